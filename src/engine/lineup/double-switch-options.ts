/** The double switches of a club in the field: new pitchers with men rated where somebody leaves. */
import type { LegalChoice } from '../../models/game-view.ts';
import { fieldPositionOf } from '../cards/result-codes.ts';
import { type EngineGame, NOBODY, type TeamState } from '../game-state.ts';
import { familyName, initialName } from '../scoring/names.ts';
import { at } from '../table-access.ts';
import { availableBench, availableBullpen, isRated } from './available.ts';
import { heldPosition, pinchedForPitcher } from './check-substitution.ts';

const ORDER = 9;
const PITCHER = 1;

function optionsAt(team: TeamState, slot: number): LegalChoice[] {
  const held = heldPosition(team, slot);
  const position = fieldPositionOf(held);
  if (position === undefined || held === PITCHER) return [];
  const leaving = familyName(team, at(team.order, slot));
  const pinched = pinchedForPitcher(team);
  const candidates = [...(pinched === NOBODY ? [] : [pinched]), ...availableBench(team)];
  const fielders = candidates.filter((player) => isRated(team, player, held));
  return fielders.flatMap((fielder) =>
    availableBullpen(team).map((pitcher): LegalChoice => {
      const { side } = team;
      const names = `${initialName(team, pitcher)} and ${initialName(team, fielder)}`;
      return {
        choice: { kind: 'doubleSwitch', side, pitcher, fielder, slot: slot + 1, position },
        label: `${names} (${position}), ${leaving} leaves`,
        group: 'Double switch',
      };
    }),
  );
}

/**
 * Switches in which the new fielder, or the man who batted for the pitcher, plays where the man who
 * leaves did; others are legal without being listed. None with a designated hitter.
 */
export function doubleSwitchOptions({ fielding }: EngineGame): LegalChoice[] {
  if (fielding.hasDesignatedHitter) return [];
  return Array.from({ length: ORDER }, (_, slot) => optionsAt(fielding, slot)).flat();
}
