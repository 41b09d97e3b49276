/** Who manages the clubs of a game: profiles are found, pinned, shown and played by. */
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { derivedId } from '../../../src/card-factory/card-ids.ts';
import { MANAGER_TENDENCIES } from '../../../src/models/team.ts';
import { GameRepo } from '../../../src/repositories/game-repo.ts';
import { ManagerRepo } from '../../../src/repositories/manager-repo.ts';
import { transactionsOf } from '../../../src/repositories/transactions.ts';
import { ownProfile } from '../../../src/services/manager-profiles.ts';
import { ManagerService } from '../../../src/services/manager-service.ts';
import { onEachEngine } from '../../support/databases.ts';
import { serviceBase } from '../../support/fakes.ts';
import { profileNamed, profileRows, storeProfiles } from '../../support/fakes-managers.ts';
import {
  ME,
  MINE,
  OTHER,
  seen,
  startPlaying,
  storeClubs,
  THEIRS,
} from '../../support/fakes-play.ts';
import { makeGameService } from '../../support/fakes-services.ts';

const PROFILES = profileRows();
const clubIds = Array.from({ length: 120 }, (_, index) => derivedId('team', `club ${index}`));

describe('a club’s own profile', () => {
  test('is the same whatever order the profiles come in', () => {
    for (const id of clubIds) {
      expect(ownProfile(id, [...PROFILES].reverse())).toEqual(ownProfile(id, PROFILES));
    }
  });

  test('is each of the profiles for some clubs', () => {
    const names = new Set(clubIds.map((id) => ownProfile(id, PROFILES)?.name));
    expect([...names].sort()).toEqual(PROFILES.map(({ name }) => name).sort());
  });

  test('stays when a profile is added, but for the clubs that it takes over', () => {
    const fewer = PROFILES.filter(({ name }) => name !== 'Gambler');
    const moved = clubIds.filter(
      (id) => ownProfile(id, fewer)?.id !== ownProfile(id, PROFILES)?.id,
    );
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(clubIds.length / 2);
    for (const id of moved) expect(ownProfile(id, PROFILES)?.name).toBe('Gambler');
  });

  test('is none when there are none', () => {
    expect(ownProfile(MINE.teamId, [])).toBeUndefined();
  });
});

