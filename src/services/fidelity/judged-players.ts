/** Whom a replay is judged by: players with enough appearances, and where they stand in its totals. */
import type {
  BatterCounts,
  ClubFacts,
  PitcherCounts,
  PlayerFactLine,
  SeasonFacts,
} from '../../models/season-facts.ts';
import { BATTER_APPEARANCES_MIN, PITCHER_OUTS_MIN } from './fidelity-targets.ts';

export interface JudgedPlayer<Counts> {
  /** The place of his club, and his row in its tables. */
  readonly club: number;
  readonly row: number;
  readonly facts: ClubFacts;
  readonly line: PlayerFactLine;
  readonly counts: Counts;
}

function playersOf<Counts>(
  { clubs }: SeasonFacts,
  countsOf: (line: PlayerFactLine) => Counts | undefined,
): readonly JudgedPlayer<Counts>[] {
  return clubs.flatMap((facts, club) =>
    facts.players.flatMap((line, row) => {
      const counts = countsOf(line);
      return counts === undefined ? [] : [{ club, row, facts, line, counts }];
    }),
  );
}

/** Batters with the appearances to be judged. */
export function judgedBatters(facts: SeasonFacts): readonly JudgedPlayer<BatterCounts>[] {
  return playersOf(facts, ({ batter }) =>
    batter !== undefined && batter.plateAppearances >= BATTER_APPEARANCES_MIN ? batter : undefined,
  );
}

/** Pitchers with the innings to be judged. */
export function judgedPitchers(facts: SeasonFacts): readonly JudgedPlayer<PitcherCounts>[] {
  return playersOf(facts, ({ pitcher }) =>
    pitcher !== undefined && pitcher.outs >= PITCHER_OUTS_MIN ? pitcher : undefined,
  );
}
