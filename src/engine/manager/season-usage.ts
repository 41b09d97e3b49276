/**
 * Who plays today in a replayed season, so that everybody gets the playing time that he really had.
 * It is asked before every game of a bulk replay: what it needs is in tables by man, added to as the
 * season goes on, and nothing is sorted or looked up by name.
 */
import { assert, present } from '../../errors.ts';
import type { PinnedPlayer } from '../../models/game.ts';
import type { PlayerPlan, SeasonClub } from '../../models/season-plan.ts';
import { isRatedAt, type LineupInput } from '../lineup/check-lineup.ts';
import { REST_GAMES } from '../pitching/rest.ts';
import { itemAt, valueAt } from '../table-access.ts';
import { StartShares } from './start-shares.ts';
import { PLACES } from './usage-places.ts';

/** Men of a game: nine or ten in it, a bench, a bullpen. */
const BENCH = 4;
const BULLPEN = 8;
/**
 * Batters that a reliever must be behind his plan before he is due: nearly an appearance (4.6), so that
 * those who faced few come in about as often as they did (replays of 2005 and 2019).
 */
const OUTING_DUE = 4;
/** The share of the outs that a starter is behind which are made up for in his next start. */
const OUTS_MADE_UP = 0.5;
/**
 * While a club has finished fewer games with its starter than by its plan, starters are left in up to
 * this share of their usual outs longer on one day and shorter on another.
 */
const LEASH_SPREAD = 0.4;
/** Complete games that a club may be behind its plan before that: one comes or does not. */
const COMPLETE_SLACK = 0.6;
/** Work of so many average outs is hardly ever enough for nine innings. */
const OUTS_SHORT_OF_NINE = 19;
/** Outs over his usual ones up to which a starter makes up for those that he is behind. */
const OUTS_MORE = 2;
/** The golden ratio: its multiples are spread evenly, whatever their number. */
const GOLDEN = 0.618034;
const LEASH_MIN = 0.5;
const LEASH_MAX = 3;
/**
 * Turns at bat that a man is behind his plan and that move him up in the order as much as one more
 * turn a start: without it whoever came up a little more often would always bat before the others.
 */
const TURNS_BEHIND_PER_TURN = 12;

export interface Today {
  readonly designatedHitter: boolean;
  /** The opposing starter throws with the left hand. */
  readonly vsLeft: boolean;
  readonly starter: number;
}

const sumOf = (plans: readonly PlayerPlan[], value: (plan: PlayerPlan) => number): number =>
  plans.reduce((sum, plan) => sum + value(plan), 0);
const sharesOf = (plans: readonly PlayerPlan[], value: (plan: PlayerPlan) => number) => {
  const all = sumOf(plans, value);
  return Float64Array.from(plans, (plan) => value(plan) / all);
};
const isBatter = (plan: PlayerPlan): boolean =>
  plan.startsOnMound === 0 && plan.reliefBatters === 0;

/** The places in `plans` of the men for whom this is true. */
function menWho(plans: readonly PlayerPlan[], isOne: (plan: PlayerPlan) => boolean): Int16Array {
  return Int16Array.from([...plans.keys()].filter((man) => isOne(itemAt(plans, man))));
}

/** A club's people through a season: what each has done so far against what he is to do. */
export class SeasonUsage {
  readonly #plans: readonly PlayerPlan[];
  readonly #cards: readonly PinnedPlayer[];
  readonly #games: number;
  readonly #shares: StartShares;
  readonly #batters: Int16Array;
  readonly #starters: Int16Array;
  readonly #relievers: Int16Array;
  readonly #catches: readonly boolean[];
  /** Of the plans, by man: turns at bat, turns a start, shares of starts and of batters in relief. */
  readonly #plannedTurns: Float64Array;
  readonly #turnsPerStart: Float64Array;
  readonly #startShares: Float64Array;
  readonly #reliefShares: Float64Array;
  readonly #completeGames: number;
  /** Done so far, by man: starts on the mound, outs in them, batters in relief, turns at bat. */
  readonly #mound: Float64Array;
  readonly #startOuts: Float64Array;
  readonly #relief: Float64Array;
  readonly #turns: Float64Array;
  /** The game of the last start on the mound, by man. */
  readonly #lastStart: Float64Array;
  /** By man: whether he is in today's line-up; how much he is wanted; whether he may come in. */
  readonly #taken: Uint8Array;
  readonly #wanted: Float64Array;
  readonly #reserves: Uint8Array;
  #played = 0;
  #completed = 0;
  #reliefSoFar = 0;

