/** Proves the Discord double with an unmodified discord.js client: what it speaks and what it refuses. */
import { once } from 'node:events';
import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  AttachmentBuilder,
  AutocompleteInteraction,
  ButtonBuilder,
  type ButtonInteraction,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  ContainerBuilder,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  MediaGalleryBuilder,
  MessageFlags,
  ModalBuilder,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  SectionBuilder,
  StringSelectMenuBuilder,
  type StringSelectMenuInteraction,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DiscordDouble } from '../support/discord-double/discord-double.ts';

const COMMANDS = [
  {
    name: 'play',
    description: 'Does what the test says',
    options: [
      {
        name: 'innings',
        description: 'How many',
        type: ApplicationCommandOptionType.Integer,
        min_value: 1,
        max_value: 9,
      },
      {
        name: 'player',
        description: 'Who',
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
      },
      { name: 'rival', description: 'Against whom', type: ApplicationCommandOptionType.User },
      { name: 'sheet', description: 'A file', type: ApplicationCommandOptionType.Attachment },
    ],
  },
  {
    name: 'roster',
    description: 'The roster',
    options: [
      {
        name: 'add',
        description: 'Adds',
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          {
            name: 'card',
            description: 'Which',
            type: ApplicationCommandOptionType.String,
            required: true,
            choices: [{ name: 'Ruth', value: 'ruth' }],
          },
        ],
      },
    ],
  },
  {
    name: 'league-admin',
    description: 'For admins',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  },
] as const;

type Slash = ChatInputCommandInteraction;

let double: DiscordDouble;
let client: Client<true>;
let offset_ms = 0;
let handler: (interaction: Interaction) => Promise<unknown> = async () => undefined;
let thrown: unknown[] = [];

function onSlash(run: (interaction: Slash) => Promise<unknown>): void {
  handler = async (interaction) => {
    if (interaction.isChatInputCommand()) await run(interaction);
  };
}

interface Parts {
  readonly slash?: (interaction: Slash) => Promise<unknown>;
  readonly button?: (interaction: ButtonInteraction) => Promise<unknown>;
  readonly select?: (interaction: StringSelectMenuInteraction) => Promise<unknown>;
  readonly modal?: (interaction: ModalSubmitInteraction) => Promise<unknown>;
}

function on(parts: Parts): void {
  handler = async (interaction) => {
    if (interaction.isChatInputCommand()) await parts.slash?.(interaction);
    if (interaction.isButton()) await parts.button?.(interaction);
    if (interaction.isStringSelectMenu()) await parts.select?.(interaction);
    if (interaction.isModalSubmit()) await parts.modal?.(interaction);
  };
}

function row(...buttons: readonly (readonly [customId: string, label: string])[]) {
  return new ActionRowBuilder<ButtonBuilder>().addComponents(
    buttons.map(([customId, label]) =>
      new ButtonBuilder().setCustomId(customId).setLabel(label).setStyle(ButtonStyle.Primary),
    ),
  );
}

/** The refusal that discord.js reports for a promise. */
async function apiError(promise: Promise<unknown>): Promise<DiscordAPIError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiscordAPIError)) throw new Error(`Not refused: ${String(error)}`);
  return error;
}

/** The field error codes in a refusal of the double, wherever they are in the tree. */
function fieldCodes(tree: unknown): readonly string[] {
  return [...JSON.stringify(tree ?? {}).matchAll(/"code":"(\w+)"/g)].map(([, code]) => code ?? '');
}

async function textChannel(id: string) {
  const channel = await client.channels.fetch(id);
  if (channel?.isSendable() !== true) throw new Error('not a text channel');
  return channel;
}

