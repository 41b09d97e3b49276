/**
 * How often a runner gets the jump for a steal and how often he makes it, fitted to his attempts: in
 * a replay a manager sends him on a good jump and on no other.
 */
import type { BattingCard } from '../../models/stats.ts';
import type { BattingCounts, PlayerSeason } from '../player-seasons.ts';
import { roundedTogether, type Weighted } from '../scales.ts';

export type StealRatings = Pick<BattingCard, 'stealLow' | 'stealHigh' | 'stealAuto' | 'stealJump'>;

/**
 * Facts of 2019, from Retrosheet's play-by-play: the share of all attempts that were at second base,
 * and plate appearances of others with him on first and second open for each time that he came to
 * first (attempts of second were 0.0684 of the former and 0.0613 of the latter).
 */
const SECOND_BASE_SHARE = 0.8624;
const CHANCES_PER_TIME_ON_FIRST = 0.896;
/**
 * Of those, so many for each sacrifice of the season are bunts and hit and runs, in which nobody steals:
 * computer managers order 1.7 of them in replays of 2005 and 1.4 in those of 2019.
 */
const ORDERED_PER_SACRIFICE = 1.5;
/** Chances at the league's rate that join a runner's own: enough that one try is not a habit. */
const JUMP_PRIOR_CHANCES = 8;
/** Attempts at the league's success that join a runner's own. */
const SUCCESS_PRIOR_TRIES = 12;
/** The share of steals made in a league that recorded none. */
const USUAL_SUCCESS = 0.7;
/** What a bad jump takes from the safe number. */
const JUMP_GAIN = 5;
const THROWS_OF_TWO_DICE = 36;
const FACES = 20;
const SAFE_RANGE = { min: 2, max: 19 } as const;
const JUMP_RANGE = { min: 0, max: THROWS_OF_TWO_DICE } as const;

/** How often he came to first base by his own turn at bat, errors left out. */
export function timesOnFirst(counts: BattingCounts): number {
  const { hits, doubles, triples, homeRuns, walks, hitByPitch } = counts;
  return hits - doubles - triples - homeRuns + walks + hitByPitch;
}
/** Steals tried, of any base. */
export function attemptsOf(counts: BattingCounts): number {
  return counts.stolenBases + counts.caughtStealing;
}

interface Runner {
  /** Plate appearances of others with him on first and second open. */
  readonly chances: number;
  readonly made: number;
  readonly tries: number;
}

function runnerOf({ batting, appearances }: PlayerSeason, perTimeOnFirst: number): Runner {
  const running = appearances?.gamesPinchRunner ?? 0;
  if (batting === undefined) return { chances: running * perTimeOnFirst, made: 0, tries: 0 };
  return {
    chances: (timesOnFirst(batting) + running) * perTimeOnFirst,
    made: batting.stolenBases,
    tries: attemptsOf(batting),
  };
}

/** Chances to steal second for each time that somebody came to first in this season. */
function chancesPerTimeOnFirst(players: readonly PlayerSeason[]): number {
  const lines = players.flatMap(({ batting }) => batting ?? []);
  const times = lines.reduce((sum, line) => sum + timesOnFirst(line), 0);
  const sacrifices = lines.reduce((sum, line) => sum + line.sacrificeHits, 0);
  const ordered = (sacrifices * ORDERED_PER_SACRIFICE) / Math.max(times, 1);
  return Math.max(CHANCES_PER_TIME_ON_FIRST / 2, CHANCES_PER_TIME_ON_FIRST - ordered);
}

function sumOf(runners: readonly Runner[], part: keyof Runner): number {
  return runners.reduce((sum, runner) => sum + runner[part], 0);
}

/** The same values times what makes their weighted sum the wanted one: priors move it. */
function scaledTo(wanted: number, values: readonly Weighted[]): readonly Weighted[] {
  const all = values.reduce((sum, { value, weight }) => sum + value * weight, 0);
  const scale = all > 0 ? wanted / all : 1;
  return values.map(({ value, weight }) => ({ value: value * scale, weight }));
}

/**
 * The ratings of all players. Jumps sum to the season's attempts of second, safe numbers to its
 * steals: both are rounded together, weighted by chances and by tries. Who never tried has no jump.
 */
export function stealRatings(
  players: readonly PlayerSeason[],
): ReadonlyMap<PlayerSeason, StealRatings> {
  const perTimeOnFirst = chancesPerTimeOnFirst(players);
  const runners = players.map((player) => runnerOf(player, perTimeOnFirst));
  const tries = sumOf(runners, 'tries');
  const success = tries === 0 ? USUAL_SUCCESS : sumOf(runners, 'made') / tries;
  const share = (tries * SECOND_BASE_SHARE) / Math.max(sumOf(runners, 'chances'), 1);
  const jump = roundedTogether(
    scaledTo(
      THROWS_OF_TWO_DICE * tries * SECOND_BASE_SHARE,
      runners.map((runner) => {
        if (runner.tries === 0) return { value: 0, weight: runner.chances };
        const own = runner.tries * SECOND_BASE_SHARE + JUMP_PRIOR_CHANCES * share;
        const value = (THROWS_OF_TWO_DICE * own) / (runner.chances + JUMP_PRIOR_CHANCES);
        return { value, weight: runner.chances };
      }),
    ),
    JUMP_RANGE,
  );
  const high = roundedTogether(
    scaledTo(
      FACES * sumOf(runners, 'made'),
      runners.map((runner) => ({
        value:
          (FACES * (runner.made + SUCCESS_PRIOR_TRIES * success)) /
          (runner.tries + SUCCESS_PRIOR_TRIES),
        weight: runner.tries,
      })),
    ),
    SAFE_RANGE,
  );
  return new Map(
    players.map((player, index) => {
      const stealJump = jump[index] ?? 0;
      const stealHigh = high[index] ?? SAFE_RANGE.min;
      const stealLow = Math.max(0, stealHigh - JUMP_GAIN);
      return [
        player,
        { stealLow, stealHigh, stealAuto: stealJump === THROWS_OF_TWO_DICE, stealJump },
      ];
    }),
  );
}
