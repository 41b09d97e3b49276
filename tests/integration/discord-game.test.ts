/**
 * A first game in Discord: the unmodified discord.js against the double, with the real services on
 * a real embedded database; only the league is made by hand.
 */
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createDiscordBot, type DiscordBot } from '../../src/cogs/discord-bot.ts';
import type { Card } from '../../src/models/player.ts';
import { PerformanceMetrics } from '../../src/monitoring/performance-metrics.ts';
import { PictureRenderer } from '../../src/pictures/picture-renderer.ts';
import { CardRepo } from '../../src/repositories/card-repo.ts';
import { GameRepo } from '../../src/repositories/game-repo.ts';
import { LineupTemplateRepo } from '../../src/repositories/lineup-template-repo.ts';
import { ManagerRepo } from '../../src/repositories/manager-repo.ts';
import { PlayerRepo } from '../../src/repositories/player-repo.ts';
import { TeamRepo } from '../../src/repositories/team-repo.ts';
import { transactionsOf } from '../../src/repositories/transactions.ts';
import { CardService } from '../../src/services/card-service.ts';
import { GameService } from '../../src/services/game-service.ts';
import { ManagerService } from '../../src/services/manager-service.ts';
import { ServiceCache } from '../../src/services/service-cache.ts';
import type { TeamLeague } from '../../src/services/team-league.ts';
import { TeamService } from '../../src/services/team-service.ts';
import { openTestDatabases, type TestDatabases } from '../support/databases.ts';
import { DiscordDouble } from '../support/discord-double/discord-double.ts';
import type { Exchange } from '../support/discord-double/exchange.ts';
import type { Person } from '../support/discord-double/person.ts';
import type { MessageView } from '../support/discord-double/views.ts';
import { serviceBase } from '../support/fakes.ts';
import { cardRows, catalogueRows, storeCatalogue, teamRow } from '../support/fakes-catalogue.ts';
import { storeProfiles } from '../support/fakes-managers.ts';
import { testId, testSetup } from '../support/game-setups.ts';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const setup = testSetup();
/** Founds clubs as the league does: the first club's players, as copies of the new club's own. */
const league: TeamLeague = {
  createTeam: async ({ operationKey: _, ...profile }) => {
    const teamId = testId(7, 1);
    const team = teamRow(setup.away, { ...profile, id: teamId, isAi: false, cardsetId: null });
    const copies = cardRows(setup.away, teamId) as Card[];
    return { team, cards: copies.map((card, place) => ({ ...card, id: testId(7, 100 + place) })) };
  },
};

let databases: TestDatabases;
let double: DiscordDouble;
let bot: DiscordBot;
let ann: Person;
const pictures = new PictureRenderer();

/** The bot with services that have nothing in memory yet, as after a restart. */
function newBot(): DiscordBot {
  const database = databases.bot;
  const ids = { next: () => crypto.randomUUID() };
  const clock = { now: () => new Date().toISOString() };
  const base = { ...serviceBase(), transactions: transactionsOf(database), ids, clock };
  const players = new PlayerRepo(database);
  const [teams, cards] = [new TeamRepo(database), new CardRepo(database)];
  const lineupTemplates = new LineupTemplateRepo(database);
  const managers = new ManagerRepo(database);
  const repos = { teams, cards, players, lineupTemplates, managers };
  const seeds = { next: () => randomBytes(32).toString('hex') };
  const games = new GameRepo(database);
  return createDiscordBot({
    teams: new TeamService({ ...base, ...repos, games, league }),
    managers: new ManagerService({ ...base, managers }),
    cards: new CardService({ ...base, players, cards, cache: new ServiceCache() }),
    games: new GameService({ ...base, ...repos, games, seeds, author: 'test-bot' }),
    ...{ pictures, logger: base.logger, metrics: new PerformanceMetrics(), ids },
    ...{ token: double.token, apiUrl: double.apiUrl },
  });
}

beforeAll(async () => {
  databases = await openTestDatabases();
  await storeCatalogue(databases.bot, catalogueRows(setup));
  await storeProfiles(databases.bot);
  double = await DiscordDouble.start({
    guilds: [{ name: 'Dugout', channels: [{ name: 'games' }, { name: 'other' }] }],
  });
  ann = double.user('Ann');
  bot = newBot();
  await bot.start();
});

