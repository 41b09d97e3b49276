/**
 * A club's men in the order in which a computer manager would choose among them. Cards never change,
 * so a club is ranked once, and whoever is asked for before a play is the first who may come in.
 */
import { cardOf } from '../card-of.ts';
import { type CompiledPlayer, RIGHT } from '../cards/compile-card.ts';
import { AVAILABLE, type CompiledTeam, NOBODY, type TeamState } from '../game-state.ts';
import { capacityOf } from '../pitching/fatigue.ts';
import { shareUsed } from '../pitching/rest.ts';
import { at, valueAt } from '../table-access.ts';
import { battingValue, pitchingValue } from './card-value.ts';

/** What the moment asks of a reliever. */
export type Moment = 'save' | 'close' | 'mopUp';

/** The bench against pitchers of one hand. */
interface Bats {
  /** Runs per reading of every player's card. */
  readonly values: Float64Array;
  /** Those who do not only pitch, the best bat first. */
  readonly ranked: Int8Array;
}

interface ClubRanks {
  readonly vsLeft: Bats;
  readonly vsRight: Bats;
  /** Those who do not only pitch, the fastest first. */
  readonly fastest: Int8Array;
  /** Everybody with a pitching card, the fittest for the moment first. */
  readonly relievers: Readonly<Record<Moment, Int8Array>>;
}

const STARTER_PENALTY = 0.5;
/** More than any two cards differ by. */
const STARTERS_LAST = 5;
const CLOSER_IN_MOP_UP = 0.3;
/** A closer is saved for a save, and nobody else comes in for one. */
const CLOSER_SAVED = 0.1;
/** Of a pitcher who is tired before he begins: anybody who relieves and is rested comes first. */
const TIRED_PENALTY = 0.4;

const isStarter = ({ starterEndurance, reliefEndurance }: CompiledPlayer) =>
  starterEndurance > 0 && reliefEndurance === 0;

/** Tells whether a player is a closer. */
export function isCloser(team: TeamState, player: number): boolean {
  return (team.team.players[player]?.closerEndurance ?? 0) > 0;
}

/** How good a reliever is for the moment, in runs per reading; lower is better. */
function unfitness(card: CompiledPlayer, moment: Moment): number {
  const unrested = TIRED_PENALTY * shareUsed(card, capacityOf(card, false));
  const penalty = (isStarter(card) ? STARTER_PENALTY : 0) + unrested;
  const value = pitchingValue(card);
  const closes = card.closerEndurance > 0;
  if (moment === 'mopUp') return penalty - value + (closes ? CLOSER_IN_MOP_UP : 0);
  return penalty + value + (closes === (moment === 'save') ? 0 : CLOSER_SAVED);
}

/** The players for whom `who` is true, by a value of each, the least first. */
function rank(
  { players }: CompiledTeam,
  who: (card: CompiledPlayer) => boolean,
  of: (card: CompiledPlayer) => number,
): Int8Array {
  const ranked = players
    .map((card, player) => ({ card, player }))
    .filter(({ card }) => who(card))
    .map(({ card, player }) => ({ player, value: of(card) }))
    .sort((one, other) => one.value - other.value);
  return Int8Array.from(ranked, ({ player }) => player);
}

function batsAgainst(team: CompiledTeam, hand: number): Bats {
  return {
    values: Float64Array.from(team.players, (card) => battingValue(card, hand)),
    ranked: rank(
      team,
      (card) => !card.pitchesOnly,
      (card) => -battingValue(card, hand),
    ),
  };
}

function rankClub(team: CompiledTeam): ClubRanks {
  const relievers = (moment: Moment) =>
    rank(
      team,
      (card) => card.pitches,
      (card) => unfitness(card, moment),
    );
  return {
    vsLeft: batsAgainst(team, 1 - RIGHT),
    vsRight: batsAgainst(team, RIGHT),
    fastest: rank(
      team,
      (card) => !card.pitchesOnly,
      (card) => -card.speed,
    ),
    relievers: {
      save: relievers('save'),
      close: relievers('close'),
      mopUp: relievers('mopUp'),
    },
  };
}

const ranksOfClubs = new WeakMap<CompiledTeam, ClubRanks>();

function ranksOf(team: CompiledTeam): ClubRanks {
  const known = ranksOfClubs.get(team);
  if (known !== undefined) return known;
  const ranks = rankClub(team);
  ranksOfClubs.set(team, ranks);
  return ranks;
}

function firstAvailable(team: TeamState, ranked: Int8Array, but = NOBODY): number {
  for (let place = 0; place < ranked.length; place += 1) {
    const player = at(ranked, place);
    if (team.status[player] === AVAILABLE && player !== but) return player;
  }
  return NOBODY;
}

/**
 * Who comes in: a closer to save, the best of the others when it is close, the rest otherwise; `but`
 * is not asked.
 */
export function bestReliever(team: TeamState, moment: Moment, but = NOBODY): number {
  return firstAvailable(team, ranksOf(team.team).relievers[moment], but);
}

/** Tells whether a pitcher who may come in is tired before he begins. */
export function wouldBeTired(team: TeamState, player: number): boolean {
  const card = cardOf(team, player);
  return shareUsed(card, capacityOf(card, false)) === 1;
}

/**
 * Who comes in when it matters against certain batters: in the roles of `bestReliever`, by `against`
 * (runs per reading, lower is better) in the place of his whole card.
 */
export function bestAgainst(
  team: TeamState,
  moment: Exclude<Moment, 'mopUp'>,
  against: (card: CompiledPlayer) => number,
): number {
  let best = NOBODY;
  let least = Number.POSITIVE_INFINITY;
  for (const player of ranksOf(team.team).relievers[moment]) {
    if (team.status[player] !== AVAILABLE) continue;
    const card = cardOf(team, player);
    const last = isStarter(card) ? STARTERS_LAST : 0;
    const cost = last + unfitness(card, moment) - pitchingValue(card) + against(card);
    if (cost < least) [best, least] = [player, cost];
  }
  return best;
}

/**
 * The best bat on the bench against a pitcher's hand, if it is better than a batter's by at least
 * `needed` runs per reading; NOBODY otherwise.
 */
export function bestBat(
  team: TeamState,
  against: { readonly batter: number; readonly throws: number; readonly needed: number },
): number {
  const ranks = ranksOf(team.team);
  const { values, ranked } = against.throws === RIGHT ? ranks.vsRight : ranks.vsLeft;
  const best = firstAvailable(team, ranked);
  if (best === NOBODY) return NOBODY;
  const gain = valueAt(values, best) - valueAt(values, against.batter);
  return gain > 0 && gain >= against.needed ? best : NOBODY;
}

/** The fastest man on the bench for whom `may` is true, of at least this speed; NOBODY otherwise. */
export function fastestMan(
  team: TeamState,
  speed: number,
  may: (player: number) => boolean,
): number {
  for (const player of ranksOf(team.team).fastest) {
    if (cardOf(team, player).speed < speed) return NOBODY;
    if (team.status[player] === AVAILABLE && may(player)) return player;
  }
  return NOBODY;
}
