/** Clubs: founding one with the league, looking at clubs and cards, writing line-ups. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError, isAppError, present } from '../errors.ts';
import { colourSchema, parseInput } from '../models/base.ts';
import type { Hand } from '../models/baseball.ts';
import type { LineupView, RosterCardView } from '../models/dugout-view.ts';
import { abbrevSchema, type LineupCard, lineupCardSchema, type Team } from '../models/team.ts';
import type { CardRepo } from '../repositories/card-repo.ts';
import type { GameRepo } from '../repositories/game-repo.ts';
import type { LineupTemplateRepo } from '../repositories/lineup-template-repo.ts';
import type { PlayerRepo } from '../repositories/player-repo.ts';
import type { TeamRepo } from '../repositories/team-repo.ts';
import { type Ids, Service, type ServiceDeps } from './base.ts';
import { campaignWords, conditionWords, inCondition } from './game-condition.ts';
import { lineupProblems } from './lineup-check.ts';
import { fillLineup } from './lineup-fill.ts';
import { pinPlayer } from './lineup-pin.ts';
import type { ClubProfile, TeamLeague } from './team-league.ts';
import { loadRoster, type RosterCard, viewRosterCard } from './team-roster.ts';

export interface TeamServiceDeps extends ServiceDeps {
  readonly teams: TeamRepo;
  readonly cards: CardRepo;
  readonly players: PlayerRepo;
  readonly lineupTemplates: LineupTemplateRepo;
  /** What the club's last campaign games did to its men. */
  readonly games: Pick<GameRepo, 'campaignPast'>;
  readonly league: TeamLeague;
  readonly ids: Ids;
}
/** Which line-up of a club is meant. */
export interface LineupQuery {
  readonly teamId: string;
  /** The hand of the opposing starter. */
  readonly vsHand: Hand;
}
export interface LineupCommand extends LineupQuery {
  readonly ownerId: string;
}
export interface LineupSaving extends LineupCommand {
  readonly lineup: LineupCard;
  /** Of the template that was changed, 0 when none was saved yet. */
  readonly version: number;
}

/** Every card in the order of the roster, with the condition of its man today. */
function viewRoster(
  roster: readonly RosterCard[],
  today: readonly RosterCard[],
): readonly RosterCardView[] {
  const byCard = new Map(today.map((card) => [card.cardId, card]));
  return roster.map((card) => {
    const conditioned = present(byCard.get(card.cardId), 'a card of the club');
    return viewRosterCard(card, roster, conditionWords(conditioned));
  });
}

interface ShownLineup extends LineupQuery {
  readonly version: number;
  readonly lineup: LineupCard;
  readonly roster: readonly RosterCard[];
}

/** Marks that turn text around or cannot be seen, with which a name could pass for another. */
const HIDDEN_MARKS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const nameOf = (lettersMax: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replaceAll(HIDDEN_MARKS, '').trim())
    .pipe(z.string().min(1).max(lettersMax));
const profileSchema = z.object({
  ownerId: z.string().regex(/^(discord|browser):.{1,70}$/),
  managerName: nameOf(60),
  longName: nameOf(60),
  shortName: nameOf(30),
  abbrev: z.string().trim().toUpperCase().pipe(abbrevSchema),
  colour: colourSchema,
});

/** The same wish of the same person has the same key, so that a lost answer costs no second club. */
function operationKeyOf(profile: ClubProfile): string {
  const wish = createHash('sha256').update(JSON.stringify(Object.entries(profile).sort()));
  return `team:${wish.digest('hex').slice(0, 32)}`;
}

function isMissingPlayer(error: unknown): boolean {
  return isAppError(error, 'database/constraint') && error.context['kind'] === 'foreign key';
}

function notReady(teamId: string, cause: unknown): AppError {
  const message = 'The players of the new club have not arrived from the league yet';
  return new AppError('sync/not_ready', message, { teamId }, cause);
}

function savedMeanwhile(teamId: string, cause: unknown): AppError {
  const message = 'A line-up was saved at the same moment';
  return new AppError('entity/stale_version', message, { entity: 'lineupTemplate', teamId }, cause);
}

export class TeamService extends Service {
  readonly #deps: TeamServiceDeps;

  constructor(deps: TeamServiceDeps) {
    super('team', deps);
    this.#deps = deps;
  }

  /**
   * Founds a club with the league and keeps it with its starter cards. Throws `input/invalid`,
   * `team/already_owned`, `team/abbreviation_taken`, the league's codes (then nothing is kept) and
   * `sync/not_ready` when its cards have not arrived here yet.
   */
  async create(profile: ClubProfile): Promise<Team> {
    return await this.operation('create', {}, async () => {
      const wish = parseInput(profileSchema, profile, 'The club');
      await this.#refuseTaken(wish);
      const operationKey = operationKeyOf(wish);
      const { team, cards } = await this.#deps.league.createTeam({ ...wish, operationKey });
      try {
        await this.transaction(async (tx) => {
          await this.#deps.teams.with(tx).upsertMany([team]);
          await this.#deps.cards.with(tx).upsertMany(cards);
        });
      } catch (error) {
        throw isMissingPlayer(error) ? notReady(team.id, error) : error;
      }
      return team;
    });
  }

