/** Compiles clubs and sets a game to its first pitch; one game object can serve many games. */
import { AppError } from '../errors.ts';
import type { Position, Side } from '../models/baseball.ts';
import type { GameRules, Park, PinnedTeam } from '../models/game.ts';
import { resetAlignment, usualAlignment } from './alignment.ts';
import { newTurn } from './batter-turn.ts';
import { compilePlayer, joinSides } from './cards/compile-card.ts';
import { positionNumber } from './cards/result-codes.ts';
import {
  AVAILABLE,
  type CompiledTeam,
  DESIGNATED_HITTER,
  type EngineGame,
  HURT,
  IN_GAME,
  NOBODY,
  type TeamState,
} from './game-state.ts';
import { checkLineup, type LineupInput } from './lineup/check-lineup.ts';
import { extendTrail } from './lineup/trail.ts';
import { beginHalf } from './order-of-play.ts';
import { noDecision, QUESTION } from './pending-decision.ts';
import { enterPitcher } from './pitching/stints.ts';
import { emptyRecord } from './play-record.ts';
import { emptyReconstruction } from './scoring/reconstruction.ts';
import {
  BATTING_COLUMNS,
  FIELD_ROWS_PER_PLAYER,
  FIELDING_COLUMNS,
  PITCHING_COLUMNS,
} from './scoring/stat-columns.ts';
import { itemAt } from './table-access.ts';

const PLAYERS_MAX = 64;
const BATTING_END = PLAYERS_MAX * BATTING_COLUMNS;
const PITCHING_END = BATTING_END + PLAYERS_MAX * PITCHING_COLUMNS;
const FIELDING_END = PITCHING_END + PLAYERS_MAX * FIELD_ROWS_PER_PLAYER * FIELDING_COLUMNS;
const ORDER = 9;
const POSITIONS = 10;
const PITCHER = 1;
const BATS_NOWHERE = 10;

/** A club at first pitch. */
export interface TeamInput extends LineupInput {
  readonly team: CompiledTeam;
}
/** A game at first pitch, its cards compiled. */
export interface GameInput {
  readonly gameId: string;
  readonly rules: GameRules;
  readonly park: Park;
  readonly away: TeamInput;
  readonly home: TeamInput;
}

/** Compiles a club's cards; the result serves any number of games and never changes. */
export function compileTeam(pinned: PinnedTeam): CompiledTeam {
  const players = pinned.players.map(compilePlayer);
  return { pinned, players, sides: joinSides(players) };
}

function newTeam(side: Side, team: CompiledTeam): TeamState {
  const counts = new Uint16Array(FIELDING_END);
  return {
    side,
    team,
    order: new Int8Array(ORDER),
    slotPosition: new Int8Array(ORDER),
    opened: new Int8Array(ORDER),
    fielders: new Int8Array(POSITIONS),
    status: new Int8Array(PLAYERS_MAX),
    slotOf: new Int8Array(PLAYERS_MAX),
    entry: new Int8Array(PLAYERS_MAX),
    trail: new Float64Array(PLAYERS_MAX),
    hasDesignatedHitter: false,
    vacancies: 0,
    hurt: [],
    nextSlot: 0,
    substitutes: 0,
    runs: 0,
    hits: 0,
    errors: 0,
    leftOnBase: 0,
    unbookedOuts: 0,
    runsByInning: [],
    stints: [],
    counts,
    batting: counts.subarray(0, BATTING_END),
    pitching: counts.subarray(BATTING_END, PITCHING_END),
    fielding: counts.subarray(PITCHING_END),
  };
}

function fieldMan(team: TeamState, slot: number, player: number, position: Position): void {
  const number = positionNumber(position);
  team.order[slot] = player;
  team.slotPosition[slot] = number;
  team.slotOf[player] = slot + 1;
  team.status[player] = IN_GAME;
  if (number !== DESIGNATED_HITTER) team.fielders[number] = player;
  extendTrail(team, player, number);
}

