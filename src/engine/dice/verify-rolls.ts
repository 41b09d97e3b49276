/** Checks the record of a game's dice: recomputes every roll from the seed and compares. */
import type {
  DiceProblem,
  DiceRecord,
  DiceReport,
  RecordedPlay,
} from '../../models/dice-record.ts';
import { commitmentOf, committedDice, isSeed } from './committed-dice.ts';
import { rollsHashOf } from './rolls-hash.ts';

const FACES_MIN = 2;
const FACES_MAX = 1000;

type Place = Pick<DiceProblem, 'play' | 'draw' | 'isTakenBack'>;
type Difference = Pick<DiceProblem, 'kind' | 'message'> & {
  readonly expected: string | number;
  readonly found: string | number;
};

const WHOLE_GAME: Place = { play: null, draw: null, isTakenBack: false };

function problem(place: Place, difference: Difference): DiceProblem {
  const { expected, found } = difference;
  return { ...place, ...difference, expected: String(expected), found: String(found) };
}

function seedProblems({ diceSeed, diceCommitment }: DiceRecord): DiceProblem[] {
  if (diceSeed === null) {
    const message = 'The seed has not been shown: it is when the game is over.';
    return [
      problem(WHOLE_GAME, { kind: 'seedMissing', message, expected: 'a seed', found: 'none' }),
    ];
  }
  if (!isSeed(diceSeed)) {
    const message = 'The seed is not 64 hexadecimal digits in lower case.';
    const expected = '64 hexadecimal digits';
    return [problem(WHOLE_GAME, { kind: 'commitment', message, expected, found: diceSeed })];
  }
  const found = commitmentOf(diceSeed);
  if (found === diceCommitment) return [];
  const message = 'The seed is not the one whose SHA-256 was published before the first pitch.';
  return [problem(WHOLE_GAME, { kind: 'commitment', message, expected: diceCommitment, found })];
}

/** A sign that keeps the words apart would make one manager's words look like both. */
function wordsProblems({ diceWords }: DiceRecord): DiceProblem[] {
  const wrong = [diceWords.away, diceWords.home].filter((words) => words?.includes('|') === true);
  return wrong.map((words) =>
    problem(WHOLE_GAME, {
      ...{ kind: 'words', message: 'Words of a manager hold the sign | that keeps them apart.' },
      ...{ expected: 'words without |', found: words ?? '' },
    }),
  );
}

/** Plays are numbered 1, 2, 3 … without a gap, a second one of a number or one out of its turn. */
function orderProblems(plays: readonly RecordedPlay[]): DiceProblem[] {
  const problems: DiceProblem[] = [];
  const seen = new Set<number>();
  let expected = 1;
  for (const { playNumber: found } of plays) {
    if (found !== expected) {
      const place = { play: found, draw: null, isTakenBack: false };
      const isAgain = seen.has(found);
      const message = isAgain
        ? `Play ${found} is there more than once.`
        : `Play ${expected} should come here, but it is play ${found}.`;
      problems.push(problem(place, { kind: 'playOrder', message, expected, found }));
    }
    seen.add(found);
    expected = found + 1;
  }
  return problems;
}

interface Recomputing {
  readonly record: DiceRecord;
  readonly isTakenBack: boolean;
}

function rollProblems({ record, isTakenBack }: Recomputing, play: RecordedPlay): DiceProblem[] {
  const { diceSeed, gameId, diceWords: words } = record;
  if (diceSeed === null || !isSeed(diceSeed)) return [];
  const { playNumber } = play;
  const dice = committedDice({ seedHex: diceSeed, gameId, playNumber, words });
  return play.dice.rolls.flatMap(({ of, faces, face: found }, index) => {
    const draw = index + 1;
    const place = { play: playNumber, draw, isTakenBack };
    const isDie = Number.isInteger(faces) && faces >= FACES_MIN && faces <= FACES_MAX;
    const expected = dice.roll(isDie ? faces : FACES_MAX);
    if (!isDie) {
      const message = `Play ${playNumber}, roll ${draw} (${of}): there is no die with ${faces} faces.`;
      const range = `${FACES_MIN} to ${FACES_MAX} faces`;
      return [problem(place, { kind: 'faces', message, expected: range, found: faces })];
    }
    if (expected === found) return [];
    const message = `Play ${playNumber}, roll ${draw} (${of}, d${faces}): the dice gave ${expected}, the record says ${found}.`;
    return [problem(place, { kind: 'face', message, expected, found })];
  });
}