  /** `games` is how many games the club plays. */
  constructor({ team, plans }: SeasonClub, games: number) {
    const men = plans.length;
    this.#plans = plans;
    this.#cards = team.players;
    this.#games = games;
    this.#batters = menWho(plans, isBatter);
    this.#starters = menWho(plans, ({ startsOnMound }) => startsOnMound > 0);
    this.#relievers = menWho(plans, ({ reliefBatters }) => reliefBatters > 0);
    this.#shares = new StartShares({ plans, cards: team.players, batters: this.#batters });
    this.#catches = team.players.map((card) => isRatedAt(card, 'C'));
    this.#plannedTurns = Float64Array.from(plans, ({ plateAppearances }) => plateAppearances);
    this.#turnsPerStart = Float64Array.from(plans, ({ turnsPerStart }) => turnsPerStart);
    this.#startShares = sharesOf(plans, ({ startsOnMound }) => startsOnMound);
    this.#reliefShares = sharesOf(plans, ({ reliefBatters }) => reliefBatters);
    this.#completeGames = sumOf(plans, ({ completeGames }) => completeGames);
    this.#mound = new Float64Array(men);
    this.#startOuts = new Float64Array(men);
    this.#relief = new Float64Array(men);
    this.#turns = new Float64Array(men);
    this.#lastStart = new Float64Array(men).fill(-REST_GAMES - 1);
    this.#taken = new Uint8Array(men);
    this.#wanted = new Float64Array(men);
    this.#reserves = new Uint8Array(men);
  }

