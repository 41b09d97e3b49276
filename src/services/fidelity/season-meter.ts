/** Takes replay after replay and makes the report of how near they come to the real season. */
import type { SeasonTotals } from '../../engine/season-totals.ts';
import type { FidelityReport } from '../../models/fidelity.ts';
import type { SeasonFacts } from '../../models/season-facts.ts';
import { fidelityRows } from './fidelity-rows.ts';
import { LeagueMeter } from './league-meter.ts';
import { PlayerMeters } from './player-meters.ts';
import { outsMeter, turnsMeter } from './playing-time.ts';
import { RecordedCounts } from './recorded-counts.ts';
import { StateSums } from './state-sums.ts';
import { WinsMeter } from './wins-meter.ts';

export interface MeterInput {
  readonly facts: SeasonFacts;
  /** Games of one replay. */
  readonly games: number;
  readonly seed: string;
}

export class SeasonMeter {
  readonly #input: MeterInput;
  readonly #league: LeagueMeter;
  readonly #players: PlayerMeters;
  readonly #wins: WinsMeter;
  readonly #states: StateSums;
  readonly #turns: ReturnType<typeof turnsMeter>;
  readonly #outs: ReturnType<typeof outsMeter>;
  #replays = 0;

  constructor(input: MeterInput) {
    const { facts } = input;
    const recorded = new RecordedCounts(facts);
    this.#input = input;
    this.#league = new LeagueMeter(facts, recorded);
    this.#players = new PlayerMeters(facts, recorded);
    this.#wins = new WinsMeter(facts);
    this.#states = new StateSums(facts.measured);
    this.#turns = turnsMeter(facts);
    this.#outs = outsMeter(facts);
  }

  /** Adds a replay. The order of replays is part of the result's last digits: keep to it. */
  add(totals: SeasonTotals): void {
    const { clubs } = totals;
    this.#league.add(clubs);
    this.#players.add(clubs);
    this.#wins.add(clubs);
    this.#states.add(totals);
    this.#turns.add(clubs);
    this.#outs.add(clubs);
    this.#replays += 1;
  }

  /** The report of the replays so far; at least one must have been added. */
  report(): FidelityReport {
    const { facts, games, seed } = this.#input;
    const playerRates = this.#players.results();
    const states = this.#states.states();
    return {
      ...{ year: facts.year, games, clubs: facts.clubs.length, replays: this.#replays, seed },
      hasOwnSchedule: facts.hasOwnSchedule,
      rows: fidelityRows({
        ...{ year: facts.year, league: this.#league, playerRates, states, wins: this.#wins },
        runsVariance: this.#states.runsVariance(),
        ...{ turns: this.#turns.correlation, outs: this.#outs.correlation },
      }),
      ...{ playerRates, states },
      measuredSource: facts.measured?.source,
      runsPerGame: {
        measured: this.#states.runsPerGame(),
        real: facts.measured?.runsPerGame,
      },
      wins: this.#wins.clubs(),
      ...{ turns: this.#turns.points(), outs: this.#outs.points() },
      runsByReplay: this.#league.runsByReplay,
    };
  }
}
