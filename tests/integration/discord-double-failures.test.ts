/** Proves deadlines, permissions, ordered failures and reconnects of the Discord double. */
import { once } from 'node:events';
import { AttachmentBuilder, Client, Events, GatewayIntentBits } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { DiscordDouble } from '../support/discord-double/discord-double.ts';
import { apiError, fieldCodes, TestBot } from '../support/discord-double/test-bot.ts';

let bot: TestBot;

beforeAll(async () => {
  bot = await TestBot.start();
});

afterEach(() => {
  bot.reset();
});

afterAll(async () => {
  await bot.stop();
});

describe('deadlines and double answers', () => {
  test('a second acknowledgement is refused with 40060', async () => {
    bot.onSlash(async (interaction) => {
      const answer = () => bot.rawCallback(interaction, { type: 4, data: { content: 'twice' } });
      await Promise.allSettled([answer(), answer()]);
    });
    const exchange = await bot.double.user('Ann').slash('games', 'play');
    const refused = await exchange.refused();
    expect([refused.status, refused.code]).toEqual([400, 40060]);
    expect((await exchange.message()).content).toBe('twice');
  });

  test('a first answer after three seconds is refused with 10062', async () => {
    bot.onSlash(async (interaction) => {
      bot.advance(3_001);
      await interaction.reply('late');
    });
    const exchange = await bot.double.user('Ann').slash('games', 'play');
    await exchange.settled();
    expect(exchange.errors()).toMatchObject([{ status: 404, code: 10062 }]);
    expect(exchange.current()).toBeUndefined();
    await expect.poll(() => bot.thrown).toMatchObject([{ code: 10062 }]);
  });

  test('an answer to an interaction that never was is refused with 10062', async () => {
    const body = { type: 4, data: { content: 'x' } };
    const route = '/interactions/123456789012345678/token/callback';
    expect((await apiError(bot.client.rest.post(route, { body, auth: false }))).code).toBe(10062);
  });

  test('the token ends after 15 minutes with 50027; the message is edited by its id', async () => {
    const codes: unknown[] = [];
    bot.onSlash(async (interaction) => {
      await interaction.reply('first');
      const { id } = await interaction.fetchReply();
      bot.advance(15 * 60_000 - 500);
      await interaction.editReply('just in time');
      bot.advance(1_000);
      codes.push((await apiError(interaction.editReply('too late'))).code);
      codes.push((await apiError(interaction.followUp('too late'))).code);
      const channel = await bot.channel(interaction.channelId);
      await channel.messages.edit(id, 'as the bot');
    });
    const exchange = await bot.double.user('Ann').slash('games', 'play');
    await exchange.until(() => exchange.current()?.content === 'as the bot', 'edited by id');
    expect(codes).toEqual([50027, 50027]);
    expect(exchange.history().map(({ content }) => content)).toEqual([
      'first',
      'just in time',
      'as the bot',
    ]);
  });

  test('a follow-up before the first answer is refused with 10015', async () => {
    bot.onSlash(async ({ token }) => {
      const route = `/webhooks/${bot.double.applicationId}/${token}` as const;
      await bot.client.rest.post(route, { body: { content: 'x' }, auth: false });
    });
    const exchange = await bot.double.user('Ann').slash('games', 'play');
    expect((await exchange.refused()).code).toBe(10015);
  });

  test('an answer of a kind that does not fit the interaction is refused', async () => {
    bot.onSlash((interaction) => bot.rawCallback(interaction, { type: 7, data: { content: 'x' } }));
    const exchange = await bot.double.user('Ann').slash('games', 'play');
    expect(fieldCodes((await exchange.refused()).errors)).toEqual(['BASE_TYPE_CHOICES']);
  });

  test('waiting for a bot that never answers fails and says what was refused', async () => {
    const impatient = await DiscordDouble.start({
      guilds: [{ name: 'G', channels: [{ name: 'c' }] }],
      patience_ms: 50,
    });
    const quiet = new Client({ intents: [], rest: { api: impatient.apiUrl } });
    await quiet.login(impatient.token);
    await quiet.rest.put(`/applications/${impatient.applicationId}/commands`, {
      body: [{ name: 'hello', description: 'Says hello' }],
    });
    const exchange = await impatient.user('Ann').slash('c', 'hello');
    await expect(exchange.settled()).rejects.toThrow("Ann's /hello did not settle within 50 ms");
    await quiet.destroy();
    await impatient.stop();
  });
});

