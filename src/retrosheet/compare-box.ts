/** Holds the box score that the reader found in a file against the engine's own. */
import { POSITION_NAMES } from '../engine/cards/result-codes.ts';
import type { EngineGame } from '../engine/game-state.ts';
import { boxScoreOf } from '../engine/scoring/box-score.ts';
import { BATTING, FIELDING, PITCHING } from '../engine/scoring/stat-columns.ts';
import { present } from '../errors.ts';
import { SIDES, type Side } from '../models/baseball.ts';
import type { GameNames } from './game-names.ts';
import type { ReadGame } from './reader/read-game.ts';

/** A line of either box score under a name that both give it. */
interface NamedLine {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
}
interface Sheet {
  readonly what: string;
  readonly game: readonly NamedLine[];
  readonly file: readonly NamedLine[];
}

function pick<Columns extends object>(
  line: Readonly<Record<keyof Columns, number>>,
  columns: Columns,
): Record<string, number> {
  const names = Object.keys(columns) as (keyof Columns & string)[];
  return Object.fromEntries(names.map((name) => [name, line[name]]));
}

function sheetsOf(game: EngineGame, read: ReadGame, names: GameNames): Sheet[] {
  const box = boxScoreOf(game);
  const idOf = ({ side, player }: { readonly side: Side; readonly player: number }) =>
    `${side} ${present(names.ids[side][player], 'his id')}`;
  const nameOf = ({ team, id }: { readonly team: 0 | 1; readonly id: string }) =>
    `${present(SIDES[team], 'a side')} ${id}`;
  return [
    {
      what: 'batting',
      game: box.batting.map((line) => ({
        name: idOf(line),
        counts: { ...pick(line, BATTING), battingOrder: line.battingOrder },
      })),
      file: read.batting.map((line) => ({
        name: nameOf(line),
        counts: { ...line.counts, battingOrder: line.battingOrder },
      })),
    },
    {
      what: 'pitching',
      game: box.pitching.map((line) => ({
        name: idOf(line),
        counts: { ...pick(line, PITCHING), appearance: line.appearance },
      })),
      file: read.pitching.map((line) => ({
        name: nameOf(line),
        counts: { ...line.counts, appearance: line.appearance },
      })),
    },
    {
      what: 'fielding',
      game: box.fielding.map((line) => ({
        name: `${idOf(line)} at ${line.position}`,
        counts: pick(line, FIELDING),
      })),
      file: read.fielding
        .filter(({ counts }) => Object.values(counts).some((count) => count > 0))
        .map((line) => ({
          name: `${nameOf(line)} at ${present(POSITION_NAMES[line.position - 1], 'a position')}`,
          counts: line.counts,
        })),
    },
    {
      what: 'score',
      game: SIDES.map((side) => ({ name: side, counts: scoreOf(game[side]) })),
      file: SIDES.map((side, team) => ({
        name: side,
        counts: scoreOf(read.teams[team === 0 ? 0 : 1]),
      })),
    },
    {
      what: 'runs by inning',
      game: SIDES.map((side) => ({ name: side, counts: byInning(game[side].runsByInning) })),
      file: SIDES.map((side, team) => ({
        name: side,
        counts: byInning(read.teams[team === 0 ? 0 : 1].innings),
      })),
    },
  ];
}

function byInning(runs: readonly number[]): Record<string, number> {
  return Object.fromEntries(runs.map((count, index) => [`inning ${index + 1}`, count]));
}

function scoreOf(team: {
  readonly runs: number;
  readonly hits: number;
  readonly errors: number;
  readonly leftOnBase: number;
}) {
  const { runs, hits, errors, leftOnBase } = team;
  return { runs, hits, errors, leftOnBase };
}

function differenceOfLine(one: NamedLine, other: NamedLine | undefined): string | undefined {
  if (other === undefined) return `${one.name} is missing`;
  const columns = new Set([...Object.keys(one.counts), ...Object.keys(other.counts)]);
  for (const column of columns) {
    const [inGame, inFile] = [one.counts[column] ?? '-', other.counts[column] ?? '-'];
    if (inGame !== inFile)
      return `${one.name}: ${column} ${inGame} in the game, ${inFile} in the file`;
  }
  return undefined;
}

function differenceOf({ what, game, file }: Sheet): string | undefined {
  const byName = new Map(file.map((line) => [line.name, line]));
  for (const line of game) {
    const difference = differenceOfLine(line, byName.get(line.name));
    if (difference !== undefined) return `${what} of ${difference}`;
    byName.delete(line.name);
  }
  const [extra] = byName.keys();
  return extra === undefined ? undefined : `${what} of ${extra} is in the file only`;
}

/** The first difference between the file and the game, in words; undefined when they agree. */
export function findDifference(
  game: EngineGame,
  read: ReadGame,
  names: GameNames,
): string | undefined {
  for (const sheet of sheetsOf(game, read, names)) {
    const difference = differenceOf(sheet);
    if (difference !== undefined) return difference;
  }
  return undefined;
}
