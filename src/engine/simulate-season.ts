/** Replays a season's schedule with its clubs, computer managers on both sides. */
import { present } from '../errors.ts';
import type { SeasonClub, SeasonGame } from '../models/season-plan.ts';
import { type CompiledPlayer, RIGHT } from './cards/compile-card.ts';
import { seededDice } from './dice/seeded-dice.ts';
import { compileTeam, newGame, restartGame, type TeamInput } from './game-start.ts';
import {
  AVAILABLE,
  type CompiledTeam,
  type EngineGame,
  type PlayTally,
  REMOVED,
  type TeamState,
} from './game-state.ts';
import type { ManagerTendencies } from './manager/decision.ts';
import { PlannedWalks } from './manager/planned-walks.ts';
import type { Managers } from './manager/play-call.ts';
import { SeasonUsage } from './manager/season-usage.ts';
import { WORK_OF_INNING } from './pitching/fatigue.ts';
import { RunTally } from './scoring/run-tally.ts';
import { BATTING, BATTING_COLUMNS } from './scoring/stat-columns.ts';
import { addGame, type SeasonTotals, seasonTotals } from './season-totals.ts';
import { playOut } from './simulate.ts';
import { countAt, itemAt } from './table-access.ts';

const INNINGS = 9;
const OUTS_PER_INNING = 3;
/**
 * Endurance of a reliever over the innings of his average appearance, so that he is not taken out in the
 * middle of every other inning: with it relievers of 2016 and 2019 come in as often as they did.
 */
const RELIEF_ENDURANCE = 1.35;

/** A club of a season with its cards compiled; it serves any number of replays. */
export interface CompiledClub {
  readonly club: SeasonClub;
  readonly team: CompiledTeam;
}

/** Compiles the clubs of a season once. */
export function compileClubs(clubs: readonly SeasonClub[]): readonly CompiledClub[] {
  return clubs.map((club) => ({
    club,
    team: withLeashes(compileTeam({ ...club.team, lineup: [], starter: 0 }), club.plans),
  }));
}

/** Relievers with the endurance of their season, which is finer than whole innings. */
function withLeashes(team: CompiledTeam, plans: SeasonClub['plans']): CompiledTeam {
  const players = team.players.map((card, player): CompiledPlayer => {
    const { outsPerRelief } = itemAt(plans, player);
    if (outsPerRelief === 0) return card;
    return { ...card, reliefEndurance: (outsPerRelief / OUTS_PER_INNING) * RELIEF_ENDURANCE };
  });
  return { ...team, players };
}

export interface SeasonReplayInput {
  readonly clubs: readonly CompiledClub[];
  readonly games: readonly SeasonGame[];
  /** Different seeds give unrelated seasons, the same seed the same. */
  readonly seed: string;
  /** Told every play instead of the replay's own tally, whose sums stay empty then. */
  readonly tally?: PlayTally;
  /** Who manages the visitors and the home clubs; average managers where left out. */
  readonly managers?: Managers;
}

interface ClubState extends CompiledClub {
  readonly usage: SeasonUsage;
}

/** One replay of a season, played on as many games at a time as the caller likes. */
export class SeasonReplay {
  readonly #games: readonly SeasonGame[];
  readonly #seed: string;
  readonly #clubs: readonly ClubState[];
  readonly #tally: PlayTally;
  readonly #managers: Managers | undefined;
  readonly #walks: PlannedWalks;
  /** What the games played so far add up to, clubs in their order. */
  readonly totals: SeasonTotals;
  #played = 0;
  #game: EngineGame | undefined;

