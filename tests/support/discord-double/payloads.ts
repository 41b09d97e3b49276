/** The JSON that Discord sends for what the double keeps: users, members, guilds, channels, messages. */
import { ChannelType, MessageType } from 'discord.js';
import { present } from '../../../src/errors.ts';
import type { Json } from './json.ts';
import {
  botRolePermissions,
  everyonePermissions,
  permissionBits,
  userPermissions,
} from './permissions.ts';
import type { ChannelRecord, GuildRecord, MessageRecord, UserRecord } from './records.ts';
import type { AttachmentRecord } from './views.ts';
import type { World } from './world.ts';

const JOINED = '2024-01-01T00:00:00.000000+00:00';

/** A user object. */
export function userJson(user: UserRecord): Json {
  return {
    id: user.id,
    username: user.name.toLowerCase().replaceAll(/[^a-z0-9._]/g, '_'),
    global_name: user.bot ? null : user.name,
    discriminator: user.bot ? '0001' : '0',
    avatar: null,
    bot: user.bot,
    public_flags: 0,
    flags: 0,
  };
}

/** A guild member object, without the user. */
export function memberJson(user: UserRecord): Json {
  return {
    nick: null,
    avatar: null,
    roles: [],
    joined_at: JOINED,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
    permissions: userPermissions(user),
  };
}

/** A channel object: a text channel of a guild or a direct message channel. */
export function channelJson(world: World, channel: ChannelRecord): Json {
  if (channel.guildId === undefined) {
    const recipient = present(world.users.get(channel.recipientId ?? ''), 'the recipient');
    return {
      id: channel.id,
      type: ChannelType.DM,
      recipients: [userJson(recipient)],
      last_message_id: null,
      flags: 0,
    };
  }
  const denial = { id: world.bot.id, type: 1, allow: '0', deny: permissionBits(channel.denied) };
  return {
    id: channel.id,
    type: ChannelType.GuildText,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    permission_overwrites: channel.denied.length === 0 ? [] : [denial],
    flags: 0,
  };
}

/** The roles of a guild: everyone, and the bot's own. */
export function rolesJson(world: World, guild: GuildRecord): readonly Json[] {
  const role = { color: 0, hoist: false, mentionable: false, flags: 0, icon: null };
  return [
    {
      ...role,
      id: guild.id,
      name: '@everyone',
      position: 0,
      managed: false,
      permissions: everyonePermissions(),
    },
    {
      ...role,
      id: botRoleId(guild),
      name: world.bot.name,
      position: 1,
      managed: true,
      permissions: botRolePermissions(),
      tags: { bot_id: world.bot.id },
    },
  ];
}

function botRoleId(guild: GuildRecord): string {
  return (BigInt(guild.id) + 1_000_000n).toString();
}

/** The bot as a member of a guild. */
export function botMemberJson(world: World, guild: GuildRecord): Json {
  return { ...memberJson(world.bot), user: userJson(world.bot), roles: [botRoleId(guild)] };
}

/** A guild object, with the lists that only GUILD_CREATE carries. */
export function guildJson(world: World, guild: GuildRecord): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: guild.id,
    preferred_locale: guild.locale,
    features: [],
    emojis: [],
    stickers: [],
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
    roles: rolesJson(world, guild),
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: world.users.size,
    members: [botMemberJson(world, guild)],
    channels: guild.channels.map((channel) => channelJson(world, channel)),
    threads: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** An attachment object. */
export function attachmentJson(attachment: AttachmentRecord): Json {
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.bytes.length,
    url: attachment.url,
    proxy_url: attachment.url,
    content_type: attachment.contentType,
    ...(attachment.description === undefined ? {} : { description: attachment.description }),
  };
}

function iso(at_ms: number): string {
  return new Date(at_ms).toISOString();
}

/** Who used what, on a message that an interaction made. */
function originJson(world: World, message: MessageRecord): Json {
  const interaction = world.interactions.get(message.interactionId ?? '');
  const user = world.users.get(interaction?.userId ?? '');
  if (interaction === undefined || user === undefined) return {};
  const metadata = {
    id: interaction.id,
    type: interaction.type,
    user: userJson(user),
    authorizing_integration_owners: {},
  };
  return {
    webhook_id: world.bot.id,
    application_id: world.bot.id,
    interaction_metadata: metadata,
  };
}

/** A message object. */
export function messageJson(world: World, message: MessageRecord): Json {
  const mentioned = [...message.content.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => {
    const user = world.users.get(id ?? '');
    return user === undefined ? [] : [userJson(user)];
  });
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.answersCommand ? MessageType.ChatInputCommand : MessageType.Default,
    author: userJson(world.bot),
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    attachments: message.attachments.map(attachmentJson),
    flags: message.flags,
    mentions: mentioned,
    mention_roles: [],
    mention_everyone: message.pings.includes('everyone'),
    pinned: false,
    tts: false,
    timestamp: iso(message.createdAt_ms),
    edited_timestamp: message.editedAt_ms === undefined ? null : iso(message.editedAt_ms),
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...originJson(world, message),
  };
}