  /** The club of this person, or undefined. */
  async mine(ownerId: string): Promise<Team | undefined> {
    return await this.operation('mine', {}, () => this.#deps.teams.findByOwner(ownerId));
  }

  /** A club. Throws `entity/not_found`. */
  async get(teamId: string): Promise<Team> {
    return await this.operation('get', { teamId }, () => this.#deps.teams.get(teamId));
  }

  /** The clubs that the computer manages. */
  async listOpponents(): Promise<readonly Team[]> {
    return await this.operation('listOpponents', {}, () => this.#deps.teams.listAi());
  }

  /** Every card of a club, dearest first. */
  async roster(teamId: string): Promise<readonly RosterCardView[]> {
    return await this.operation('roster', { teamId }, async () => {
      const roster = await loadRoster(this.#deps, teamId);
      return viewRoster(roster, await inCondition(this.#deps.games, teamId, roster));
    });
  }

  /** The saved line-up against a hand, or a proposal when none was saved. */
  async getLineup(query: LineupQuery): Promise<LineupView> {
    return await this.operation('getLineup', { teamId: query.teamId }, async () => {
      const { teamId, vsHand } = query;
      const saved = await this.#deps.lineupTemplates.findFor(teamId, vsHand);
      const roster = await loadRoster(this.#deps, teamId);
      const { version, slots, starterCardId } = saved ?? {
        version: 0,
        ...fillLineup(roster, vsHand),
      };
      const lineup = { slots, starterCardId };
      return await this.#viewLineup({ teamId, vsHand, version, lineup, roster });
    });
  }

  /**
   * Saves a line-up. Throws `team/not_yours`, `roster/illegal` with every broken rule in the
   * message and in context.problems, and `entity/stale_version` when another was saved meanwhile.
   */
  async saveLineup(command: LineupSaving): Promise<LineupView> {
    return await this.operation('saveLineup', { teamId: command.teamId }, async () => {
      const { teamId, vsHand, version } = command;
      await this.#refuseStranger(command);
      const lineup = parseInput(lineupCardSchema, command.lineup, 'The line-up');
      const roster = await loadRoster(this.#deps, teamId);
      const problems = lineupProblems(lineup, roster.map(pinPlayer));
      if (problems.length > 0) {
        throw new AppError('roster/illegal', problems.join(' '), { teamId, problems });
      }
      const saved = await this.#saveTemplate(command, lineup, version);
      return await this.#viewLineup({ teamId, vsHand, version: saved, lineup, roster });
    });
  }

  /** A proposal against a hand, which is not saved. Throws `team/not_yours`. */
  async autoFill(command: LineupCommand): Promise<LineupView> {
    return await this.operation('autoFill', { teamId: command.teamId }, async () => {
      const { teamId, vsHand } = command;
      await this.#refuseStranger(command);
      const saved = await this.#deps.lineupTemplates.findFor(teamId, vsHand);
      const roster = await loadRoster(this.#deps, teamId);
      const lineup = fillLineup(roster, vsHand);
      const version = saved?.version ?? 0;
      const view = await this.#viewLineup({ teamId, vsHand, version, lineup, roster });
      return { ...view, isSaved: false };
    });
  }

  /** A line-up with the men of the club; their health and rest count in campaign games only. */
  async #viewLineup({ teamId, roster, ...shown }: ShownLineup): Promise<LineupView> {
    const { lineup, version } = shown;
    const today = await inCondition(this.#deps.games, teamId, roster);
    return {
      ...shown,
      isSaved: version > 0,
      problems: lineupProblems(lineup, roster.map(pinPlayer)),
      campaign: campaignWords(lineup, today),
      roster: viewRoster(roster, today),
    };
  }

  async #refuseTaken(wish: ClubProfile): Promise<void> {
    if ((await this.#deps.teams.findByOwner(wish.ownerId)) !== undefined) {
      throw new AppError('team/already_owned', 'This person has a club already');
    }
    if ((await this.#deps.teams.findByAbbrev(wish.abbrev)) !== undefined) {
      const { abbrev } = wish;
      throw new AppError('team/abbreviation_taken', `Another club is called ${abbrev}`, { abbrev });
    }
  }

  async #refuseStranger({ teamId, ownerId }: LineupCommand): Promise<void> {
    const team = await this.#deps.teams.get(teamId);
    if (team.ownerId === ownerId) return;
    throw new AppError('team/not_yours', `${team.abbrev} belongs to somebody else`, { teamId });
  }

  /** Gives the version that was saved. */
  async #saveTemplate(
    { teamId, vsHand }: LineupQuery,
    lineup: LineupCard,
    version: number,
  ): Promise<number> {
    const templates = this.#deps.lineupTemplates;
    const saved = await templates.findFor(teamId, vsHand);
    if (saved !== undefined)
      return (await templates.update({ id: saved.id, version }, lineup)).version;
    const template = { id: this.#deps.ids.next(), teamId, vsHand, ...lineup };
    try {
      return (await templates.insert(template)).version;
    } catch (error) {
      throw isAppError(error, 'database/constraint') ? savedMeanwhile(teamId, error) : error;
    }
  }
}