  /** The starter who is furthest behind his starts; whoever rested longest while nobody is ready. */
  nextStarter(): number {
    for (const man of this.#starters) {
      const rest = this.#played - valueAt(this.#lastStart, man);
      const unready = this.#games * Math.max(0, REST_GAMES + 1 - rest);
      const share = valueAt(this.#startShares, man);
      const behind = share * (this.#played + 1) - valueAt(this.#mound, man);
      this.#wanted[man] = behind - unready;
    }
    this.#taken.fill(0);
    return present(this.#takeMost(this.#starters), 'a starting pitcher of the club');
  }

  /** Takes the man of these who is wanted most and not taken yet; undefined when there is none. */
  #takeMost(men: Int16Array): number | undefined {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const man of men) {
      const wanted = valueAt(this.#wanted, man);
      if (this.#taken[man] !== 0 || wanted <= most) continue;
      [best, most] = [man, wanted];
    }
    if (best < 0) return undefined;
    this.#taken[best] = 1;
    return best;
  }

  /** How many turns at bat a man is behind his plan. */
  #turnsBehind(man: number): number {
    const planned = valueAt(this.#plannedTurns, man);
    return planned * ((this.#played + 1) / this.#games) - valueAt(this.#turns, man);
  }

  /** Whoever is rated at a place for which nobody is planned, or anybody. */
  #chooseUnplanned(place: number): number {
    const free = this.#batters.filter((man) => this.#taken[man] === 0);
    for (const man of free) this.#wanted[man] = this.#turnsBehind(man);
    const rated = free.filter((man) => isRatedAt(itemAt(this.#cards, man), itemAt(PLACES, place)));
    return present(this.#takeMost(rated) ?? this.#takeMost(free), 'a man for every place');
  }

  /** Who bats first: more turns a start in his season, and more of them still to come. */
  #rankInOrder(man: number): number {
    const behind = this.#turnsBehind(man) / TURNS_BEHIND_PER_TURN;
    return valueAt(this.#turnsPerStart, man) + behind;
  }

  /** Today's line-up card: who is furthest behind at each place, in the order of their turns. */
  lineup({ designatedHitter, vsLeft, starter }: Today): LineupInput {
    const places = designatedHitter ? PLACES.length : PLACES.length - 1;
    this.#taken.fill(0);
    this.#taken[starter] = 1;
    const order: LineupInput['lineup'][number][] = [];
    for (let place = 0; place < places; place += 1) {
      let player = this.#shares.choose({ place, vsLeft, taken: this.#taken });
      if (player < 0) player = this.#chooseUnplanned(place);
      this.#taken[player] = 1;
      order.push({ player, position: itemAt(PLACES, place) });
    }
    for (const { player } of order) this.#wanted[player] = this.#rankInOrder(player);
    order.sort((one, other) => this.#rank(other.player) - this.#rank(one.player));
    if (!designatedHitter) order.push({ player: starter, position: 'P' });
    return { lineup: order, starter };
  }

  #rank(player: number): number {
    return valueAt(this.#wanted, player);
  }

  /**
   * Who may come in today besides, 1 by man: a bench with a catcher on it, and a rested bullpen. The
   * next call overwrites it.
   */
  reserves({ lineup, starter }: LineupInput): Uint8Array {
    this.#taken.fill(0);
    this.#reserves.fill(0);
    this.#taken[starter] = 1;
    for (const { player } of lineup) this.#taken[player] = 1;
    for (const man of this.#batters) this.#wanted[man] = this.#turnsBehind(man);
    this.#takeBest(this.#batters, BENCH);
    if (!this.#hasCatcher()) {
      this.#takeBest(
        this.#batters.filter((man) => itemAt(this.#catches, man)),
        1,
      );
    }
    for (const man of this.#relievers) {
      this.#wanted[man] = this.#reliefOverdue(man);
    }
    this.#takeBest(this.#relievers, BULLPEN);
    return this.#reserves;
  }

  /**
   * Since how many batters in relief of the club somebody should have come in, by his plan; less than
   * nothing while he is not due. Who is not due waits the longer the
   * fewer he is to face: the places of those who are ahead go to the club's usual relievers.
   */
  #reliefOverdue(man: number): number {
    const share = valueAt(this.#reliefShares, man);
    const overdue = this.#reliefSoFar - (valueAt(this.#relief, man) + OUTING_DUE) / share;
    return overdue < 0 ? overdue / share : overdue;
  }

  #takeBest(men: Int16Array, count: number): void {
    for (let taken = 0; taken < count; taken += 1) {
      const man = this.#takeMost(men);
      if (man === undefined) return;
      this.#reserves[man] = 1;
    }
  }

  #hasCatcher(): boolean {
    for (const man of this.#batters) {
      if (this.#reserves[man] === 1 && itemAt(this.#catches, man)) return true;
    }
    return false;
  }

  /** Notes a line-up that was written. */
  note({ lineup, starter }: LineupInput, vsLeft: boolean): void {
    this.#shares.note(lineup, vsLeft);
    this.#mound[starter] = valueAt(this.#mound, starter) + 1;
    this.#lastStart[starter] = this.#played;
    this.#played += 1;
    assert(this.#played <= this.#games, 'a club plays the games of its schedule');
  }

  /**
   * For how many average outs a starter is to be left in, once his start has been noted: his season's
   * usual and what he is behind, and not the same every time.
   */
  leash(starter: number): number {
    const usual = itemAt(this.#plans, starter).outsPerStart;
    const starts = valueAt(this.#mound, starter);
    const behind = usual * (starts - 1) - valueAt(this.#startOuts, starter);
    const today = usual + behind * OUTS_MADE_UP;
    const planned = this.#completeGames * (this.#played / this.#games);
    if (this.#completed + COMPLETE_SLACK >= planned)
      return Math.min(today, Math.max(usual + OUTS_MORE, OUTS_SHORT_OF_NINE));
    const turn = ((starts * GOLDEN) % 1) * 2 - 1;
    const spread = today + usual * LEASH_SPREAD * turn;
    return Math.min(usual * LEASH_MAX, Math.max(usual * LEASH_MIN, spread));
  }

  /** Notes the outs of a start, and whether the starter finished the game. */
  noteStart(player: number, outs: number, isComplete: boolean): void {
    this.#startOuts[player] = valueAt(this.#startOuts, player) + outs;
    if (isComplete) this.#completed += 1;
  }

  /** Notes how often somebody came to bat in a game. */
  noteTurns(player: number, turns: number): void {
    this.#turns[player] = valueAt(this.#turns, player) + turns;
  }

  /** Notes how many batters somebody faced in relief. */
  noteRelief(player: number, batters: number): void {
    this.#relief[player] = valueAt(this.#relief, player) + batters;
    this.#reliefSoFar += batters;
  }
}
