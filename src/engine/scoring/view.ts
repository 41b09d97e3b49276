/** What the engine knows of the play screen: the part of GameView that follows from the state. */
import { present } from '../../errors.ts';
import type { Hand } from '../../models/baseball.ts';
import type {
  BatterView,
  CardSideView,
  GameView,
  PitcherView,
  QuestionView,
} from '../../models/game-view.ts';
import { battingHand } from '../at-bat/read-card.ts';
import { cardOf } from '../card-of.ts';
import { type CompiledPlayer, RIGHT } from '../cards/compile-card.ts';
import { positionOfSlot } from '../facts.ts';
import { type EngineGame, NOBODY, type TeamState } from '../game-state.ts';
import { checkField } from '../lineup/check-choice.ts';
import { decisionOptions } from '../lineup/legal-choices.ts';
import { askedSide, isPending } from '../pending-decision.ts';
import { currentStint, fatigueOf, isTired } from '../pitching/fatigue.ts';
import { at } from '../table-access.ts';
import { alignmentWords } from './alignment-text.ts';
import { boxScoreOf } from './box-score.ts';
import { questionText } from './pending-text.ts';
import { playerRef, teamView } from './team-view.ts';
import { battingToday, pitchingToday } from './today.ts';

/** GameView without what only a service knows: the viewer, versions, plays, choices and dice. */
export type EngineView = Pick<
  GameView,
  | 'gameId'
  | 'inning'
  | 'half'
  | 'outs'
  | 'away'
  | 'home'
  | 'battingSide'
  | 'bases'
  | 'batter'
  | 'pitcher'
  | 'onDeck'
  | 'question'
  | 'defense'
  | 'isCampaign'
  | 'heldUp'
  | 'outcome'
>;

const ORDER = 9;
const PITCHER = 1;
const BATTER_COLUMNS = 3;

/** Tells whether the last roll read a card of the half that is shown, the pitcher's or batter's. */
function wasRead(game: EngineGame, isPitcher: boolean): boolean {
  const { record } = game;
  const isSameHalf = game.playsInHalf > 0 || game.isOver;
  return isSameHalf && record.cell >= 0 && record.column > BATTER_COLUMNS === isPitcher;
}

/** The lit cell of the batter's card: only while the man who was rolled for is still at bat. */
function litBatting(game: EngineGame, batter: number): number | null {
  const { record } = game;
  return wasRead(game, false) && record.batter === batter ? record.cell : null;
}

/** The lit cell of the pitcher's card: only on the side that the last batter was read from. */
function litPitching(game: EngineGame, pitcher: number, vsHand: Hand): number | null {
  const { record, batting, fielding } = game;
  if (!wasRead(game, true) || record.pitcher !== pitcher) return null;
  const bats = cardOf(batting, record.batter).bats;
  const throws = cardOf(fielding, pitcher).throws;
  const hand: Hand = battingHand(bats, throws) === RIGHT ? 'R' : 'L';
  return hand === vsHand ? record.cell : null;
}

function battingSideView(game: EngineGame, batter: CompiledPlayer, pitcher: CompiledPlayer) {
  const vsHand = pitcher.pinned.throws;
  const { batting } = batter.pinned;
  const side = vsHand === 'L' ? batting.vsLeft : batting.vsRight;
  const player = game.batting.team.players.indexOf(batter);
  const view: CardSideView = {
    vsHand,
    cells: side.cells,
    lit: litBatting(game, player),
    checks: { power: side.powerCheck, contact: side.contactCheck, eye: side.eyeCheck },
  };
  return view;
}

function pitchingSideView(game: EngineGame, batter: CompiledPlayer, pitcher: CompiledPlayer) {
  const vsHand: Hand = battingHand(batter.bats, pitcher.throws) === RIGHT ? 'R' : 'L';
  const pitching = present(pitcher.pinned.pitching, 'a pitching card');
  const side = vsHand === 'L' ? pitching.vsLeft : pitching.vsRight;
  const player = game.fielding.team.players.indexOf(pitcher);
  const view: CardSideView = {
    vsHand,
    cells: side.cells,
    lit: litPitching(game, player, vsHand),
    checks: null,
  };
  return view;
}

