/** The way of an interaction through the bot: connection, permissions, refusals, faults, old ids. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDiscordBot, type DiscordBot } from '../../src/cogs/discord-bot.ts';
import { AppError } from '../../src/errors.ts';
import { createLogger } from '../../src/monitoring/logging.ts';
import type { OperationReport } from '../../src/monitoring/performance-metrics.ts';
import { DiscordDouble } from '../support/discord-double/discord-double.ts';
import type { Exchange } from '../support/discord-double/exchange.ts';
import type { MessageView } from '../support/discord-double/views.ts';
import { FakeServices } from '../unit/cogs/fake-services.ts';
import { sampleId } from '../unit/cogs/sample-game.ts';

let double: DiscordDouble;
let bot: DiscordBot;
let fakes: FakeServices;
let reports: OperationReport[] = [];
let lines: string[] = [];
let later_ms = 0;
const logger = createLogger({
  level: 'debug',
  destination: { write: (line: string) => void lines.push(line) },
});

/** The bot over services that each test replaces. */
function depsFor(token: string | undefined) {
  const port = <Name extends keyof FakeServices['services']>(name: Name) =>
    new Proxy(fakes.services[name], {
      get: (_, member) => Reflect.get(fakes.services[name], member),
    });
  return {
    ...{
      teams: port('teams'),
      managers: port('managers'),
      cards: port('cards'),
      games: port('games'),
    },
    ...{ pictures: port('pictures'), logger, token, apiUrl: double.apiUrl },
    metrics: { observe: (report: OperationReport) => void reports.push(report) },
    ids: { next: () => '0192f0a0-0000-7000-8000-0000deadbeef' },
  };
}

beforeAll(async () => {
  const channels = [{ name: 'games' }, { name: 'mute' }];
  const clock = () => Date.now() + later_ms;
  double = await DiscordDouble.start({ guilds: [{ name: 'Dugout', channels }], clock });
  fakes = new FakeServices();
  bot = createDiscordBot(depsFor(double.token));
  await bot.start();
});

beforeEach(() => {
  fakes = new FakeServices();
  fakes.ownerId = `discord:${double.user('Ann').id}`;
  reports = [];
  lines = [];
});

/** The bot sends nothing that Discord refuses, but for a token that is made wrong on purpose. */
afterEach(() => {
  const unwanted = double.refusals().filter(({ injected, status }) => !injected && status !== 401);
  expect(unwanted).toEqual([]);
});

afterAll(async () => {
  await bot.stop();
  await double.stop();
});

async function newGame(): Promise<MessageView> {
  fakes.hasNoGame = true;
  const exchange = await double.user('Ann').slash('games', 'new-game', { opponent: 'bay pilots' });
  return await exchange.message();
}

/** What only the person saw. */
async function aside(exchange: Exchange): Promise<string> {
  const [message] = await exchange.followedUp();
  expect(message?.ephemeral).toBe(true);
  return message?.text ?? '';
}

describe('connecting', () => {
  test('without a token nothing connects and the status says so', async () => {
    const off = createDiscordBot(depsFor(undefined));
    await off.start();
    expect(off.status()).toBe('not configured');
    await off.stop();
  });

  test('once connected, the commands are registered for servers and direct messages', () => {
    expect(bot.status()).toBe('connected');
    const commands = double.commands();
    expect(commands.map(({ name }: { name?: unknown }) => name)).toEqual([
      'newteam',
      'team',
      'player',
      'lineup',
      'new-game',
      'gamestate',
    ]);
    expect(commands[0]).toMatchObject({ contexts: [0, 1] });
  });

  test('a token that Discord does not know is reported, not thrown', async () => {
    const wrong = createDiscordBot(depsFor('wrong'));
    await wrong.start();
    expect(wrong.status()).toBe('refused');
    expect(lines.join('')).toContain('copy it again from the developer portal');
    await wrong.stop();
  });

  test('a Discord that cannot be reached stops nothing: it is tried again later', async () => {
    const away = createDiscordBot({ ...depsFor('x'), apiUrl: 'http://127.0.0.1:9/api' });
    await away.start();
    expect(away.status()).toBe('connecting');
    expect(lines.join('')).toContain('trying again');
    await away.stop();
  });
});

