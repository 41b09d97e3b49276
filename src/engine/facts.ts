/** Makes the row of a play: the situation before the choice, and what came of it. */
import { present } from '../errors.ts';
import type { FieldPosition, Position } from '../models/baseball.ts';
import type { Choice } from '../models/choice.ts';
import { fieldPositionOf, POSITION_NAMES } from './cards/result-codes.ts';
import type { TracedRoll } from './dice/traced-roll.ts';
import { DESIGNATED_HITTER, type EngineGame, NOBODY, type TeamState } from './game-state.ts';
import { playWorth } from './odds/play-worth.ts';
import type { PlayFacts } from './play-facts.ts';
import { EVENT, NONE, PLAY_EVENTS, type PlayRecord } from './play-record.ts';
import { isAtBat, isPlateAppearance, isWildThird } from './scoring/credit-batter.ts';
import { holderOf } from './scoring/names.ts';
import { at, itemAt } from './table-access.ts';

const PITCHER = 1;
const CATCHER = 2;

/** The part of a row that is known before the choice is made. */
export type Situation = Pick<
  PlayFacts,
  | 'inning'
  | 'half'
  | 'outsBefore'
  | 'awayScore'
  | 'homeScore'
  | 'battingOrder'
  | 'batterCardId'
  | 'batterPosition'
  | 'pitcherCardId'
  | 'catcherCardId'
  | 'firstCardId'
  | 'secondCardId'
  | 'thirdCardId'
  | 'isTied'
>;

function cardIdOf(team: TeamState, player: number): string {
  return present(team.team.players[player], 'a player of the club').pinned.cardId;
}

/** The card of the runner on a base; null where nobody is. */
function runnerCard(game: EngineGame, base: number): string | null {
  const player = at(game.runner, base);
  return player === NOBODY ? null : cardIdOf(game.batting, player);
}

/** The position of a place in the order; a pinch-hitter or -runner has the one that he opened. */
export function positionOfSlot(team: TeamState, slot: number): Position {
  const held = at(team.slotPosition, slot);
  const position = held > DESIGNATED_HITTER ? at(team.opened, slot) : held;
  return itemAt(POSITION_NAMES, position - 1);
}

/** The situation as it stands now. */
export function situationOf(game: EngineGame): Situation {
  const { batting, fielding, away, home } = game;
  const slot = batting.nextSlot;
  return {
    inning: game.inning,
    half: game.isBottom ? 'bottom' : 'top',
    outsBefore: game.outs,
    awayScore: away.runs,
    homeScore: home.runs,
    battingOrder: slot + 1,
    batterCardId: cardIdOf(batting, at(batting.order, slot)),
    batterPosition: positionOfSlot(batting, slot),
    pitcherCardId: cardIdOf(fielding, holderOf(fielding, PITCHER)),
    catcherCardId: cardIdOf(fielding, holderOf(fielding, CATCHER)),
    firstCardId: runnerCard(game, 1),
    secondCardId: runnerCard(game, 2),
    thirdCardId: runnerCard(game, 3),
    isTied: away.runs === home.runs,
  };
}

const NOTHING_HAPPENED = {
  result: null,
  checkPosition: null,
  fielderCardId: null,
  batterFinal: null,
  firstFinal: null,
  secondFinal: null,
  thirdFinal: null,
  plateAppearance: false,
  atBat: false,
  hit: false,
  double: false,
  triple: false,
  homeRun: false,
  walk: false,
  intentionalWalk: false,
  strikeout: false,
  hitByPitch: false,
  sacrificeHit: false,
  sacrificeFly: false,
  groundedIntoDoublePlay: false,
  fielderChoice: false,
  reachedOnError: false,
  ballparkHomeRun: false,
  ballparkSingle: false,
  wildPitch: false,
  passedBall: false,
  balk: false,
  stolenBases: 0,
  caughtStealing: 0,
  pickOffs: 0,
  outs: 0,
  runs: 0,
  earnedRuns: 0,
  runsBattedIn: 0,
  errors: 0,
  leftOnBase: 0,
  isGoAhead: false,
  isNewInning: false,
  isLast: false,
  wpa: null,
  re24: null,
  injuredCardId: null,
  injuryGames: null,
} as const satisfies Partial<PlayFacts>;

/** A choice that moved nobody, in words; `rolls` where it rolled for a play that is pending now. */
interface ToldChoice {
  readonly choice: Choice;
  readonly text: string;
  readonly rolls?: readonly TracedRoll[];
}

/** The row of a choice that moved nobody: a substitution, an order, a question, a concession. */
export function factsWithoutPlay(
  game: EngineGame,
  situation: Situation,
  told: ToldChoice,
): PlayFacts {
  return {
    ...NOTHING_HAPPENED,
    ...situation,
    playNumber: game.playNumber,
    kind: told.choice.kind === 'concede' ? 'concession' : 'noPlay',
    choice: told.choice,
    text: told.text,
    dice: diceOf(game.record, told.choice, told.rolls ?? []),
    isLast: game.isOver,
  };
}