beforeAll(async () => {
  double = await DiscordDouble.start({
    guilds: [
      { name: 'Dugout', channels: [{ name: 'games' }, { name: 'mute', denied: ['SendMessages'] }] },
    ],
    clock: () => Date.now() + offset_ms,
    patience_ms: 3_000,
  });
  const unready = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    rest: { api: double.apiUrl },
    allowedMentions: { parse: [] },
  });
  unready.on(Events.InteractionCreate, (interaction) => {
    handler(interaction).catch((error: unknown) => thrown.push(error));
  });
  const ready = once(unready, Events.ClientReady);
  await unready.login(double.token);
  await ready;
  if (!unready.isReady()) throw new Error('The client is not ready');
  client = unready;
  await client.application.commands.set([...COMMANDS]);
});

beforeEach(() => {
  thrown = [];
  handler = async () => undefined;
});

afterEach(() => {
  offset_ms = 0;
});

afterAll(async () => {
  await client.destroy();
  await double.stop();
});

describe('logging in and registering', () => {
  test('an unmodified client logs in, knows its guild, channels and permissions', () => {
    const guild = client.guilds.cache.get(double.guildId('Dugout'));
    const mute = guild?.channels.cache.get(double.channelId('mute'));
    expect(guild?.name).toBe('Dugout');
    expect(client.user.id).toBe(double.applicationId);
    expect(mute?.permissionsFor(client.user)?.has('SendMessages')).toBe(false);
    expect(mute?.permissionsFor(client.user)?.has('ViewChannel')).toBe(true);
  });

  test('registered commands keep their ids when they are registered again', async () => {
    const before = double.commands().map((command) => ({ ...command }));
    await client.application.commands.set([...COMMANDS]);
    const fetched = await client.application.commands.fetch();
    expect(before).toMatchObject([{ name: 'play' }, { name: 'roster' }, { name: 'league-admin' }]);
    expect(double.commands().map(({ id }: { id?: unknown }) => id)).toEqual(
      before.map(({ id }: { id?: unknown }) => id),
    );
    expect(fetched.map(({ name }) => name)).toEqual(['play', 'roster', 'league-admin']);
  });

  test('guild commands are kept apart from global ones', async () => {
    const guildId = double.guildId('Dugout');
    await client.application.commands.set([{ name: 'local', description: 'Here' }], guildId);
    expect(double.commands(guildId)).toMatchObject([{ name: 'local', guild_id: guildId }]);
    expect(double.commands()).toHaveLength(3);
    await client.application.commands.set([], guildId);
  });

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
      client.rest.put(`/applications/${double.applicationId}/commands`, { body }),
    );
    expect(error.code).toBe(50035);
    expect(fieldCodes(double.refusals().at(-1)?.errors)).toContain(code);
    expect(double.commands()).toHaveLength(3);
  });

  test('a wrong token is refused and disallowed intents close the gateway', async () => {
    const options = { rest: { api: double.apiUrl } };
    const stranger = new Client({ ...options, intents: [] });
    await expect(stranger.login('wrong')).rejects.toThrow('invalid token');
    const nosy = new Client({ ...options, intents: [GatewayIntentBits.MessageContent] });
    await expect(nosy.login(double.token)).rejects.toThrow('disallowed intents');
    await Promise.all([stranger.destroy(), nosy.destroy()]);
  });
});

