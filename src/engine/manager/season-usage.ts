/** Who plays today in a replayed season, so that everybody gets the playing time that he really had. */
import { assert, present } from '../../errors.ts';
import type { Position } from '../../models/baseball.ts';
import type { PinnedPlayer } from '../../models/game.ts';
import type { PlayerPlan, SeasonClub } from '../../models/season-plan.ts';
import { isRatedAt, type LineupInput } from '../lineup/check-lineup.ts';
import { itemAt } from '../table-access.ts';

/** The places that are filled, those with the fewest people for them first. */
const PLACES = ['C', 'SS', 'CF', '2B', '3B', 'RF', 'LF', '1B'] as const satisfies Position[];
/** Games that a starter rests after a start. */
const REST_GAMES = 4;
/** Men of a game: nine or ten in it, a bench, a bullpen. */
const BENCH = 4;
const BULLPEN = 8;
/** Batters by which a reliever may be ahead of his plan and still be ready. */
const RELIEF_SLACK = 40;
/** Bounds of how much more or less often somebody starts against one hand. */
const BAD_MATCH = 0.4;
const GOOD_MATCH = 2;

export interface Today {
  readonly designatedHitter: boolean;
  /** The opposing starter throws with the left hand. */
  readonly vsLeft: boolean;
  readonly starter: number;
}

/** A man of the club: what he is to do, and what he has done so far. */
interface Man {
  readonly player: number;
  readonly card: PinnedPlayer;
  readonly plan: PlayerPlan;
  /** Starts made, by position and hand of the opposing starter. */
  readonly made: Map<string, number>;
  /** The game of his last start on the mound. */
  lastStart: number;
  mound: number;
  relief: number;
  turns: number;
}

const sumOf = (plans: readonly PlayerPlan[], value: (plan: PlayerPlan) => number): number =>
  plans.reduce((sum, plan) => sum + value(plan), 0);

function startsAt({ card, plan }: Man, place: Position): number {
  if (!isRatedAt(card, place)) return 0;
  const found = plan.starts.find(({ position }) => position === place);
  return found === undefined ? 0 : found.starts;
}

/** The man for whom the number is largest. */
function mostOf(men: readonly Man[], value: (man: Man) => number): Man | undefined {
  let best: Man | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const man of men) {
    const own = value(man);
    if (own > most) [best, most] = [man, own];
  }
  return best;
}

const isBatter = ({ plan }: Man): boolean => plan.startsOnMound === 0 && plan.reliefBatters === 0;
const countOf = (counts: ReadonlyMap<string, number>, key: string): number => counts.get(key) ?? 0;
const addOne = (counts: Map<string, number>, key: string): void => {
  counts.set(key, countOf(counts, key) + 1);
};

/** A club's people through a season: what each has done so far against what he is to do. */
export class SeasonUsage {
  readonly #men: readonly Man[];
  readonly #batters: readonly Man[];
  readonly #games: number;
  /** Games with this place filled, by place and hand of the opposing starter. */
  readonly #filled = new Map<string, number>();
  /** All starts that the plan has at a place. */
  readonly #startsAt: ReadonlyMap<Position, number>;
  readonly #meanVsLeft: number;
  readonly #startsOnMound: number;
  readonly #reliefBatters: number;
  readonly #turns: number;
  #played = 0;
  #reliefSoFar = 0;

