/** What somebody has done today in a few words: "2-3, HR, BB" or "5.1 IP, 6 K". */
import type { TeamState } from '../game-state.ts';
import { countAt } from '../table-access.ts';
import { BATTING, BATTING_COLUMNS, PITCHING, PITCHING_COLUMNS } from './stat-columns.ts';

function times(count: number, what: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? what : `${count} ${what}`];
}

/** A batter's day: hits and times at bat, then what is worth a mention. */
export function battingToday(team: TeamState, player: number): string {
  const count = (column: number) => countAt(team.batting, player * BATTING_COLUMNS + column);
  return [
    `${count(BATTING.hits)}-${count(BATTING.atBats)}`,
    ...times(count(BATTING.doubles), '2B'),
    ...times(count(BATTING.triples), '3B'),
    ...times(count(BATTING.homeRuns), 'HR'),
    ...times(count(BATTING.walks), 'BB'),
    ...times(count(BATTING.runsBattedIn), 'RBI'),
  ].join(', ');
}

/** Outs as innings pitched: 16 outs are "5.1". */
export function inningsOf(outs: number): string {
  return `${Math.floor(outs / 3)}.${outs % 3}`;
}

/** A pitcher's day: innings, then hits, runs, walks and strikeouts where there were any. */
export function pitchingToday(team: TeamState, player: number): string {
  const count = (column: number) => countAt(team.pitching, player * PITCHING_COLUMNS + column);
  const counted = (column: number, what: string) =>
    count(column) === 0 ? [] : [`${count(column)} ${what}`];
  return [
    `${inningsOf(count(PITCHING.outs))} IP`,
    ...counted(PITCHING.hits, 'H'),
    ...counted(PITCHING.runs, 'R'),
    ...counted(PITCHING.walks, 'BB'),
    ...counted(PITCHING.strikeouts, 'K'),
  ].join(', ');
}
