/** Clubs of people: founding one with its starter cards, and changing how it looks. */
import { AppError, isAppError } from '../../errors.ts';
import type { Card, Cardset } from '../../models/player.ts';
import type { Team } from '../../models/team.ts';
import type { CardRepo } from '../../repositories/card-repo.ts';
import type { LeagueCatalogueRepo } from '../../repositories/league-catalogue-repo.ts';
import type { OperationKeyRepo } from '../../repositories/operation-key-repo.ts';
import type { TeamRepo } from '../../repositories/team-repo.ts';
import type { Tx } from '../../repositories/transactions.ts';
import { type Ids, Service, type ServiceDeps } from '../../services/base.ts';
import { carryOutOnce } from './operations.ts';
import { drawStarterClub } from './starter-club.ts';

export interface ClubServiceDeps extends ServiceDeps {
  readonly teams: TeamRepo;
  readonly cards: CardRepo;
  readonly catalogue: LeagueCatalogueRepo;
  readonly operationKeys: OperationKeyRepo;
  readonly ids: Ids;
}
/** What a person says about his club. */
export interface ClubProfile {
  readonly ownerId: string;
  readonly managerName: string;
  readonly shortName: string;
  readonly longName: string;
  readonly abbrev: string;
  readonly colour: string;
}
export interface NewClub extends ClubProfile {
  readonly operationKey: string;
  /** The name of the token that asks. */
  readonly actor: string;
}
export type Club = { readonly team: Team; readonly cards: readonly Card[] };
export type TeamLook = Partial<
  Pick<Team, 'managerName' | 'shortName' | 'longName' | 'colour' | 'logoUrl'>
>;

export class ClubService extends Service {
  readonly #deps: ClubServiceDeps;

  constructor(deps: ClubServiceDeps) {
    super('club', deps);
    this.#deps = deps;
  }

  /**
   * Founds a club and gives it its starter cards; the same key again gives the same club. Throws
   * `team/abbreviation_taken`, `team/already_owned`, `entity/not_found` when there is no card set
   * to draw from, and as carryOutOnce does.
   */
  async found(club: NewClub): Promise<Club> {
    const { operationKey, actor, ...request } = club;
    const command = { key: operationKey, actor, subject: `club:${operationKey}`, request };
    return await this.operation('found', { abbrev: club.abbrev }, async () => {
      try {
        const { answer } = await this.transaction((tx) =>
          carryOutOnce<Club>(this.#deps.operationKeys.with(tx), command, () =>
            this.#foundIn(tx, club),
          ),
        );
        return answer;
      } catch (error) {
        throw isRace(error) ? abbreviationTaken(club.abbrev, error) : error;
      }
    });
  }

  /**
   * Changes how a club looks. Throws `entity/not_found` and, when somebody else has changed it
   * since that version, `entity/stale_version` (context: presentVersion).
   */
  async change(seen: { readonly id: string; readonly version: number }, look: TeamLook) {
    return await this.operation('change', { teamId: seen.id, version: seen.version }, () =>
      this.#deps.teams.update(seen, look),
    );
  }

  async #foundIn(tx: Tx, club: NewClub): Promise<Club> {
    const teams = this.#deps.teams.with(tx);
    if (await teams.findByAbbrev(club.abbrev)) throw abbreviationTaken(club.abbrev);
    // Two commands of one person, under two keys, must not both find that he has no club.
    if (!(await this.#deps.operationKeys.with(tx).tryLock(`owner:${club.ownerId}`))) {
      throw new AppError('league/operation_in_flight', 'A club of this person is being founded');
    }
    if (await teams.findByOwner(club.ownerId)) {
      throw new AppError('team/already_owned', 'This person has a club already');
    }
    const drafted = await this.#draft(tx, club.operationKey);
    const { operationKey: _, actor: __, ...profile } = club;
    const team = await teams.insert({
      ...profile,
      id: this.#deps.ids.next(),
      logoUrl: null,
      value: drafted.reduce((sum, { cost }) => sum + cost, 0),
      ranking: 0,
      isAi: false,
      cardsetId: null,
    });
    const cards = this.#deps.cards.with(tx);
    await cards.insertMany(
      drafted.map(({ id: playerId }) => ({
        id: this.#deps.ids.next(),
        playerId,
        teamId: team.id,
        origin: 'starter' as const,
        isProtected: false,
      })),
    );
    return { team, cards: await cards.listOfTeam(team.id) };
  }

  async #draft(tx: Tx, seed: string) {
    const catalogue = this.#deps.catalogue.with(tx);
    const cardset: Cardset | undefined = await catalogue.findStarterCardset();
    if (cardset === undefined) {
      throw new AppError('entity/not_found', 'The league has no card set to draw a club from', {
        entity: 'cardset',
      });
    }
    return drawStarterClub(await catalogue.listCandidates(cardset.id), seed);
  }
}

/** Two clubs of one abbreviation at the same moment: the index lets in the first. */
function isRace(error: unknown): boolean {
  return isAppError(error, 'database/constraint') && error.context['kind'] === 'unique';
}

function abbreviationTaken(abbrev: string, cause?: unknown): AppError {
  const message = `Another club is called ${abbrev}`;
  return new AppError('team/abbreviation_taken', message, { abbrev }, cause);
}
