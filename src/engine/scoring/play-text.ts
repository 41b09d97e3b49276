/** A play in words: "R. Castañeda singles to left; Okafor scores from second." */
import { RESULT } from '../cards/result-codes.ts';
import { BATTER, EVENT, HOME, OUT, PLAY_EVENTS, type PlayEvent } from '../play-record.ts';
import { at, itemAt } from '../table-access.ts';
import { chainOf } from './chain-text.ts';
import { BASE_WORDS, FIELDER_WORDS, initialName, PLACE_WORDS } from './names.ts';
import { buntPhrase } from './play-text-bunt.ts';
import { runnerClauses } from './play-text-runners.ts';
import { goingClause, runningSubject } from './play-text-steals.ts';
import type { ToldPlay } from './told-play.ts';

const FIRST_OUTFIELDER = 7;

type Phrase = (play: ToldPlay) => string;

function placeOf(play: ToldPlay): string {
  return itemAt(PLACE_WORDS, play.record.fielder);
}

/** Who takes a ball in the air: the pitcher and the catcher by name of their post. */
function toWhom(play: ToldPlay): string {
  const { fielder } = play.record;
  return fielder <= 2 ? `the ${itemAt(FIELDER_WORDS, fielder)}` : placeOf(play);
}

function single(play: ToldPlay): string {
  const { record } = play;
  if (record.fielder >= FIRST_OUTFIELDER) {
    const how = record.tiredHit ? 'drops a single into' : 'singles to';
    return `${how} ${placeOf(play)}`;
  }
  if (record.result === RESULT.checkCatcher) return 'beats out a roller in front of the plate';
  if (record.fielder === 1) return 'singles through the middle';
  return `singles past ${placeOf(play)}`;
}

function double(play: ToldPlay): string {
  const { fielder } = play.record;
  if (fielder < FIRST_OUTFIELDER) return `doubles past ${placeOf(play)} and down the line`;
  return `doubles to ${placeOf(play)}`;
}

const SIZE_WORDS = ['', '', ', a two-run shot', ', a three-run shot', ', a grand slam'] as const;

function homeRun(play: ToldPlay): string {
  const { record } = play;
  const park = record.parkAsked === 1 ? ' just over the fence in ' : ' to ';
  return `homers${park}${placeOf(play)}${itemAt(SIZE_WORDS, record.runs)}`;
}

function groundOut(play: ToldPlay): string {
  const { record } = play;
  if (at(record.outThrowers, 0) === 0) return 'grounds out to first, unassisted';
  return `grounds out, ${chainOf(play)}`;
}

function flyOut(play: ToldPlay): string {
  const { record } = play;
  const isDeep = record.result === RESULT.deepFlyA || record.result === RESULT.ballparkHomeRun;
  const what = record.sacrificeFly
    ? 'hits a sacrifice fly'
    : isDeep
      ? 'flies out deep'
      : 'flies out';
  return `${what} to ${placeOf(play)}`;
}

function reachedOnError(play: ToldPlay): string {
  const { record } = play;
  const who = itemAt(FIELDER_WORDS, record.errorPosition);
  const base = at(record.destination, BATTER);
  const where = base > 1 ? ` and takes ${itemAt(BASE_WORDS, base)}` : '';
  return `reaches on an error by the ${who}${where}`;
}

type BattersEvent = Exclude<
  PlayEvent,
  'wildPitch' | 'passedBall' | 'balk' | 'stolenBase' | 'caughtStealing' | 'pickOff' | 'pickOffError'
>;
function strikeout({ record }: ToldPlay): string {
  if (at(record.destination, BATTER) > OUT)
    return 'strikes out, but reaches first on the third strike';
  return at(record.outThrowers, 0) > 0 ? 'strikes out and is thrown out at first' : 'strikes out';
}

