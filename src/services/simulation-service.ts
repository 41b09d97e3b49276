/** Games between the clubs of a season, played in memory: nothing is stored. */
import { v5 as uuidv5 } from 'uuid';
import { seededDice } from '../engine/dice/seeded-dice.ts';
import type { PlayFacts } from '../engine/play-facts.ts';
import { leadersOf } from '../engine/scoring/leaders.ts';
import { viewOf } from '../engine/scoring/view.ts';
import { simulateGame } from '../engine/simulate.ts';
import { AppError, present } from '../errors.ts';
import type { Side } from '../models/baseball.ts';
import type { ExportedFile } from '../models/exported-file.ts';
import type { FidelityReport } from '../models/fidelity.ts';
import type { GameSetup, PinnedPlayer } from '../models/game.ts';
import type { GameLeadersView, TeamView } from '../models/game-view.ts';
import type { SeasonClub } from '../models/season-plan.ts';
import type { PlayerRepo } from '../repositories/player-repo.ts';
import { Service, type ServiceDeps } from './base.ts';
import { measureSeason, type SeasonOrder } from './fidelity/measure-season.ts';
import { knownIdsOf } from './game-export-service.ts';
import { EXPORT_FORMATS, type FinishedGame, filesOf } from './game-files.ts';
import { NEUTRAL_PARK, pinPlayer } from './lineup-pin.ts';
import { type ClubOfDay, plannedClub, storedClub } from './simulation-clubs.ts';

export interface SimulationServiceDeps extends ServiceDeps {
  readonly players: PlayerRepo;
}
export interface SimulatedMatch {
  readonly cardset: { readonly id: string; readonly name: string };
  /** Abbreviations of the clubs, in any case. */
  readonly away: string;
  readonly home: string;
  readonly seed: string;
  /** Undefined plays with one. */
  readonly designatedHitter?: boolean | undefined;
  /** Undefined is a park that helps nobody. */
  readonly park?: GameSetup['park'] | undefined;
  /** Who really played: undefined lets the managers choose by the cards alone. */
  readonly plans?: Readonly<Record<Side, SeasonClub>> | undefined;
}

/** A row of the game; `reason` is the manager's for a change, undefined for a roll. */
export type SimulatedPlay = PlayFacts & { readonly reason: string | undefined };
export interface SimulatedGame {
  readonly away: TeamView;
  readonly home: TeamView;
  readonly plays: readonly SimulatedPlay[];
  /** "Herons win 5-4 in 10 innings" */
  readonly outcome: string;
  readonly leaders: GameLeadersView;
}

/** A game with its files: Retrosheet's and the JSON document. */
export interface SimulatedFiles {
  readonly game: SimulatedGame;
  readonly files: readonly ExportedFile[];
}

/** A season of a big league has fewer; made-up ones are no larger. */
const PLAYERS_MAX = 5_000;
const ROTATION = 5;

export class SimulationService extends Service {
  readonly #players: PlayerRepo;

  constructor(deps: SimulationServiceDeps) {
    super('simulation', deps);
    this.#players = deps.players;
  }