function finalBase(record: PlayRecord, from: number): number | null {
  const to = at(record.destination, from);
  return to === NONE ? null : to;
}

function checkPositionOf(record: PlayRecord): FieldPosition | null {
  return fieldPositionOf(record.checkPosition) ?? null;
}

/** The dice of a row: the card's three stand in the row in which they were rolled. */
function diceOf(
  record: PlayRecord,
  { kind }: Choice,
  rolls: readonly TracedRoll[],
): PlayFacts['dice'] {
  if (record.column === 0 || rolls.length === 0 || kind === 'decide')
    return { column: null, row: null, split: null, rolls: [...rolls] };
  const row = [record.rowFirst, record.rowSecond];
  return { column: record.column, row, split: record.split, rolls: [...rolls] };
}

/** Runners in a mask of bases. */
const bitsIn = (mask: number): number =>
  [1, 2, 3].filter((base) => (mask & (1 << base)) !== 0).length;

function flagsOf(record: PlayRecord) {
  const { event, hitBases } = record;
  return {
    plateAppearance: isPlateAppearance(record),
    atBat: isPlateAppearance(record) && isAtBat(record),
    hit: hitBases > 0,
    double: hitBases === 2,
    triple: hitBases === 3,
    homeRun: hitBases === 4,
    walk: event === EVENT.walk || event === EVENT.intentionalWalk,
    intentionalWalk: event === EVENT.intentionalWalk,
    strikeout: event === EVENT.strikeout,
    hitByPitch: event === EVENT.hitByPitch,
    sacrificeHit: event === EVENT.sacrificeBunt,
    sacrificeFly: record.sacrificeFly,
    groundedIntoDoublePlay: event === EVENT.groundedIntoDoublePlay,
    fielderChoice: event === EVENT.fielderChoice || event === EVENT.forceOut,
    reachedOnError: event === EVENT.reachedOnError,
    ballparkHomeRun: record.parkAsked === 1 && record.parkGave,
    ballparkSingle: record.parkAsked === 2 && record.parkGave,
    wildPitch: event === EVENT.wildPitch || isWildThird(record),
    passedBall: event === EVENT.passedBall,
    balk: event === EVENT.balk,
    stolenBases: bitsIn(record.stolen),
    caughtStealing: bitsIn(record.caught),
    pickOffs: record.pickedOff > 0 ? 1 : 0,
  };
}

/** What a rolled play needs beside the state after it. */
export interface PlayTold {
  readonly choice: Choice;
  readonly text: string;
  readonly rolls: readonly TracedRoll[];
  /** The clubs' parts during the play, which the state after it may have changed. */
  readonly batting: TeamState;
  readonly fielding: TeamState;
  readonly isFirstOfHalf: boolean;
}

function injuryOf(record: PlayRecord, { batting, fielding }: PlayTold) {
  const { injuryGames, hurt, isFielderHurt } = record;
  if (injuryGames === 0) return { injuredCardId: null, injuryGames: null };
  return { injuredCardId: cardIdOf(isFielderHurt ? fielding : batting, hurt), injuryGames };
}

/** The row of a play that was rolled, or of an intentional walk. */
export function factsOfPlay(game: EngineGame, situation: Situation, told: PlayTold): PlayFacts {
  const { record } = game;
  const { batting, fielding } = told;
  const scoreBefore = batting.runs - record.runs - fielding.runs;
  const fielder = record.fielder === 0 ? NOBODY : holderOf(fielding, record.fielder);
  const facts: PlayFacts = {
    ...NOTHING_HAPPENED,
    ...situation,
    playNumber: game.playNumber,
    kind: 'plateAppearance',
    choice: told.choice,
    text: told.text,
    dice: diceOf(record, told.choice, told.rolls),
    result: itemAt(PLAY_EVENTS, record.event),
    checkPosition: checkPositionOf(record),
    fielderCardId: fielder === NOBODY ? null : cardIdOf(fielding, fielder),
    batterFinal: finalBase(record, 0),
    firstFinal: finalBase(record, 1),
    secondFinal: finalBase(record, 2),
    thirdFinal: finalBase(record, 3),
    ...flagsOf(record),
    outs: record.outs,
    runs: record.runs,
    earnedRuns: record.earnedRuns,
    runsBattedIn: record.runsBattedIn,
    errors: record.errorPosition === 0 ? 0 : 1,
    leftOnBase: record.leftOnBase,
    isGoAhead: record.runs > 0 && scoreBefore <= 0 && scoreBefore + record.runs > 0,
    isNewInning: told.isFirstOfHalf,
    isLast: game.isOver,
    ...injuryOf(record, told),
  };
  return { ...facts, ...playWorth(facts, game.rules) };
}
