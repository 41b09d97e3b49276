/**
 * Double switches, where pitchers bat: with the new pitcher comes a man of the bench, who bats where the
 * old one would soon, and the new one bats for somebody who has just had his turn.
 */
import type { FieldPosition } from '../../models/baseball.ts';
import { POSITION_NAMES } from '../cards/result-codes.ts';
import type { EngineGame } from '../game-state.ts';
import { itemAt } from '../table-access.ts';
import type { ManagerChoice, ManagerDecision, ManagerTendencies } from './decision.ts';
import {
  allowedMore,
  batOf,
  moundSlot,
  placesTo,
  type Switch,
  switchesOf,
  worksOn,
} from './double-switch-spot.ts';
import { judgedSwitch } from './judged-double-switch.ts';

/** Nobody is taken out for it before this inning. */
const INNING_FROM = 5;
/** The pitcher's turn comes within so many batters of the next half. */
const DUE_WITHIN = 3;
/** By thumb: who leaves is one of the last so many who have batted, and none of the best bats. */
const JUST_BATTED = 4;
const BEST_BATS = 3;
/** By thumb: runs a reading, and an inning in the field, by which the new man may be worse. */
const BAT_MAX = 0.1;
const GLOVE_MAX = 0.01;

type PitcherChange = Extract<ManagerChoice, { kind: 'changePitcher' }>;

/** The pitcher's turn comes soon, and the club takes the field again after it, as far as can be told. */
function isSpot({ fielding, batting, inning, rules }: EngineGame): boolean {
  if (fielding.hasDesignatedHitter || fielding.vacancies > 0 || inning < INNING_FROM) return false;
  if (inning >= rules.innings && fielding.runs !== batting.runs) return false;
  return placesTo(fielding, moundSlot(fielding)) < DUE_WITHIN;
}

/** The value over which a bat is one of the best of the order. */
function bestBats(game: EngineGame): number {
  const bats = [...game.fielding.order].map((man) => batOf(game, man));
  return itemAt(
    bats.toSorted((one, other) => other - one),
    BEST_BATS,
  );
}

/** The switch that costs least at bat and in the field, by the rules of thumb; undefined without one. */
function plainSwitch(game: EngineGame, pitcher: number): Switch | undefined {
  const { fielding: team } = game;
  const stays = bestBats(game);
  let [best, least]: [Switch | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const one of switchesOf(team, pitcher, JUST_BATTED)) {
    const bat = batOf(game, one.leaving);
    const atBat = bat - batOf(game, one.fielder);
    const inField = allowedMore(team, one);
    if (bat > stays || atBat > BAT_MAX || inField > GLOVE_MAX) continue;
    if (atBat + inField < least) [best, least] = [one, atBat + inField];
  }
  return best;
}

function decision(
  { side, player: pitcher }: PitcherChange,
  { slot, position, fielder }: Switch,
  reason: string,
): ManagerDecision {
  // Without a designated hitter everybody stands in the field.
  const name = itemAt(POSITION_NAMES, position - 1) as FieldPosition;
  return {
    choice: { kind: 'doubleSwitch', side, pitcher, fielder, slot: slot + 1, position: name },
    reason,
  };
}

/** A pitching change as it was called, or with a man of the bench where that is better. */
export function withDoubleSwitch(
  game: EngineGame,
  { level }: ManagerTendencies,
  call: ManagerDecision,
): ManagerDecision {
  const { choice } = call;
  if (choice.kind !== 'changePitcher' || level === 'rookie' || !isSpot(game)) return call;
  const why = call.reason.slice(0, -1);
  if (level === 'ace') {
    const found = judgedSwitch(game, choice.player);
    return found ? decision(choice, found.best, `${why}; ${found.reason}`) : call;
  }
  const found = worksOn(game, choice.player) ? plainSwitch(game, choice.player) : undefined;
  if (found === undefined) return call;
  return decision(
    choice,
    found,
    `${why}; his turn at bat is near, and a man of the bench takes it.`,
  );
}
