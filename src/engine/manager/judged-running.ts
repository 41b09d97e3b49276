/**
 * Who runs for another by the chance to win: what the faster man is worth on his base, less what is lost
 * at bat and in the field while the game goes on.
 */
import { cardOf } from '../card-of.ts';
import { DESIGNATED_HITTER, type EngineGame, NOBODY, type TeamState } from '../game-state.ts';
import { isRated } from '../lineup/available.ts';
import { checkSubstitution, heldPosition } from '../lineup/check-substitution.ts';
import { gainOfSpeed } from '../odds/runner-worth.ts';
import { at, itemAt } from '../table-access.ts';
import { battingValue } from './card-value.ts';
import { fastestMan } from './club-ranks.ts';
import type { ManagerDecision, ManagerTendencies } from './decision.ts';
import { allowedBy } from './gloves.ts';
import { baseToSteal, worthOfSteal } from './judged-calls.ts';
import { moodOf } from './plain-contest.ts';
import { moreOften } from './reason.ts';
import { inningsToField, turnsToCome, type WorthOfRuns, worthOfRuns } from './rest-of-game.ts';
import { bestGlove } from './vacancies.ts';

const PITCHER = 1;
/** The bench is kept for the end of a game. */
const INNING_FROM = 7;
/** Beyond this lead or deficit nobody's run is worth a man. */
const AHEAD_MAX = 1;
const BEHIND_MAX = 3;
/** How much faster a man must be to be looked at. */
const FASTER = 3;
/** The share of a turn that a man's own card decides. */
const OWN_CARD = 0.5;
/**
 * The part of a run that a step of speed is worth on a base 1-3 by outs 0-2: hardly ever more (one spot
 * in a hundred of 2005 and 2019), so that spots in which it cannot pay are not looked into.
 */
const STEP_MAX = [
  [0, 0, 0],
  [0.012, 0.012, 0.006],
  [0.026, 0.022, 0.007],
  [0.03, 0.02, 0],
] as const;
/** What a pinch-runner must win more often for every man of the bench who is used up, and what boldness takes off. */
const MARGIN = 0.001;
const MOOD = 0.0005;
const BASES = ['', 'first', 'second', 'third'] as const;

/** Somebody who may run for another. */
interface Change {
  readonly base: number;
  readonly slot: number;
  readonly runner: number;
  readonly player: number;
}

/** Who would have played on, and who plays now. */
interface Exchange {
  readonly old: number;
  readonly now: number;
}

/** Who plays a position once this man stands for it; NOBODY where nobody is rated. */
function whoPlays(team: TeamState, position: number, man: number): number {
  if (isRated(team, man, position)) return man;
  const glove = bestGlove(team, position);
  return glove !== NOBODY && isRated(team, glove, position) ? glove : NOBODY;
}

/** Runs that are lost in an inning in the field when one man plays there for another. */
function allowedMore(team: TeamState, position: number, { old, now }: Exchange): number {
  // An emergency fielder is not missed.
  if (position === DESIGNATED_HITTER || !isRated(team, old, position)) return 0;
  const after = allowedBy(cardOf(team, now), position);
  return Math.max(0, after - allowedBy(cardOf(team, old), position));
}

/** What the rest of the game costs when one man plays it for another, in chances to win. */
function costOf(game: EngineGame, { slot, runner, player }: Change, worth: WorthOfRuns): number {
  const team = game.batting;
  const position = heldPosition(team, slot);
  // The next pitcher takes this place in any case.
  if (position === PITCHER) return 0;
  const stays = whoPlays(team, position, runner);
  const old = stays === NOBODY ? runner : stays;
  const now = whoPlays(team, position, player);
  const { throws } = cardOf(game.fielding, at(game.fielding.fielders, PITCHER));
  const bat = (man: number) => battingValue(cardOf(team, man), throws) * OWN_CARD;
  const atBat = Math.max(0, bat(old) - bat(now)) * turnsToCome(game, team, slot);
  const inField = allowedMore(team, position, { old, now }) * inningsToField(game, team);
  return atBat * worth.scored + inField * worth.allowed;
}