  constructor({ clubs, games, seed, tally, managers }: SeasonReplayInput) {
    this.#walks = new PlannedWalks(
      clubs.map(({ club }) => club),
      games,
    );
    this.#managers = managers && {
      away: this.#withPlan(managers.away),
      home: this.#withPlan(managers.home),
    };
    this.#games = games;
    this.#seed = seed;
    this.#clubs = clubs.map((compiled, index) => {
      const own = games.filter(({ away, home }) => away === index || home === index).length;
      return { ...compiled, usage: new SeasonUsage(compiled.club, own) };
    });
    this.totals = seasonTotals(clubs.map(({ team }) => team.players.length));
    this.#tally = tally ?? new RunTally(this.totals.states);
  }

  /** Games played so far. */
  get played(): number {
    return this.#played;
  }

  /** The last game that was played; the next one overwrites it. */
  get game(): EngineGame {
    return present(this.#game, 'a game that was played');
  }

  /** Plays on, at most so many games; false when the season is over. */
  playOn(games: number): boolean {
    const until = Math.min(this.#games.length, this.#played + games);
    while (this.#played < until) {
      this.#playGame(itemAt(this.#games, this.#played));
      this.#played += 1;
    }
    return this.#played < this.#games.length;
  }

  /** A manager who walks men on purpose as the plans of their clubs say. */
  #withPlan(manager: ManagerTendencies): ManagerTendencies {
    if (manager.season?.walksArePlanned !== true) return manager;
    const walksOwed = (game: EngineGame) => this.#walks.owed(game);
    return { ...manager, season: { ...manager.season, walksOwed } };
  }

  #playGame(fixture: SeasonGame): void {
    const { away: awayIndex, home: homeIndex, ...rules } = fixture;
    const away = itemAt(this.#clubs, awayIndex);
    const home = itemAt(this.#clubs, homeIndex);
    const starters = { away: away.usage.nextStarter(), home: home.usage.nextStarter() };
    const ofAway = { starter: starters.away, opponent: itemAt(home.team.players, starters.home) };
    const ofHome = { starter: starters.home, opponent: itemAt(away.team.players, starters.away) };
    const input = {
      gameId: '',
      rules: { ...rules, innings: INNINGS },
      park: home.club.park,
      away: lineupOf(away, { designatedHitter: rules.designatedHitter, ...ofAway }),
      home: lineupOf(home, { designatedHitter: rules.designatedHitter, ...ofHome }),
    };
    if (this.#game === undefined) this.#game = newGame(input);
    else restartGame(this.#game, input);
    this.#game.tally = this.#tally;
    leash(this.#game.away, away.usage);
    leash(this.#game.home, home.usage);
    restrict(this.#game.away, away.usage.reserves(input.away));
    restrict(this.#game.home, home.usage.reserves(input.home));
    const dice = seededDice(`${this.#seed} ${this.#played}`);
    this.#walks.begin(fixture);
    playOut(this.#game, dice, this.#managers);
    this.#walks.note(this.#game);
    noteWork(away.usage, this.#game.away);
    noteWork(home.usage, this.#game.home);
    const { clubs, runsPerGame } = this.totals;
    addGame(this.#game, {
      away: itemAt(clubs, awayIndex),
      home: itemAt(clubs, homeIndex),
      runsPerGame,
    });
  }
}

interface Matchup {
  readonly designatedHitter: boolean;
  readonly starter: number;
  /** The opposing starter. */
  readonly opponent: CompiledPlayer;
}

/** Writes a club's card for today and notes it. */
function lineupOf(
  { team, usage }: ClubState,
  { designatedHitter, starter, opponent }: Matchup,
): TeamInput {
  const vsLeft = opponent.throws !== RIGHT;
  const card = usage.lineup({ designatedHitter, vsLeft, starter });
  usage.note(card, vsLeft);
  return { team, ...card };
}

/** The starter tires when his season's usual work is done, not when the whole innings of his card are. */
function leash(team: TeamState, usage: SeasonUsage): void {
  const stint = itemAt(team.stints, 0);
  const outs = usage.leash(stint.player);
  if (outs > 0) stint.capacity = (outs / OUTS_PER_INNING) * WORK_OF_INNING;
}

/** Only today's reserves may come in: the others rest. */
function restrict(team: TeamState, reserves: Uint8Array): void {
  for (let player = 0; player < reserves.length; player += 1) {
    if (team.status[player] === AVAILABLE && reserves[player] === 0) team.status[player] = REMOVED;
  }
}

function noteWork(usage: SeasonUsage, team: TeamState): void {
  for (let player = 0; player < team.team.players.length; player += 1) {
    const turns = countAt(team.batting, player * BATTING_COLUMNS + BATTING.plateAppearances);
    if (turns > 0) usage.noteTurns(player, turns);
  }
  const { player: starter, outs } = itemAt(team.stints, 0);
  usage.noteStart(starter, outs, team.stints.length === 1);
  for (let stint = 1; stint < team.stints.length; stint += 1) {
    const { player, battersFaced } = itemAt(team.stints, stint);
    usage.noteRelief(player, battersFaced);
  }
}
