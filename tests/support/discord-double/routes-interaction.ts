/** Interaction callbacks and the webhook of an interaction: follow-ups and @original. */
import { InteractionResponseType, MessageFlags } from 'discord.js';
import { present } from '../../../src/errors.ts';
import { answerInteraction } from './callbacks.ts';
import { type ApiReply, bodyOf } from './http.ts';
import { LIMITS } from './limits.ts';
import { deleteMessage, editMessage, postMessage } from './messages.ts';
import { messageJson } from './payloads.ts';
import type { InteractionRecord, MessageRecord } from './records.ts';
import { refusal } from './refusals.ts';
import type { Route, RouteCall } from './router.ts';
import type { World } from './world.ts';

function callbackResource(world: World, interaction: InteractionRecord): ApiReply {
  const message = world.messages.get(interaction.originalId ?? '');
  const type = interaction.ack?.type;
  const about = {
    id: interaction.id,
    type: interaction.type,
    ...(message === undefined
      ? {}
      : {
          response_message_id: message.id,
          response_message_loading: (message.flags & MessageFlags.Loading) !== 0,
          response_message_ephemeral: (message.flags & MessageFlags.Ephemeral) !== 0,
        }),
  };
  const resource =
    message === undefined ? { type } : { type, message: messageJson(world, message) };
  return { status: 200, body: { interaction: about, resource } };
}

function callback({ world, request, param }: RouteCall): ApiReply {
  const interaction = world.interactions.get(param('interaction'));
  if (interaction === undefined || interaction.token !== param('token')) {
    throw refusal('unknownInteraction');
  }
  answerInteraction(world, interaction, request);
  if (request.query.get('with_response') !== 'true') return { status: 204 };
  return callbackResource(world, interaction);
}

/** The answered interaction to which a webhook token belongs, while the token is valid. */
function webhook({ world, param }: RouteCall): InteractionRecord {
  const interaction = world.interactionsByToken.get(param('token'));
  if (interaction === undefined || param('application') !== world.bot.id) {
    throw refusal('invalidWebhookToken');
  }
  const age_ms = world.clock() - interaction.createdAt_ms;
  if (age_ms > LIMITS.interactionToken_ms) throw refusal('invalidWebhookToken');
  if (interaction.ack === undefined) throw refusal('unknownWebhook');
  return interaction;
}

function webhookMessage(call: RouteCall, interaction: InteractionRecord): MessageRecord {
  const asked = call.param('message');
  const id = asked === '@original' ? interaction.originalId : asked;
  const own = id === interaction.originalId || interaction.followupIds.includes(id ?? '');
  const message = own ? call.world.messages.get(id ?? '') : undefined;
  if (message === undefined || message.deleted) throw refusal('unknownMessage');
  return message;
}

function followUp(call: RouteCall): ApiReply {
  const { world, request } = call;
  const interaction = webhook(call);
  const sent = { body: bodyOf(request), files: request.files, errorBase: [] };
  const original = world.messages.get(interaction.originalId ?? '');
  const deferred =
    interaction.ack?.type === InteractionResponseType.DeferredChannelMessageWithSource;
  // Documented for Create Followup Message: right after a deferred answer it edits that answer.
  const fills = deferred && original !== undefined && (original.flags & MessageFlags.Loading) !== 0;
  if (fills && !original.deleted) {
    editMessage(world, original, sent);
    interaction.laterRequests += 1;
    return { status: 200, body: messageJson(world, original) };
  }
  const channel = present(world.channels.get(interaction.channelId), 'the channel');
  const from = { channel, interactionId: interaction.id, viewerId: interaction.userId };
  const message = postMessage(world, from, sent);
  interaction.followupIds.push(message.id);
  interaction.laterRequests += 1;
  return { status: 200, body: messageJson(world, message) };
}

function readWebhookMessage(call: RouteCall): ApiReply {
  const message = webhookMessage(call, webhook(call));
  return { status: 200, body: messageJson(call.world, message) };
}

function editWebhookMessage(call: RouteCall): ApiReply {
  const interaction = webhook(call);
  const message = webhookMessage(call, interaction);
  const { request, world } = call;
  editMessage(world, message, { body: bodyOf(request), files: request.files, errorBase: [] });
  interaction.laterRequests += 1;
  return { status: 200, body: messageJson(world, message) };
}

function deleteWebhookMessage(call: RouteCall): ApiReply {
  const interaction = webhook(call);
  deleteMessage(call.world, webhookMessage(call, interaction));
  interaction.laterRequests += 1;
  return { status: 204 };
}

const WEBHOOK = '/webhooks/:application/:token';
const WEBHOOK_MESSAGE = `${WEBHOOK}/messages/:message`;

export const INTERACTION_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    open: true,
    handle: callback,
  },
  { method: 'POST', path: WEBHOOK, open: true, handle: followUp },
  { method: 'GET', path: WEBHOOK_MESSAGE, open: true, handle: readWebhookMessage },
  { method: 'PATCH', path: WEBHOOK_MESSAGE, open: true, handle: editWebhookMessage },
  { method: 'DELETE', path: WEBHOOK_MESSAGE, open: true, handle: deleteWebhookMessage },
];
