/** Channels and their messages, used by the bot as itself; channel permissions apply here. */
import { type ApiReply, bodyOf } from './http.ts';
import { flag, type Json, text, value } from './json.ts';
import { deleteMessage, editMessage, postMessage } from './messages.ts';
import { channelJson, messageJson } from './payloads.ts';
import type { ChannelRecord, MessageRecord, PermissionName } from './records.ts';
import { refusal } from './refusals.ts';
import type { Route, RouteCall } from './router.ts';

/** The channel of the path. Throws 10003, 50001 (not visible) or 50013 (another permission). */
function openChannel(call: RouteCall, needed: readonly PermissionName[] = []): ChannelRecord {
  const channel = call.world.channels.get(call.param('channel'));
  if (channel === undefined) throw refusal('unknownChannel');
  if (channel.denied.includes('ViewChannel')) throw refusal('missingAccess');
  if (needed.some((name) => channel.denied.includes(name))) throw refusal('missingPermissions');
  return channel;
}

/** A message that the bot can see as itself: ephemeral messages are not among them. */
function visibleMessage(call: RouteCall, channel: ChannelRecord): MessageRecord {
  const message = call.world.messages.get(call.param('message'));
  const gone = message === undefined || message.deleted || message.onlyFor !== undefined;
  if (gone || message.channelId !== channel.id) throw refusal('unknownMessage');
  return message;
}

function withoutEmbeds(body: Json, channel: ChannelRecord): Json {
  return channel.denied.includes('EmbedLinks') ? { ...body, embeds: [] } : body;
}

function post(call: RouteCall): ApiReply {
  const { world, request } = call;
  const files: readonly PermissionName[] = request.files.length === 0 ? [] : ['AttachFiles'];
  const channel = openChannel(call, ['SendMessages', ...files]);
  const recipient = world.users.get(channel.recipientId ?? '');
  if (recipient?.closedDirectMessages === true) throw refusal('cannotMessageUser');
  const body = withoutEmbeds(bodyOf(request), channel);
  const nonce = value(body, 'nonce');
  if (flag(body, 'enforce_nonce') && nonce !== undefined) {
    const same = [...world.messages.values()].find(
      (message) => message.channelId === channel.id && message.nonce === String(nonce),
    );
    if (same !== undefined) return { status: 200, body: messageJson(world, same) };
  }
  const message = postMessage(world, { channel }, { body, files: request.files, errorBase: [] });
  return { status: 200, body: messageJson(world, message) };
}

function edit(call: RouteCall): ApiReply {
  const { world, request } = call;
  const channel = openChannel(call, request.files.length === 0 ? [] : ['AttachFiles']);
  const message = visibleMessage(call, channel);
  const body = withoutEmbeds(bodyOf(request), channel);
  editMessage(world, message, { body, files: request.files, errorBase: [] });
  return { status: 200, body: messageJson(world, message) };
}

function list(call: RouteCall): ApiReply {
  const { world } = call;
  const channel = openChannel(call, ['ReadMessageHistory']);
  const limit = Number(call.request.query.get('limit') ?? 50);
  const visible = [...world.messages.values()].filter(
    (message) =>
      message.channelId === channel.id && !message.deleted && message.onlyFor === undefined,
  );
  const latest = visible.reverse().slice(0, limit);
  return { status: 200, body: latest.map((message) => messageJson(world, message)) };
}

function read(call: RouteCall): ApiReply {
  const channel = openChannel(call, ['ReadMessageHistory']);
  return { status: 200, body: messageJson(call.world, visibleMessage(call, channel)) };
}

function remove(call: RouteCall): ApiReply {
  deleteMessage(call.world, visibleMessage(call, openChannel(call)));
  return { status: 204 };
}

function openDirect({ world, request }: RouteCall): ApiReply {
  const body = bodyOf(request);
  const user = world.users.get(text(body, 'recipient_id') ?? '');
  if (user === undefined || user.bot) throw refusal('unknownUser');
  return { status: 200, body: channelJson(world, world.directChannel(user.id)) };
}

const MESSAGES = '/channels/:channel/messages';

export const CHANNEL_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel',
    handle: (call) => ({ status: 200, body: channelJson(call.world, openChannel(call)) }),
  },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    handle: (call) => {
      openChannel(call, ['SendMessages']);
      return { status: 204 };
    },
  },
  { method: 'POST', path: '/users/@me/channels', handle: openDirect },
  { method: 'GET', path: MESSAGES, handle: list },
  { method: 'POST', path: MESSAGES, handle: post },
  { method: 'GET', path: `${MESSAGES}/:message`, handle: read },
  { method: 'PATCH', path: `${MESSAGES}/:message`, handle: edit },
  { method: 'DELETE', path: `${MESSAGES}/:message`, handle: remove },
];
