/** Whether the rules allow a substitution: every refusal with its rule and a sentence. */
import { present } from '../../errors.ts';
import type { Position, Side } from '../../models/baseball.ts';
import type { Choice } from '../../models/choice.ts';
import { cardOf } from '../card-of.ts';
import { POSITION_NAMES, positionNumber } from '../cards/result-codes.ts';
import {
  DESIGNATED_HITTER,
  type EngineGame,
  HURT,
  NOBODY,
  REMOVED,
  type TeamState,
} from '../game-state.ts';
import { currentStint } from '../pitching/fatigue.ts';
import type { Refusal, RefusedRule } from '../refusal.ts';
import { at, itemAt } from '../table-access.ts';
import { availableBullpen, isAvailable, mayPlay } from './available.ts';
import { hurtWords } from './check-lineup.ts';

export type Substitution = Extract<Choice, { kind: (typeof SUBSTITUTIONS)[number] }>;
/** The kinds of choices that change who is in the game, or where. */
export const SUBSTITUTIONS = [
  'pinchHit',
  'pinchRun',
  'changePitcher',
  'changeFielder',
  'moveFielders',
  'doubleSwitch',
] as const satisfies readonly Choice['kind'][];
type Of<Kind extends Choice['kind']> = Extract<Choice, { kind: Kind }>;

const PITCHER = 1;

const no = (rule: RefusedRule, message: string): Refusal => ({ rule, message });

/** The club of a side. */
export function teamOf(game: EngineGame, side: Side): TeamState {
  return side === 'away' ? game.away : game.home;
}

/** A player's name as his card spells it. */
function nameOf(team: TeamState, player: number): string {
  return cardOf(team, player).pinned.name;
}

/** The position 1-10 of a place in the order; that of a pinch-hitter or -runner is what he opened. */
export function heldPosition(team: TeamState, slot: number): number {
  const held = at(team.slotPosition, slot);
  return held > DESIGNATED_HITTER ? at(team.opened, slot) : held;
}

/** The place in the order where the pitcher bats, or whoever batted or ran for him; -1 with a designated hitter. */
export function pitcherSlot(team: TeamState): number {
  for (let slot = 0; slot < team.order.length; slot += 1) {
    if (heldPosition(team, slot) === PITCHER) return slot;
  }
  return -1;
}

/** The man who batted or ran for the pitcher, and has no place in the field yet; NOBODY otherwise. */
export function pinchedForPitcher(team: TeamState): number {
  const slot = pitcherSlot(team);
  if (slot < 0 || at(team.slotPosition, slot) <= DESIGNATED_HITTER) return NOBODY;
  return at(team.order, slot);
}

function checkNewcomer(team: TeamState, player: number): Refusal | undefined {
  if (player >= team.team.players.length) {
    return no('unknownPlayer', `The club has no player number ${player}.`);
  }
  if (isAvailable(team, player)) return undefined;
  const name = nameOf(team, player);
  if (team.status[player] === REMOVED) {
    return no('noReentry', `${name} has left the game and cannot come back.`);
  }
  if (team.status[player] === HURT) return no('hurt', hurtWords(name));
  return no('alreadyInGame', `${name} is in the game already.`);
}

/**
 * Somebody must be left to pitch when the pitcher is batted or run for, or was already: the place
 * in the order is the pitcher's, or the mound is open.
 */
function checkPitcherLeft(team: TeamState, slot: number, newcomer: number): Refusal | undefined {
  const isOpen = team.fielders[PITCHER] === NOBODY;
  if (!isOpen && team.slotPosition[slot] !== PITCHER) return undefined;
  if (availableBullpen(team).some((player) => player !== newcomer)) return undefined;
  return no('noPitcherLeft', 'No pitcher would be left to take the mound afterwards.');
}

function checkPinchHit(game: EngineGame, choice: Of<'pinchHit'>): Refusal | undefined {
  const team = teamOf(game, choice.side);
  if (team !== game.batting) return no('notBatting', 'Only the club at bat can pinch-hit.');
  return checkNewcomer(team, choice.player) ?? checkPitcherLeft(team, team.nextSlot, choice.player);
}