  /**
   * Plays a game; the same match, cards and seed give the same game. The seed also says whose turn
   * in each rotation it is. Throws `entity/not_found` (context: clubs) for a club that the season
   * does not have, and `roster/illegal` for one that cannot field a team.
   */
  async playGame(match: SimulatedMatch): Promise<SimulatedGame> {
    return await this.operation('playGame', { cardsetId: match.cardset.id }, async () =>
      play(await this.#setupOf(match), match.seed),
    );
  }

  /**
   * Plays a game as `playGame` does and gives its files as well, as if it had been played on this
   * day (2019-04-01). Throws as `playGame` does, and `export/disagrees` (context: difference).
   */
  async exportGame(match: SimulatedMatch, date: string): Promise<SimulatedFiles> {
    return await this.operation('exportGame', { cardsetId: match.cardset.id }, async () => {
      const setup = await this.#setupOf(match);
      const game = play(setup, match.seed);
      const finished: FinishedGame = {
        setup,
        plays: game.plays.map(({ reason = null, ...facts }) => ({ ...facts, reason })),
        dice: () => {
          const dice = seededDice(match.seed);
          return () => dice;
        },
        circumstances: {
          ...{ startedAt: date, endedAt: null, takenBack: [] },
          ...{ diceKind: 'seeded', diceCommitment: null, diceSeed: match.seed },
          diceWords: { away: null, home: null },
        },
        knownIds: await knownIdsOf(this.#players, setup),
      };
      return { game, files: EXPORT_FORMATS.flatMap((format) => filesOf(finished, format)) };
    });
  }

  /**
   * Replays a season with the cards that are stored for its clubs' players, and says how near it
   * comes to the real one; nothing is stored. Throws `entity/not_found` when a player has no card in
   * the league.
   */
  async replaySeason(order: SeasonOrder): Promise<FidelityReport> {
    const { replays, plan } = order;
    const context = { replays, games: plan.games.length };
    return await this.operation('replaySeason', context, async () => {
      const clubs = await this.#withStoredCards(plan.clubs);
      return await measureSeason({ ...order, plan: { ...plan, clubs } });
    });
  }

  async #setupOf(match: SimulatedMatch): Promise<GameSetup> {
    const turns = seededDice(`rotation ${match.seed}`);
    const away = await this.#club(match, 'away', turns.roll(ROTATION) - 1);
    const home = await this.#club(match, 'home', turns.roll(ROTATION) - 1);
    const designatedHitter = match.designatedHitter ?? true;
    const pinned = (club: ClubOfDay, other: ClubOfDay) => {
      const team = club.pinned({ designatedHitter, vsHand: other.starterThrows });
      // A club of a season is no club of the league: its id follows from its name.
      return { ...team, teamId: uuidv5(team.abbrev, match.cardset.id) };
    };
    return {
      gameId: match.cardset.id,
      rules: { designatedHitter, innings: 9, automaticRunner: false },
      park: match.park ?? NEUTRAL_PARK,
      ...{ away: pinned(away, home), home: pinned(home, away) },
    };
  }

  async #withStoredCards(clubs: readonly SeasonClub[]): Promise<readonly SeasonClub[]> {
    const ids = clubs.flatMap(({ team }) => team.players.map(({ playerId }) => playerId));
    const facts = new Map((await this.#players.facts(ids)).map((one) => [one.player.id, one]));
    const storedCard = ({ playerId, name, pitching }: PinnedPlayer): PinnedPlayer => {
      const found = facts.get(playerId);
      if (found === undefined) {
        const message = `${name} has no card in the league: these are not the tables of its cards.`;
        throw new AppError('entity/not_found', message, { playerId });
      }
      const stored = pinPlayer({ cardId: playerId, facts: found });
      // Whoever is no pitcher of his club in the plan stays none.
      return pitching === null ? { ...stored, pitching: null } : stored;
    };
    return clubs.map((club) => ({
      ...club,
      team: { ...club.team, players: club.team.players.map(storedCard) },
    }));
  }

  async #club(match: SimulatedMatch, side: Side, turn: number): Promise<ClubOfDay> {
    const plan = match.plans?.[side];
    if (plan !== undefined) {
      const [club] = await this.#withStoredCards([plan]);
      return plannedClub(present(club, 'the club of the plan'), turn);
    }
    const { cardset } = match;
    const text = match[side];
    const abbrev = text.trim().toUpperCase();
    const search = { cardsetId: cardset.id, sort: 'cost', after: null } as const;
    const found = await this.#players.search({ ...search, clubAbbrev: abbrev, limit: PLAYERS_MAX });
    if (found.rows.length === 0) {
      const { rows } = await this.#players.search({ ...search, limit: PLAYERS_MAX });
      throw unknownClub({ text, season: cardset.name, clubs: rows.map((row) => row.clubAbbrev) });
    }
    return storedClub(await this.#players.facts(found.rows.map(({ id }) => id)), turn);
  }
}

function play(setup: GameSetup, seed: string): SimulatedGame {
  const plays: SimulatedPlay[] = [];
  const game = simulateGame({
    setup,
    dice: seededDice(seed),
    onPlay: ({ facts, reason }) => plays.push({ ...facts, reason }),
  });
  const { away, home, outcome } = viewOf(game);
  return {
    ...{ away, home, plays, outcome: present(outcome, 'the outcome of a finished game') },
    leaders: present(leadersOf(game, plays), 'the leaders of a finished game'),
  };
}

function unknownClub(asked: {
  readonly text: string;
  readonly season: string;
  readonly clubs: readonly string[];
}): AppError {
  const clubs = [...new Set(asked.clubs)].sort();
  const known = clubs.length === 0 ? 'It has no clubs' : `Its clubs are ${clubs.join(', ')}`;
  const message = `Season ${asked.season} has no club "${asked.text}". ${known}.`;
  return new AppError('entity/not_found', message, { club: asked.text, clubs });
}