onEachEngine('the managers of a game', (databases) => {
  const { bot } = databases;
  const games = new GameRepo(bot);
  const own = ownProfile(THEIRS.teamId, PROFILES);
  beforeEach(async () => {
    await databases.clear();
    await storeClubs(bot);
  });
  const pinned = async (gameId: string) => {
    const { away, home } = await games.getSetup(gameId);
    return { away: away.manager, home: home.manager };
  };

  test('are the person and the profile of the computer’s club, the same in every game', async () => {
    await storeProfiles(bot);
    const first = await startPlaying(makeGameService(bot), { level: 'ace' });
    const second = await startPlaying(makeGameService(bot));
    const managers = await pinned(first.gameId);
    expect(await pinned(second.gameId)).toEqual(managers);
    expect(managers.away).toEqual({ name: 'Casey Rule', profile: null });
    const habits = MANAGER_TENDENCIES.map((habit) => [habit, own?.[habit]]);
    expect(managers.home?.profile).toEqual({ name: own?.name, ...Object.fromEntries(habits) });
    expect(first.managers.away).toEqual({
      ...{ name: 'Casey Rule', isComputer: false, profile: null, level: null, habits: null },
      words: 'Casey Rule',
    });
    expect(first.managers.home).toMatchObject({
      ...{ name: 'Casey Rule', isComputer: true, profile: own?.name, level: 'ace' },
      words: `Casey Rule (computer: ${own?.name}, ace)`,
    });
  });

  test('are those of the game when profiles change later', async () => {
    await storeProfiles(bot);
    const { gameId, managers } = await startPlaying(makeGameService(bot));
    await bot.db.updateTable('managerAi').set({ name: 'Renamed', steal: 10 }).execute();
    const later = await makeGameService(bot).view({ gameId, ownerId: ME });
    expect(later.managers).toEqual(managers);
  });

  test('are as the person chose, also when the computer is the visitor', async () => {
    await storeProfiles(bot);
    const { id: profileId } = profileNamed('Gambler');
    const view = await startPlaying(makeGameService(bot), { side: 'home', profileId });
    expect(view.managers.home.isComputer).toBe(false);
    expect(view.managers.away).toMatchObject({
      ...{ profile: 'Gambler', level: 'regular' },
      habits:
        'sends runners home on hits, moves runners up behind a throw, is bold when behind, is bold when ahead',
    });
  });

  test('are not opened with a profile that there is not', async () => {
    await storeProfiles(bot);
    const profileId = derivedId('managerAi', 'Nobody');
    await expect(startPlaying(makeGameService(bot), { profileId })).rejects.toMatchObject({
      code: 'entity/not_found',
      context: { id: profileId },
    });
    expect(await games.listOfTeam({ teamId: MINE.teamId, limit: 5 })).toEqual([]);
  });

  test('have average habits where no profile has arrived, and play to the end', async () => {
    const service = makeGameService(bot);
    const start = await startPlaying(service);
    expect((await pinned(start.gameId)).home).toEqual({ name: 'Casey Rule', profile: null });
    expect(start.managers.home.words).toBe('Casey Rule (computer: regular)');
    expect((await service.playOut({ ...seen(start), until: 'end' })).status).toBe('complete');
  });

  test('of two people have neither profile nor level', async () => {
    await databases.clear();
    await storeClubs(bot, OTHER);
    await storeProfiles(bot);
    const view = await startPlaying(makeGameService(bot));
    for (const side of ['away', 'home'] as const) {
      expect(view.managers[side]).toMatchObject({ isComputer: false, profile: null, level: null });
    }
  });

  test('of a game that began before they were pinned are not named, and it goes on', async () => {
    await storeProfiles(bot);
    const start = await startPlaying(makeGameService(bot));
    const bare = sql<never>`setup #- '{away,manager}' #- '{home,manager}' #- '{rules,managerLevel}'`;
    await bot.db.updateTable('gamePin').set({ setup: bare }).execute();
    await bot.db.updateTable('game').set({ rules: sql<never>`rules - 'managerLevel'` }).execute();
    const service = makeGameService(bot);
    const view = await service.view({ gameId: start.gameId, ownerId: ME });
    expect(view.managers.away).toMatchObject({ name: null, words: 'a person' });
    expect(view.managers.home).toMatchObject({ name: null, words: 'the computer (regular)' });
    const end = await service.playOut({ ...seen(view), until: 'end' });
    expect(end.status).toBe('complete');
  });

  describe('to choose from', () => {
    const service = () =>
      new ManagerService({
        ...{ ...serviceBase(), transactions: transactionsOf(bot) },
        managers: new ManagerRepo(bot),
      });

    test('are the stored profiles by name, with what they are known for', async () => {
      await storeProfiles(bot);
      const profiles = await service().listProfiles();
      expect(profiles.map(({ name }) => name)).toEqual(PROFILES.map(({ name }) => name).sort());
      expect(profiles.find(({ name }) => name === 'Cautious')).toEqual({
        ...{ profileId: profileNamed('Cautious').id, name: 'Cautious' },
        habits:
          'seldom steals, holds runners on flies, seldom sends runners home on hits, seldom sends runners to third, is careful when ahead',
      });
      expect(profiles.find(({ name }) => name === 'Steady')?.habits).toBe(
        'does everything as most managers do',
      );
    });

    test('leave out one that the league has withdrawn', async () => {
      await storeProfiles(bot);
      const runner = profileNamed('Runner');
      await new ManagerRepo(bot).softDelete(runner);
      expect((await service().listProfiles()).map(({ name }) => name)).not.toContain('Runner');
    });

    test('are withdrawn inside a transaction, and stay when it fails', async () => {
      await storeProfiles(bot);
      const runner = profileNamed('Runner');
      const left = await transactionsOf(bot)
        .run(async (tx) => {
          const managers = new ManagerRepo(bot).with(tx);
          await managers.softDelete(runner);
          throw await managers.listByName();
        })
        .catch((profiles: unknown) => profiles);
      expect(left).toHaveLength(PROFILES.length - 1);
      expect(await service().listProfiles()).toHaveLength(PROFILES.length);
    });

    test('have their clubs, and nobody has one before they arrive', async () => {
      expect(await service().ownProfileNames([THEIRS.teamId])).toEqual(new Map());
      expect(await service().listProfiles()).toEqual([]);
      await storeProfiles(bot);
      expect(await service().ownProfileNames([THEIRS.teamId])).toEqual(
        new Map([[THEIRS.teamId, own?.name]]),
      );
    });
  });
});