describe('commands', () => {
  test('a public command is acknowledged as such before the services are asked', async () => {
    const { games } = fakes.services;
    const { inChannel } = games;
    const gate = Promise.withResolvers<void>();
    games.inChannel = async (channelId, ownerId) => {
      await gate.promise;
      return await inChannel(channelId, ownerId);
    };
    const exchange = await double.user('Ann').slash('games', 'gamestate');
    expect(await exchange.response()).toMatchObject({ kind: 'defer', ephemeral: false });
    gate.resolve();
    const message = await exchange.message();
    expect(message.componentsV2).toBe(true);
    expect(message.attachments[0]?.filename).toBe('scorebug.png');
    expect(message.media[0]?.description).toContain('Herons 2, Owls 1.');
    await expect
      .poll(() => reports)
      .toMatchObject([{ operation: 'discord.gamestate', outcome: 'ok' }]);
  });

  test('missing permissions are named to the one who asked, and nothing else happens', async () => {
    double.deny('mute', ['SendMessages', 'AttachFiles']);
    const exchange = await double.user('Ann').slash('mute', 'gamestate');
    const message = await exchange.message();
    expect(message.ephemeral).toBe(true);
    expect(message.text).toContain('**Send Messages**, **Attach Files**');
  });

  test('the answer can be for everybody where the caller wants it', async () => {
    const ann = double.user('Ann');
    const alone = await (await ann.slash('games', 'team')).message();
    const shared = await (await ann.slash('games', 'team', { 'show-to': 'everyone' })).message();
    expect([alone.ephemeral, shared.ephemeral]).toEqual([true, false]);
  });

  test('commands work in direct messages', async () => {
    const ann = double.user('Ann');
    const message = await (await ann.slash(ann.directChannelId, 'gamestate')).message();
    expect(message.text).toContain('Play 1.');
    const menu = await (await ann.click(message, 'Moves…')).message();
    await (await ann.select(menu, menu.selects[0]?.customId ?? '', ['1'])).settled();
    await expect.poll(() => double.message(message.id)?.text).toContain('**Play 2.**');
  });

  test('/new-game takes a profile by its name, and refuses one that there is not', async () => {
    fakes.hasNoGame = true;
    const ann = double.user('Ann');
    const options = { opponent: 'bay pilots', profile: 'RUNNER' };
    await (await ann.slash('games', 'new-game', options)).message();
    expect(fakes.started).toEqual([expect.objectContaining({ profileId: sampleId(31) })]);
    fakes.hasNoGame = true;
    const wrong = { opponent: 'bay pilots', profile: 'sprinter' };
    const refused = await ann.slash('games', 'new-game', wrong);
    expect(await aside(refused)).toContain('No manager of the computer is called “sprinter”.');
  });

  test('a refusal is a sentence for the caller alone: the public answer goes away', async () => {
    const exchange = await double.user('Bo').slash('games', 'new-game', { opponent: 'Bay Pilots' });
    expect(await aside(exchange)).toBe('You have no club yet. Make one with /newteam.');
    expect(exchange.current()?.deleted).toBe(true);
    expect(reports).toContainEqual(
      expect.objectContaining({ outcome: 'refused', code: 'input/invalid' }),
    );
  });

  test('a fault shows a reference that stands in the log beside its cause', async () => {
    fakes.fault = new TypeError('a secret of the house');
    const exchange = await double.user('Ann').slash('games', 'team');
    const { text } = await exchange.message();
    expect(text).toContain('not your fault');
    expect(text).toContain('`deadbeef`');
    expect(text).not.toContain('secret');
    const logged = lines.find((line) => line.includes('deadbeef')) ?? '';
    expect(logged).toContain('a secret of the house');
    expect(reports).toContainEqual(
      expect.objectContaining({ operation: 'discord.team', outcome: 'failed' }),
    );
  });

  test('an outage is a sentence that says what to do', async () => {
    fakes.fault = new AppError('database/unreachable', 'connection refused');
    const { text } = await (await double.user('Ann').slash('games', 'team')).message();
    expect(text).toContain('The database does not answer. Try again in a minute');
  });

  test('what people typed comes back without formatting and mentions', async () => {
    const exchange = await double.user('Ann').slash('games', 'newteam', {
      name: '**Big** @everyone \u202eClub',
      abbreviation: 'big',
      colour: 'forest',
    });
    const message = await exchange.message();
    expect(message.text).toContain('\\*\\*Big\\*\\* \\@everyone Club');
    expect(message.pings).toEqual([]);
  });

  test('a colour that is none is refused with an example', async () => {
    const exchange = await double
      .user('Ann')
      .slash('games', 'newteam', { name: 'Big Club', abbreviation: 'BIG', colour: 'mauvish' });
    expect(await aside(exchange)).toContain('“mauvish” is no colour. Write one such as \\#1a2f5a');
  });
});

