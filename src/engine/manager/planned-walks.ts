/** Intentional walks of a replayed season: who is walked, and by whom, as often as he really was. */
import type { PlayerPlan, SeasonClub, SeasonGame } from '../../models/season-plan.ts';
import type { EngineGame, TeamState } from '../game-state.ts';
import { BATTING, BATTING_COLUMNS, PITCHING, PITCHING_COLUMNS } from '../scoring/stat-columns.ts';
import { at, countAt, itemAt, valueAt } from '../table-access.ts';

const receivedIn = ({ batting }: TeamState, man: number): number =>
  countAt(batting, man * BATTING_COLUMNS + BATTING.intentionalWalks);
const issuedIn = ({ pitching }: TeamState, man: number): number =>
  countAt(pitching, man * PITCHING_COLUMNS + PITCHING.intentionalWalks);

/** A club's people: what is planned, and what was done in the games before this one. */
class ClubWalks {
  readonly #plans: readonly PlayerPlan[];
  readonly #games: number;
  readonly #received: Float64Array;
  readonly #issued: Float64Array;
  #played = 0;

  constructor(plans: readonly PlayerPlan[], games: number) {
    this.#plans = plans;
    this.#games = games;
    this.#received = new Float64Array(plans.length);
    this.#issued = new Float64Array(plans.length);
  }

  get #share(): number {
    return (this.#played + 1) / this.#games;
  }

  owedTo(team: TeamState, batter: number): number {
    const planned = itemAt(this.#plans, batter).intentionalWalks * this.#share;
    return planned - valueAt(this.#received, batter) - receivedIn(team, batter);
  }

  dueFrom(team: TeamState, pitcher: number): number {
    const planned = itemAt(this.#plans, pitcher).intentionalWalksIssued * this.#share;
    return planned - valueAt(this.#issued, pitcher) - issuedIn(team, pitcher);
  }

  note(team: TeamState): void {
    for (let man = 0; man < this.#plans.length; man += 1) {
      // Most of a club has not been in the game.
      if (at(team.slotOf, man) === 0) continue;
      this.#received[man] = valueAt(this.#received, man) + receivedIn(team, man);
      this.#issued[man] = valueAt(this.#issued, man) + issuedIn(team, man);
    }
    this.#played += 1;
  }
}

export class PlannedWalks {
  readonly #clubs: readonly ClubWalks[];
  #away = 0;
  #home = 0;

  constructor(clubs: readonly SeasonClub[], games: readonly SeasonGame[]) {
    this.#clubs = clubs.map(({ plans }, index) => {
      const own = games.filter(({ away, home }) => away === index || home === index).length;
      return new ClubWalks(plans, own);
    });
  }

  /** Begins a game between two clubs. */
  begin({ away, home }: SeasonGame): void {
    this.#away = away;
    this.#home = home;
  }

  #of({ side }: TeamState): ClubWalks {
    return itemAt(this.#clubs, side === 'away' ? this.#away : this.#home);
  }

  /** Walks on purpose that the man at bat and the pitcher are behind their plans, together. */
  owed({ batting, fielding }: EngineGame): number {
    const toBatter = this.#of(batting).owedTo(batting, at(batting.order, batting.nextSlot));
    return toBatter + this.#of(fielding).dueFrom(fielding, at(fielding.fielders, 1));
  }

  /** Notes the game when it is over. */
  note({ away, home }: EngineGame): void {
    this.#of(away).note(away);
    this.#of(home).note(home);
  }
}