/** The bot never sends what Discord refuses, and answers in time. */
afterEach(() => {
  expect(double.refusals()).toEqual([]);
});

afterAll(async () => {
  await bot.stop();
  await pictures.close();
  await double.stop();
  await databases.close();
});

async function asideOf(exchange: Exchange): Promise<string> {
  const [message] = await exchange.followedUp();
  expect(message?.ephemeral).toBe(true);
  return message?.text ?? '';
}

function expectPng(message: MessageView, name: string): void {
  const [file] = message.attachments;
  expect(file?.filename).toBe(name);
  expect([...(file?.bytes ?? []).slice(0, PNG_SIGNATURE.length)]).toEqual(PNG_SIGNATURE);
  expect(message.media[0]?.description?.length).toBeGreaterThan(20);
}

async function newGame(person: Person, channel: string): Promise<Exchange> {
  const options = {
    opponent: setup.home.abbrev,
    side: 'away',
    level: 'ace',
    profile: 'runner',
  };
  return await person.slash(channel, 'new-game', options);
}

/** How many plays the stored game has. */
/** Plays that moved somebody: after one, the computer may set its field, which is a row as well. */
async function storedPlays(): Promise<number> {
  const games = new GameRepo(databases.bot);
  const game = await games.findActiveInChannel(double.channelId('games'));
  const rows = game === undefined ? [] : await games.listPlays(game.id);
  return rows.filter(({ kind }) => kind !== 'noPlay').length;
}