describe('slash commands', () => {
  test('a reply carries the typed options there and the text back', async () => {
    const rival = double.user('Bo');
    onSlash(async (interaction) => {
      const innings = interaction.options.getInteger('innings');
      const user = interaction.options.getUser('rival');
      await interaction.reply(`${innings} innings against ${user?.displayName}`);
    });
    const exchange = await double
      .user('Ann')
      .slash('games', 'play', { innings: 7, rival: rival.id });
    expect(await exchange.response()).toMatchObject({ kind: 'reply', ephemeral: false });
    expect((await exchange.message()).content).toBe('7 innings against Bo');
  });

  test('a subcommand and an attached file reach the bot', async () => {
    onSlash(async (interaction) => {
      const sheet = interaction.options.getAttachment('sheet', true);
      const rows = await (await fetch(sheet.url)).text();
      await interaction.reply(`${sheet.name}: ${rows}`);
    });
    const sheet = { filename: 'a.csv', contentType: 'text/csv', bytes: Buffer.from('1,2') };
    const sent = await double.user('Ann').slash('games', 'play', { sheet });
    expect((await sent.message()).content).toBe('a.csv: 1,2');
    onSlash((interaction) =>
      interaction.reply(
        `${interaction.options.getSubcommand()} ${interaction.options.getString('card')}`,
      ),
    );
    const added = await double.user('Ann').slash('games', 'roster add', { card: 'ruth' });
    expect((await added.message()).content).toBe('add ruth');
  });

  test.each([
    ['an unknown command', 'nothing', {}, /no command \/nothing/],
    ['a missing subcommand', 'roster', {}, /needs a subcommand/],
    ['a missing required option', 'roster add', {}, /required/],
    ['a value that is no choice', 'roster add', { card: 'cobb' }, /not among its choices/],
    ['a number out of range', 'play', { innings: 10 }, /between 1 and 9/],
    ['an unknown option', 'play', { outs: 1 }, /no option outs/],
    ['a command for others', 'league-admin', {}, /may not use/],
  ])('people cannot send %s', async (_, command, options, message) => {
    await expect(double.user('Ann').slash('games', command, options)).rejects.toThrow(message);
  });

  test('default member permissions let in who has them or was granted the command', async () => {
    onSlash((interaction) => interaction.reply(String(interaction.memberPermissions?.bitfield)));
    const boss = double.user('Boss', { permissions: ['ManageGuild'] });
    const guest = double.user('Guest', { grantedCommands: ['league-admin'] });
    const held = async (person: typeof boss) =>
      BigInt((await (await person.slash('games', 'league-admin')).message()).content);
    expect((await held(boss)) & PermissionFlagsBits.ManageGuild).not.toBe(0n);
    expect((await held(guest)) & PermissionFlagsBits.ManageGuild).toBe(0n);
  });

  test('deferReply shows thinking; editReply fills the same message and keeps its history', async () => {
    const gate = Promise.withResolvers<void>();
    onSlash(async (interaction) => {
      await interaction.deferReply();
      await gate.promise;
      await interaction.editReply('done');
      await interaction.editReply('done twice');
    });
    const exchange = await double.user('Ann').slash('games', 'play');
    expect(await exchange.response()).toMatchObject({ kind: 'defer' });
    expect(exchange.current()?.loading).toBe(true);
    gate.resolve();
    await exchange.until(() => exchange.current()?.content === 'done twice', 'edited twice');
    expect(exchange.history().map(({ content }) => content)).toEqual(['', 'done', 'done twice']);
    expect(exchange.current()?.loading).toBe(false);
  });

  test('follow-ups are messages of their own, except right after a defer', async () => {
    onSlash(async (interaction) => {
      await interaction.reply('first');
      await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral });
      await interaction.followUp('third');
    });
    const exchange = await double.user('Ann').slash('games', 'play');
    const followups = await exchange.followedUp(2);
    expect(followups.map(({ content, ephemeral }) => [content, ephemeral])).toEqual([
      ['second', true],
      ['third', false],
    ]);
    onSlash(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp('fills');
    });
    const filled = await double.user('Ann').slash('games', 'play');
    expect(await filled.message()).toMatchObject({ content: 'fills', ephemeral: true });
    expect(filled.followups()).toEqual([]);
  });

  test('an ephemeral reply is seen by one person only and not reachable as a channel message', async () => {
    let refused: Promise<DiscordAPIError> | undefined;
    onSlash(async (interaction) => {
      await interaction.reply({
        content: 'secret',
        components: [row(['peek', 'Peek'])],
        flags: MessageFlags.Ephemeral,
      });
      const { id } = await interaction.fetchReply();
      const channel = await textChannel(interaction.channelId);
      refused = apiError(channel.messages.edit(id, 'public'));
      await refused;
    });
    const ann = double.user('Ann');
    const exchange = await ann.slash('games', 'play');
    const message = await exchange.message();
    expect(await exchange.response()).toMatchObject({ ephemeral: true });
    await expect.poll(() => refused).toBeDefined();
    expect((await refused)?.code).toBe(10008);
    const contents = (view: readonly { content: string }[]) => view.map(({ content }) => content);
    expect(contents(double.messages('games'))).not.toContain('secret');
    expect(contents(double.messages('games', ann))).toContain('secret');
    await expect(double.user('Bo').click(message, 'Peek')).rejects.toThrow('ephemeral');
  });

  test('withResponse gives the message with the answer; @original can be read and deleted', async () => {
    const seen: string[] = [];
    onSlash(async (interaction) => {
      const response = await interaction.reply({ content: 'here', withResponse: true });
      seen.push(response.resource?.message?.content ?? 'nothing');
      seen.push((await interaction.fetchReply()).id);
      await interaction.deleteReply();
    });
    const exchange = await double.user('Ann').slash('games', 'play');
    await exchange.until(() => exchange.current()?.deleted === true, 'deleted');
    expect(seen).toEqual(['here', exchange.current()?.id]);
    expect(double.messages('games').map(({ id }) => id)).not.toContain(exchange.current()?.id);
  });

  test('interactions come from direct messages too', async () => {
    onSlash((interaction) => interaction.reply(`guild: ${interaction.guildId}`));
    const ann = double.user('Ann');
    const exchange = await ann.slash(ann.directChannelId, 'play');
    expect((await exchange.message()).content).toBe('guild: null');
  });
});

