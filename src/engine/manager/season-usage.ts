/** Who plays today in a replayed season, so that everybody gets the playing time that he really had. */
import { assert, present } from '../../errors.ts';
import type { Position } from '../../models/baseball.ts';
import type { PlayerPlan, SeasonClub } from '../../models/season-plan.ts';
import { isRatedAt, type LineupInput } from '../lineup/check-lineup.ts';

/** The places that are filled, those with the fewest people for them first. */
const PLACES: readonly Position[] = ['C', 'SS', 'CF', '2B', '3B', 'RF', 'LF', '1B'];
/** Games that a starter rests after a start. */
const REST_GAMES = 4;
/** Men of a game: nine or ten in it, a bench, a bullpen. */
const BENCH = 4;
const BULLPEN = 8;
/** Batters by which a reliever may be ahead of his plan and still be ready. */
const RELIEF_SLACK = 40;
const BAD_MATCH = 0.4;
const GOOD_MATCH = 2;

export interface Today {
  readonly designatedHitter: boolean;
  /** The opposing starter throws with the left hand. */
  readonly vsLeft: boolean;
  readonly starter: number;
}

const sumOf = (plans: readonly PlayerPlan[], value: (plan: PlayerPlan) => number): number =>
  plans.reduce((sum, plan) => sum + value(plan), 0);

/** A club's people through a season: what each has done so far against what he is to do. */
export class SeasonUsage {
  readonly #club: SeasonClub;
  readonly #games: number;
  /** Starts planned by position, and made by position and hand of the opposing starter. */
  readonly #planned = new Map<Position, readonly (readonly [player: number, share: number])[]>();
  readonly #made = new Map<string, number>();
  readonly #gamesBy = new Map<string, number>();
  readonly #lastStart: Int16Array;
  readonly #mound: Float64Array;
  readonly #relief: Float64Array;
  readonly #turns: Float64Array;
  readonly #meanVsLeft: number;
  readonly #startsOnMound: number;
  readonly #reliefBatters: number;
  readonly #turnsPlanned: number;
  #played = 0;
  #reliefTotal = 0;

