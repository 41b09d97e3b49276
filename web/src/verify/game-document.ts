/** The record of a game's dice, read from JSON that may have come from anybody. */

export interface DocumentRoll {
  readonly of: string;
  readonly faces: number;
  readonly face: number;
}
export interface DocumentPlay {
  readonly number: number;
  /** How many rolls the record says that the play had; undefined when it does not say. */
  readonly draws: number | undefined;
  readonly rolls: readonly DocumentRoll[];
  /** What was read from the card, by what the roll for it is called. */
  readonly readings: ReadonlyMap<string, number>;
}
export interface GameDocument {
  readonly gameId: string;
  readonly commitment: string;
  /** Undefined while the game goes on. */
  readonly seed: string | undefined;
  readonly awayWords: string | undefined;
  readonly homeWords: string | undefined;
  readonly plays: readonly DocumentPlay[];
  readonly takenBack: readonly DocumentPlay[];
  readonly rollsHash: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function refuse(what: string): never {
  throw new Error(`This is not the record of a finished game: ${what}.`);
}

function fieldsOf(value: unknown, name: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  return refuse(`${name} is missing`);
}

function listOf(value: unknown, name: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(`${name} is missing`);
}

function textOf(value: unknown, name: string): string {
  return typeof value === 'string' ? value : refuse(`${name} is missing`);
}

function numberOf(value: unknown, name: string): number {
  return typeof value === 'number' ? value : refuse(`${name} is missing`);
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readRoll(value: unknown, name: string): DocumentRoll {
  const roll = fieldsOf(value, name);
  return {
    of: textOf(roll['of'], `${name}: what it was for`),
    faces: numberOf(roll['faces'], `${name}: its faces`),
    face: numberOf(roll['face'], `${name}: its face`),
  };
}

function readReadings(dice: Fields): Map<string, number> {
  const row = Array.isArray(dice['row']) ? dice['row'] : [];
  const named: readonly (readonly [string, unknown])[] = [
    ['column', dice['column']],
    ['row, first die', row[0]],
    ['row, second die', row[1]],
    ['split', dice['split']],
  ];
  return new Map(
    named.flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])),
  );
}

function readPlay(value: unknown, place: number): DocumentPlay {
  const name = `the ${place + 1}. play`;
  const play = fieldsOf(value, name);
  const dice = fieldsOf(play['dice'], `${name}: its dice`);
  const { draws } = play;
  return {
    number: numberOf(play['playNumber'], `${name}: its number`),
    draws: typeof draws === 'number' ? draws : undefined,
    rolls: listOf(dice['rolls'], `${name}: its rolls`).map((roll, index) =>
      readRoll(roll, `${name}, roll ${index + 1}`),
    ),
    readings: readReadings(dice),
  };
}

/** Reads a record. Throws an Error whose message is a sentence for people. */
export function readGameDocument(json: unknown): GameDocument {
  const game = fieldsOf(json, 'the game');
  const words = fieldsOf(game['diceWords'] ?? {}, 'diceWords');
  return {
    gameId: textOf(game['gameId'], 'gameId'),
    commitment: textOf(game['diceCommitment'], 'diceCommitment'),
    seed: optionalText(game['diceSeed']),
    awayWords: optionalText(words['away']),
    homeWords: optionalText(words['home']),
    plays: listOf(game['plays'], 'plays').map(readPlay),
    takenBack: listOf(game['takenBack'] ?? [], 'takenBack').map(readPlay),
    rollsHash: optionalText(game['rollsHash']),
  };
}