describe('suggestions while typing', () => {
  test('are at most 25, each at most 100 characters', async () => {
    const typing = { option: 'name', typed: 'Ru' };
    const choices = await double.user('Ann').autocomplete('games', 'player', typing);
    expect(choices).toHaveLength(25);
    expect(Math.max(...choices.map(({ name }) => name.length))).toBeLessThanOrEqual(100);
  });

  test.each([
    ['new-game', 'opponent', 'owls', ['Cañon Ōwls (T3)']],
    ['new-game', 'profile', 'STEALS', ['Runner: steals often']],
    ['team', 'club', 'PIL', ['Bay Pilots (T2)']],
    ['newteam', 'colour', 'na', ['Navy (#1a2f5a)']],
  ])('/%s finds %s without accents and case', async (command, option, typed, names) => {
    const others = command === 'newteam' ? { name: 'Abc', abbreviation: 'ABC' } : {};
    const typing = { option, typed, others };
    const choices = await double.user('Ann').autocomplete('games', command, typing);
    expect(choices.map(({ name }) => name)).toEqual(names);
  });

  test('say why there are none', async () => {
    fakes.fault = new AppError('sync/not_ready', 'no cards');
    const typing = { option: 'name', typed: 'Ru' };
    const choices = await double.user('Ann').autocomplete('games', 'player', typing);
    expect(choices[0]?.name).toContain('still on their way');
  });

  test('a name that was typed without them finds the best match or is refused', async () => {
    const ann = double.user('Ann');
    const found = await (await ann.slash('games', 'player', { name: 'solano' })).message();
    expect(found.text).toContain('Beto Solano');
    const none = await ann.slash('games', 'player', { name: 'nobody' });
    expect(await aside(none)).toContain('No player’s name is like “nobody”');
  });
});

describe('clicks', () => {
  test('a play changes the message of the game in place', async () => {
    const message = await newGame();
    const click = await double.user('Ann').click(message, 'Swing');
    expect(await click.response()).toMatchObject({ kind: 'deferUpdate' });
    expect((await click.message()).text).toContain('**Play 2.**');
    expect((await click.message()).attachments).toHaveLength(1);
  });

  test('a second click on what was seen makes no play and shows the present state', async () => {
    const message = await newGame();
    const ann = double.user('Ann');
    await (await ann.click(message, 'Swing')).settled();
    const late = await ann.click(message, 'Swing');
    expect(await aside(late)).toBe('That play is over. Here is how the game stands now.');
    expect(double.message(message.id)?.text).toContain('**Play 2.**');
    expect(fakes.version).toBe(2);
  });

  test('somebody else is told whose turn it is, and the game stays', async () => {
    const message = await newGame();
    const click = await double.user('Bo').click(message, 'Swing');
    expect(await aside(click)).toContain('It is the turn of Ann, who manages the Harbor Herons.');
    const moves = await double.user('Bo').click(message, 'Moves…');
    expect((await moves.message()).text).toContain('It is the turn of Ann');
    expect(fakes.version).toBe(1);
  });

  test('everybody may look at the box score', async () => {
    const click = await double.user('Bo').click(await newGame(), 'Box score');
    const shown = await click.message();
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('Ike Quill CF');
  });

  test('a move is chosen from menus in pages and changes the message of the game', async () => {
    fakes.moves = [...fakes.moves, ...fakes.moves.map((one) => ({ ...one, group: 'Other' }))];
    const message = await newGame();
    const ann = double.user('Ann');
    const menu = await (await ann.click(message, 'Moves…')).message();
    expect(menu.selects.map(({ placeholder }) => placeholder)).toEqual([
      'Pinch-hit, 1 of 2',
      'Pinch-hit, 2 of 2',
      'Other, 1 of 2',
      'Other, 2 of 2',
    ]);
    const select = menu.selects[1];
    const value = select?.options[0]?.value ?? '';
    const chosen = await ann.select(menu, select?.customId ?? '', [value]);
    expect((await chosen.message()).text).toBe('Done: Pinch-hit 26.');
    await expect.poll(() => double.message(message.id)?.text).toContain('**Play 2.**');
    expect(fakes.chosen).toEqual([{ kind: 'pinchHit', side: 'away', player: 25 }]);
  });

  test('the message of a game is kept up to date long after its interaction has expired', async () => {
    const message = await newGame();
    later_ms += 20 * 60 * 1_000;
    const ann = double.user('Ann');
    const menu = await (await ann.click(message, 'Moves…')).message();
    later_ms += 20 * 60 * 1_000;
    await (await ann.select(menu, menu.selects[0]?.customId ?? '', ['1'])).settled();
    await expect.poll(() => double.message(message.id)?.text).toContain('**Play 2.**');
    const swing = await ann.click(message.id, 'Swing');
    expect((await swing.message()).text).toContain('**Play 3.**');
  });

  test('a move from a menu that is out of date is refused', async () => {
    const message = await newGame();
    const ann = double.user('Ann');
    const menu = await (await ann.click(message, 'Moves…')).message();
    fakes.version = 9;
    const select = menu.selects[0];
    const chosen = await ann.select(menu, select?.customId ?? '', ['1']);
    expect(await aside(chosen)).toContain('That play is over.');
    expect(fakes.chosen).toEqual([]);
  });

  test('the end of a game is a new message that notifies its manager', async () => {
    const click = await double.user('Ann').click(await newGame(), 'To the end');
    const [final] = await click.followedUp();
    expect(final?.text).toContain('**Herons win.**');
    expect([final?.ephemeral, final?.pings]).toEqual([false, [double.user('Ann').id]]);
  });

  test('a button of an older version says where to go', async () => {
    const message = await newGame();
    const click = await double.user('Ann').click(
      {
        ...message,
        buttons: [{ ...message.buttons[0], customId: 'confirm_play', label: 'Old' }] as never,
      },
      'Old',
    );
    expect((await click.message()).text).toContain('Use /gamestate');
  });

  test('a card is turned over in place', async () => {
    const ann = double.user('Ann');
    const card = await (await ann.slash('games', 'player', { name: 'solano' })).message();
    expect(card.media[0]?.description).toContain('pitching card');
    const turned = await (await ann.click(card, 'Batting')).message();
    expect(turned.id).toBe(card.id);
    expect(turned.media[0]?.description).toContain('batting card');
  });

  test('a line-up is changed by menus, and an illegal one is refused by its rule', async () => {
    const ann = double.user('Ann');
    const lineup = await (await ann.slash('games', 'lineup')).message();
    expect(lineup.ephemeral).toBe(true);
    const slotMenu = lineup.selects[0]?.customId ?? '';
    const chosen = await (await ann.select(lineup, slotMenu, ['1'])).message();
    const order = chosen.selects.find(({ customId }) => customId.startsWith('lineup-order'));
    const swapped = await (await ann.select(chosen, order?.customId ?? '', ['2'])).message();
    expect(swapped.text).toContain('1. SS Beto Solano 2');
    const again = await (await ann.slash('games', 'lineup', { against: 'L' })).message();
    expect(again.text).toContain('against left-handed starters');
    fakes.fault = undefined;
    const menus = await (
      await ann.select(again, again.selects[0]?.customId ?? '', ['1'])
    ).message();
    const bench = menus.selects.find(({ customId }) => customId.startsWith('lineup-bench'));
    fakes.services.teams.saveLineup = async () => {
      throw new AppError('roster/illegal', 'Beto Solano 10 cannot play CF.');
    };
    const refused = await ann.select(menus, bench?.customId ?? '', [
      bench?.options[0]?.value ?? '',
    ]);
    expect(await aside(refused)).toBe('Beto Solano 10 cannot play CF.');
  });
});

