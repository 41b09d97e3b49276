/** When a pitcher comes out, and who comes in for him. */
import { type EngineGame, NOBODY, type TeamState } from '../game-state.ts';
import { currentStint, fatigueOf, isTired } from '../pitching/fatigue.ts';
import { sideValue } from './card-value.ts';
import { bestReliever, isCloser, type Moment, wouldBeTired } from './club-ranks.ts';
import type { ManagerDecision, ManagerTendencies } from './decision.ts';
import { judgedPitcher } from './judged-bullpen.ts';

export const SAVE_LEAD_MAX = 3;
const CLOSE_LEAD_MIN = -2;
const CLOSE_LEAD_MAX = 4;
const LATE_INNING = 7;
const NINTH = 9;
/** A reliever who has worked this much begins no new inning. */
export const RELIEVER_ENOUGH = 0.55;
/** A starter who has worked this much begins no new inning late in a close game. */
const STARTER_ENOUGH = 0.9;
/** A starter who has worked this much does not go out for the ninth. */
const STARTER_FINISHED = 0.62;
/** Tendency from which on a manager brings in a pitcher for one batter's hand. */
const MATCHUP_TENDENCY = 7;
/** Runs per reading by which the other pitcher must be better for that. */
const MATCHUP_GAIN = 0.04;

function momentOf(game: EngineGame): Moment {
  const lead = game.fielding.runs - game.batting.runs;
  if (game.inning >= NINTH && lead >= 1 && lead <= SAVE_LEAD_MAX) return 'save';
  return lead >= CLOSE_LEAD_MIN && lead <= CLOSE_LEAD_MAX ? 'close' : 'mopUp';
}

function change(team: TeamState, moment: Moment, reason: string): ManagerDecision | undefined {
  const player = bestReliever(team, moment);
  if (player === NOBODY || wouldBeTired(team, player)) return undefined;
  return { choice: { kind: 'changePitcher', side: team.side, player }, reason };
}

/** A closer to begin the ninth with a lead to keep, unless he pitches already. */
function callCloser(game: EngineGame, moment: Moment): ManagerDecision | undefined {
  const team = game.fielding;
  const { player } = currentStint(team);
  if (moment !== 'save' || isCloser(team, player)) return undefined;
  const closer = bestReliever(team, 'save');
  if (closer === NOBODY || !isCloser(team, closer)) return undefined;
  const isGoingStrong = team.stints.length === 1 && fatigueOf(team) < RELIEVER_ENOUGH;
  if (isGoingStrong) return undefined;
  return change(team, 'save', 'A lead of three or less in the ninth is the closer’s.');
}

/** Somebody else begins the inning. */
function newInning(
  game: EngineGame,
  moment: Moment,
  { season }: ManagerTendencies,
): ManagerDecision | undefined {
  const team = game.fielding;
  const isStarting = team.stints.length === 1;
  const worked = fatigueOf(team);
  if (isStarting) {
    if (game.inning >= NINTH && worked >= (season?.finishes ?? STARTER_FINISHED)) {
      return change(team, moment, 'He has done his part: somebody else ends the game.');
    }
    const isLateAndClose = game.inning >= LATE_INNING && moment !== 'mopUp';
    if (!isLateAndClose || worked < STARTER_ENOUGH) return undefined;
    return change(team, moment, 'The starter is tiring and the game is close.');
  }
  if (worked < RELIEVER_ENOUGH) return undefined;
  return change(team, moment, 'A fresh arm for a new inning.');
}

/** For one batter: a pitcher whose side against him is much better, late and close. */
function matchup(game: EngineGame, tendencies: ManagerTendencies): ManagerDecision | undefined {
  if (tendencies.bullpenMatchup < MATCHUP_TENDENCY || game.inning < LATE_INNING) return undefined;
  const team = game.fielding;
  const { batting } = game;
  if (momentOf(game) !== 'close' || team.stints.length === 1 || game.outs < 2) return undefined;
  const batter = batting.team.players[batting.order[batting.nextSlot] ?? NOBODY];
  if (batter === undefined || batter.bats > 1) return undefined;
  const against = (player: number) => {
    const card = team.team.players[player];
    return card === undefined
      ? 1
      : sideValue(batter.bats === 0 ? card.pitching[0] : card.pitching[1]);
  };
  const player = bestReliever(team, 'close');
  if (player === NOBODY || against(player) > against(currentStint(team).player) - MATCHUP_GAIN) {
    return undefined;
  }
  return {
    choice: { kind: 'changePitcher', side: team.side, player },
    reason: 'A better match for this batter with two outs.',
  };
}

/** What the rules of thumb say. */
function plainChange(game: EngineGame, tendencies: ManagerTendencies): ManagerDecision | undefined {
  const team = game.fielding;
  if (isTired(team)) return change(team, momentOf(game), 'The pitcher is tired.');
  if (game.playsInHalf > 0) return matchup(game, tendencies);
  const moment = momentOf(game);
  return callCloser(game, moment) ?? newInning(game, moment, tendencies);
}

/** The pitching change to make before the next batter; undefined to leave him in. */
export function pitchingChange(
  game: EngineGame,
  tendencies: ManagerTendencies,
): ManagerDecision | undefined {
  if (currentStint(game.fielding).battersFaced === 0) return undefined;
  const call = plainChange(game, tendencies);
  if (tendencies.level !== 'ace') return call;
  return judgedPitcher(game, tendencies, { moment: momentOf(game), call });
}