function checkPinchRun(game: EngineGame, choice: Of<'pinchRun'>): Refusal | undefined {
  const team = teamOf(game, choice.side);
  if (team !== game.batting) return no('notBatting', 'Only the club at bat can pinch-run.');
  const runner = at(game.runner, choice.base);
  if (runner === NOBODY) return no('noRunnerThere', `Nobody is on base ${choice.base}.`);
  const slot = at(team.slotOf, runner) - 1;
  return checkNewcomer(team, choice.player) ?? checkPitcherLeft(team, slot, choice.player);
}

function checkChangePitcher(
  game: EngineGame,
  choice: Pick<Of<'changePitcher'>, 'side' | 'player'>,
): Refusal | undefined {
  const team = teamOf(game, choice.side);
  if (team !== game.fielding) return no('notFielding', 'Pitchers change while the club fields.');
  const newcomer = checkNewcomer(team, choice.player);
  if (newcomer !== undefined) return newcomer;
  if (team.team.players[choice.player]?.pitches !== true) {
    return no('notAPitcher', `${nameOf(team, choice.player)} has no pitching card.`);
  }
  const isOut = team.fielders[PITCHER] === NOBODY;
  const isHurt = team.hurt.includes(at(team.fielders, PITCHER));
  if (!isOut && !isHurt && currentStint(team).battersFaced === 0) {
    const name = nameOf(team, at(team.fielders, PITCHER));
    return no('pitcherFacesOneBatter', `${name} must face a batter before he can be replaced.`);
  }
  return undefined;
}

function notRated(team: TeamState, player: number, position: Position): Refusal {
  return no('notRatedThere', `${nameOf(team, player)} has no rating at ${position}.`);
}

function checkChangeFielder(game: EngineGame, choice: Of<'changeFielder'>): Refusal | undefined {
  const team = teamOf(game, choice.side);
  if (team !== game.fielding) return no('notFielding', 'Fielders change while the club fields.');
  const slot = choice.slot - 1;
  // A pinch-hitter who stays in may take any place that is open.
  const stays = at(team.opened, slot) > 0 && team.order[slot] === choice.player;
  const newcomer = stays ? undefined : checkNewcomer(team, choice.player);
  if (newcomer !== undefined) return newcomer;
  const wanted = positionNumber(choice.position);
  const held = at(team.slotPosition, slot);
  if (wanted === PITCHER || held === PITCHER || team.opened[slot] === PITCHER) {
    return no('pitcherStays', 'The pitcher is replaced by a pitching change.');
  }
  if (wanted === DESIGNATED_HITTER && held !== DESIGNATED_HITTER) {
    return no('noDesignatedHitter', 'Only the designated hitter can be replaced as one.');
  }
  if (!mayPlay(team, choice.player, wanted)) return notRated(team, choice.player, choice.position);
  const noPitcher = checkPitcherLeft(team, slot, choice.player);
  return noPitcher ?? (wanted === held ? undefined : checkDisplaced(team, slot, wanted));
}

/** Somebody else holds the wanted position: he must be able to take the place that comes free. */
function checkDisplaced(team: TeamState, slot: number, wanted: number): Refusal | undefined {
  const displaced = at(team.fielders, wanted);
  if (displaced === NOBODY) return undefined;
  const held = at(team.slotPosition, slot);
  const name = POSITION_NAMES[held - 1];
  if (name === undefined || held === DESIGNATED_HITTER) {
    const taken = itemAt(POSITION_NAMES, wanted - 1);
    return no('positionTaken', `${nameOf(team, displaced)} plays ${taken} already.`);
  }
  return mayPlay(team, displaced, held) ? undefined : notRated(team, displaced, name);
}

/**
 * Both newcomers must be allowed, and the fielder and whom he displaces play where they would. The man
 * who batted for the pitcher is no newcomer: he stays in.
 */
