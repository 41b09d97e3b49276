/** Proves that the Discord double refuses commands and messages beyond Discord's limits. */
import { ApplicationCommandOptionType, AttachmentBuilder, MessageFlags } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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

describe('the limits of a command', () => {
  const option = (name: string, more: object = {}) => ({
    name,
    description: 'x',
    type: ApplicationCommandOptionType.String as const,
    ...more,
  });
  const choices = Array.from({ length: 26 }, (_, n) => ({ name: `c${n}`, value: `c${n}` }));
  test.each([
    ['an upper case name', { name: 'Play' }, 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of 33 characters', { name: 'a'.repeat(33) }, 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a description of 101', { description: 'd'.repeat(101) }, 'BASE_TYPE_BAD_LENGTH'],
    ['26 choices', { options: [option('a', { choices })] }, 'BASE_TYPE_MAX_LENGTH'],
    [
      'a required option after an optional one',
      { options: [option('a'), option('b', { required: true })] },
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'two options of one name',
      { options: [option('a'), option('a')] },
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
  ])('a command with %s is refused', async (_, change, code) => {
    const body = [{ name: 'fine', description: 'Fine', ...change }];
    const error = await apiError(
      bot.client.rest.put(`/applications/${bot.double.applicationId}/commands`, { body }),
    );
    expect(error.code).toBe(50035);
    expect(fieldCodes(bot.double.refusals().at(-1)?.errors)).toContain(code);
    expect(bot.double.commands()).toHaveLength(3);
  });
});

describe('the limits of a message', () => {
  const display = (content: string) => ({ type: 10, content });
  const button = (id: string) => ({ type: 2, style: 1, label: 'x', custom_id: id });
  const buttons = (count: number, prefix = 'b') => ({
    type: 1,
    components: Array.from({ length: count }, (_, n) => button(`${prefix}${n}`)),
  });
  const V2 = MessageFlags.IsComponentsV2;
  const menu = (count: number) => ({
    type: 3,
    custom_id: 'm',
    options: Array.from({ length: count }, (_, n) => ({ label: `o${n}`, value: `${n}` })),
  });

  test.each([
    ['content of 2,000 characters', { content: 'c'.repeat(2000) }],
    ['4,000 characters of text', { flags: V2, components: [display('t'.repeat(4000))] }],
    ['40 components', { flags: V2, components: Array.from({ length: 40 }, () => display('t')) }],
    ['five buttons in a row', { components: [buttons(5)] }],
    ['25 options', { components: [{ type: 1, components: [menu(25)] }] }],
  ])('a message with %s is accepted', async (_, body) => {
    const route = `/channels/${bot.double.channelId('games')}/messages` as const;
    expect(await bot.client.rest.post(route, { body })).toMatchObject({ author: { bot: true } });
  });

  test.each([
    ['2,001 characters of content', { content: 'c'.repeat(2001) }, 'BASE_TYPE_MAX_LENGTH'],
    [
      '4,001 characters of text in two displays',
      { flags: V2, components: [display('t'.repeat(4000)), display('t')] },
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      '41 components, nested ones counted',
      {
        flags: V2,
        components: [{ type: 17, components: Array.from({ length: 40 }, () => display('t')) }],
      },
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    ['six buttons in a row', { components: [buttons(6)] }, 'BASE_TYPE_BAD_LENGTH'],
    [
      'six rows without the V2 flag',
      { components: Array.from({ length: 6 }, (_, n) => buttons(1, `r${n}`)) },
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a custom id of 101 characters',
      { components: [{ type: 1, components: [button('i'.repeat(101))] }] },
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a custom id used twice',
      { components: [buttons(1), buttons(1)] },
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    ['26 options', { components: [{ type: 1, components: [menu(26)] }] }, 'BASE_TYPE_BAD_LENGTH'],
    [
      'content together with Components V2',
      { flags: V2, content: 'c', components: [display('t')] },
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'embeds together with Components V2',
      { flags: V2, embeds: [{ title: 't' }], components: [display('t')] },
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    ['a text display without the V2 flag', { components: [display('t')] }, 'UNION_TYPE_CHOICES'],
    [
      'a picture that was not attached',
      {
        flags: V2,
        components: [{ type: 12, items: [{ media: { url: 'attachment://no.png' } }] }],
      },
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    ['an embed title of 257', { embeds: [{ title: 't'.repeat(257) }] }, 'BASE_TYPE_MAX_LENGTH'],
    [
      'all users allowed and some listed',
      { content: 'c', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
  ])('a message with %s is refused', async (_, body, code) => {
    const route = `/channels/${bot.double.channelId('games')}/messages` as const;
    const count = bot.double.messages('games').length;
    const error = await apiError(bot.client.rest.post(route, { body }));
    expect([error.status, error.code]).toEqual([400, 50035]);
    expect(fieldCodes(bot.double.refusals().at(-1)?.errors)).toContain(code);
    expect(bot.double.messages('games')).toHaveLength(count);
  });

  test('an empty message is refused, and so is an edit that leaves nothing', async () => {
    const channel = await bot.channel(bot.double.channelId('games'));
    const message = await channel.send('something');
    expect((await apiError(message.edit({ content: '' }))).code).toBe(50006);
    const route = `/channels/${channel.id}/messages` as const;
    expect((await apiError(bot.client.rest.post(route, { body: {} }))).code).toBe(50006);
    expect(bot.double.message(message.id)?.content).toBe('something');
  });

  test('a V2 message stays V2: an edit cannot give it content', async () => {
    const channel = await bot.channel(bot.double.channelId('games'));
    const message = await channel.send({ components: [display('t')], flags: V2 });
    expect((await apiError(message.edit({ content: 'c' }))).code).toBe(50035);
    await message.edit({ components: [display('u')] });
    expect(bot.double.message(message.id)).toMatchObject({ componentsV2: true, texts: ['u'] });
  });

  test('a file above 10 MiB is refused with 40005', async () => {
    const channel = await bot.channel(bot.double.channelId('games'));
    const big = new AttachmentBuilder(Buffer.alloc(10 * 1024 * 1024 + 1), { name: 'big.bin' });
    const error = await apiError(channel.send({ files: [big] }));
    expect([error.status, error.code]).toEqual([413, 40005]);
  });
});