function resetTeam(team: TeamState, input: TeamInput): void {
  team.team = input.team;
  team.opened.fill(0);
  team.fielders.fill(NOBODY);
  team.status.fill(AVAILABLE);
  team.slotOf.fill(0);
  team.entry.fill(0);
  team.trail.fill(0);
  team.counts.fill(0);
  team.vacancies = 0;
  team.hurt.length = 0;
  team.nextSlot = 0;
  team.substitutes = 0;
  team.runs = 0;
  team.hits = 0;
  team.errors = 0;
  team.leftOnBase = 0;
  team.unbookedOuts = 0;
  team.runsByInning.length = 0;
  team.stints.length = 0;
  for (let slot = 0; slot < ORDER; slot += 1) {
    const { player, position } = itemAt(input.lineup, slot);
    fieldMan(team, slot, player, position);
  }
  team.hasDesignatedHitter = team.fielders[PITCHER] === NOBODY;
  if (team.hasDesignatedHitter) {
    team.fielders[PITCHER] = input.starter;
    team.slotOf[input.starter] = BATS_NOWHERE;
    team.status[input.starter] = IN_GAME;
    extendTrail(team, input.starter, PITCHER);
  }
}

/** Who is out with an injury cannot come in. */
function sitOut(team: TeamState): void {
  for (const [player, { pinned }] of team.team.players.entries()) {
    if (pinned.outFor !== undefined) team.status[player] = HURT;
  }
}

/** Sets a game object to the first pitch of another game. Line-ups are taken as checked. */
export function restartGame(game: EngineGame, input: GameInput): void {
  game.gameId = input.gameId;
  game.rules = input.rules;
  game.park = input.park;
  resetTeam(game.away, input.away);
  resetTeam(game.home, input.home);
  if (input.rules.campaign === true) {
    sitOut(game.away);
    sitOut(game.home);
  }
  game.batting = game.away;
  game.fielding = game.home;
  game.inning = 1;
  game.isBottom = false;
  game.isOver = false;
  game.concededBy = null;
  game.playNumber = 0;
  game.winner = NOBODY;
  game.loser = NOBODY;
  game.leader = null;
  game.pending.question = QUESTION.none;
  resetAlignment(game.alignment);
  enterPitcher(game, game.away, input.away.starter);
  enterPitcher(game, game.home, input.home.starter);
  beginHalf(game);
}

/** A game at its first pitch. Line-ups are taken as checked. */
export function newGame(input: GameInput): EngineGame {
  const away = newTeam('away', input.away.team);
  const home = newTeam('home', input.home.team);
  const game: EngineGame = {
    gameId: input.gameId,
    rules: input.rules,
    park: input.park,
    away,
    home,
    batting: away,
    fielding: home,
    inning: 1,
    isBottom: false,
    outs: 0,
    isOver: false,
    concededBy: null,
    playNumber: 0,
    playsInHalf: 0,
    runner: new Int8Array(4).fill(NOBODY),
    runnerPitcher: new Int8Array(4).fill(NOBODY),
    occupied: 0,
    reconstruction: emptyReconstruction(),
    winner: NOBODY,
    loser: NOBODY,
    leader: null,
    alignment: usualAlignment(),
    turn: newTurn(),
    pending: noDecision(),
    record: emptyRecord(),
    trace: null,
    tally: null,
  };
  restartGame(game, input);
  return game;
}

/** A club's input with its cards compiled. Throws `roster/illegal` when its line-up breaks a rule. */
export function teamInput(pinned: PinnedTeam, rules: GameRules): TeamInput {
  const { lineup, starter } = pinned;
  const team = compileTeam(pinned);
  const refusal = checkLineup({ lineup, starter }, pinned.players, rules);
  if (refusal !== undefined) {
    const { rule, message } = refusal;
    throw new AppError('roster/illegal', `${pinned.shortName}: ${message}`, {
      rule,
      teamId: pinned.teamId,
    });
  }
  return { team, lineup, starter };
}