function checkDoubleSwitch(game: EngineGame, choice: Of<'doubleSwitch'>): Refusal | undefined {
  const { side, pitcher, fielder, position } = choice;
  const team = teamOf(game, side);
  const refused = checkChangePitcher(game, { side, player: pitcher });
  if (refused !== undefined) return refused;
  if (team.hasDesignatedHitter) {
    return no('pitcherDoesNotBat', 'With a designated hitter there is no place to switch.');
  }
  if (fielder === pitcher) return no('alreadyInGame', 'A double switch brings in two men.');
  const stays = pinchedForPitcher(team) === fielder;
  const newcomer = stays ? undefined : checkNewcomer(team, fielder);
  if (newcomer !== undefined) return newcomer;
  const slot = choice.slot - 1;
  const held = heldPosition(team, slot);
  const wanted = positionNumber(position);
  if (held === PITCHER || wanted === PITCHER) {
    return no('pitcherStays', 'The new pitcher bats in the place of another man who leaves.');
  }
  if (!mayPlay(team, fielder, wanted)) return notRated(team, fielder, position);
  const displaced = at(team.fielders, wanted);
  if (wanted === held || displaced === NOBODY || mayPlay(team, displaced, held)) return undefined;
  return notRated(team, displaced, itemAt(POSITION_NAMES, held - 1));
}

/** Where everybody would stand: the position of each place in the order after the moves. */
export function positionsAfter(team: TeamState, moves: Of<'moveFielders'>['moves']): Int8Array {
  const positions = team.slotPosition.slice();
  for (const move of moves) positions[move.slot - 1] = positionNumber(move.position);
  return positions;
}

function checkMove(
  team: TeamState,
  move: Of<'moveFielders'>['moves'][number],
): Refusal | undefined {
  const slot = move.slot - 1;
  const wanted = positionNumber(move.position);
  const held = at(team.slotPosition, slot);
  if (held === PITCHER) return no('pitcherStays', 'The pitcher cannot move to another position.');
  if (wanted === PITCHER) {
    if (team.hasDesignatedHitter && held !== DESIGNATED_HITTER) return undefined;
    return no('pitcherStays', 'The mound is taken by a pitching change.');
  }
  const player = present(team.order[slot], 'the man in the order');
  if (wanted === DESIGNATED_HITTER && held !== DESIGNATED_HITTER) {
    return no('noDesignatedHitter', 'A man in the field cannot become the designated hitter.');
  }
  return mayPlay(team, player, wanted) ? undefined : notRated(team, player, move.position);
}

/** After the moves nobody shares a position, and the hitter has not simply vanished. */
function checkMoved(team: TeamState, moves: Of<'moveFielders'>['moves']): Refusal | undefined {
  const seen = new Set<number>();
  const positions = positionsAfter(team, moves);
  for (const position of positions) {
    const name = POSITION_NAMES[position - 1];
    if (name === undefined) continue;
    if (seen.has(position)) return no('positionTaken', `Two men would play ${name}.`);
    seen.add(position);
  }
  const isLost = team.hasDesignatedHitter && !seen.has(DESIGNATED_HITTER);
  const hadHitter = team.slotPosition.includes(DESIGNATED_HITTER);
  if (isLost && hadHitter && !seen.has(PITCHER)) {
    return no(
      'noDesignatedHitter',
      'When the designated hitter takes the field, name the place where the pitcher will bat.',
    );
  }
  if (seen.has(PITCHER) && team.hasDesignatedHitter && seen.has(DESIGNATED_HITTER)) {
    return no('noDesignatedHitter', 'The pitcher does not bat while there is a designated hitter.');
  }
  return undefined;
}

function checkMoveFielders(game: EngineGame, choice: Of<'moveFielders'>): Refusal | undefined {
  const team = teamOf(game, choice.side);
  if (team !== game.fielding) return no('notFielding', 'Fielders move while the club fields.');
  const slots = new Set(choice.moves.map(({ slot }) => slot));
  if (slots.size !== choice.moves.length) return no('slotTwice', 'A man can be moved only once.');
  for (const move of choice.moves) {
    const refusal = checkMove(team, move);
    if (refusal !== undefined) return refusal;
  }
  return checkMoved(team, choice.moves);
}

/** The rule that a substitution breaks now; undefined when it breaks none. */
export function checkSubstitution(game: EngineGame, choice: Substitution): Refusal | undefined {
  switch (choice.kind) {
    case 'pinchHit':
      return checkPinchHit(game, choice);
    case 'pinchRun':
      return checkPinchRun(game, choice);
    case 'changePitcher':
      return checkChangePitcher(game, choice);
    case 'changeFielder':
      return checkChangeFielder(game, choice);
    case 'moveFielders':
      return checkMoveFielders(game, choice);
    case 'doubleSwitch':
      return checkDoubleSwitch(game, choice);
  }
}
