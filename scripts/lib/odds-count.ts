/** Counts what the engine's tables of odds are made from, play by play, while games are played. */
import type { EngineGame, PlayTally } from '../../src/engine/game-state.ts';
import { BASE_OUT_STATES, stateBefore } from '../../src/engine/odds/base-out.ts';
import { isPlateAppearance } from '../../src/engine/scoring/credit-batter.ts';

const REGULAR_INNINGS = 9;
const REGULAR_HALVES = 2 * REGULAR_INNINGS;
/** Leads of the home club that are counted, on either side. */
const LEADS = 4;

interface Visit {
  readonly state: number;
  /** Runs of the club before the play. */
  readonly runs: number;
  readonly isPlateAppearance: boolean;
}
/** A game so far: the home club's lead as each half began, and the score now. */
interface Course {
  readonly leads: number[];
  away: number;
  home: number;
}

function table(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
}

function add(row: number[] | undefined, place: number): void {
  if (row === undefined) throw new Error('a row that is not counted');
  while (row.length <= place) row.push(0);
  row[place] = (row[place] ?? 0) + 1;
}

/** Told every play of any number of games, one after the other; `finish` counts the last of them. */
export class OddsCount implements PlayTally {
  /** By base-out state: how often 0, 1, 2 … runs scored before the half ended. */
  readonly runsOfVisitors = table(BASE_OUT_STATES, 1);
  readonly runsAtHome = table(BASE_OUT_STATES, 1);
  /** By base-out state: plate appearances, and those after which somebody scored. */
  readonly appearances = table(BASE_OUT_STATES, 2);
  /** By half and the home club's lead as it begins: games, and those that the home club won. */
  readonly gamesByLead = table(REGULAR_HALVES * (2 * LEADS + 1), 2);
  readonly games = { games: 0, runs: 0, homeWins: 0, oneRun: 0, extraInnings: 0, shutouts: 0 };
  #visits: Visit[] = [];
  #course: Course = { leads: [], away: 0, home: 0 };

  note(game: EngineGame): void {
    const { record, batting, home, away } = game;
    if (game.playsInHalf === 1) this.#beginHalf(game);
    const runs = batting.runs - record.runs;
    const state = stateBefore(record);
    this.#visits.push({ state, runs, isPlateAppearance: isPlateAppearance(record) });
    Object.assign(this.#course, { away: away.runs, home: home.runs });
    if (game.outs > 2) this.#endHalf(game);
  }

  #beginHalf({ inning, isBottom, record, away, home }: EngineGame): void {
    if (inning === 1 && !isBottom) this.finish();
    const lead = home.runs - away.runs;
    this.#course.leads.push(isBottom ? lead - record.runs : lead + record.runs);
    this.#visits = [];
  }

  /** As in the real figures, last home halves are left out, like those that did not run their course. */
  #endHalf({ inning, isBottom, batting }: EngineGame): void {
    if (isBottom && inning >= REGULAR_INNINGS) return;
    const runsToEnd = isBottom ? this.runsAtHome : this.runsOfVisitors;
    for (const { state, runs, isPlateAppearance: isAppearance } of this.#visits) {
      add(runsToEnd[state], batting.runs - runs);
      if (!isAppearance) continue;
      add(this.appearances[state], 0);
      if (batting.runs > runs) add(this.appearances[state], 1);
    }
  }

  /** Counts the game that was told last. */
  finish(): void {
    const { leads, away, home } = this.#course;
    this.#course = { leads: [], away: 0, home: 0 };
    if (leads.length === 0) return;
    for (const [half, lead] of leads.slice(0, REGULAR_HALVES).entries()) {
      if (Math.abs(lead) > LEADS) continue;
      const row = this.gamesByLead[half * (2 * LEADS + 1) + lead + LEADS];
      add(row, 0);
      if (home > away) add(row, 1);
    }
    this.games.games += 1;
    this.games.runs += away + home;
    if (home > away) this.games.homeWins += 1;
    if (Math.abs(home - away) === 1) this.games.oneRun += 1;
    if (leads.length > REGULAR_HALVES) this.games.extraInnings += 1;
    if (home === 0 || away === 0) this.games.shutouts += 1;
  }
}