  /** `games` is how many games the club plays. */
  constructor({ team, plans }: SeasonClub, games: number) {
    this.#games = games;
    this.#men = plans.map((plan, player) => ({
      ...{ player, plan, card: itemAt(team.players, player), made: new Map() },
      ...{ lastStart: -REST_GAMES - 1, mound: 0, relief: 0, turns: 0 },
    }));
    this.#batters = this.#men.filter(isBatter);
    const places: readonly Position[] = [...PLACES, 'DH'];
    this.#startsAt = new Map(
      places.map((place) => [place, this.#men.reduce((sum, man) => sum + startsAt(man, place), 0)]),
    );
    this.#turns = sumOf(plans, ({ plateAppearances }) => plateAppearances);
    const left = sumOf(plans, (plan) => plan.plateAppearances * plan.shareVsLeft);
    this.#meanVsLeft = Math.min(0.9, Math.max(0.1, left / Math.max(1, this.#turns)));
    this.#startsOnMound = sumOf(plans, ({ startsOnMound }) => startsOnMound);
    this.#reliefBatters = sumOf(plans, ({ reliefBatters }) => reliefBatters);
  }

  /** The starter who is furthest behind his starts; whoever rested longest while nobody is ready. */
  nextStarter(): number {
    const starters = this.#men.filter(({ plan }) => plan.startsOnMound > 0);
    const best = mostOf(starters, ({ plan, mound, lastStart }) => {
      const rest = this.#played - lastStart;
      const unready = this.#games * Math.max(0, REST_GAMES + 1 - rest);
      return (plan.startsOnMound / this.#startsOnMound) * (this.#played + 1) - mound - unready;
    });
    return present(best, 'a starting pitcher of the club').player;
  }

  /** How much a man's share of starts against this hand differs from his share of all. */
  #matchOf({ plan }: Man, vsLeft: boolean): number {
    const mean = this.#meanVsLeft;
    const ratio = vsLeft ? plan.shareVsLeft / mean : (1 - plan.shareVsLeft) / (1 - mean);
    return Math.min(GOOD_MATCH, Math.max(BAD_MATCH, ratio));
  }

  /** Who is furthest behind his starts at a place; whoever is rated, or anybody, where nobody is. */
  #choose(place: Position, today: Today, taken: ReadonlySet<number>): Man {
    const key = `${place} ${today.vsLeft}`;
    const games = countOf(this.#filled, key) + 1;
    const free = this.#batters.filter(({ player }) => !taken.has(player));
    const planned = mostOf(
      free.filter((man) => startsAt(man, place) > 0),
      (man) => {
        const share = startsAt(man, place) / (this.#startsAt.get(place) ?? 1);
        return share * this.#matchOf(man, today.vsLeft) * games - countOf(man.made, key);
      },
    );
    if (planned !== undefined) return planned;
    const rated = free.filter(({ card }) => isRatedAt(card, place));
    const behind = (man: Man) => this.#turnsBehind(man);
    return present(mostOf(rated, behind) ?? mostOf(free, behind), 'a man for every place');
  }

  /** How many turns at bat a man is behind his plan. */
  #turnsBehind({ plan, turns }: Man): number {
    return plan.plateAppearances * ((this.#played + 1) / this.#games) - turns;
  }

  /** Today's line-up card: who is furthest behind at each place, in the order of their turns. */
  lineup(today: Today): LineupInput {
    const places: readonly Position[] = today.designatedHitter ? [...PLACES, 'DH'] : PLACES;
    const taken = new Set<number>([today.starter]);
    const chosen = places.map((position) => {
      const man = this.#choose(position, today, taken);
      taken.add(man.player);
      return { man, position };
    });
    chosen.sort((one, other) => other.man.plan.turnsPerStart - one.man.plan.turnsPerStart);
    const order = chosen.map(({ man, position }) => ({ player: man.player, position }));
    if (!today.designatedHitter) order.push({ player: today.starter, position: 'P' });
    return { lineup: order, starter: today.starter };
  }

  /** Who may come in today besides: a bench with a catcher on it, and a rested bullpen. */
  reserves({ lineup, starter }: LineupInput): ReadonlySet<number> {
    const taken = new Set<number>([starter, ...lineup.map(({ player }) => player)]);
    const free = this.#men.filter(({ player }) => !taken.has(player));
    const bench = free
      .filter(isBatter)
      .toSorted((one, other) => this.#turnsBehind(other) - this.#turnsBehind(one));
    const catcher = bench.find(({ card }) => isRatedAt(card, 'C'));
    const behind = ({ plan, relief }: Man): number =>
      (plan.reliefBatters / this.#reliefBatters) * (this.#reliefSoFar + RELIEF_SLACK) - relief;
    const bullpen = free
      .filter(({ plan }) => plan.reliefBatters > 0)
      .toSorted((one, other) => behind(other) - behind(one));
    const men = [...bench.slice(0, BENCH), ...bullpen.slice(0, BULLPEN)];
    if (catcher !== undefined) men.push(catcher);
    return new Set(men.map(({ player }) => player));
  }

  /** Notes a line-up that was written. */
  note({ lineup, starter }: LineupInput, vsLeft: boolean): void {
    for (const { player, position } of lineup) {
      const key = `${position} ${vsLeft}`;
      addOne(itemAt(this.#men, player).made, key);
      addOne(this.#filled, key);
    }
    const pitcher = itemAt(this.#men, starter);
    pitcher.mound += 1;
    pitcher.lastStart = this.#played;
    this.#played += 1;
    assert(this.#played <= this.#games, 'a club plays the games of its schedule');
  }

  /** Notes how often somebody came to bat in a game. */
  noteTurns(player: number, turns: number): void {
    itemAt(this.#men, player).turns += turns;
  }

  /** Notes how many batters somebody faced in relief. */
  noteRelief(player: number, batters: number): void {
    itemAt(this.#men, player).relief += batters;
    this.#reliefSoFar += batters;
  }
}
