/** Proves that the Discord double speaks with an unmodified discord.js client. */
import {
  ActionRowBuilder,
  AttachmentBuilder,
  AutocompleteInteraction,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  type DiscordAPIError,
  GatewayIntentBits,
  LabelBuilder,
  MediaGalleryBuilder,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  SectionBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { apiError, COMMANDS, row, TestBot } from '../support/discord-double/test-bot.ts';

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

describe('logging in and registering', () => {
  test('an unmodified client logs in, knows its guild, channels and permissions', () => {
    const guild = bot.client.guilds.cache.get(bot.double.guildId('Dugout'));
    const mute = guild?.channels.cache.get(bot.double.channelId('mute'));
    expect(guild?.name).toBe('Dugout');
    expect(bot.client.user.id).toBe(bot.double.applicationId);
    expect(mute?.permissionsFor(bot.client.user)?.has('SendMessages')).toBe(false);
    expect(mute?.permissionsFor(bot.client.user)?.has('ViewChannel')).toBe(true);
  });

  test('registered commands keep their ids when they are registered again', async () => {
    const before = bot.double.commands().map((command) => ({ ...command }));
    await bot.client.application.commands.set([...COMMANDS]);
    const fetched = await bot.client.application.commands.fetch();
    expect(before).toMatchObject([{ name: 'play' }, { name: 'roster' }, { name: 'league-admin' }]);
    expect(bot.double.commands().map(({ id }: { id?: unknown }) => id)).toEqual(
      before.map(({ id }: { id?: unknown }) => id),
    );
    expect(fetched.map(({ name }) => name)).toEqual(['play', 'roster', 'league-admin']);
  });

  test('guild commands are kept apart from global ones', async () => {
    const guildId = bot.double.guildId('Dugout');
    await bot.client.application.commands.set([{ name: 'local', description: 'Here' }], guildId);
    expect(bot.double.commands(guildId)).toMatchObject([{ name: 'local', guild_id: guildId }]);
    expect(bot.double.commands()).toHaveLength(3);
    await bot.client.application.commands.set([], guildId);
  });

  test('a wrong token is refused and disallowed intents close the gateway', async () => {
    const options = { rest: { api: bot.double.apiUrl } };
    const stranger = new Client({ ...options, intents: [] });
    await expect(stranger.login('wrong')).rejects.toThrow('invalid token');
    const nosy = new Client({ ...options, intents: [GatewayIntentBits.MessageContent] });
    await expect(nosy.login(bot.double.token)).rejects.toThrow('disallowed intents');
    await Promise.all([stranger.destroy(), nosy.destroy()]);
  });
});

describe('slash commands', () => {
  test('a reply carries the typed options there and the text back', async () => {
    const rival = bot.double.user('Bo');
    bot.onSlash(async (interaction) => {
      const innings = interaction.options.getInteger('innings');
      const user = interaction.options.getUser('rival');
      await interaction.reply(`${innings} innings against ${user?.displayName}`);
    });
    const exchange = await bot.double
      .user('Ann')
      .slash('games', 'play', { innings: 7, rival: rival.id });
    expect(await exchange.response()).toMatchObject({ kind: 'reply', ephemeral: false });
    expect((await exchange.message()).content).toBe('7 innings against Bo');
  });

  test('a subcommand and an attached file reach the bot', async () => {
    bot.onSlash(async (interaction) => {
      const sheet = interaction.options.getAttachment('sheet', true);
      const rows = await (await fetch(sheet.url)).text();
      await interaction.reply(`${sheet.name}: ${rows}`);
    });
    const sheet = { filename: 'a.csv', contentType: 'text/csv', bytes: Buffer.from('1,2') };
    const sent = await bot.double.user('Ann').slash('games', 'play', { sheet });
    expect((await sent.message()).content).toBe('a.csv: 1,2');
    bot.onSlash((interaction) =>
      interaction.reply(
        `${interaction.options.getSubcommand()} ${interaction.options.getString('card')}`,
      ),
    );
    const added = await bot.double.user('Ann').slash('games', 'roster add', { card: 'ruth' });
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
    await expect(bot.double.user('Ann').slash('games', command, options)).rejects.toThrow(message);
  });

  test('default member permissions let in who has them or was granted the command', async () => {
    bot.onSlash((interaction) =>
      interaction.reply(String(interaction.memberPermissions?.bitfield)),
    );
    const boss = bot.double.user('Boss', { permissions: ['ManageGuild'] });
    const guest = bot.double.user('Guest', { grantedCommands: ['league-admin'] });
    const held = async (person: typeof boss) =>
      BigInt((await (await person.slash('games', 'league-admin')).message()).content);
    expect((await held(boss)) & PermissionFlagsBits.ManageGuild).not.toBe(0n);
    expect((await held(guest)) & PermissionFlagsBits.ManageGuild).toBe(0n);
  });

  test('deferReply shows thinking; editReply fills the same message and keeps its history', async () => {
    const gate = Promise.withResolvers<void>();
    bot.onSlash(async (interaction) => {
      await interaction.deferReply();
      await gate.promise;
      await interaction.editReply('done');
      await interaction.editReply('done twice');
    });
    const exchange = await bot.double.user('Ann').slash('games', 'play');
    expect(await exchange.response()).toMatchObject({ kind: 'defer' });
    expect(exchange.current()?.loading).toBe(true);
    gate.resolve();
    await exchange.until(() => exchange.current()?.content === 'done twice', 'edited twice');
    expect(exchange.history().map(({ content }) => content)).toEqual(['', 'done', 'done twice']);
    expect(exchange.current()?.loading).toBe(false);
  });

  test('follow-ups are messages of their own, except right after a defer', async () => {
    bot.onSlash(async (interaction) => {
      await interaction.reply('first');
      await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral });
      await interaction.followUp('third');
    });
    const exchange = await bot.double.user('Ann').slash('games', 'play');
    const followups = await exchange.followedUp(2);
    expect(followups.map(({ content, ephemeral }) => [content, ephemeral])).toEqual([
      ['second', true],
      ['third', false],
    ]);
    bot.onSlash(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp('fills');
    });
    const filled = await bot.double.user('Ann').slash('games', 'play');
    expect(await filled.message()).toMatchObject({ content: 'fills', ephemeral: true });
    expect(filled.followups()).toEqual([]);
  });

  test('an ephemeral reply is seen by one person only and not reachable as a channel message', async () => {
    let refused: Promise<DiscordAPIError> | undefined;
    bot.onSlash(async (interaction) => {
      await interaction.reply({
        content: 'secret',
        components: [row(['peek', 'Peek'])],
        flags: MessageFlags.Ephemeral,
      });
      const { id } = await interaction.fetchReply();
      const channel = await bot.channel(interaction.channelId);
      refused = apiError(channel.messages.edit(id, 'public'));
      await refused;
    });
    const ann = bot.double.user('Ann');
    const exchange = await ann.slash('games', 'play');
    const message = await exchange.message();
    expect(await exchange.response()).toMatchObject({ ephemeral: true });
    await expect.poll(() => refused).toBeDefined();
    expect((await refused)?.code).toBe(10008);
    const contents = (view: readonly { content: string }[]) => view.map(({ content }) => content);
    expect(contents(bot.double.messages('games'))).not.toContain('secret');
    expect(contents(bot.double.messages('games', ann))).toContain('secret');
    await expect(bot.double.user('Bo').click(message, 'Peek')).rejects.toThrow('ephemeral');
  });

  test('withResponse gives the message with the answer; @original can be read and deleted', async () => {
    const seen: string[] = [];
    bot.onSlash(async (interaction) => {
      const response = await interaction.reply({ content: 'here', withResponse: true });
      seen.push(response.resource?.message?.content ?? 'nothing');
      const original = await interaction.fetchReply();
      seen.push(original.id, original.interactionMetadata?.user.displayName ?? 'nobody');
      await interaction.deleteReply();
    });
    const exchange = await bot.double.user('Ann').slash('games', 'play');
    await exchange.until(() => exchange.current()?.deleted === true, 'deleted');
    expect(seen).toEqual(['here', exchange.current()?.id, 'Ann']);
    expect(bot.double.messages('games').map(({ id }) => id)).not.toContain(exchange.current()?.id);
  });

  test('interactions come from direct messages too', async () => {
    bot.onSlash((interaction) => interaction.reply(`guild: ${interaction.guildId}`));
    const ann = bot.double.user('Ann');
    const exchange = await ann.slash(ann.directChannelId, 'play');
    expect((await exchange.message()).content).toBe('guild: null');
  });
});