describe('components, autocomplete and modals', () => {
  test('a click updates the message in place', async () => {
    on({
      slash: (interaction) =>
        interaction.reply({ content: '0', components: [row(['up:1', 'Up'], ['down:1', 'Down'])] }),
      button: (interaction) =>
        interaction.update({ content: '1', components: [row(['up:2', 'Up'])] }),
    });
    const ann = double.user('Ann');
    const first = await (await ann.slash('games', 'play')).message();
    expect(first.buttons.map(({ label, customId }) => [label, customId])).toEqual([
      ['Up', 'up:1'],
      ['Down', 'down:1'],
    ]);
    const click = await ann.click(first, 'Up');
    const updated = await click.message();
    expect(await click.response()).toMatchObject({ kind: 'update' });
    expect(updated).toMatchObject({ id: first.id, content: '1', revision: 2 });
    expect(updated.buttons.map(({ customId }) => customId)).toEqual(['up:2']);
  });

  test('a click on an outdated screen still reaches the bot; a disabled button does not', async () => {
    const clicked: string[] = [];
    on({
      slash: (interaction) => interaction.reply({ components: [row(['v1', 'Go'])] }),
      button: async (interaction) => {
        clicked.push(interaction.customId);
        const button = new ButtonBuilder().setCustomId('v2').setLabel('Go').setDisabled(true);
        const next = new ActionRowBuilder<ButtonBuilder>();
        await interaction.update({
          components: [next.addComponents(button.setStyle(ButtonStyle.Danger))],
        });
      },
    });
    const ann = double.user('Ann');
    const seen = await (await ann.slash('games', 'play')).message();
    await (await ann.click(seen, 'Go')).settled();
    await (await ann.click(seen, 'v1')).settled();
    expect(clicked).toEqual(['v1', 'v1']);
    await expect(ann.click(seen.id, 'Go')).rejects.toThrow('disabled');
    await expect(ann.click(seen.id, 'Stop')).rejects.toThrow('0 matches');
  });

  test('deferUpdate settles when the message is edited by its id as the bot', async () => {
    on({
      slash: (interaction) =>
        interaction.reply({ content: 'wait', components: [row(['go', 'Go'])] }),
      button: async (interaction) => {
        await interaction.deferUpdate();
        await interaction.message.edit({ content: 'ready', components: [] });
      },
    });
    const ann = double.user('Ann');
    const first = await (await ann.slash('games', 'play')).message();
    const click = await ann.click(first, 'Go');
    expect(await click.message()).toMatchObject({ id: first.id, content: 'ready', buttons: [] });
  });

  test('a select menu takes offered values in the allowed number', async () => {
    const menu = new StringSelectMenuBuilder()
      .setCustomId('pitch')
      .setMaxValues(2)
      .addOptions(['Fast', 'Curve', 'Slider'].map((label) => ({ label, value: label })));
    on({
      slash: (interaction) =>
        interaction.reply({
          components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)],
        }),
      select: (interaction) =>
        interaction.update({ content: interaction.values.join(), components: [] }),
    });
    const ann = double.user('Ann');
    const message = await (await ann.slash('games', 'play')).message();
    await expect(ann.select(message, 'pitch', ['Spit'])).rejects.toThrow('does not offer');
    await expect(ann.select(message, 'pitch', [])).rejects.toThrow('1 to 2 values');
    const chosen = await ann.select(message, 'pitch', ['Fast', 'Slider']);
    expect((await chosen.message()).content).toBe('Fast,Slider');
  });

  test('autocomplete answers with choices; more than 25 are refused', async () => {
    let count = 25;
    handler = async (interaction) => {
      if (!(interaction instanceof AutocompleteInteraction)) return;
      const typed = interaction.options.getFocused();
      const named = Array.from({ length: count }, (_, n) => ({
        name: `${typed}${n}`,
        value: `${n}`,
      }));
      await interaction.respond(named);
    };
    const ann = double.user('Ann');
    const typing = { option: 'player', typed: 'Ru' };
    const choices = await ann.autocomplete('games', 'play', typing);
    expect(choices).toHaveLength(25);
    expect(choices[0]).toEqual({ name: 'Ru0', value: '0' });
    count = 26;
    const refused = await (await ann.type('games', 'play', typing)).refused();
    expect(refused.code).toBe(50035);
    expect(refused.errors).toMatchObject({
      data: { choices: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } },
    });
  });

  test('a modal is shown, checked like a form and submitted', async () => {
    const input = new TextInputBuilder()
      .setCustomId('name')
      .setStyle(TextInputStyle.Short)
      .setMaxLength(10);
    const label = new LabelBuilder().setLabel('Club').setTextInputComponent(input);
    const modal = new ModalBuilder().setCustomId('found').setTitle('Found a club');
    on({
      slash: (interaction) => interaction.showModal(modal.addLabelComponents(label)),
      modal: (interaction) => interaction.reply(interaction.fields.getTextInputValue('name')),
    });
    const ann = double.user('Ann');
    const shown = await ann.slash('games', 'play');
    expect(await shown.modal()).toMatchObject({
      title: 'Found a club',
      fields: [{ customId: 'name', label: 'Club', required: true, maxLength: 10 }],
    });
    await expect(ann.submitModal(shown, {})).rejects.toThrow('must be filled in');
    await expect(ann.submitModal(shown, { name: 'far too long' })).rejects.toThrow('characters');
    const submitted = await ann.submitModal(shown, { name: 'Owls' });
    expect((await submitted.message()).content).toBe('Owls');
  });

  test('a modal must be the first answer', async () => {
    onSlash(async (interaction) => {
      await interaction.deferReply();
      const body = { type: 9, data: { custom_id: 'm', title: 'M', components: [] } };
      await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body,
        auth: false,
      });
    });
    const exchange = await double.user('Ann').slash('games', 'play');
    expect((await exchange.refused()).code).toBe(40060);
  });
});