interface Duel {
  readonly batterIndex: number;
  readonly pitcherIndex: number;
  readonly batter: CompiledPlayer;
  readonly pitcher: CompiledPlayer;
}

/** The pitcher on the mound; when he was batted for and nobody followed yet, he is still shown. */
function pitcherIndexOf(team: TeamState): number {
  const player = at(team.fielders, PITCHER);
  if (player !== NOBODY) return player;
  return currentStint(team).player;
}

function duelOf(game: EngineGame): Duel {
  const { batting, fielding } = game;
  const batterIndex = at(batting.order, batting.nextSlot);
  const pitcherIndex = pitcherIndexOf(fielding);
  return {
    batterIndex,
    pitcherIndex,
    batter: present(batting.team.players[batterIndex], 'a batter'),
    pitcher: present(fielding.team.players[pitcherIndex], 'a pitcher'),
  };
}

function batterView(game: EngineGame, duel: Duel): BatterView {
  const { batting } = game;
  return {
    ...playerRef(batting, duel.batterIndex),
    bats: duel.batter.pinned.bats,
    position: positionOfSlot(batting, batting.nextSlot),
    battingOrder: batting.nextSlot + 1,
    speed: duel.batter.speed,
    today: battingToday(batting, duel.batterIndex),
    side: battingSideView(game, duel.batter, duel.pitcher),
  };
}

function pitcherView(game: EngineGame, duel: Duel): PitcherView {
  const { fielding } = game;
  return {
    ...playerRef(fielding, duel.pitcherIndex),
    throws: duel.pitcher.pinned.throws,
    today: pitchingToday(fielding, duel.pitcherIndex),
    fatigue: fatigueOf(fielding),
    isTired: isTired(fielding),
    side: pitchingSideView(game, duel.batter, duel.pitcher),
  };
}

/** "Herons win 5-4 in 10 innings"; null while the game goes on. */
function outcomeOf(game: EngineGame): string | null {
  if (!game.isOver) return null;
  const { away, home, concededBy } = game;
  const awayWins = concededBy === null ? away.runs > home.runs : concededBy === 'home';
  const [first, second] = awayWins ? [away, home] : [home, away];
  const name = first.team.pinned.shortName;
  const score = `${first.runs}-${second.runs}`;
  if (concededBy !== null) return `${name} win by concession at ${score}`;
  const isExtra = game.inning > game.rules.innings;
  return `${name} win ${score}${isExtra ? ` in ${game.inning} innings` : ''}`;
}

/** What is asked; null while no play waits for an answer. */
function questionOf(game: EngineGame): QuestionView | null {
  if (!isPending(game)) return null;
  return { side: askedSide(game), text: questionText(game), options: decisionOptions(game) };
}

/** Why nothing can be rolled before a club has changed somebody; null where nothing keeps it. */
function heldUpBy(game: EngineGame): string | null {
  if (game.isOver || isPending(game)) return null;
  return checkField(game)?.message ?? null;
}

/** The screen as the engine knows it. */
export function viewOf(game: EngineGame): EngineView {
  const { batting } = game;
  const box = boxScoreOf(game);
  const duel = duelOf(game);
  const innings = Math.max(game.rules.innings, game.inning);
  const nextSlot = (batting.nextSlot + 1) % ORDER;
  return {
    gameId: game.gameId,
    inning: game.inning,
    half: game.isBottom ? 'bottom' : 'top',
    outs: game.outs,
    away: teamView(game.away, box, innings),
    home: teamView(game.home, box, innings),
    battingSide: batting.side,
    bases: [1, 2, 3].map((base) => {
      const player = at(game.runner, base);
      return player === NOBODY ? null : playerRef(batting, player);
    }),
    batter: batterView(game, duel),
    pitcher: pitcherView(game, duel),
    onDeck: playerRef(batting, at(batting.order, nextSlot)),
    question: questionOf(game),
    defense: alignmentWords(game),
    isCampaign: game.rules.campaign === true,
    heldUp: heldUpBy(game),
    outcome: outcomeOf(game),
  };
}
