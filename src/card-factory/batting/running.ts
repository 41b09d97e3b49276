/** Speed of every batter, from what his season's lines show of his legs, beside his steals. */
import { present } from '../../errors.ts';
import type { BattingCard } from '../../models/stats.ts';
import { isPitcher } from '../peers.ts';
import type { BattingCounts, PlayerSeason } from '../player-seasons.ts';
import { clampedInt, spreadOf, standardized } from '../scales.ts';
import { attemptsOf, stealRatings, timesOnFirst } from './stealing.ts';

export type RunningRatings = Pick<
  BattingCard,
  'speed' | 'stealLow' | 'stealHigh' | 'stealAuto' | 'stealJump'
>;

/** What is measured, each per chance to show it, with chances of the league's mean that join it. */
interface Trait {
  readonly weight: number;
  readonly prior: number;
  readonly made: (counts: BattingCounts) => number;
  readonly chances: (counts: BattingCounts) => number;
}

const timesOnBase = (counts: BattingCounts): number =>
  timesOnFirst(counts) + counts.doubles + counts.triples;
const outsInPlay = (counts: BattingCounts): number =>
  Math.max(0, counts.atBats - counts.hits - counts.strikeouts);

/**
 * The parts of Bill James's speed score that a season's lines hold: attempts, triples, runs scored
 * per time on base and (fewer is faster) double plays, weighted by how well each separates players.
 */
const TRAITS: readonly Trait[] = [
  { weight: 1, prior: 40, made: attemptsOf, chances: timesOnFirst },
  {
    weight: 0.6,
    prior: 40,
    made: ({ triples }) => triples,
    chances: ({ doubles, triples }) => doubles + triples,
  },
  { weight: 0.6, prior: 60, made: ({ runs, homeRuns }) => runs - homeRuns, chances: timesOnBase },
  {
    weight: -0.4,
    prior: 120,
    made: (counts) => counts.groundedIntoDoublePlays,
    chances: outsInPlay,
  },
];

const SPEED_MEAN = 12;
const SPEED_PER_DEVIATION = 1.8;
const SPEED_RANGE = { min: 8, max: 17 } as const;
/** Pitchers run as slow men do, whatever their few times on base show. */
const PITCHER_SPEED = 9;

interface TraitLeague {
  readonly mean: number;
  readonly spread: { readonly mean: number; readonly deviation: number };
}

function shareOf(trait: Trait, counts: BattingCounts, mean: number): number {
  return (trait.made(counts) + trait.prior * mean) / (trait.chances(counts) + trait.prior);
}

function traitLeague(trait: Trait, lines: readonly BattingCounts[]): TraitLeague {
  const chances = lines.reduce((sum, counts) => sum + trait.chances(counts), 0);
  const mean = lines.reduce((sum, counts) => sum + trait.made(counts), 0) / Math.max(chances, 1);
  const values = lines.map((counts) => ({
    value: shareOf(trait, counts, mean),
    weight: trait.chances(counts),
  }));
  return { mean, spread: spreadOf(values) };
}

/** Running ratings of all players, against the means of the season. */
export function runningRatings(
  players: readonly PlayerSeason[],
): ReadonlyMap<PlayerSeason, RunningRatings> {
  const lines = players.flatMap((player) =>
    player.batting === undefined || isPitcher(player) ? [] : [player.batting],
  );
  const leagues = TRAITS.map((trait) => ({ trait, ...traitLeague(trait, lines) }));
  const weights = TRAITS.reduce((sum, { weight }) => sum + weight ** 2, 0);
  const speedOf = (counts: BattingCounts): number => {
    const score = leagues.reduce((sum, { trait, mean, spread }) => {
      return sum + trait.weight * standardized(shareOf(trait, counts, mean), spread);
    }, 0);
    const deviations = score / Math.sqrt(weights);
    return clampedInt(SPEED_MEAN + SPEED_PER_DEVIATION * deviations, SPEED_RANGE);
  };
  const steals = stealRatings(players);
  return new Map(
    players.map((player) => {
      const { batting } = player;
      const speed = isPitcher(player) || batting === undefined ? PITCHER_SPEED : speedOf(batting);
      return [player, { speed, ...present(steals.get(player), 'his steals') }];
    }),
  );
}