describe('channel messages, permissions and failures', () => {
  test('the bot posts, reads, edits and deletes by id; a deleted message is unknown', async () => {
    const channel = await bot.channel(bot.double.channelId('games'));
    const message = await channel.send('one');
    await message.edit('two');
    expect((await channel.messages.fetch({ message: message.id, force: true })).content).toBe(
      'two',
    );
    expect((await channel.messages.fetch({ limit: 1 })).first()?.id).toBe(message.id);
    await message.delete();
    const error = await apiError(channel.messages.edit(message.id, 'three'));
    expect([error.status, error.code]).toEqual([404, 10008]);
    expect(bot.double.messageHistory(message.id).map(({ content }) => content)).toEqual([
      'one',
      'two',
      'two',
    ]);
  });

  test('a message pings whom its allowed mentions permit, an edit pings nobody', async () => {
    const { id, mention } = bot.double.user('Ann');
    const channel = await bot.channel(bot.double.channelId('games'));
    const silent = await channel.send(`${mention} @everyone`);
    const loud = await channel.send({ content: mention, allowedMentions: { users: [id] } });
    await silent.edit({ content: mention, allowedMentions: { users: [id] } });
    expect(bot.double.message(silent.id)?.pings).toEqual([]);
    expect(bot.double.message(loud.id)?.pings).toEqual([id]);
  });

  test('an enforced nonce posts once', async () => {
    const channel = await bot.channel(bot.double.channelId('games'));
    const sent = { content: 'once', nonce: 'n1', enforceNonce: true };
    const [first, second] = [await channel.send(sent), await channel.send(sent)];
    expect(second.id).toBe(first.id);
  });

  test('missing permissions are 50013, a hidden channel is 50001, at any time', async () => {
    const mute = await bot.channel(bot.double.channelId('mute'));
    const error = await apiError(mute.send('x'));
    expect([error.status, error.code]).toEqual([403, 50013]);
    bot.double.deny('games', ['AttachFiles']);
    const games = await bot.channel(bot.double.channelId('games'));
    const file = new AttachmentBuilder(Buffer.from('x'), { name: 'x.txt' });
    expect((await apiError(games.send({ files: [file] }))).code).toBe(50013);
    bot.double.deny('games', ['ViewChannel']);
    expect((await apiError(games.send('x'))).code).toBe(50001);
    bot.double.deny('games', []);
    expect((await games.send('x')).content).toBe('x');
  });

  test('the bot sees its permissions in an interaction, and answers where it may not post', async () => {
    bot.onSlash((interaction) =>
      interaction.reply(String(interaction.appPermissions.has('SendMessages'))),
    );
    const exchange = await bot.double.user('Ann').slash('mute', 'play');
    expect((await exchange.message()).content).toBe('false');
  });

  test('direct messages arrive unless the person closed them', async () => {
    const ann = bot.double.user('Ann');
    const shy = bot.double.user('Shy', { closedDirectMessages: true });
    await bot.client.users.send(ann.id, 'your turn');
    expect(bot.double.messages(ann.directChannelId).at(-1)?.content).toBe('your turn');
    expect((await apiError(bot.client.users.send(shy.id, 'your turn'))).code).toBe(50007);
  });

  test('members and users are found, strangers are unknown', async () => {
    const guild = await bot.client.guilds.fetch(bot.double.guildId('Dugout'));
    const { id } = bot.double.user('Ann');
    expect((await guild.members.fetch(id)).displayName).toBe('Ann');
    expect((await bot.client.users.fetch(id, { force: true })).displayName).toBe('Ann');
    expect((await apiError(bot.client.users.fetch('123456789012345678'))).code).toBe(10013);
  });

  test('an unknown route is refused with 404 and recorded', async () => {
    expect((await apiError(bot.client.rest.get('/voice/regions'))).status).toBe(404);
    expect(bot.double.refusals().at(-1)).toMatchObject({ method: 'GET', status: 404, code: 0 });
  });

  test('a 429 is retried by the client after retry_after and then succeeds', async () => {
    const channel = await bot.channel(bot.double.channelId('games'));
    bot.double.fail(
      { method: 'POST', path: '/messages' },
      { kind: 'rateLimit', retryAfter_s: 0.1 },
    );
    const started = performance.now();
    const message = await channel.send('patient');
    expect(performance.now() - started).toBeGreaterThanOrEqual(100);
    expect(bot.double.message(message.id)?.content).toBe('patient');
    expect(bot.double.refusals().at(-1)).toMatchObject({ status: 429, injected: true });
  });

  test('an ordered delay makes the answer late', async () => {
    bot.onSlash((interaction) => interaction.reply('slow'));
    bot.double.fail({ path: '/callback' }, { kind: 'delay', delay_ms: 60 });
    const exchange = await bot.double.user('Ann').slash('games', 'play');
    expect((await exchange.response()).after_ms).toBeGreaterThanOrEqual(55);
  });

  test('an ordered error reaches the bot once', async () => {
    const channel = await bot.channel(bot.double.channelId('games'));
    const fault = { kind: 'error', status: 403, code: 50013 } as const;
    bot.double.fail({ where: ({ method }) => method === 'POST' }, fault);
    expect((await apiError(channel.send('x'))).code).toBe(50013);
    expect((await channel.send('y')).content).toBe('y');
  });

  test('an answer lost on the way back leaves the work done', async () => {
    const channel = await bot.channel(bot.double.channelId('games'));
    const lost = { kind: 'disconnect', applied: true } as const;
    const before = bot.double.messages('games').length;
    bot.double.fail({ method: 'POST', path: /\/messages$/ }, lost);
    await channel.send('lost').catch(() => undefined);
    expect(bot.double.messages('games').length).toBeGreaterThan(before);
    expect(bot.double.messages('games').at(-1)?.content).toBe('lost');
  });
});