describe('components, autocomplete and modals', () => {
  test('a click updates the message in place', async () => {
    bot.on({
      slash: (interaction) =>
        interaction.reply({ content: '0', components: [row(['up:1', 'Up'], ['down:1', 'Down'])] }),
      button: (interaction) =>
        interaction.update({ content: '1', components: [row(['up:2', 'Up'])] }),
    });
    const ann = bot.double.user('Ann');
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
    bot.on({
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
    const ann = bot.double.user('Ann');
    const seen = await (await ann.slash('games', 'play')).message();
    await (await ann.click(seen, 'Go')).settled();
    await (await ann.click(seen, 'v1')).settled();
    expect(clicked).toEqual(['v1', 'v1']);
    await expect(ann.click(seen.id, 'Go')).rejects.toThrow('disabled');
    await expect(ann.click(seen.id, 'Stop')).rejects.toThrow('0 matches');
  });

  test('deferUpdate settles when the message is edited by its id as the bot', async () => {
    bot.on({
      slash: (interaction) =>
        interaction.reply({ content: 'wait', components: [row(['go', 'Go'])] }),
      button: async (interaction) => {
        await interaction.deferUpdate();
        await interaction.message.edit({ content: 'ready', components: [] });
      },
    });
    const ann = bot.double.user('Ann');
    const first = await (await ann.slash('games', 'play')).message();
    const click = await ann.click(first, 'Go');
    expect(await click.message()).toMatchObject({ id: first.id, content: 'ready', buttons: [] });
  });

  test('a select menu takes offered values in the allowed number', async () => {
    const menu = new StringSelectMenuBuilder()
      .setCustomId('pitch')
      .setMaxValues(2)
      .addOptions(['Fast', 'Curve', 'Slider'].map((label) => ({ label, value: label })));
    bot.on({
      slash: (interaction) =>
        interaction.reply({
          components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)],
        }),
      select: (interaction) =>
        interaction.update({ content: interaction.values.join(), components: [] }),
    });
    const ann = bot.double.user('Ann');
    const message = await (await ann.slash('games', 'play')).message();
    await expect(ann.select(message, 'pitch', ['Spit'])).rejects.toThrow('does not offer');
    await expect(ann.select(message, 'pitch', [])).rejects.toThrow('1 to 2 values');
    const chosen = await ann.select(message, 'pitch', ['Fast', 'Slider']);
    expect((await chosen.message()).content).toBe('Fast,Slider');
  });

  test('autocomplete answers with choices; more than 25 are refused', async () => {
    let count = 25;
    bot.onAny(async (interaction) => {
      if (!(interaction instanceof AutocompleteInteraction)) return;
      const typed = interaction.options.getFocused();
      const named = Array.from({ length: count }, (_, n) => ({
        name: `${typed}${n}`,
        value: `${n}`,
      }));
      await interaction.respond(named);
    });
    const ann = bot.double.user('Ann');
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
    bot.on({
      slash: (interaction) => interaction.showModal(modal.addLabelComponents(label)),
      modal: (interaction) => interaction.reply(interaction.fields.getTextInputValue('name')),
    });
    const ann = bot.double.user('Ann');
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

  test('a form opened from a button updates the message under the button', async () => {
    const input = new TextInputBuilder().setCustomId('note').setStyle(TextInputStyle.Paragraph);
    const label = new LabelBuilder().setLabel('Note').setTextInputComponent(input);
    const modal = new ModalBuilder().setCustomId('form').setTitle('Note');
    bot.on({
      slash: (interaction) => interaction.reply({ components: [row(['open', 'Open'])] }),
      button: (interaction) => interaction.showModal(modal.addLabelComponents(label)),
      modal: async (interaction) => {
        if (!interaction.isFromMessage()) throw new Error('not from a message');
        await interaction.update(interaction.fields.getTextInputValue('note'));
      },
    });
    const ann = bot.double.user('Ann');
    const first = await (await ann.slash('games', 'play')).message();
    const submitted = await ann.submitModal(await ann.click(first, 'Open'), { note: 'bunt' });
    expect(await submitted.message()).toMatchObject({ id: first.id, content: 'bunt' });
  });

  test('a modal must be the first answer', async () => {
    bot.onSlash(async (interaction) => {
      await interaction.deferReply();
      const body = { type: 9, data: { custom_id: 'm', title: 'M', components: [] } };
      await bot.rawCallback(interaction, body);
    });
    const exchange = await bot.double.user('Ann').slash('games', 'play');
    expect((await exchange.refused()).code).toBe(40060);
  });
});

describe('files and Components V2', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

  test('a multipart reply keeps bytes, name and description of its file', async () => {
    const file = new AttachmentBuilder(png, { name: 'card.png', description: 'A card' });
    bot.onSlash((interaction) => interaction.reply({ content: 'look', files: [file] }));
    const message = await (await bot.double.user('Ann').slash('games', 'play')).message();
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
    bot.onSlash(async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply({
        components: [container],
        files: [new AttachmentBuilder(png, { name: 'card.png' })],
        flags: MessageFlags.IsComponentsV2,
      });
    });
    const message = await (await bot.double.user('Ann').slash('games', 'play')).message();
    expect(message).toMatchObject({ componentsV2: true, texts: ['# Market', 'Ruth'] });
    expect(message.buttons.map(({ label }) => label)).toEqual(['Buy', 'Next']);
    expect(message.media).toEqual([
      { url: message.attachments[0]?.url, description: 'Ruth at bat' },
    ]);
  });
});