/** A roll that was left out at the end of a play, or put there, changes no other roll of it. */
function drawProblems(isTakenBack: boolean, play: RecordedPlay): DiceProblem[] {
  const { playNumber, draws, dice } = play;
  const found = dice.rolls.length;
  if (draws === null || draws === found) return [];
  const draw = Math.min(found, draws) + 1;
  const place = { play: playNumber, draw, isTakenBack };
  const what = found < draws ? 'is missing' : 'was never made';
  const message = `Play ${playNumber}, roll ${draw} ${what}: the play had ${draws}, the record has ${found}.`;
  const count = (rolls: number) => `${rolls} rolls`;
  return [problem(place, { kind: 'draws', message, expected: count(draws), found: count(found) })];
}

/** What was read from the card is what the dice for it showed, where they are in this play. */
function readingProblems(isTakenBack: boolean, play: RecordedPlay): DiceProblem[] {
  const { playNumber, dice } = play;
  const readings: readonly (readonly [label: string, read: number | null | undefined])[] = [
    ['column', dice.column],
    ['row, first die', dice.row?.[0]],
    ['row, second die', dice.row?.[1]],
    ['split', dice.split],
  ];
  return readings.flatMap(([label, read]) => {
    const faces = dice.rolls.filter(({ of }) => of === label).map(({ face }) => face);
    if (read === null || read === undefined || faces.length === 0 || faces.includes(read))
      return [];
    const expected = faces.join(' or ');
    const place = { play: playNumber, draw: null, isTakenBack };
    const message = `Play ${playNumber}: the card was read at ${label} ${read}, but the die shows ${expected}.`;
    return [problem(place, { kind: 'reading', message, expected, found: read })];
  });
}

function hashProblems({ plays, takenBack, rollsHash }: DiceRecord): DiceProblem[] {
  if (rollsHash === null) return [];
  const found = rollsHashOf(plays, takenBack);
  if (found === rollsHash) return [];
  const message = 'The rolls are not all those that the game has recorded: their hash differs.';
  return [problem(WHOLE_GAME, { kind: 'rollsHash', message, expected: rollsHash, found })];
}

/**
 * Recomputes every roll of a record, of plays that were taken back as well, and names everything
 * that differs. What it cannot know are the rules: whether a play needed another roll follows from
 * playing the game again.
 */
export function verifyRolls(record: DiceRecord): DiceReport {
  const playProblems = (isTakenBack: boolean) => (play: RecordedPlay) => [
    ...rollProblems({ record, isTakenBack }, play),
    ...drawProblems(isTakenBack, play),
    ...readingProblems(isTakenBack, play),
  ];
  const { plays, takenBack } = record;
  const problems = [
    ...seedProblems(record),
    ...wordsProblems(record),
    ...orderProblems(plays),
    ...plays.flatMap(playProblems(false)),
    ...takenBack.flatMap(playProblems(true)),
    ...hashProblems(record),
  ];
  const countRolls = (list: readonly RecordedPlay[]) =>
    list.reduce((sum, { dice }) => sum + dice.rolls.length, 0);
  return {
    ...{ gameId: record.gameId, isFair: problems.length === 0, plays: plays.length },
    ...{ rolls: countRolls(plays), rollsTakenBack: countRolls(takenBack), problems },
  };
}
