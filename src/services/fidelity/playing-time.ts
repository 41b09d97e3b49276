/** How much regulars bat and starters pitch, beside how much they really did. */
import type { ClubTotals } from '../../engine/season-totals.ts';
import { itemAt } from '../../engine/table-access.ts';
import type { PlayerPoint } from '../../models/fidelity.ts';
import type { PlayerFactLine, SeasonFacts } from '../../models/season-facts.ts';
import { type JudgedPlayer, judgedBatters, judgedPitchers } from './judged-players.ts';
import { batterCount, pitcherCount } from './replay-counts.ts';
import { Correlation, Spread } from './statistics.ts';

/** With fewer there is nothing to correlate. */
const PLAYERS_MIN = 3;

/** Whether a pitcher started at least half of the games that he pitched in. */
function isStarter({ starts, games }: PlayerFactLine): boolean {
  return starts * 2 >= games;
}

interface Timed {
  readonly player: JudgedPlayer<unknown>;
  readonly real: number;
  readonly replayed: Spread;
}

class TimeMeter {
  readonly #players: readonly Timed[];
  readonly #timeOf: (totals: ClubTotals, row: number) => number;
  readonly #correlations = new Spread();

  constructor(
    players: readonly Omit<Timed, 'replayed'>[],
    timeOf: (totals: ClubTotals, row: number) => number,
  ) {
    this.#players = players.map((one) => ({ ...one, replayed: new Spread() }));
    this.#timeOf = timeOf;
  }

  add(clubs: readonly ClubTotals[]): void {
    const correlation = new Correlation();
    for (const { player, real, replayed } of this.#players) {
      const time = this.#timeOf(itemAt(clubs, player.club), player.row);
      replayed.add(time);
      correlation.add(real, time);
    }
    this.#correlations.add(correlation.value);
  }

  /** The mean of the replays' correlations; undefined where too few are judged. */
  get correlation(): number | undefined {
    return this.#players.length < PLAYERS_MIN ? undefined : this.#correlations.mean;
  }

  points(): readonly PlayerPoint[] {
    return this.#players.map(({ player: { line, facts }, real, replayed }) => ({
      ...{ name: line.name, club: facts.abbrev, real, replayed: replayed.mean },
    }));
  }
}

/** Plate appearances of regulars. */
export function turnsMeter(facts: SeasonFacts): TimeMeter {
  return new TimeMeter(
    judgedBatters(facts).map((player) => ({ player, real: player.counts.plateAppearances })),
    (totals, row) => batterCount(totals, row, 'plateAppearances'),
  );
}

/** Outs of starters. */
export function outsMeter(facts: SeasonFacts): TimeMeter {
  return new TimeMeter(
    judgedPitchers(facts)
      .filter(({ line }) => isStarter(line))
      .map((player) => ({ player, real: player.counts.outs })),
    (totals, row) => pitcherCount(totals, row, 'outs'),
  );
}
