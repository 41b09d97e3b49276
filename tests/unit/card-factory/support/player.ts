/** A player's season for tests, with only what a test names. */
import { parseSeasonTables } from '../../../../src/card-factory/lahman/parse-season-tables.ts';
import type { FieldingRow } from '../../../../src/card-factory/lahman/tables.ts';
import {
  type BattingCounts,
  type PitchingCounts,
  type PlayerSeason,
  playerSeasons,
} from '../../../../src/card-factory/player-seasons.ts';
import { present } from '../../../../src/errors.ts';
import { smallSeason } from '../lahman/small-season.ts';

const [batter, pitcher] = playerSeasons(parseSeasonTables(smallSeason()));
/** A catcher with 67 plate appearances. */
export const BATTER: PlayerSeason = present(batter, 'the batter of the small season');
/** A starter with 18 innings. */
export const PITCHER: PlayerSeason = present(pitcher, 'the pitcher of the small season');

export function battingCounts(counts: Partial<BattingCounts>): BattingCounts {
  const none = Object.keys(present(BATTER.batting, 'his batting')).map((name) => [name, 0]);
  return { ...(Object.fromEntries(none) as BattingCounts), ...counts };
}

export function pitchingCounts(counts: Partial<PitchingCounts>): PitchingCounts {
  const none = Object.keys(present(PITCHER.pitching, 'his pitching')).map((name) => [name, 0]);
  return { ...(Object.fromEntries(none) as PitchingCounts), ...counts };
}

function fieldingRow(row: Partial<FieldingRow>): FieldingRow {
  const first = present(BATTER.fielding[0], 'a fielding line');
  const none = { putouts: 0, assists: 0, errors: 0, doublePlays: 0, passedBalls: undefined };
  const stealing = { stolenBasesAllowed: undefined, caughtStealing: undefined };
  return { ...first, ...none, ...stealing, ...row };
}

/** A position player with these lines in the field. */
export function fielder(playerId: string, rows: readonly Partial<FieldingRow>[]): PlayerSeason {
  return {
    ...BATTER,
    person: { ...BATTER.person, playerId },
    fielding: rows.map((row) => fieldingRow({ playerId, ...row })),
    appearances: undefined,
  };
}