/** Men of the bench who are used up: a second one where the runner cannot stay in. */
function menUsed(team: TeamState, { slot, player }: Change): number {
  const position = heldPosition(team, slot);
  return position === PITCHER || isRated(team, player, position) ? 1 : 2;
}

/**
 * What a man may steal from a base. That the present one got no jump this time does not count: between
 * two batters nobody asks again who is to run.
 */
function worthOfStealBy(game: EngineGame, base: number, player: number): number {
  if (baseToSteal(game) !== base) return 0;
  const runner = at(game.runner, base);
  game.runner[base] = player;
  const worth = worthOfSteal(game, base);
  game.runner[base] = runner;
  return worth;
}

/** How much more often the club wins by what the faster man can steal. */
function gainOfSteals(game: EngineGame, { base, runner, player }: Change): number {
  return worthOfStealBy(game, base, player) - worthOfStealBy(game, base, runner);
}

/** The fastest man who may run for the one on a base, if he is much faster. */
function changeOn(game: EngineGame, base: number): Change | undefined {
  const team = game.batting;
  const runner = at(game.runner, base);
  if (runner === NOBODY) return undefined;
  const slot = at(team.slotOf, runner) - 1;
  if (at(team.slotPosition, slot) === PITCHER) return undefined;
  const position = heldPosition(team, slot);
  const { speed } = cardOf(team, runner);
  const player = fastestMan(
    team,
    speed + FASTER,
    (man) => position === PITCHER || whoPlays(team, position, man) !== NOBODY,
  );
  return player === NOBODY ? undefined : { base, slot, runner, player };
}

/** The gain of a change less its cost; nothing where it is not worth the men. */
function netGain(game: EngineGame, change: Change, worth: WorthOfRuns, least: number): number {
  const { base, runner, player } = change;
  const { batting } = game;
  const speeds = { slow: cardOf(batting, runner).speed, fast: cardOf(batting, player).speed };
  const needed = least * menUsed(game.batting, change);
  const besides = gainOfSteals(game, change) - costOf(game, change, worth);
  const step = itemAt(itemAt(STEP_MAX, base), game.outs) * worth.scored;
  if (step * (speeds.fast - speeds.slow) + besides < needed) return 0;
  const gain = gainOfSpeed(game, base, speeds) + besides;
  return gain < needed ? 0 : gain;
}

/** The runner who wins more often than the man on base by enough; undefined to let all of them run. */
export function judgedPinchRun(
  game: EngineGame,
  manager: ManagerTendencies,
): ManagerDecision | undefined {
  const team = game.batting;
  const lead = team.runs - game.fielding.runs;
  if (game.inning < INNING_FROM || lead > AHEAD_MAX || lead < -BEHIND_MAX) return undefined;
  const least = MARGIN - moodOf(game, manager) * MOOD;
  let worth: WorthOfRuns | undefined;
  let [best, most]: [Change | undefined, number] = [undefined, 0];
  for (let base = 3; base >= 1; base -= 1) {
    const change = changeOn(game, base);
    if (change === undefined) continue;
    worth ??= worthOfRuns(game, team);
    const gain = netGain(game, change, worth, least);
    if (gain > most) [best, most] = [change, gain];
  }
  if (best === undefined) return undefined;
  const { base, player } = best;
  const choice = { kind: 'pinchRun', side: team.side, base, player } as const;
  // The only pitcher who is left may be the man who would run.
  if (checkSubstitution(game, choice) !== undefined) return undefined;
  const { name } = cardOf(team, player).pinned;
  const why = 'much faster than the man who is there';
  return { choice, reason: moreOften(`${name} on ${itemAt(BASES, base)}`, most, why) };
}