describe('a first evening', () => {
  test('without a club there is a sentence that leads to one', async () => {
    expect(await asideOf(await newGame(ann, 'games'))).toContain('Make one with /newteam');
    const team = await ann.slash('games', 'team');
    expect((await team.message()).text).toContain('Make one with /newteam');
  });

  test('/newteam founds a club with cards, and only one', async () => {
    const wish = { name: 'Lantern *Bay* Larks', abbreviation: 'lbl', colour: 'teal' };
    const message = await (await ann.slash('games', 'newteam', wish)).message();
    expect(message.text).toContain('### Lantern \\*Bay\\* Larks (LBL)');
    expect(message.text).toContain('Ann has a club of 26 players');
    const again = await ann.slash('games', 'newteam', { ...wish, abbreviation: 'LB2' });
    expect(await asideOf(again)).toContain('You have a club already');
    const other = await double.user('Bo').slash('games', 'newteam', wish);
    expect(await asideOf(other)).toContain('Another club plays under that abbreviation');
  });

  test('/team lists the roster by position', async () => {
    const { text } = await (await ann.slash('games', 'team')).message();
    expect(text).toContain('26 cards');
    expect(text).toContain(setup.away.players[0]?.name);
    expect(text).toMatch(/\*\*SS\*\* .*\n[\s\S]*\*\*P\*\* /);
  });

  test('/player suggests names and shows the card as a picture with words beside it', async () => {
    const pitcher = setup.away.players[setup.away.starter];
    const typing = { option: 'name', typed: (pitcher?.name ?? '').slice(0, 5).toUpperCase() };
    const choices = await ann.autocomplete('games', 'player', typing);
    const choice = choices.find(({ name }) => name.startsWith(pitcher?.name ?? '?'));
    expect(choices.length).toBeLessThanOrEqual(25);
    const shown = await ann.slash('games', 'player', { name: choice?.value ?? '' });
    const message = await shown.message();
    expectPng(message, 'card.png');
    expect(message.text).toContain('Your club owns this card.');
    expect(message.buttons.map(({ label, disabled }) => [label, disabled])).toEqual([
      ['Batting', false],
      ['Pitching', true],
    ]);
    const turned = await (await ann.click(message, 'Batting')).message();
    expect(turned.text).toContain('Speed');
    expectPng(turned, 'card.png');
  });

  test('/lineup is filled, changed by menus, saved, and refused with the rule it breaks', async () => {
    const proposed = await (await ann.slash('games', 'lineup')).message();
    expect(proposed.text).toContain('Proposed by auto-fill');
    const slots = proposed.selects[0]?.customId ?? '';
    const first = proposed.selects[0]?.options[0]?.label ?? '';
    const open = await (await ann.select(proposed, slots, ['1'])).message();
    const order = open.selects.find(({ customId }) => customId.startsWith('lineup-order'));
    const swapped = await (await ann.select(open, order?.customId ?? '', ['2'])).message();
    expect(swapped.text).toContain('This line-up is saved.');
    expect(swapped.selects[0]?.options[1]?.label.slice(3)).toBe(first.slice(3));

    const catcher = swapped.selects[0]?.options.findIndex(({ label }) => / C /.test(label)) ?? 0;
    const slot = `${catcher + 1}`;
    const menus = await (
      await ann.select(swapped, swapped.selects[0]?.customId ?? '', [slot])
    ).message();
    const field = menus.selects.find(({ customId }) => customId.startsWith('lineup-field'));
    const other = field?.options[0]?.value ?? '';
    const refused = await ann.select(menus, field?.customId ?? '', [other]);
    expect(await asideOf(refused)).toMatch(/ C\b|catch/i);
    const auto = await (await ann.click(swapped.id, 'Auto-fill')).message();
    expect(auto.text).toContain('This line-up is saved.');
  });

  test('/new-game posts the scoreboard as a picture with its buttons', async () => {
    const choices = await ann.autocomplete('games', 'new-game', {
      option: 'opponent',
      typed: 'owl',
    });
    expect(choices).toEqual([{ name: 'Harbor Owls (OWL)', value: setup.home.teamId }]);
    const message = await (await newGame(ann, 'games')).message();
    expectPng(message, 'scorebug.png');
    expect(message.text).toContain('Top of inning 1, 0 outs. Bases empty.');
    const game = await new GameRepo(databases.bot).findActiveInChannel(double.channelId('games'));
    expect(game?.rules.managerLevel).toBe('ace');
    expect(message.text).toContain(
      '-# Larks managed by Ann; Owls managed by Casey Rule (computer: Runner, ace)',
    );
    expect(message.buttons.map(({ label }) => label)).toEqual([
      ...['Swing', 'Half inning', 'To the end', 'Undo', 'Moves…', 'Box score'],
      'Words for the dice…',
    ]);
    expect(message.text).toMatch(/Dice: SHA-256 of the seed `[0-9a-f]{64}`/);
  });

  test('words for the dice come from a form, for the manager alone', async () => {
    const message = await (await ann.slash('games', 'gamestate')).message();
    const bo = double.user('Bo');
    const foreign = await bo.submitModal(await bo.click(message, 'Words for the dice…'), {
      text: 'mine',
    });
    expect(await asideOf(foreign)).toContain('It is the turn of Ann');
    const form = await ann.click(message, 'Words for the dice…');
    expect((await form.modal()).title).toBe('Your words for the dice');
    await (await ann.submitModal(form, { text: ' rain  or *shine* ' })).settled();
    const shown = double.message(message.id);
    expect(shown?.text).toContain('Words in every roll: “rain or \\*shine\\*” (Larks)');
    const late = await ann.click(message.id, 'Words for the dice…');
    await (await ann.click(message.id, 'Swing')).settled();
    expect(double.message(message.id)?.buttons.map(({ label }) => label)).not.toContain(
      'Words for the dice…',
    );
    const refused = await ann.submitModal(late, { text: 'better luck' });
    expect(await asideOf(refused)).toContain('That play is over.');
    await (await ann.click(message.id, 'Undo')).settled();
    const games = new GameRepo(databases.bot);
    const game = await games.findActiveInChannel(double.channelId('games'));
    expect(game?.awayWords).toBe('rain or *shine*');
  });

  test('a person plays one game at a time in a channel', async () => {
    const second = await newGame(ann, 'games');
    expect(await asideOf(second)).toContain('You are playing a game in this channel already.');
  });

  test('two clicks at once make one play', async () => {
    const message = await (await ann.slash('games', 'gamestate')).message();
    const clicks = await Promise.all([ann.click(message, 'Swing'), ann.click(message, 'Swing')]);
    for (const click of clicks) await click.settled();
    await double.until(
      () => clicks.flatMap((click) => click.followups()).length === 1,
      'told once',
    );
    const told = clicks.flatMap((click) => click.followups());
    expect(told.map(({ text }) => text)).toEqual([
      'That play is over. Here is how the game stands now.',
    ]);
    expect(await storedPlays()).toBe(1);
  });

  test('somebody else is told whose turn it is and changes nothing', async () => {
    const message = await (await ann.slash('games', 'gamestate')).message();
    const before = await storedPlays();
    const click = await double.user('Bo').click(message, 'Swing');
    expect(await asideOf(click)).toContain('It is the turn of Ann, who manages the Lantern');
    expect(await storedPlays()).toBe(before);
  });

  test('an inning is played by buttons, each play in the same message', async () => {
    const message = await (await ann.slash('games', 'gamestate')).message();
    let plays = 0;
    for (; plays < 60; plays += 1) {
      const shown = double.message(message.id);
      if (shown === undefined || /of inning 2/.test(shown.text)) break;
      const label = shown.buttons[0]?.label ?? '';
      await (await ann.click(shown, label)).settled();
    }
    const shown = double.message(message.id);
    expect(plays).toBeGreaterThanOrEqual(5);
    expect(shown?.text).toContain('Top of inning 2, 0 outs.');
    expect(await storedPlays()).toBeGreaterThanOrEqual(6);
  });

  test('a play is taken back', async () => {
    const message = await (await ann.slash('games', 'gamestate')).message();
    await (await ann.click(message, 'Swing')).settled();
    const after = await storedPlays();
    await (await ann.click(message.id, 'Undo')).settled();
    await expect.poll(storedPlays).toBeLessThan(after);
    expect(double.message(message.id)?.text).toContain('Top of inning 2, 0 outs.');
  });

  test('a pinch-hitter comes from the menu of moves', async () => {
    const message = await (await ann.slash('games', 'gamestate')).message();
    const menu = await (await ann.click(message, 'Moves…')).message();
    expect(menu.ephemeral).toBe(true);
    const hitters = menu.selects.find(({ placeholder }) => placeholder === 'Pinch-hit');
    const hitter = hitters?.options[0];
    const chosen = await ann.select(menu, hitters?.customId ?? '', [hitter?.value ?? '']);
    expect((await chosen.message()).text).toBe(`Done: ${hitter?.label}.`);
    await expect.poll(() => double.message(message.id)?.text).toMatch(/\*\*.* bats for .*\*\*/);
  });

  test('after a restart the old buttons still work', async () => {
    const [message] = double
      .messages('games')
      .filter(({ text }) => text.includes('Top of inning 2'));
    const before = await storedPlays();
    await bot.stop();
    bot = newBot();
    await bot.start();
    expect(bot.status()).toBe('connected');
    const latest = double.messages('games').at(-1);
    await (await ann.click(latest ?? '', 'Swing')).settled();
    await expect.poll(storedPlays).toBeGreaterThan(before);
    const old = await ann.click(message?.id ?? '', 'Half inning');
    expect(await asideOf(old)).toContain('That play is over.');
    expect(double.message(message?.id ?? '')?.text).toBe(double.message(latest?.id ?? '')?.text);
  });

  test('the box score is shown to whoever asks, and fits', async () => {
    const message = await (await double.user('Bo').slash('games', 'gamestate')).message();
    const box = await (await double.user('Bo').click(message, 'Box score')).message();
    expect(box.ephemeral).toBe(true);
    expect(box.text).toMatch(/LBL .*\|/);
    expect(box.text.length).toBeLessThan(4_000);
  });

  test('the game is played to its end, which is announced to its manager', async () => {
    const message = await (await ann.slash('games', 'gamestate')).message();
    const click = await ann.click(message, 'To the end');
    const [final] = await click.followedUp();
    expect(final?.pings).toEqual([ann.id]);
    expect(final?.text).toMatch(/win \d+-\d+/);
    expect(double.message(message.id)?.buttons.map(({ label }) => label)).toEqual(['Box score']);
  });

  test('where no game is played /gamestate says how to start one', async () => {
    const nothing = await ann.slash('other', 'gamestate');
    expect(await asideOf(nothing)).toContain('Start one with /new-game');
  });

  test('a campaign game is begun by an option', async () => {
    const options = { opponent: setup.home.abbrev, campaign: 'yes' };
    await (await ann.slash('other', 'new-game', options)).message();
    const games = new GameRepo(databases.bot);
    const game = await games.findActiveInChannel(double.channelId('other'));
    expect(game?.rules.campaign).toBe(true);
    expect((await games.getSetup(game?.id ?? '')).rules.campaign).toBe(true);
  });
});