describe('files and Components V2', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

  test('a multipart reply keeps bytes, name and description of its file', async () => {
    const file = new AttachmentBuilder(png, { name: 'card.png', description: 'A card' });
    onSlash((interaction) => interaction.reply({ content: 'look', files: [file] }));
    const message = await (await double.user('Ann').slash('games', 'play')).message();
    expect(message.attachments).toMatchObject([
      { filename: 'card.png', description: 'A card', contentType: 'image/png' },
    ]);
    const [attachment] = message.attachments;
    expect(Buffer.from(attachment?.bytes ?? []).equals(png)).toBe(true);
    const served = await fetch(attachment?.url ?? '');
    expect(Buffer.from(await served.arrayBuffer()).equals(png)).toBe(true);
  });

  test('a V2 message is flattened into texts, pictures and buttons after a defer', async () => {
    const gallery = new MediaGalleryBuilder().addItems({
      media: { url: 'attachment://card.png' },
      description: 'Ruth at bat',
    });
    const section = new SectionBuilder()
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('Ruth'))
      .setButtonAccessory(
        new ButtonBuilder().setCustomId('buy').setLabel('Buy').setStyle(ButtonStyle.Success),
      );
    const container = new ContainerBuilder()
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('# Market'))
      .addSectionComponents(section)
      .addMediaGalleryComponents(gallery)
      .addActionRowComponents(row(['next', 'Next']));
    onSlash(async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply({
        components: [container],
        files: [new AttachmentBuilder(png, { name: 'card.png' })],
        flags: MessageFlags.IsComponentsV2,
      });
    });
    const message = await (await double.user('Ann').slash('games', 'play')).message();
    expect(message).toMatchObject({ componentsV2: true, texts: ['# Market', 'Ruth'] });
    expect(message.buttons.map(({ label }) => label)).toEqual(['Buy', 'Next']);
    expect(message.media).toEqual([
      { url: message.attachments[0]?.url, description: 'Ruth at bat' },
    ]);
  });

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
    const route = `/channels/${double.channelId('games')}/messages` as const;
    expect(await client.rest.post(route, { body })).toMatchObject({ author: { bot: true } });
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
    const route = `/channels/${double.channelId('games')}/messages` as const;
    const count = double.messages('games').length;
    const error = await apiError(client.rest.post(route, { body }));
    expect([error.status, error.code]).toEqual([400, 50035]);
    expect(fieldCodes(double.refusals().at(-1)?.errors)).toContain(code);
    expect(double.messages('games')).toHaveLength(count);
  });

  test('an empty message is refused, and so is an edit that leaves nothing', async () => {
    const channel = await textChannel(double.channelId('games'));
    const message = await channel.send('something');
    expect((await apiError(message.edit({ content: '' }))).code).toBe(50006);
    const route = `/channels/${channel.id}/messages` as const;
    expect((await apiError(client.rest.post(route, { body: {} }))).code).toBe(50006);
    expect(double.message(message.id)?.content).toBe('something');
  });

  test('a V2 message stays V2: an edit cannot give it content', async () => {
    const channel = await textChannel(double.channelId('games'));
    const message = await channel.send({ components: [display('t')], flags: V2 });
    expect((await apiError(message.edit({ content: 'c' }))).code).toBe(50035);
    await message.edit({ components: [display('u')] });
    expect(double.message(message.id)).toMatchObject({ componentsV2: true, texts: ['u'] });
  });
});

