/** Creates an interaction and sends INTERACTION_CREATE to the bot. */
import { randomBytes } from 'node:crypto';
import { InteractionContextType } from 'discord.js';
import type { Json } from './json.ts';
import { LIMITS } from './limits.ts';
import { channelJson, memberJson, messageJson, userJson } from './payloads.ts';
import { botPermissionsIn } from './permissions.ts';
import type { ChannelRecord, InteractionRecord, MessageRecord, UserRecord } from './records.ts';
import type { World } from './world.ts';

interface Sent {
  /** Discord's interaction type. */
  readonly type: number;
  readonly user: UserRecord;
  readonly where: ChannelRecord;
  readonly data: Json;
  readonly message?: MessageRecord | undefined;
}

function placeJson(world: World, sent: Sent): Json {
  const { where, user } = sent;
  if (where.guildId === undefined) {
    return { user: userJson(user), context: InteractionContextType.BotDM };
  }
  return {
    guild_id: where.guildId,
    guild_locale: world.guilds.get(where.guildId)?.locale ?? 'en-US',
    member: { ...memberJson(user), user: userJson(user) },
    context: InteractionContextType.Guild,
  };
}

/** Records what a person did and tells the bot, which has three seconds from now to answer. */
export function sendInteraction(world: World, sent: Sent): InteractionRecord {
  const interaction: InteractionRecord = {
    id: world.nextId(),
    token: randomBytes(60).toString('base64url'),
    type: sent.type,
    createdAt_ms: world.clock(),
    userId: sent.user.id,
    channelId: sent.where.id,
    sourceMessageId: sent.message?.id,
    ack: undefined,
    originalId: undefined,
    followupIds: [],
    refusals: [],
    inFlight: 0,
    laterRequests: 0,
  };
  world.interactions.set(interaction.id, interaction);
  world.interactionsByToken.set(interaction.token, interaction);
  const data = {
    id: interaction.id,
    application_id: world.bot.id,
    type: sent.type,
    token: interaction.token,
    version: 1,
    data: sent.data,
    channel_id: sent.where.id,
    channel: channelJson(world, sent.where),
    app_permissions: botPermissionsIn(sent.where),
    locale: sent.user.locale,
    entitlements: [],
    authorizing_integration_owners: { 0: sent.where.guildId ?? '0' },
    attachment_size_limit: LIMITS.attachment_bytes,
    ...placeJson(world, sent),
    ...(sent.message === undefined ? {} : { message: messageJson(world, sent.message) }),
  };
  world.publish({ name: 'INTERACTION_CREATE', data, guildId: sent.where.guildId, intents: 0 });
  return interaction;
}