  /** `games` is how many games the club plays. */
  constructor(club: SeasonClub, games: number) {
    const { plans } = club;
    this.#club = club;
    this.#games = games;
    this.#lastStart = new Int16Array(plans.length).fill(-REST_GAMES - 1);
    this.#mound = new Float64Array(plans.length);
    this.#relief = new Float64Array(plans.length);
    this.#turns = new Float64Array(plans.length);
    this.#turnsPlanned = Math.max(
      1,
      sumOf(plans, ({ plateAppearances }) => plateAppearances),
    );
    const left = sumOf(plans, (plan) => plan.plateAppearances * plan.shareVsLeft);
    this.#meanVsLeft = Math.min(0.9, Math.max(0.1, left / this.#turnsPlanned));
    this.#startsOnMound = Math.max(
      1,
      sumOf(plans, (plan) => plan.startsOnMound),
    );
    this.#reliefBatters = Math.max(
      1,
      sumOf(plans, (plan) => plan.reliefBatters),
    );
    for (const place of [...PLACES, 'DH'] as const) this.#planned.set(place, this.#sharesAt(place));
  }

  #sharesAt(place: Position): readonly (readonly [number, number])[] {
    const { plans, team } = this.#club;
    const starts = plans.map((plan, player) => {
      const rated = isRatedAt(present(team.players[player], 'a player of the club'), place);
      const at = rated ? plan.starts.find(({ position }) => position === place) : undefined;
      return [player, at?.starts ?? 0] as const;
    });
    const all = Math.max(
      1,
      starts.reduce((sum, [, count]) => sum + count, 0),
    );
    return starts.filter(([, count]) => count > 0).map(([player, count]) => [player, count / all]);
  }

  /** The starter who is furthest behind his starts and has rested; anybody rested otherwise. */
  nextStarter(): number {
    const { plans } = this.#club;
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const [player, plan] of plans.entries()) {
      if (plan.startsOnMound === 0) continue;
      const share = plan.startsOnMound / this.#startsOnMound;
      const rest = this.#played - (this.#lastStart[player] ?? 0);
      const tired = rest <= REST_GAMES ? this.#games * (REST_GAMES + 1 - rest) : 0;
      const behind = share * (this.#played + 1) - (this.#mound[player] ?? 0) - tired;
      if (behind > most) [best, most] = [player, behind];
    }
    assert(best >= 0, 'a club has a starting pitcher');
    return best;
  }

  /** How much a player's share of starts against this hand differs from his share of all. */
  #matchOf(player: number, vsLeft: boolean): number {
    const own = this.#club.plans[player]?.shareVsLeft ?? this.#meanVsLeft;
    const mean = this.#meanVsLeft;
    const ratio = vsLeft ? own / mean : (1 - own) / (1 - mean);
    return Math.min(GOOD_MATCH, Math.max(BAD_MATCH, ratio));
  }

  #choose(place: Position, today: Today, taken: ReadonlySet<number>): number | undefined {
    const hand = today.vsLeft ? 'L' : 'R';
    const games = this.#gamesBy.get(`${place} ${hand}`) ?? 0;
    let best: number | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const [player, share] of this.#planned.get(place) ?? []) {
      if (taken.has(player)) continue;
      const planned = share * this.#matchOf(player, today.vsLeft) * (games + 1);
      const behind = planned - (this.#made.get(`${player} ${place} ${hand}`) ?? 0);
      if (behind > most) [best, most] = [player, behind];
    }
    return best;
  }

  /** How many turns at bat a player is behind his plan. */
  #turnsBehind(player: number): number {
    const plan = this.#club.plans[player];
    const share = (plan?.plateAppearances ?? 0) / this.#turnsPlanned;
    const soFar = this.#turnsPlanned * ((this.#played + 1) / this.#games);
    return share * soFar - (this.#turns[player] ?? 0);
  }

  #isBatter(player: number): boolean {
    const plan = this.#club.plans[player];
    return plan !== undefined && plan.startsOnMound === 0 && plan.reliefBatters === 0;
  }

  /** Batters who are not taken, those furthest behind their plan first. */
  #others(taken: ReadonlySet<number>): readonly number[] {
    return [...this.#club.plans.keys()]
      .filter((player) => !taken.has(player) && this.#isBatter(player))
      .toSorted((one, other) => this.#turnsBehind(other) - this.#turnsBehind(one));
  }

  /** Somebody for a place that nobody of the plan can take today. */
  #substitute(place: Position, taken: ReadonlySet<number>): number {
    const others = this.#others(taken);
    const { players } = this.#club.team;
    const rated = others.find((player) => {
      const card = players[player];
      return card !== undefined && isRatedAt(card, place);
    });
    return present(rated ?? others[0], 'a club has a man for every place');
  }

  /** Today's line-up card: who is furthest behind at each place, in the order of their turns. */
  lineup(today: Today): LineupInput {
    const places = today.designatedHitter ? [...PLACES, 'DH' as const] : PLACES;
    const taken = new Set<number>([today.starter]);
    const chosen = places.map((position) => {
      const player = this.#choose(position, today, taken) ?? this.#substitute(position, taken);
      taken.add(player);
      return { player, position };
    });
    const turns = (player: number) => this.#club.plans[player]?.turnsPerStart ?? 0;
    chosen.sort((one, other) => turns(other.player) - turns(one.player));
    const order = today.designatedHitter
      ? chosen
      : [...chosen, { player: today.starter, position: 'P' as const }];
    return { lineup: order, starter: today.starter };
  }

  /** Who may come in today besides: a bench with a catcher on it, and a rested bullpen. */
  reserves({ lineup, starter }: LineupInput): ReadonlySet<number> {
    const taken = new Set<number>([starter, ...lineup.map(({ player }) => player)]);
    const others = this.#others(taken);
    const bench = new Set(others.slice(0, BENCH));
    const catcher = others.find((player) => {
      const card = this.#club.team.players[player];
      return card !== undefined && isRatedAt(card, 'C');
    });
    if (catcher !== undefined) bench.add(catcher);
    const behind = (player: number): number => {
      const share = (this.#club.plans[player]?.reliefBatters ?? 0) / this.#reliefBatters;
      return share * (this.#reliefTotal + RELIEF_SLACK) - (this.#relief[player] ?? 0);
    };
    const bullpen = [...this.#club.plans.keys()]
      .filter((player) => !taken.has(player) && (this.#club.plans[player]?.reliefBatters ?? 0) > 0)
      .toSorted((one, other) => behind(other) - behind(one));
    return new Set([...bench, ...bullpen.slice(0, BULLPEN)]);
  }

  /** Notes a line-up that was written. */
  note({ lineup, starter }: LineupInput, vsLeft: boolean): void {
    const hand = vsLeft ? 'L' : 'R';
    for (const { player, position } of lineup) {
      if (position === 'P') continue;
      const made = `${player} ${position} ${hand}`;
      this.#made.set(made, (this.#made.get(made) ?? 0) + 1);
      this.#gamesBy.set(`${position} ${hand}`, (this.#gamesBy.get(`${position} ${hand}`) ?? 0) + 1);
    }
    this.#mound[starter] = (this.#mound[starter] ?? 0) + 1;
    this.#lastStart[starter] = this.#played;
    this.#played += 1;
  }

  /** Notes what somebody did in a game. */
  noteWork(player: number, work: { readonly turns: number; readonly reliefBatters: number }): void {
    this.#turns[player] = (this.#turns[player] ?? 0) + work.turns;
    this.#relief[player] = (this.#relief[player] ?? 0) + work.reliefBatters;
    this.#reliefTotal += work.reliefBatters;
  }
}