describe('deadlines and double answers', () => {
  test('a second acknowledgement is refused with 40060', async () => {
    onSlash(async (interaction) => {
      const answer = () =>
        client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          body: { type: 4, data: { content: 'twice' } },
          auth: false,
        });
      await Promise.allSettled([answer(), answer()]);
    });
    const exchange = await double.user('Ann').slash('games', 'play');
    const refused = await exchange.refused();
    expect([refused.status, refused.code]).toEqual([400, 40060]);
    expect((await exchange.message()).content).toBe('twice');
  });

  test('a first answer after three seconds is refused with 10062', async () => {
    onSlash(async (interaction) => {
      offset_ms += 3_001;
      await interaction.reply('late');
    });
    const exchange = await double.user('Ann').slash('games', 'play');
    await exchange.settled();
    expect(exchange.errors()).toMatchObject([{ status: 404, code: 10062 }]);
    expect(exchange.current()).toBeUndefined();
    await expect.poll(() => thrown).toMatchObject([{ code: 10062 }]);
  });

  test('an answer to an interaction that never was is refused with 10062', async () => {
    const body = { type: 4, data: { content: 'x' } };
    const route = '/interactions/123456789012345678/token/callback';
    expect((await apiError(client.rest.post(route, { body, auth: false }))).code).toBe(10062);
  });

  test('the token ends after 15 minutes with 50027; the message is edited by its id', async () => {
    const codes: unknown[] = [];
    onSlash(async (interaction) => {
      await interaction.reply('first');
      const { id } = await interaction.fetchReply();
      offset_ms += 15 * 60_000 - 500;
      await interaction.editReply('just in time');
      offset_ms += 1_000;
      codes.push((await apiError(interaction.editReply('too late'))).code);
      codes.push((await apiError(interaction.followUp('too late'))).code);
      const channel = await textChannel(interaction.channelId);
      await channel.messages.edit(id, 'as the bot');
    });
    const exchange = await double.user('Ann').slash('games', 'play');
    await exchange.until(() => exchange.current()?.content === 'as the bot', 'edited by id');
    expect(codes).toEqual([50027, 50027]);
    expect(exchange.history().map(({ content }) => content)).toEqual([
      'first',
      'just in time',
      'as the bot',
    ]);
  });

  test('a follow-up before the first answer is refused with 10015', async () => {
    onSlash(async ({ token }) => {
      const route = `/webhooks/${double.applicationId}/${token}` as const;
      await client.rest.post(route, { body: { content: 'x' }, auth: false });
    });
    const exchange = await double.user('Ann').slash('games', 'play');
    expect((await exchange.refused()).code).toBe(10015);
  });

  test('an answer of a kind that does not fit the interaction is refused', async () => {
    onSlash((interaction) =>
      client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 7, data: { content: 'x' } },
        auth: false,
      }),
    );
    const exchange = await double.user('Ann').slash('games', 'play');
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
    const channel = await textChannel(double.channelId('games'));
    const message = await channel.send('one');
    await message.edit('two');
    expect((await channel.messages.fetch({ message: message.id, force: true })).content).toBe(
      'two',
    );
    expect((await channel.messages.fetch({ limit: 1 })).first()?.id).toBe(message.id);
    await message.delete();
    const error = await apiError(channel.messages.edit(message.id, 'three'));
    expect([error.status, error.code]).toEqual([404, 10008]);
    expect(double.messageHistory(message.id).map(({ content }) => content)).toEqual([
      'one',
      'two',
      'two',
    ]);
  });

  test('a message pings whom its allowed mentions permit, an edit pings nobody', async () => {
    const { id, mention } = double.user('Ann');
    const channel = await textChannel(double.channelId('games'));
    const silent = await channel.send(`${mention} @everyone`);
    const loud = await channel.send({ content: mention, allowedMentions: { users: [id] } });
    await silent.edit({ content: mention, allowedMentions: { users: [id] } });
    expect(double.message(silent.id)?.pings).toEqual([]);
    expect(double.message(loud.id)?.pings).toEqual([id]);
  });

  test('an enforced nonce posts once', async () => {
    const channel = await textChannel(double.channelId('games'));
    const sent = { content: 'once', nonce: 'n1', enforceNonce: true };
    const [first, second] = [await channel.send(sent), await channel.send(sent)];
    expect(second.id).toBe(first.id);
  });

  test('missing permissions are 50013, a hidden channel is 50001, at any time', async () => {
    const mute = await textChannel(double.channelId('mute'));
    const error = await apiError(mute.send('x'));
    expect([error.status, error.code]).toEqual([403, 50013]);
    double.deny('games', ['AttachFiles']);
    const games = await textChannel(double.channelId('games'));
    const file = new AttachmentBuilder(Buffer.from('x'), { name: 'x.txt' });
    expect((await apiError(games.send({ files: [file] }))).code).toBe(50013);
    double.deny('games', ['ViewChannel']);
    expect((await apiError(games.send('x'))).code).toBe(50001);
    double.deny('games', []);
    expect((await games.send('x')).content).toBe('x');
  });

  test('the bot sees its permissions in an interaction, and answers where it may not post', async () => {
    onSlash((interaction) =>
      interaction.reply(String(interaction.appPermissions.has('SendMessages'))),
    );
    const exchange = await double.user('Ann').slash('mute', 'play');
    expect((await exchange.message()).content).toBe('false');
  });

  test('direct messages arrive unless the person closed them', async () => {
    const ann = double.user('Ann');
    const shy = double.user('Shy', { closedDirectMessages: true });
    await client.users.send(ann.id, 'your turn');
    expect(double.messages(ann.directChannelId).at(-1)?.content).toBe('your turn');
    expect((await apiError(client.users.send(shy.id, 'your turn'))).code).toBe(50007);
  });

  test('members and users are found, strangers are unknown', async () => {
    const guild = await client.guilds.fetch(double.guildId('Dugout'));
    const { id } = double.user('Ann');
    expect((await guild.members.fetch(id)).displayName).toBe('Ann');
    expect((await client.users.fetch(id, { force: true })).displayName).toBe('Ann');
    expect((await apiError(client.users.fetch('123456789012345678'))).code).toBe(10013);
  });

  test('an unknown route is refused with 404 and recorded', async () => {
    expect((await apiError(client.rest.get('/voice/regions'))).status).toBe(404);
    expect(double.refusals().at(-1)).toMatchObject({ method: 'GET', status: 404, code: 0 });
  });

  test('a 429 is retried by the client after retry_after and then succeeds', async () => {
    const channel = await textChannel(double.channelId('games'));
    double.fail({ method: 'POST', path: '/messages' }, { kind: 'rateLimit', retryAfter_s: 0.1 });
    const started = performance.now();
    const message = await channel.send('patient');
    expect(performance.now() - started).toBeGreaterThanOrEqual(100);
    expect(double.message(message.id)?.content).toBe('patient');
    expect(double.refusals().at(-1)).toMatchObject({ status: 429, injected: true });
  });

  test('an ordered error reaches the bot once', async () => {
    const channel = await textChannel(double.channelId('games'));
    const fault = { kind: 'error', status: 403, code: 50013 } as const;
    double.fail({ where: ({ method }) => method === 'POST' }, fault);
    expect((await apiError(channel.send('x'))).code).toBe(50013);
    expect((await channel.send('y')).content).toBe('y');
  });

  test('an answer lost on the way back leaves the work done', async () => {
    const channel = await textChannel(double.channelId('games'));
    const lost = { kind: 'disconnect', applied: true } as const;
    const before = double.messages('games').length;
    double.fail({ method: 'POST', path: /\/messages$/ }, lost);
    await channel.send('lost').catch(() => undefined);
    expect(double.messages('games').length).toBeGreaterThan(before);
    expect(double.messages('games').at(-1)?.content).toBe('lost');
  });
});

describe('the gateway', () => {
  test('events sent while the bot is away arrive when it resumes', async () => {
    onSlash((interaction) => interaction.reply('back'));
    const { resumes } = double.gateway();
    double.dropGateway();
    await double.until(() => double.gateway().connected === 0, 'cut off');
    const exchange = await double.user('Ann').slash('games', 'play');
    expect((await exchange.message()).content).toBe('back');
    expect(double.gateway()).toMatchObject({ resumes: resumes + 1, connected: 1 });
  });

  test('a reconnect on request keeps the session', async () => {
    const { resumes, identifies } = double.gateway();
    double.requestReconnect();
    await double.until(() => double.gateway().resumes === resumes + 1, 'resumed');
    expect(double.gateway().identifies).toBe(identifies);
  });

  test('a forgotten session makes the bot identify again', { timeout: 20_000 }, async () => {
    const { identifies } = double.gateway();
    double.dropGateway({ resumable: false });
    await expect.poll(() => double.gateway().identifies, { timeout: 15_000 }).toBe(identifies + 1);
    onSlash((interaction) => interaction.reply('again'));
    const exchange = await double.user('Ann').slash('games', 'play');
    expect((await exchange.message()).content).toBe('again');
  });
});
