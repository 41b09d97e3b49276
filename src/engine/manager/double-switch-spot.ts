/**
 * What a double switch is weighed by: who could come in for whom, how soon the places in the order come
 * up, and how long the new pitcher would work.
 */
import { RIGHT } from '../cards/compile-card.ts';
import { type EngineGame, NOBODY, type TeamState } from '../game-state.ts';
import { availableBench, isRated } from '../lineup/available.ts';
import { capacityOf, WORK_OF_INNING } from '../pitching/fatigue.ts';
import { workBefore } from '../pitching/rest.ts';
import { at, itemAt } from '../table-access.ts';
import { RELIEVER_ENOUGH, SAVE_LEAD_MAX } from './bullpen.ts';
import { battingValue } from './card-value.ts';
import { bestReliever, isCloser } from './club-ranks.ts';
import { allowedBy } from './gloves.ts';

const ORDER = 9;
const PITCHER = 1;
const CATCHER = 2;
const OUTS_OF_HALF = 3;

/** A man of the bench for one of the order, at the position where that one plays. */
export interface Switch {
  readonly slot: number;
  readonly position: number;
  readonly leaving: number;
  readonly fielder: number;
}

/** The place in the order, 0-8, of the man on the mound. */
export function moundSlot(team: TeamState): number {
  return at(team.slotOf, at(team.fielders, PITCHER)) - 1;
}

/** How many of a club bat before a place in the order when its next half begins. */
export function placesTo(team: TeamState, slot: number): number {
  return (slot - team.nextSlot + ORDER) % ORDER;
}

/** The share of a new pitcher's work that is done when this half is over, if it goes as most do. */
export function workedAfter({ fielding, outs }: EngineGame, pitcher: number): number {
  const card = itemAt(fielding.team.players, pitcher);
  const capacity = capacityOf(card, false);
  const half = (WORK_OF_INNING * (OUTS_OF_HALF - outs)) / OUTS_OF_HALF;
  return (workBefore(card, capacity) + half) / capacity;
}

/** The closer would begin the next inning in his place. */
function isClosersNext({ inning, rules, batting, fielding }: EngineGame, pitcher: number): boolean {
  const lead = fielding.runs - batting.runs;
  if (inning + 1 < rules.innings || lead < 1 || lead > SAVE_LEAD_MAX) return false;
  return !isCloser(fielding, pitcher) && isCloser(fielding, bestReliever(fielding, 'save'));
}

/** Tells whether a new pitcher would go out again for the next inning. */
export function worksOn(game: EngineGame, pitcher: number): boolean {
  return workedAfter(game, pitcher) < RELIEVER_ENOUGH && !isClosersNext(game, pitcher);
}

/** Runs per reading of a man of the club in the field against whoever pitches for the other. */
export function batOf({ batting, fielding }: EngineGame, man: number): number {
  const pitcher = at(batting.fielders, PITCHER);
  // The other club's pitcher may have been batted for.
  const throws = pitcher === NOBODY ? RIGHT : itemAt(batting.team.players, pitcher).throws;
  return battingValue(itemAt(fielding.team.players, man), throws);
}

/** Runs that are allowed more in an inning by the new man; less than nothing by a better glove. */
export function allowedMore(team: TeamState, { position, leaving, fielder }: Switch): number {
  // An emergency fielder is not missed.
  if (!isRated(team, leaving, position)) return 0;
  const { players } = team.team;
  const allowed = allowedBy(itemAt(players, fielder), position);
  return allowed - allowedBy(itemAt(players, leaving), position);
}

/** Every switch, beside this pitcher, of the last so many men who have batted; the catcher stays. */
export function switchesOf(team: TeamState, pitcher: number, justBatted: number): Switch[] {
  const bench = availableBench(team).filter((player) => player !== pitcher);
  const switches: Switch[] = [];
  for (let back = 1; back <= justBatted; back += 1) {
    const slot = (team.nextSlot + ORDER - back) % ORDER;
    const position = at(team.slotPosition, slot);
    if (position <= CATCHER) continue;
    const leaving = at(team.order, slot);
    for (const fielder of bench) {
      if (isRated(team, fielder, position)) switches.push({ slot, position, leaving, fielder });
    }
  }
  return switches;
}
