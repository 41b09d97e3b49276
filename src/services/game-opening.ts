/** Everything that a game begins with: both clubs as they are now, pinned, and its dice. */
import { commitmentOf } from '../engine/dice/committed-dice.ts';
import { startGame } from '../engine/play.ts';
import { AppError } from '../errors.ts';
import type { Side } from '../models/baseball.ts';
import type { Game, GameRules, GameSetup, PinnedTeam } from '../models/game.ts';
import type { ManagerLevel, PinnedManager } from '../models/manager.ts';
import type { LineupCard, Team } from '../models/team.ts';
import type { GameOpening, GameRepo } from '../repositories/game-repo.ts';
import type { LineupTemplateRepo } from '../repositories/lineup-template-repo.ts';
import type { ManagerRepo } from '../repositories/manager-repo.ts';
import { fitLineup, inCondition } from './game-condition.ts';
import { lineupsOf, startingTurns } from './game-lineups.ts';
import { outboxMessage, type RowDeps } from './game-rows.ts';
import { lineupProblems } from './lineup-check.ts';
import { fillLineup } from './lineup-fill.ts';
import { NEUTRAL_PARK, pinPlayer, pinTeam } from './lineup-pin.ts';
import { ownProfile, pinManager } from './manager-profiles.ts';
import { loadRoster, type RosterCard, type RosterRepos } from './team-roster.ts';

export interface OpeningDeps extends RosterRepos, RowDeps {
  readonly games: GameRepo;
  readonly lineupTemplates: LineupTemplateRepo;
  readonly managers: ManagerRepo;
  /** 32 random bytes as 64 hexadecimal digits. */
  readonly seeds: { next(): string };
  /** The name under which the league knows this bot. */
  readonly author: string;
}

/** A game that somebody wants to begin; the clubs and who manages them are settled. */
export interface GameWish {
  readonly teams: Readonly<Record<Side, Team>>;
  readonly type: Game['type'];
  readonly channelId: string | null;
  /** People roll their own dice and log what happened. */
  readonly isScoredByHand: boolean;
  readonly level: ManagerLevel;
  /** The profile of the computer's manager; the club's own where it is left out. */
  readonly profileId: string | undefined;
  /** Pitchers need rest and men get hurt. */
  readonly isCampaign: boolean;
  /** The line-up that a side was given by its manager for this game. */
  readonly lineups: Readonly<Partial<Record<Side, LineupCard>>>;
}

/** A club with its cards, its manager, and whose turn in its rotation it is. */
interface Club {
  readonly team: Team;
  readonly roster: readonly RosterCard[];
  readonly manager: PinnedManager;
  readonly gameNumber: number;
  readonly given: LineupCard | undefined;
}

const RULES: GameRules = { designatedHitter: true, innings: 9, automaticRunner: false };

function aiSideOf({ teams }: GameWish): Side | null {
  if (teams.home.isAi) return 'home';
  return teams.away.isAi ? 'away' : null;
}

/** The manager of a side. Throws `entity/not_found` for a profile that there is not. */
async function managerOf(deps: OpeningDeps, wish: GameWish, side: Side): Promise<PinnedManager> {
  const team = wish.teams[side];
  if (aiSideOf(wish) !== side) return pinManager(team, undefined);
  if (wish.profileId !== undefined)
    return pinManager(team, await deps.managers.get(wish.profileId));
  return pinManager(team, ownProfile(team.id, await deps.managers.listByName()));
}

async function loadClub(deps: OpeningDeps, wish: GameWish, side: Side): Promise<Club> {
  const team = wish.teams[side];
  const roster = await loadRoster(deps, team.id);
  return {
    team,
    manager: await managerOf(deps, wish, side),
    roster: wish.isCampaign ? await inCondition(deps.games, team.id, roster) : roster,
    gameNumber: await deps.games.countOfTeam(team.id),
    given: wish.lineups[side],
  };
}

function throwsOf(club: Club, lineup: LineupCard): 'L' | 'R' {
  const starter = club.roster.find(({ cardId }) => cardId === lineup.starterCardId);
  return starter?.facts.player.throws ?? 'R';
}

