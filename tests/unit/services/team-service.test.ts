/** Clubs over real databases and a league made by hand. */
import { beforeEach, describe, expect, test } from 'vitest';
import { AppError, present } from '../../../src/errors.ts';
import type { LineupView } from '../../../src/models/dugout-view.ts';
import type { LineupCard } from '../../../src/models/team.ts';
import type { CampaignPast } from '../../../src/repositories/campaign-past.ts';
import { CardRepo } from '../../../src/repositories/card-repo.ts';
import { LineupTemplateRepo } from '../../../src/repositories/lineup-template-repo.ts';
import { PlayerRepo } from '../../../src/repositories/player-repo.ts';
import { TeamRepo } from '../../../src/repositories/team-repo.ts';
import { transactionsOf } from '../../../src/repositories/transactions.ts';
import { TeamService } from '../../../src/services/team-service.ts';
import { onEachEngine } from '../../support/databases.ts';
import { countedIds, serviceBase } from '../../support/fakes.ts';
import { cardRows, storeCatalogue, teamRow } from '../../support/fakes-catalogue.ts';
import { fakeLeague, UNREACHABLE } from '../../support/fakes-league.ts';
import { ME, MINE, OTHER, storeClubs, THEIRS } from '../../support/fakes-play.ts';
import { testId } from '../../support/game-setups.ts';

const PROFILE = {
  ...{ ownerId: OTHER, managerName: 'Casey Rule', longName: 'River City Rooks' },
  ...{ shortName: 'Rooks', abbrev: 'RCR', colour: '#123456' },
};
const LINEUP: LineupCard = {
  slots: MINE.lineup.map(({ player, position }) => ({
    ...{ cardId: MINE.players[player]?.cardId ?? '', position },
  })),
  starterCardId: MINE.players[MINE.starter]?.cardId ?? '',
};
const mine = { ownerId: ME, teamId: MINE.teamId, vsHand: 'R' } as const;