describe('what goes wrong on the way to Discord', () => {
  test('a click on a message that is gone says how to get it back', async () => {
    const message = await newGame();
    const ann = double.user('Ann');
    const menu = await (await ann.click(message, 'Moves…')).message();
    double.fail(
      { method: 'PATCH', path: /\/channels\/.*\/messages\// },
      { kind: 'error', status: 404, code: 10_008 },
    );
    const chosen = await ann.select(menu, menu.selects[0]?.customId ?? '', ['1']);
    expect(await aside(chosen)).toContain('Use /gamestate to post the game again.');
    expect(fakes.version).toBe(2);
  });

  test('a play whose message cannot be edited is told all the same', async () => {
    const message = await newGame();
    const gone = { kind: 'error', status: 404, code: 10_008 } as const;
    double.fail({ method: 'PATCH', path: /messages/ }, gone, 2);
    const click = await double.user('Ann').click(message, 'Swing');
    expect(await aside(click)).toContain('Use /gamestate to post the game again.');
    expect(fakes.version).toBe(2);
  });

  test('an outage is told even when the present state cannot be read either', async () => {
    const message = await newGame();
    const { games } = fakes.services;
    const down = () => Promise.reject(new AppError('database/unreachable', 'down'));
    Object.assign(games, { choose: down, view: down });
    const click = await double.user('Ann').click(message, 'Swing');
    expect(await aside(click)).toContain('The database does not answer.');
    expect(double.message(message.id)?.text).toContain('Play 1.');
  });

  test('an interaction that has expired is logged, and the bot goes on', async () => {
    double.fail({ method: 'POST', path: /callback/ }, { kind: 'error', status: 404, code: 10_062 });
    await double.user('Ann').slash('games', 'gamestate');
    await expect.poll(() => lines.join('')).toContain('refused by Discord');
    expect((await newGame()).text).toContain('Play 1.');
  });
});
