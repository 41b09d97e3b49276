/**
 * Who pitches by the chance to win: when it is close and late, the man whose cards are best against the
 * next three batters, and sooner than by the rules of thumb when that wins enough more often.
 */
import { battingHand } from '../at-bat/read-card.ts';
import { cardOf } from '../card-of.ts';
import { type CompiledPlayer, RIGHT } from '../cards/compile-card.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { chanceWith, standingOf } from '../odds/expectation.ts';
import { batterIn, matchupIn } from '../odds/matchup.ts';
import { fatigueOf } from '../pitching/fatigue.ts';
import { battingValue, sideValue } from './card-value.ts';
import { bestAgainst, type Moment, wouldBeTired } from './club-ranks.ts';
import { lean, type ManagerDecision, type ManagerTendencies } from './decision.ts';
import { moreOften } from './reason.ts';

/** A starter who has worked less than this is left to finish what he began. */
const GOING_STRONG = 0.62;
/** How many batters a new man is brought in for: he would face three in the real game of today. */
const BATTERS = 3;
/** Before this inning arms are kept, and nobody is chosen for the men who come up. */
const INNING_FROM = 6;
/** Beyond this lead or deficit it does not matter who pitches. */
const CLOSE = 3;
/**
 * What a change must win more often that the rules of thumb do not ask for, over the three batters, in
 * chances to win: fitted by tournaments until relievers a game stayed as in 2019.
 */
const MARGIN = 0.012;
/** What the strongest habit takes off it. */
const HABIT = 0.006;

/** Runs per reading of both cards when this man pitches to the next batters; lower is better. */
function valueAgainst(game: EngineGame, pitcher: CompiledPlayer): number {
  let sum = 0;
  for (let place = 0; place < BATTERS; place += 1) {
    const batter = batterIn(game, place);
    const isRight = battingHand(batter.bats, pitcher.throws) === RIGHT;
    sum += sideValue(isRight ? pitcher.pitching[1] : pitcher.pitching[0]);
    sum += battingValue(batter, pitcher.throws);
  }
  return sum / BATTERS;
}

/** How much more often the field wins with a fresh man against the next batters. */
function gainOf(game: EngineGame, pitcher: CompiledPlayer): number {
  const now = standingOf(game);
  let gain = 0;
  for (let place = 0; place < BATTERS; place += 1) {
    const matchup = matchupIn(game, place);
    gain += chanceWith(game, matchup, now);
    gain -= chanceWith(game, { ...matchup, pitcher, tiredLevel: 0 }, now);
  }
  return gain;
}

/** The change that an ace makes; `call` is what the rules of thumb say. */
export function judgedPitcher(
  game: EngineGame,
  manager: ManagerTendencies,
  { moment, call }: { readonly moment: Moment; readonly call: ManagerDecision | undefined },
): ManagerDecision | undefined {
  const { fielding: team, batting, inning } = game;
  const isClose = Math.abs(team.runs - batting.runs) <= CLOSE;
  if (moment === 'mopUp' || inning < INNING_FROM || !isClose) return call;
  // A save is the closer's.
  if (moment === 'save' && call !== undefined) return call;
  const player = bestAgainst(team, moment, (card) => valueAgainst(game, card));
  if (player === NOBODY || wouldBeTired(team, player)) return call;
  const pitcher = cardOf(team, player);
  const { name } = pitcher.pinned;
  const choice = { kind: 'changePitcher', side: team.side, player } as const;
  if (call !== undefined) {
    const why = `${call.reason.slice(0, -1)}: ${name} is best against the next three.`;
    return { choice, reason: why };
  }
  if (team.stints.length === 1 && fatigueOf(team) < GOING_STRONG) return undefined;
  const present = matchupIn(game, 0);
  const isBetter = valueAgainst(game, pitcher) < valueAgainst(game, present.pitcher);
  if (!isBetter && present.tiredLevel === 0) return undefined;
  const gain = gainOf(game, pitcher);
  if (gain < MARGIN - lean(manager.bullpenMatchup) * HABIT) return undefined;
  return {
    choice,
    reason: moreOften(`${name} on the mound`, gain, 'better against the next three'),
  };
}
