/** Plate appearances by the how-manieth time it is that this pitcher faces this batter in a game. */
import { RESULT } from '../../src/engine/cards/result-codes.ts';
import type { EngineGame, PlayTally } from '../../src/engine/game-state.ts';
import { currentStint, tiredLevel } from '../../src/engine/pitching/fatigue.ts';
import { EVENT, type PlayRecord } from '../../src/engine/play-record.ts';
import { isAtBat, isPlateAppearance } from '../../src/engine/scoring/credit-batter.ts';

const PLAYERS_MAX = 256;
const PITCHER = 1;
/** Times that are told apart; a fourth is rare, and is left out as in the fit. */
const TIMES = 3;
/** Weights of wOBA in 2019: what the calibration's figures were made with. */
export const WOBA = {
  walk: 0.69,
  hitByPitch: 0.719,
  single: 0.87,
  double: 1.217,
  triple: 1.529,
  homeRun: 1.94,
} as const;
const WEIGHTS = new Map<number, number>(
  (Object.keys(WOBA) as (keyof typeof WOBA)[]).map((event) => [EVENT[event], WOBA[event]]),
);

/** What came of the appearances of one time against pitchers of one level of tiredness. */
export class TimeSums {
  appearances = 0;
  /** Those that wOBA counts, and the sum of their weights. */
  chances = 0;
  weighted = 0;
  strikeouts = 0;
  homeRuns = 0;
  /** Flies of the cards that stayed in the park. */
  flies = 0;

  add(record: PlayRecord): void {
    const { event, result } = record;
    this.appearances += 1;
    if (event === EVENT.strikeout) this.strikeouts += 1;
    if (event === EVENT.homeRun) this.homeRuns += 1;
    if (result >= RESULT.deepFlyA && result <= RESULT.flyBRight) this.flies += 1;
    if (!isAtBat(record) && !record.sacrificeFly && !WEIGHTS.has(event)) return;
    this.chances += 1;
    this.weighted += WEIGHTS.get(event) ?? 0;
  }
}

/** Counts as the calibration does (times_through_order_2019): all pitchers, without pitchers at bat. */
export class TimesThrough implements PlayTally {
  /** By time, from the first on, and by level. */
  readonly times: readonly Map<number, TimeSums>[] = Array.from({ length: TIMES }, () => new Map());
  readonly #met = new Map<number, number>();
  #lastPlay = 0;

  note(game: EngineGame): void {
    const { record, batting, fielding } = game;
    // Play numbers begin anew with every game.
    if (game.playNumber <= this.#lastPlay) this.#met.clear();
    this.#lastPlay = game.playNumber;
    if (!isPlateAppearance(record)) return;
    const isHome = batting.side === 'home' ? 1 : 0;
    const pair = (isHome * PLAYERS_MAX + record.pitcher) * PLAYERS_MAX + record.batter;
    const time = this.#met.get(pair) ?? 0;
    this.#met.set(pair, time + 1);
    const byLevel = this.times[time];
    if (byLevel === undefined || batting.slotPosition[record.slot] === PITCHER) return;
    const stint = currentStint(fielding);
    // He has been credited with this batter already.
    const level = tiredLevel({ ...stint, battersFaced: stint.battersFaced - 1 });
    const sums = byLevel.get(level) ?? new TimeSums();
    byLevel.set(level, sums);
    sums.add(record);
  }
}
