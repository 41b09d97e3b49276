/** Checks every roll of a game's record, and says in words what is wrong with it. */
import type { DocumentPlay, GameDocument } from './game-document.ts';
import { diceBySeed, type RollDie, seedBytes, sha256, wordsTail } from './recompute.ts';

export interface CheckedRoll {
  readonly play: number;
  readonly draw: number;
  readonly isTakenBack: boolean;
  /** What the roll was for. */
  readonly of: string;
  readonly faces: number;
  readonly recorded: number;
  /** Null where nothing can be recomputed: without a seed, or for a die that does not exist. */
  readonly recomputed: number | null;
}
export interface Finding {
  /** Null for the game as a whole. */
  readonly play: number | null;
  /** From 1; null for the play as a whole. */
  readonly draw: number | null;
  readonly text: string;
}
export interface Verdict {
  readonly gameId: string;
  readonly isRight: boolean;
  readonly playCount: number;
  /** In the order of the record; those that were taken back come last. */
  readonly rolls: readonly CheckedRoll[];
  readonly findings: readonly Finding[];
}
export type OnProgress = (done: number, total: number) => void;

/** So many are on their way at once. */
const BATCH = 64;

function about(play: number | null, draw: number | null, text: string): Finding {
  return { play, draw, text };
}

async function checkSeed(game: GameDocument): Promise<Finding[]> {
  const { seed, commitment } = game;
  if (seed === undefined) {
    return [about(null, null, 'The seed is not shown yet. Come back when the game is over.')];
  }
  const bytes = seedBytes(seed);
  if (bytes === undefined) {
    return [about(null, null, 'The seed is not 64 hexadecimal digits in lower case.')];
  }
  if ((await sha256(bytes)) === commitment) return [];
  return [about(null, null, 'The seed is not the one that was promised before the first pitch.')];
}

function checkWords({ awayWords, homeWords }: GameDocument): Finding[] {
  const wrong = [awayWords, homeWords].some((words) => words?.includes('|'));
  return wrong ? [about(null, null, 'A manager’s words hold the sign | between the words.')] : [];
}

function checkNumbers(plays: readonly DocumentPlay[]): Finding[] {
  return plays.flatMap(({ number }, place) => {
    const before = place === 0 ? 0 : (plays[place - 1]?.number ?? 0);
    if (number === before + 1) return [];
    return [about(number, null, `Play ${number} comes after play ${before}.`)];
  });
}

function checkCount({ number, draws, rolls }: DocumentPlay): Finding[] {
  if (draws === undefined || draws === rolls.length) return [];
  const first = Math.min(draws, rolls.length) + 1;
  const text = `Play ${number} had ${draws} rolls, but ${rolls.length} are written down.`;
  return [about(number, first, text)];
}

function checkReadings({ number, rolls, readings }: DocumentPlay): Finding[] {
  return [...readings].flatMap(([name, read]) => {
    const shown = rolls.filter((roll) => roll.of === name);
    if (shown.length === 0 || shown.some(({ face }) => face === read)) return [];
    const text = `Play ${number} was read at ${name} ${read}, where no die points.`;
    return [about(number, null, text)];
  });
}

function checkRoll(roll: CheckedRoll): Finding[] {
  const { play, draw, of, faces, recorded, recomputed } = roll;
  const name = `Play ${play}, roll ${draw} (${of})`;
  if (!isDie(faces)) return [about(play, draw, `${name}: there is no die with ${faces} faces.`)];
  if (recomputed === null || recomputed === recorded) return [];
  const text = `${name}: the dice gave ${recomputed}, but ${recorded} is written down.`;
  return [about(play, draw, text)];
}

async function checkHash({ plays, takenBack, rollsHash }: GameDocument): Promise<Finding[]> {
  if (rollsHash === undefined) return [];
  const lines: string[] = [];
  for (const [list, mark] of [[plays, ''] as const, [takenBack, '-'] as const]) {
    for (const { number, rolls } of list) {
      lines.push(`${mark}${number}|${rolls.length}\n`);
      for (const [index, { faces, face, of }] of rolls.entries()) {
        lines.push(`${index + 1}|${faces}|${face}|${of}\n`);
      }
    }
  }
  if ((await sha256(lines.join(''))) === rollsHash) return [];
  return [
    about(null, null, 'Something in the rolls was changed after the game: the hash differs.'),
  ];
}

function isDie(faces: number): boolean {
  return Number.isInteger(faces) && faces > 1 && faces <= 1000;
}

function unchecked(plays: readonly DocumentPlay[], isTakenBack: boolean): CheckedRoll[] {
  return plays.flatMap(({ number: play, rolls }) =>
    rolls.map(({ of, faces, face }, index) => ({
      ...{ play, draw: index + 1, isTakenBack, of, faces, recorded: face, recomputed: null },
    })),
  );
}

async function recompute(
  rolls: readonly CheckedRoll[],
  die: { readonly roll: RollDie; readonly gameId: string; readonly tail: string },
  onProgress: OnProgress,
): Promise<CheckedRoll[]> {
  const { roll, gameId, tail } = die;
  const checked: CheckedRoll[] = [];
  while (checked.length < rolls.length) {
    onProgress(checked.length, rolls.length);
    const batch = rolls.slice(checked.length, checked.length + BATCH);
    const faces = await Promise.all(
      batch.map(async (one) => {
        if (!isDie(one.faces)) return null;
        const text = `${gameId}|${one.play}|${one.draw}${tail}`;
        return await roll({ text, faces: one.faces });
      }),
    );
    checked.push(...batch.map((one, index) => ({ ...one, recomputed: faces[index] ?? null })));
  }
  onProgress(rolls.length, rolls.length);
  return checked;
}

/** Recomputes every roll of the record and compares; `onProgress` is told how far it has come. */
export async function checkGame(
  game: GameDocument,
  onProgress: OnProgress = () => {},
): Promise<Verdict> {
  const { gameId, plays, takenBack, awayWords, homeWords } = game;
  const seed = game.seed === undefined ? undefined : seedBytes(game.seed);
  const recorded = [...unchecked(plays, false), ...unchecked(takenBack, true)];
  const tail = wordsTail(awayWords, homeWords);
  const rolls =
    seed === undefined
      ? recorded
      : await recompute(recorded, { roll: await diceBySeed(seed), gameId, tail }, onProgress);
  const findings = [
    ...(await checkSeed(game)),
    ...checkWords(game),
    ...checkNumbers(plays),
    ...rolls.flatMap(checkRoll),
    ...[...plays, ...takenBack].flatMap((play) => [...checkCount(play), ...checkReadings(play)]),
    ...(await checkHash(game)),
  ];
  return { gameId, isRight: findings.length === 0, playCount: plays.length, rolls, findings };
}