describe('the gateway', () => {
  test('events sent while the bot is away arrive when it resumes', async () => {
    bot.onSlash((interaction) => interaction.reply('back'));
    const { resumes } = bot.double.gateway();
    bot.double.dropGateway();
    await bot.double.until(() => bot.double.gateway().connected === 0, 'cut off');
    const exchange = await bot.double.user('Ann').slash('games', 'play');
    expect((await exchange.message()).content).toBe('back');
    expect(bot.double.gateway()).toMatchObject({ resumes: resumes + 1, connected: 1 });
  });

  test('a reconnect on request keeps the session', async () => {
    const { resumes, identifies } = bot.double.gateway();
    bot.double.requestReconnect();
    await bot.double.until(() => bot.double.gateway().resumes === resumes + 1, 'resumed');
    expect(bot.double.gateway().identifies).toBe(identifies);
  });

  test('a forgotten session makes the bot identify again', async () => {
    const { identifies } = bot.double.gateway();
    bot.double.dropGateway({ resumable: false });
    await expect.poll(() => bot.double.gateway().identifies).toBe(identifies + 1);
    bot.onSlash((interaction) => interaction.reply('again'));
    const exchange = await bot.double.user('Ann').slash('games', 'play');
    expect((await exchange.message()).content).toBe('again');
  });

  test('a shard hears of its own guilds only', async () => {
    const at = (since_ms: bigint) => (since_ms << 22n).toString();
    const [even, odd] = [at(300_000_000_000n), at(300_000_000_001n)];
    const sharded = await DiscordDouble.start({
      guilds: [
        { id: even, name: 'Even', channels: [{ name: 'even' }] },
        { id: odd, name: 'Odd', channels: [{ name: 'odd' }] },
      ],
    });
    const client = new Client({
      intents: [GatewayIntentBits.Guilds],
      rest: { api: sharded.apiUrl },
      shards: [1],
      shardCount: 2,
    });
    const ready = once(client, Events.ClientReady);
    await client.login(sharded.token);
    await ready;
    expect([...client.guilds.cache.keys()]).toEqual([odd]);
    await client.destroy();
    await sharded.stop();
  });

  test.each([
    ['broken JSON', '{', 4002],
    ['an unknown opcode', '{"op":99}', 4001],
    ['a presence before identifying', '{"op":3,"d":{}}', 4003],
    ['a wrong token', '{"op":2,"d":{"token":"wrong","intents":0}}', 4004],
  ])('%s closes the connection', async (_, packet, code) => {
    const gateway = await fetch(`${bot.double.apiUrl}/v10/gateway`);
    const { url } = z.object({ url: z.string() }).parse(await gateway.json());
    const socket = new WebSocket(url);
    const hello: unknown = JSON.parse(String((await once(socket, 'message'))[0]));
    expect(hello).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
    socket.send('{"op":1,"d":null}');
    expect(JSON.parse(String((await once(socket, 'message'))[0]))).toMatchObject({ op: 11 });
    socket.send(packet);
    expect((await once(socket, 'close'))[0]).toBe(code);
  });
});