const PHRASES: Record<BattersEvent, Phrase> = {
  single,
  double,
  triple: (play) => `triples to ${placeOf(play)}`,
  homeRun,
  walk: () => 'walks',
  intentionalWalk: () => 'is walked intentionally',
  hitByPitch: () => 'is hit by a pitch',
  strikeout,
  groundOut,
  forceOut: (play) => `grounds to ${placeOf(play)} and reaches on the force`,
  groundedIntoDoublePlay: (play) => `grounds into a double play, ${chainOf(play)}`,
  fielderChoice: (play) => `reaches on a fielder's choice to ${placeOf(play)}`,
  flyOut,
  lineOut: (play) => `lines out to ${toWhom(play)}`,
  lineDoublePlay: (play) => `lines into a double play, ${chainOf(play)}`,
  popOut: (play) =>
    `pops out to ${toWhom(play)}${play.record.infieldFly ? ', an infield fly' : ''}`,
  sacrificeBunt: (play) => `bunts, out ${chainOf(play)}`,
  triplePlay: (play) => `hits into a triple play, ${chainOf(play)}`,
  catcherInterference: () => 'is awarded first: the catcher was in the way of his bat',
  reachedOnError,
};

/** Somebody was in the way. */
function interferencePhrase(play: ToldPlay): string {
  const { record } = play;
  switch (record.event) {
    case EVENT.groundOut:
      return 'is out: he was in the way of the catcher';
    case EVENT.single:
      return 'singles off a runner';
    case EVENT.flyOut:
      return `is out to ${placeOf(play)}: a fan was in the way`;
    case EVENT.double:
      return `doubles to ${placeOf(play)}, where a fan touches the ball`;
    default:
      return `is awarded first: the ${itemAt(FIELDER_WORDS, record.errorPosition)} was in his way`;
  }
}

/** What an error did beside the play, when the batter did not owe it his base. */
function errorClause(play: ToldPlay): string[] {
  const { record } = play;
  if (record.errorPosition === 0 || record.event === EVENT.reachedOnError) return [];
  return [`error by the ${itemAt(FIELDER_WORDS, record.errorPosition)}`];
}

/** A batter who went past the bases of his hit on an error. */
function batterClause(play: ToldPlay): string[] {
  const { record } = play;
  const to = at(record.destination, BATTER);
  if (record.hitBases === 0 || record.hitBases === HOME || to <= record.hitBases) return [];
  return [to === HOME ? 'he scores as well' : `he goes on to ${itemAt(BASE_WORDS, to)}`];
}

/** What the batter or the pitcher did: "R. Castañeda singles to left". */
export function subject(play: ToldPlay): string {
  const { record } = play;
  if (record.event === EVENT.wildPitch) {
    return `${initialName(play.fielding, record.pitcher)} throws a wild pitch`;
  }
  if (record.event === EVENT.passedBall) return 'A pitch gets past the catcher';
  if (record.isBunt) return `${initialName(play.batting, record.batter)} ${buntPhrase(play)}`;
  if (record.event > EVENT.passedBall) return runningSubject(play, chainOf(play));
  if (record.interference)
    return `${initialName(play.batting, record.batter)} ${interferencePhrase(play)}`;
  const event = itemAt(PLAY_EVENTS, record.event) as BattersEvent;
  const first = record.isHitAndRun ? 'On the hit and run ' : '';
  return `${first}${initialName(play.batting, record.batter)} ${PHRASES[event](play)}`;
}

function ending({ record, batting, fielding, isOver, concededBy }: ToldPlay): string {
  if (!isOver || concededBy !== null) return '';
  const [first, second] = batting.runs > fielding.runs ? [batting, fielding] : [fielding, batting];
  const club = first.team.pinned.shortName;
  const isWalkOff = record.runs > 0 && first === batting && batting.side === 'home';
  const verb = isWalkOff ? 'win it' : 'win';
  return ` The ${club} ${verb}, ${first.runs}-${second.runs}.`;
}

/** Who was hurt in it. */
function injury({ record, batting, fielding }: ToldPlay): string {
  const { injuryGames, hurt, isFielderHurt } = record;
  if (injuryGames === 0) return '';
  const name = initialName(isFielderHurt ? fielding : batting, hurt);
  const games = injuryGames === 1 ? 'the next game' : `the next ${injuryGames} games`;
  return ` ${name} is hurt and out for ${games}.`;
}

/** The rolled play of the record in a sentence or a few. */
export function playText(play: ToldPlay): string {
  const clauses = [
    subject(play),
    ...goingClause(play),
    ...errorClause(play),
    ...batterClause(play),
    ...runnerClauses(play),
  ];
  return `${clauses.join('; ')}.${injury(play)}${ending(play)}`;
}
