/** Everybody with enough appearances, rate by rate, over all replays. */
import type { ClubTotals } from '../../engine/season-totals.ts';
import { itemAt } from '../../engine/table-access.ts';
import type { PlayerRate } from '../../models/fidelity.ts';
import type {
  BATTER_COUNTS,
  ClubCount,
  PITCHER_COUNTS,
  SeasonFacts,
} from '../../models/season-facts.ts';
import { type JudgedPlayer, judgedBatters, judgedPitchers } from './judged-players.ts';
import { RateMeter, type RateName, type Replayed } from './rate-meter.ts';
import type { RecordedCounts } from './recorded-counts.ts';
import { batterCount, pitcherCount } from './replay-counts.ts';

interface RateOf<Count extends string> extends RateName {
  readonly events: Count & ClubCount;
  readonly sample: Count;
}
const perAppearance = {
  role: 'batters',
  per: 'plate appearance',
  sample: 'plateAppearances',
} as const;
const BATTER_RATES: readonly RateOf<(typeof BATTER_COUNTS)[number]>[] = [
  { ...perAppearance, name: 'AVG', per: 'at bat', events: 'hits', sample: 'atBats' },
  { ...perAppearance, name: '2B', events: 'doubles' },
  { ...perAppearance, name: '3B', events: 'triples' },
  { ...perAppearance, name: 'HR', events: 'homeRuns' },
  { ...perAppearance, name: 'BB', events: 'walks' },
  { ...perAppearance, name: 'HBP', events: 'hitByPitch' },
  { ...perAppearance, name: 'K', events: 'strikeouts' },
];
const perBatter = { role: 'pitchers', per: 'batter faced', sample: 'battersFaced' } as const;
const PITCHER_RATES: readonly RateOf<(typeof PITCHER_COUNTS)[number]>[] = [
  { ...perBatter, name: 'H', events: 'hits' },
  { ...perBatter, name: 'HR', events: 'homeRuns' },
  { ...perBatter, name: 'BB', events: 'walks' },
  { ...perBatter, name: 'K', events: 'strikeouts' },
];

/** A player's count in a replay. */
type CountIn<Count extends string> = (totals: ClubTotals, row: number, name: Count) => number;

/** A meter, and how a replay is read for its players. */
interface Read {
  readonly meter: RateMeter;
  readonly read: (clubs: readonly ClubTotals[]) => readonly Replayed[];
}

function readsOf<Count extends string>(input: {
  readonly rates: readonly RateOf<Count>[];
  readonly judged: readonly JudgedPlayer<Readonly<Record<Count, number>>>[];
  readonly recorded: RecordedCounts;
  readonly countIn: CountIn<Count>;
}): readonly Read[] {
  const { judged, recorded, countIn } = input;
  return input.rates.map(({ events, sample, ...name }): Read => {
    const players = judged.filter(({ facts }) => recorded.has(events, facts.leagueId));
    const rated = players.map(({ line, facts, counts }) => ({
      ...{ name: line.name, club: facts.abbrev },
      ...{ events: counts[events], sample: counts[sample] },
    }));
    return {
      meter: new RateMeter(name, rated),
      read: (clubs) =>
        players.map(({ club, row }) => ({
          events: countIn(itemAt(clubs, club), row, events),
          sample: countIn(itemAt(clubs, club), row, sample),
        })),
    };
  });
}

export class PlayerMeters {
  readonly #reads: readonly Read[];

  constructor(facts: SeasonFacts, recorded: RecordedCounts) {
    const batters = judgedBatters(facts);
    const pitchers = judgedPitchers(facts);
    this.#reads = [
      ...readsOf({ rates: BATTER_RATES, judged: batters, recorded, countIn: batterCount }),
      ...readsOf({ rates: PITCHER_RATES, judged: pitchers, recorded, countIn: pitcherCount }),
    ].filter(({ meter }) => meter.isJudged);
  }

  /** Adds a replay, its clubs in the order of the facts. */
  add(clubs: readonly ClubTotals[]): void {
    for (const { meter, read } of this.#reads) meter.add(read(clubs));
  }

  /** One result a rate; a rate that nobody is judged by has none. */
  results(): readonly PlayerRate[] {
    return this.#reads.map(({ meter }) => meter.result());
  }
}