/** What is given for this game stands before what is saved, and that before a proposal. */
async function lineupOf(deps: OpeningDeps, club: Club, vsHand: 'L' | 'R'): Promise<LineupCard> {
  const { team, roster, gameNumber, given } = club;
  if (given !== undefined) return given;
  if (team.isAi) return fillLineup(roster, vsHand, gameNumber);
  const saved = await deps.lineupTemplates.findFor(team.id, vsHand);
  if (saved === undefined) return fillLineup(roster, vsHand, gameNumber);
  const { slots, starterCardId } = saved;
  return fitLineup({ slots, starterCardId }, roster, () => fillLineup(roster, vsHand, gameNumber));
}

function pinClub(club: Club, lineup: LineupCard): PinnedTeam {
  const { team, roster, manager } = club;
  const problems = lineupProblems(lineup, roster.map(pinPlayer));
  if (problems.length > 0) {
    const message = `${team.shortName}: ${problems.join(' ')}`;
    throw new AppError('roster/illegal', message, { teamId: team.id, problems });
  }
  return { ...pinTeam(team, roster, lineup), manager };
}

/**
 * Both line-ups, each against the other's starter. Whose starter is settled first does not matter
 * for a rotation; a saved line-up has one starter against each hand, so that the visitors' is
 * taken against the hand of whom the home club would send out first.
 */
async function settleLineups(deps: OpeningDeps, away: Club, home: Club) {
  const firstThought = await lineupOf(deps, home, 'R');
  const awayLineup = await lineupOf(deps, away, throwsOf(home, firstThought));
  const homeLineup = await lineupOf(deps, home, throwsOf(away, awayLineup));
  return { away: awayLineup, home: homeLineup };
}

function pinLinks(deps: OpeningDeps, setup: GameSetup): GameOpening['rosterLinks'] {
  const { gameId } = setup;
  return [setup.away, setup.home].flatMap(({ teamId, players }) =>
    players.map(({ cardId }) => ({ id: deps.ids.next(), gameId, teamId, cardId })),
  );
}

/** The seasons whose cards are played with. */
function cardsetLinks(deps: OpeningDeps, gameId: string, clubs: readonly Club[]) {
  const cards = clubs.flatMap(({ roster }) => roster.map(({ facts }) => facts.player.cardsetId));
  return [...new Set(cards)].map((cardsetId) => ({ id: deps.ids.next(), gameId, cardsetId }));
}

/**
 * Makes the rows of a new game from the local cache. Throws `roster/illegal` (context: problems)
 * when a club cannot play as it is lined up, and `entity/not_found` for an unknown profile.
 */
export async function openGame(
  deps: OpeningDeps,
  wish: GameWish,
): Promise<{ readonly opening: GameOpening; readonly setup: GameSetup }> {
  const [away, home] = [await loadClub(deps, wish, 'away'), await loadClub(deps, wish, 'home')];
  const lineups = await settleLineups(deps, away, home);
  const gameId = deps.ids.next();
  const usual: GameRules = { ...RULES, managerLevel: wish.level };
  const common = wish.isCampaign ? { ...usual, campaign: true } : usual;
  const rules = wish.isScoredByHand ? { ...common, isScoredByHand: true } : common;
  const setup: GameSetup = {
    ...{ gameId, rules, park: NEUTRAL_PARK },
    ...{ away: pinClub(away, lineups.away), home: pinClub(home, lineups.home) },
  };
  const teamIds = { away: away.team.id, home: home.team.id };
  const diceSeed = deps.seeds.next();
  const facts = {
    ...{ id: gameId, type: wish.type, status: 'active' as const, channelId: wish.channelId },
    ...{ awayTeamId: teamIds.away, homeTeamId: teamIds.home, aiSide: aiSideOf(wish) },
    ...{ diceCommitment: commitmentOf(diceSeed), rules, flags: {}, inning: 1 },
    ...{ half: 'top' as const, outs: 0, awayScore: 0, homeScore: 0, playCount: 0 },
    ...{ startedAt: deps.clock.now(), endedAt: null },
  };
  const opening: GameOpening = {
    game: { ...facts, author: deps.author, diceSeed, awayWords: null, homeWords: null },
    pin: { id: deps.ids.next(), gameId, setup },
    cardsetLinks: cardsetLinks(deps, gameId, [away, home]),
    rosterLinks: pinLinks(deps, setup),
    lineups: startingTurns(lineupsOf(startGame(setup)), { gameId, teamIds }, deps.ids),
    messages: [outboxMessage(deps, { gameId, kind: 'game', seq: 1, payload: facts })],
  };
  return { opening, setup };
}