onEachEngine('the team service', (databases) => {
  const { bot } = databases;
  const teams = new TeamRepo(bot);
  const cards = new CardRepo(bot);
  const templates = new LineupTemplateRepo(bot);
  const make = (league = fakeLeague()) => ({
    league,
    service: new TeamService({
      ...{ ...serviceBase(), transactions: transactionsOf(bot), ids: countedIds() },
      ...{ teams, cards, players: new PlayerRepo(bot), lineupTemplates: templates, league },
      games: { campaignPast: async () => campaignPast },
    }),
  });
  /** What the club's last campaign games left. */
  let campaignPast: readonly CampaignPast[] = [];
  beforeEach(async () => {
    campaignPast = [];
    await databases.clear();
    await storeClubs(bot);
  });

  describe('a new club', () => {
    test('is founded by the league and kept here with its starter cards', async () => {
      const { service, league } = make();
      const team = await service.create(PROFILE);
      expect(team).toMatchObject(PROFILE);
      expect(await service.mine(OTHER)).toEqual(team);
      expect(await service.get(team.id)).toEqual(team);
      expect(await service.roster(team.id)).toHaveLength(26);
      expect(league.commands).toHaveLength(1);
    });

    test('gets its names without hidden marks and its abbreviation in capitals', async () => {
      const { service } = make();
      const team = await service.create({
        ...{ ...PROFILE, longName: '  River\u202e City\u200b Rooks ', abbrev: ' rcr ' },
      });
      expect(team).toMatchObject({ longName: 'River City Rooks', abbrev: 'RCR' });
    });

    test.each([
      ['an empty name', { shortName: ' \u200b ' }],
      ['a long abbreviation', { abbrev: 'ROOKS' }],
      ['a colour by name', { colour: 'red' }],
      ['an owner of no known kind', { ownerId: 'somebody' }],
    ])('with %s is refused before the league hears of it', async (_, change) => {
      const { service, league } = make();
      const create = service.create({ ...PROFILE, ...change });
      await expect(create).rejects.toMatchObject({ code: 'input/invalid' });
      expect(league.commands).toEqual([]);
    });

    test('of somebody who has one is refused', async () => {
      const { service, league } = make();
      const create = service.create({ ...PROFILE, ownerId: ME });
      await expect(create).rejects.toMatchObject({ code: 'team/already_owned' });
      expect(league.commands).toEqual([]);
    });

    test('under an abbreviation that is taken is refused', async () => {
      const { service } = make();
      const create = service.create({ ...PROFILE, abbrev: MINE.abbrev });
      await expect(create).rejects.toMatchObject({
        ...{ code: 'team/abbreviation_taken', context: { abbrev: MINE.abbrev } },
      });
    });

    test.each([
      ['that cannot be reached', UNREACHABLE],
      ['that knows the abbreviation', new AppError('team/abbreviation_taken', 'taken')],
    ])('is not kept when the league is one %s', async (_, error) => {
      const { service, league } = make();
      league.failNext('before', error);
      await expect(service.create(PROFILE)).rejects.toBe(error);
      expect(await service.mine(OTHER)).toBeUndefined();
    });

    test('whose answer was lost is the same club when it is asked for again', async () => {
      const { service, league } = make();
      league.failNext('after', UNREACHABLE);
      await expect(service.create(PROFILE)).rejects.toMatchObject({ code: 'league/unreachable' });
      const team = await service.create(PROFILE);
      expect(league.founded()).toBe(1);
      expect(league.commands.map(({ operationKey }) => operationKey)).toEqual(
        Array.from({ length: 2 }, () => league.commands[0]?.operationKey),
      );
      expect(await service.mine(OTHER)).toEqual(team);
    });

    test('by other words is another wish under another key', async () => {
      const { service, league } = make();
      league.failNext('before', new AppError('team/abbreviation_taken', 'taken'));
      await expect(service.create(PROFILE)).rejects.toMatchObject({
        code: 'team/abbreviation_taken',
      });
      await service.create({ ...PROFILE, abbrev: 'RC2' });
      expect(new Set(league.commands.map(({ operationKey }) => operationKey)).size).toBe(2);
    });

    test('whose players are not here yet is reported and not half kept', async () => {
      await databases.clear();
      const { service } = make();
      await expect(service.create(PROFILE)).rejects.toMatchObject({ code: 'sync/not_ready' });
      expect(await service.mine(OTHER)).toBeUndefined();
    });

    test('that the database cannot take is reported as it is', async () => {
      const { service, league } = make();
      const { createTeam } = league;
      league.createTeam = async (command) => {
        const founding = await createTeam(command);
        return { ...founding, team: { ...founding.team, value: -1 } };
      };
      await expect(service.create(PROFILE)).rejects.toMatchObject({ code: 'database/constraint' });
    });
  });

  describe('looking', () => {
    test('opponents are the clubs of the computer', async () => {
      const { service } = make();
      expect((await service.listOpponents()).map(({ id }) => id)).toEqual([THEIRS.teamId]);
    });

    test('a club that nobody has is not found', async () => {
      const { service } = make();
      expect(await service.mine('discord:5')).toBeUndefined();
      await expect(service.get(testId(1, 77))).rejects.toMatchObject({ code: 'entity/not_found' });
    });

    test('a roster shows what a manager needs to know of every card', async () => {
      const { service } = make();
      const roster = await service.roster(MINE.teamId);
      expect(roster.map(({ cost }) => cost)).toEqual(
        roster.map(({ cost }) => cost).toSorted((one, other) => other - one),
      );
      const [batter, pitcher] = [MINE.players[0], MINE.players[MINE.starter]];
      expect(roster.find(({ cardId }) => cardId === batter?.cardId)).toMatchObject({
        ...{ name: batter?.name, isPitcher: false, starterEndurance: null },
        ...{ opsVsLeft: 0.73, opsVsRight: 0.73, ownedCardIds: [batter?.cardId] },
      });
      expect(roster.find(({ cardId }) => cardId === pitcher?.cardId)).toMatchObject({
        ...{ isPitcher: true, starterEndurance: pitcher?.pitching?.starterEndurance },
      });
    });

    test('a roster lists every copy, and all copies with each', async () => {
      const { service } = make();
      const [first] = cardRows(MINE);
      const { id: _, ...rest } = present(first, 'a card');
      await cards.insert({ ...rest, id: testId(60, 1) });
      const copies = (await service.roster(MINE.teamId)).filter(
        ({ playerId }) => playerId === first?.playerId,
      );
      expect(copies).toHaveLength(2);
      expect(copies[0]?.ownedCardIds).toHaveLength(2);
    });

    test('a card whose batting is missing counts nothing at bat', async () => {
      const { service } = make();
      await bot.db
        .updateTable('batterScouting')
        .set({ deletedAt: '2026-05-01T00:00:00Z' })
        .where('playerId', '=', MINE.players[20]?.playerId ?? '')
        .execute();
      const roster = await service.roster(MINE.teamId);
      expect(roster.find(({ cardId }) => cardId === MINE.players[20]?.cardId)).toMatchObject({
        ...{ opsVsLeft: 0, opsVsRight: 0 },
      });
    });

    test('a card of a set that was taken away is left out', async () => {
      const { service } = make();
      await bot.db
        .updateTable('player')
        .set({ deletedAt: '2026-05-01T00:00:00Z' })
        .where('id', '=', MINE.players[20]?.playerId ?? '')
        .execute();
      expect(await service.roster(MINE.teamId)).toHaveLength(25);
    });
  });

  describe('a line-up', () => {
    test('that nobody has saved is a legal proposal', async () => {
      const { service } = make();
      const view = await service.getLineup(mine);
      expect(view).toMatchObject({ vsHand: 'R', isSaved: false, version: 0, problems: [] });
      expect(view.roster).toHaveLength(26);
      expect(view.lineup.slots).toHaveLength(9);
    });

    test('says how its men come to a campaign game, and is as legal as before in others', async () => {
      const { service } = make();
      const saved = await service.saveLineup({ ...mine, lineup: LINEUP, version: 0 });
      expect(saved.campaign).toBeNull();
      const [slot] = LINEUP.slots;
      const past = { cardId: slot?.cardId ?? '', gamesAgo: 1, outs: 0, runs: 0, reached: 0 };
      campaignPast = [{ ...past, injuryGames: 2 }];
      const hurt = await service.getLineup(mine);
      expect(hurt).toMatchObject({ lineup: LINEUP, problems: [] });
      expect(hurt.campaign).toMatch(/^A campaign game begins with another line-up/);
      const words = (cards: LineupView['roster']) => cards.map(({ campaign }) => campaign);
      expect(words(hurt.roster).filter((one) => one !== null)).toEqual(['hurt: out for 2 games']);
      expect(hurt.roster.map(({ cardId }) => cardId)).toEqual(
        saved.roster.map(({ cardId }) => cardId),
      );
      expect(words(await service.roster(MINE.teamId))).toEqual(words(hurt.roster));
      expect((await service.autoFill(mine)).problems).toEqual([]);
    });

    test('is kept for each hand by itself', async () => {
      const { service } = make();
      const saved = await service.saveLineup({ ...mine, lineup: LINEUP, version: 0 });
      expect(saved).toMatchObject({ isSaved: true, version: 1, lineup: LINEUP, problems: [] });
      expect(await service.getLineup(mine)).toEqual(saved);
      expect(await service.getLineup({ ...mine, vsHand: 'L' })).toMatchObject({ isSaved: false });
    });

    test('that is saved again gets the next version', async () => {
      const { service } = make();
      const first = await service.saveLineup({ ...mine, lineup: LINEUP, version: 0 });
      const slots = [...LINEUP.slots.slice(1), ...LINEUP.slots.slice(0, 1)];
      const again = { ...mine, lineup: { ...LINEUP, slots }, version: first.version };
      expect(await service.saveLineup(again)).toMatchObject({ version: 2, lineup: { slots } });
    });

    test.each([0, 7])(
      'that somebody else has saved meanwhile is refused at version %i',
      async (version) => {
        const { service } = make();
        await service.saveLineup({ ...mine, lineup: LINEUP, version: 0 });
        const late = service.saveLineup({ ...mine, lineup: LINEUP, version });
        await expect(late).rejects.toMatchObject({
          ...{ code: 'entity/stale_version', context: { presentVersion: 1 } },
        });
      },
    );

    test('that is saved twice at the same moment is saved once', async () => {
      const { service } = make();
      const saves = [1, 2].map(() => service.saveLineup({ ...mine, lineup: LINEUP, version: 0 }));
      const settled = await Promise.allSettled(saves);
      expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(settled.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'entity/stale_version' },
      });
    });

    test('that a race makes impossible to insert is stale, and another fault stays itself', async () => {
      const { service } = make();
      const save = () => service.saveLineup({ ...mine, lineup: LINEUP, version: 0 });
      const insert = templates.insert.bind(templates);
      templates.insert = async (row) => {
        await insert({ ...row, id: testId(61, 1) });
        return await insert(row);
      };
      await expect(save()).rejects.toMatchObject({ code: 'entity/stale_version' });
      await databases.clear();
      await storeClubs(bot);
      templates.insert = () => Promise.reject(new Error('the power went off'));
      await expect(save()).rejects.toThrow('the power went off');
      templates.insert = insert;
    });

    test('that breaks rules is refused with all of them', async () => {
      const { service } = make();
      const slots = LINEUP.slots.map((slot) => ({ ...slot, position: 'SS' as const }));
      const save = service.saveLineup({ ...mine, lineup: { ...LINEUP, slots }, version: 0 });
      const failure = await save.catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'roster/illegal' });
      const { problems } = (failure as AppError).context as { problems: string[] };
      expect(problems).toContain('More than one man would play SS.');
      expect(problems).toContain('Nobody would play C.');
      expect((failure as AppError).message).toBe(problems.join(' '));
    });

    test('of fewer than nine is no line-up', async () => {
      const { service } = make();
      const lineup = { ...LINEUP, slots: LINEUP.slots.slice(1) };
      const save = service.saveLineup({ ...mine, lineup, version: 0 });
      await expect(save).rejects.toMatchObject({ code: 'input/invalid' });
    });

    test("of another manager's club can be neither saved nor filled in", async () => {
      const { service } = make();
      const stranger = { ...mine, ownerId: OTHER };
      const save = service.saveLineup({ ...stranger, lineup: LINEUP, version: 0 });
      await expect(save).rejects.toMatchObject({ code: 'team/not_yours' });
      await expect(service.autoFill(stranger)).rejects.toMatchObject({ code: 'team/not_yours' });
    });

    test('that is filled in is proposed but not saved', async () => {
      const { service } = make();
      const proposal = await service.autoFill(mine);
      expect(proposal).toMatchObject({ isSaved: false, version: 0, problems: [] });
      await service.saveLineup({ ...mine, lineup: LINEUP, version: 0 });
      expect(await service.autoFill(mine)).toMatchObject({
        ...{ isSaved: false, version: 1, lineup: proposal.lineup },
      });
      expect((await service.getLineup(mine)).lineup).toEqual(LINEUP);
    });

    test('that is saved in a transaction is read in it', async () => {
      const { service } = make();
      const saved = await service.saveLineup({ ...mine, lineup: LINEUP, version: 0 });
      const found = await transactionsOf(bot).run((tx) =>
        templates.with(tx).findFor(MINE.teamId, 'R'),
      );
      expect(found).toMatchObject({ ...LINEUP, version: saved.version });
    });

    test('that was legal when it was saved says what is wrong with it now', async () => {
      const { service } = make();
      await service.saveLineup({ ...mine, lineup: LINEUP, version: 0 });
      const sold = await cards.get(LINEUP.slots[0]?.cardId ?? '');
      await cards.softDelete(sold);
      const view = await service.getLineup(mine);
      expect(view.problems).toContain('The card at CF is not in your club.');
    });

    test('of a club without enough players is refused', async () => {
      const { service } = make();
      const empty = teamRow(THEIRS, { id: testId(62, 1), abbrev: 'EMP', ownerId: OTHER });
      await storeCatalogue(bot, { team: [empty] });
      const fill = service.autoFill({ ownerId: OTHER, teamId: empty.id, vsHand: 'R' });
      await expect(fill).rejects.toMatchObject({ code: 'roster/illegal' });
    });
  });
});
