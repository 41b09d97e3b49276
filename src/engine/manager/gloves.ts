/** Defensive replacements: a better glove for a lead, late, when the half begins. */
import type { Position } from '../../models/baseball.ts';
import { cardOf } from '../card-of.ts';
import { runsSavedByRange } from '../cards/check-expectation.ts';
import type { CompiledPlayer } from '../cards/compile-card.ts';
import { POSITION_NAMES } from '../cards/result-codes.ts';
import { errorAt, rangeAt } from '../fielding/fielder-ratings.ts';
import {
  AVAILABLE,
  type CompiledTeam,
  type EngineGame,
  NOBODY,
  type TeamState,
} from '../game-state.ts';
import { at, itemAt } from '../table-access.ts';
import { battingValue } from './card-value.ts';
import type { ManagerDecision, ManagerTendencies } from './decision.ts';
import { moreOften } from './reason.ts';
import { type WorthOfRuns, worthOfRuns } from './rest-of-game.ts';

/** Runs of an error, mostly a man on first for an out: -0.26 and 0.31 in card-value.ts, and a base. */
const RUNS_OF_ERROR = 0.7;
/** Innings of 162 games, for which error ratings are given. */
const SEASON_INNINGS = 1458;
/** Turns of a man in a half, and the share of them that his own card decides. */
const TURNS_IN_HALF = 0.48;
const OWN_CARD = 0.5;
/** Nobody is taken out for his glove before the last two innings, or with another lead. */
const INNINGS_LEFT_MAX = 1;
const LEAD_MAX = 3;
/** What a glove must bring: in runs by thumb, in chances to win by the odds. */
const RUNS_MIN = 0.006;
const CHANCE_MIN = 0.001;

/** A man of the bench for the man at a position, and what that brings. */
interface Change {
  readonly player: number;
  readonly position: number;
  readonly gain: number;
}

/** Runs that a man allows in an inning by his range and error rating at a position. */
function allowedInInning(position: number, range: number, error: number): number {
  return (error * RUNS_OF_ERROR) / SEASON_INNINGS - runsSavedByRange(position, range);
}

/** Runs that somebody allows in an inning at a position where he is rated. */
export function allowedBy(card: CompiledPlayer, position: number): number {
  return allowedInInning(position, at(card.range, position), at(card.error, position));
}

/** Cards never change: by position 0-9, those of a club who do not only pitch, best glove first. */
const glovesOfClubs = new WeakMap<CompiledTeam, readonly Int8Array[]>();

function glovesOf(team: CompiledTeam): readonly Int8Array[] {
  const known = glovesOfClubs.get(team);
  if (known !== undefined) return known;
  const gloves = Array.from({ length: 10 }, (_, position) => {
    const rated = team.players
      .map((card, player) => ({ card, player }))
      .filter(({ card }) => !card.pitchesOnly && at(card.range, position) > 0)
      .map(({ card, player }) => ({ player, allowed: allowedBy(card, position) }))
      .sort((one, other) => one.allowed - other.allowed);
    return Int8Array.from(rated, ({ player }) => player);
  });
  glovesOfClubs.set(team, gloves);
  return gloves;
}

/** The best glove of the bench at a position, or NOBODY. */
function bestGlove(team: TeamState, ranked: Int8Array): number {
  for (let place = 0; place < ranked.length; place += 1) {
    const player = at(ranked, place);
    if (team.status[player] === AVAILABLE) return player;
  }
  return NOBODY;
}

/** Innings in the field that follow the one that begins. */
function inningsLeft({ inning, rules }: EngineGame): number {
  return Math.max(0, rules.innings - inning);
}

/** Runs that a man of the bench saves in the rest of the game. */
function savedBy(game: EngineGame, player: number, position: number): number {
  const { fielding } = game;
  const error = errorAt(fielding, position);
  const allowed = allowedInInning(position, rangeAt(fielding, position), error);
  const glove = allowedBy(cardOf(fielding, player), position);
  return (allowed - glove) * (inningsLeft(game) + 1);
}

/** Runs that are lost at bat by it; nothing where he is the better bat as well. */
function lostBy(game: EngineGame, player: number, position: number): number {
  const left = inningsLeft(game);
  if (left === 0) return 0;
  const { batting, fielding } = game;
  const { throws } = cardOf(batting, at(batting.fielders, 1));
  const man = cardOf(fielding, at(fielding.fielders, position));
  const lost = battingValue(man, throws) - battingValue(cardOf(fielding, player), throws);
  return Math.max(0, lost) * OWN_CARD * left * TURNS_IN_HALF;
}

/** The change that gains most, with its gain, if that is more than `least`. */
function bestChange(
  game: EngineGame,
  { worth, least }: { readonly worth: WorthOfRuns; readonly least: number },
): Change | undefined {
  const { fielding: team } = game;
  let best: Change | undefined;
  let most = least;
  const gloves = glovesOf(team.team);
  for (let position = 2; position <= 9; position += 1) {
    const player = bestGlove(team, itemAt(gloves, position));
    if (player === NOBODY) continue;
    const saved = savedBy(game, player, position) * worth.allowed;
    // Seldom enough that what is lost at bat need not be looked at.
    if (saved <= most) continue;
    const gain = saved - lostBy(game, player, position) * worth.scored;
    if (gain > most) [best, most] = [{ player, position, gain }, gain];
  }
  return best;
}

/** The lead is one to be kept, and a half of the last two innings begins. */
function isMoment({ fielding, batting, inning, rules, playsInHalf }: EngineGame): boolean {
  if (playsInHalf > 0 || inning < rules.innings - INNINGS_LEFT_MAX) return false;
  const lead = fielding.runs - batting.runs;
  if (lead < 1 || lead > LEAD_MAX) return false;
  // Somebody must be known whom his own club will bat against, and everybody stand somewhere.
  return fielding.vacancies === 0 && at(batting.fielders, 1) !== NOBODY;
}

const RUNS = { allowed: 1, scored: 1 } as const;

/** The better glove that this moment asks for, at the beginning of a half; undefined without one. */
export function gloveCall(
  game: EngineGame,
  { level }: ManagerTendencies,
): ManagerDecision | undefined {
  if (!isMoment(game) || level === 'rookie') return undefined;
  const { fielding: team } = game;
  const isAce = level === 'ace';
  const least = isAce ? CHANCE_MIN : RUNS_MIN;
  const best = bestChange(game, { worth: isAce ? worthOfRuns(game, team) : RUNS, least });
  if (best === undefined) return undefined;
  const { player, position, gain } = best;
  const slot = at(team.slotOf, at(team.fielders, position));
  const name = itemAt(POSITION_NAMES, position - 1) as Position;
  const man = cardOf(team, player).pinned.name;
  return {
    choice: { kind: 'changeFielder', side: team.side, slot, player, position: name },
    reason: isAce
      ? moreOften(`${man} at ${name}`, gain, 'a better glove for the lead')
      : 'A lead to keep: the better glove takes the field.',
  };
}
