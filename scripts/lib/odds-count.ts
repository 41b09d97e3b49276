/** Counts what the engine's tables of odds are made from, play by play, while games are played. */
import type { EngineGame } from '../../src/engine/game-state.ts';
import { BASE_OUT_STATES, stateBefore } from '../../src/engine/odds/base-out.ts';
import { isPlateAppearance } from '../../src/engine/scoring/credit-batter.ts';

const REGULAR_HALVES = 18;
/** Leads of the home club that are counted, on either side. */
const LEADS = 4;

interface Visit {
  readonly state: number;
  /** Runs of the half before the play. */
  readonly runs: number;
  readonly isPlateAppearance: boolean;
}

function table(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
}

function add(row: number[] | undefined, place: number, amount = 1): void {
  if (row === undefined) throw new Error('a row that is not counted');
  while (row.length <= place) row.push(0);
  row[place] = (row[place] ?? 0) + amount;
}

/** An observer of games; `onPlay` is to be told every play. */
export class OddsCount {
  /** By base-out state: how often 0, 1, 2 … runs scored before the half ended. */
  readonly runsToEnd = table(BASE_OUT_STATES, 1);
  /** By base-out state: plate appearances, and those after which somebody scored. */
  readonly appearances = table(BASE_OUT_STATES, 2);
  /** By half and the home club's lead as it begins: games, and those that the home club won. */
  readonly gamesByLead = table(REGULAR_HALVES * (2 * LEADS + 1), 2);
  readonly games = { games: 0, runs: 0, homeWins: 0, oneRun: 0, extraInnings: 0, shutouts: 0 };
  #visits: Visit[] = [];
  #halves: number[] = [];
  #runs = 0;

  onPlay(game: EngineGame): void {
    const { record } = game;
    if (this.#visits.length === 0) this.#beginHalf(game);
    const state = stateBefore(record);
    this.#visits.push({ state, runs: this.#runs, isPlateAppearance: isPlateAppearance(record) });
    this.#runs += record.runs;
    const isOut = record.outsBefore + record.outs > 2;
    if (isOut || game.isOver) this.#endHalf(isOut);
    if (game.isOver) this.#endGame(game);
  }

  /** The lead is the one before the play that has just been scored. */
  #beginHalf(game: EngineGame): void {
    const isBottom = this.#halves.length % 2 === 1;
    const lead = game.home.runs - game.away.runs;
    this.#halves.push(isBottom ? lead - game.record.runs : lead + game.record.runs);
  }

  /** As in the real figures, halves that did not run their course and last home halves are left out. */
  #endHalf(isOut: boolean): void {
    const isBottom = this.#halves.length % 2 === 0;
    const isWhole = isOut && !(isBottom && this.#halves.length >= REGULAR_HALVES);
    if (isWhole) for (const visit of this.#visits) this.#countVisit(visit);
    this.#visits = [];
    this.#runs = 0;
  }

  #countVisit({ state, runs, isPlateAppearance: isAppearance }: Visit): void {
    add(this.runsToEnd[state], this.#runs - runs);
    if (!isAppearance) return;
    add(this.appearances[state], 0);
    if (this.#runs > runs) add(this.appearances[state], 1);
  }

  #endGame(game: EngineGame): void {
    const isHomeWin = game.home.runs > game.away.runs;
    for (const [half, lead] of this.#halves.slice(0, REGULAR_HALVES).entries()) {
      if (Math.abs(lead) > LEADS) continue;
      const row = this.gamesByLead[half * (2 * LEADS + 1) + lead + LEADS];
      add(row, 0);
      if (isHomeWin) add(row, 1);
    }
    this.games.games += 1;
    this.games.runs += game.home.runs + game.away.runs;
    if (isHomeWin) this.games.homeWins += 1;
    if (Math.abs(game.home.runs - game.away.runs) === 1) this.games.oneRun += 1;
    if (game.inning > game.rules.innings) this.games.extraInnings += 1;
    if (game.home.runs === 0 || game.away.runs === 0) this.games.shutouts += 1;
    this.#halves = [];
  }
}
