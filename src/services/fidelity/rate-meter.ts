/**
 * One rate of many players, replay after replay, beside the rates that they really had. A real rate is
 * taken as the true one: in n appearances a perfect card then differs by chance alone, with variance
 * p(1 - p)/n, so the error of one replayed season has a floor, and differences divided by their own
 * deviation are spread by 1.
 */
import { itemAt } from '../../engine/table-access.ts';
import { type PlayerRate, Z_MAX, Z_STEP } from '../../models/fidelity.ts';
import { Correlation, Spread } from './statistics.ts';

/** A rate to be measured: events over a sample. */
export interface RateName {
  readonly role: PlayerRate['role'];
  readonly name: string;
  readonly per: string;
}
/** A player who is judged: his real events and sample. */
export interface RatedPlayer {
  readonly name: string;
  readonly club: string;
  readonly events: number;
  readonly sample: number;
}
/** What a player did in one replay. */
export interface Replayed {
  readonly events: number;
  readonly sample: number;
}

const STEPS = (2 * Z_MAX) / Z_STEP;

interface Sums {
  readonly player: RatedPlayer;
  readonly rate: number;
  events: number;
  sample: number;
}

export class RateMeter {
  readonly #name: RateName;
  readonly #players: readonly Sums[];
  readonly #z = new Spread();
  readonly #histogram: number[] = Array.from({ length: STEPS }, () => 0);
  readonly #bias = new Spread();
  /** One value a replay. */
  readonly #errors = new Spread();
  readonly #correlations = new Spread();
  /** Variances by chance, of one player in one replay. */
  readonly #asPlayed = new Spread();

  constructor(name: RateName, players: readonly RatedPlayer[]) {
    this.#name = name;
    this.#players = players.map((player) => ({
      ...{ player, rate: player.events / player.sample, events: 0, sample: 0 },
    }));
  }

  /** Whether anybody can differ by chance: nobody is judged by what was not written down for him. */
  get isJudged(): boolean {
    return this.#players.some(({ rate }) => rate > 0 && rate < 1);
  }

  /** Adds a replay; `replayed` goes with the players. Somebody who never came in is left out of it. */
  add(replayed: readonly Replayed[]): void {
    const errors = new Spread();
    const correlation = new Correlation();
    for (const [index, sums] of this.#players.entries()) {
      const { events, sample } = itemAt(replayed, index);
      if (sample === 0) continue;
      sums.events += events;
      sums.sample += sample;
      const { rate } = sums;
      const difference = events / sample - rate;
      const variance = (rate * (1 - rate)) / sample;
      errors.add(difference);
      correlation.add(rate, events / sample);
      this.#bias.add(difference);
      this.#asPlayed.add(variance);
      // Nobody can differ by chance from a rate of 0.
      if (variance > 0) this.#addZ(difference / Math.sqrt(variance));
    }
    this.#errors.add(errors.rootMeanSquare);
    this.#correlations.add(correlation.value);
  }

  #addZ(z: number): void {
    this.#z.add(z);
    const step = Math.floor((z + Z_MAX) / Z_STEP);
    const place = Math.min(STEPS - 1, Math.max(0, step));
    this.#histogram[place] = itemAt(this.#histogram, place) + 1;
  }

  result(): PlayerRate {
    const floor = new Spread();
    for (const { rate, player } of this.#players) floor.add((rate * (1 - rate)) / player.sample);
    return {
      ...this.#name,
      points: this.#players
        .filter(({ sample }) => sample > 0)
        .map(({ player: { name, club }, rate, events, sample }) => ({
          ...{ name, club, real: rate, replayed: events / sample },
        })),
      bias: this.#bias.mean,
      rmse: this.#errors.mean,
      noiseFloor: Math.sqrt(floor.mean),
      noiseFloorAsPlayed: Math.sqrt(this.#asPlayed.mean),
      correlation: this.#correlations.mean,
      zMean: this.#z.mean,
      zSpread: this.#z.deviation,
      zHistogram: [...this.#histogram],
    };
  }
}
