/** Posting, editing and deleting messages: checks first, then the record, then the gateway event. */
import { GatewayIntentBits, MessageFlags } from 'discord.js';
import { mapTree } from './component-tree.ts';
import { FormErrors } from './form-errors.ts';
import type { UploadedFile } from './http.ts';
import { isJson, items, type Json, number, record, records, text, value } from './json.ts';
import { LIMITS } from './limits.ts';
import { checkAllowedMentions, checkMessage } from './message-rules.ts';
import { textsOf, viewOf } from './message-view.ts';
import { messageJson } from './payloads.ts';
import type { ChannelRecord, MessageRecord } from './records.ts';
import { refusal } from './refusals.ts';
import type { AttachmentRecord } from './views.ts';
import type { World } from './world.ts';

/** What a bot sent to become a message, and where errors in it are reported. */
export interface MessageRequest {
  readonly body: Json;
  readonly files: readonly UploadedFile[];
  /** `['data']` for interaction callbacks, whose message is nested. */
  readonly errorBase: readonly string[];
}

interface Origin {
  readonly channel: ChannelRecord;
  readonly interactionId?: string;
  readonly answersCommand?: boolean;
  /** Who sees it when the ephemeral flag is set. */
  readonly viewerId?: string;
  readonly extraFlags?: number;
}

const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

function announce(world: World, message: MessageRecord, name: string): void {
  message.history.push(viewOf(message));
  world.changed();
  if (message.onlyFor !== undefined) return;
  const guildId = world.channels.get(message.channelId)?.guildId;
  const where = guildId === undefined ? {} : { guild_id: guildId };
  const data =
    name === 'MESSAGE_DELETE'
      ? { id: message.id, channel_id: message.channelId, ...where }
      : { ...messageJson(world, message), ...where };
  const intents =
    guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  world.publish({ name, data, guildId, intents });
}

function upload(world: World, channelId: string, files: MessageRequest): AttachmentRecord[] {
  const described = records(files.body, 'attachments');
  return files.files.map((file) => {
    if (file.bytes.length > LIMITS.attachment_bytes) throw refusal('entityTooLarge');
    const about = described.find((entry) => String(value(entry, 'id')) === file.index) ?? {};
    const filename = text(about, 'filename') ?? file.filename;
    const id = world.nextId();
    const path = `/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    const description = text(about, 'description');
    const { contentType, bytes } = file;
    return { id, filename, description, contentType, bytes, url: world.origin + path };
  });
}

/** Components as Discord stores them: numbered, with attachment:// replaced by addresses. */
function stored(components: readonly unknown[], files: readonly AttachmentRecord[]): Json[] {
  let nextNumber = 1;
  const addressed = (holder: Json, key: string): Json => {
    const source = record(holder, key);
    const url = text(source ?? {}, 'url') ?? '';
    const file = files.find(({ filename }) => url === `attachment://${filename}`);
    return file === undefined ? {} : { [key]: { ...source, url: file.url } };
  };
  const locate = (holder: Json): Json => ({
    ...holder,
    ...addressed(holder, 'media'),
    ...addressed(holder, 'file'),
  });
  return mapTree(components, (node) => {
    const located = locate(node);
    const gallery = value(node, 'items');
    const id = number(node, 'id') ?? nextNumber++;
    return {
      ...located,
      id,
      ...(Array.isArray(gallery) ? { items: gallery.filter(isJson).map(locate) } : {}),
    };
  }).slice();
}

function pingsOf(body: Json): readonly string[] {
  const written = [text(body, 'content') ?? '', ...textsOf(items(body, 'components'))].join('\n');
  const found = (pattern: RegExp) => [...written.matchAll(pattern)].map(([, id]) => id ?? '');
  const users = found(/<@!?(\d+)>/g);
  const roles = found(/<@&(\d+)>/g);
  const everyone = /@(everyone|here)/.test(written) ? ['everyone'] : [];
  const allowed = record(body, 'allowed_mentions');
  if (allowed === undefined) return [...new Set([...users, ...roles, ...everyone])];
  const parse = items(allowed, 'parse');
  const permitted = (kind: string, ids: readonly string[]) =>
    parse.includes(kind) ? ids : ids.filter((id) => items(allowed, kind).includes(id));
  return [
    ...new Set([
      ...permitted('users', users),
      ...permitted('roles', roles),
      ...(parse.includes('everyone') ? everyone : []),
    ]),
  ];
}

function remember(world: World, attachments: readonly AttachmentRecord[]): void {
  for (const file of attachments) world.files.set(new URL(file.url).pathname, file);
}

/** Posts a message. Throws what Discord refuses. */
export function postMessage(world: World, origin: Origin, request: MessageRequest): MessageRecord {
  const { body } = request;
  const form = new FormErrors(request.errorBase);
  const sent = number(body, 'flags') ?? 0;
  const ephemeral = origin.viewerId === undefined ? 0 : sent & MessageFlags.Ephemeral;
  const flags = (sent & SETTABLE) | ephemeral | (origin.extraFlags ?? 0);
  const attachments = upload(world, origin.channel.id, request);
  const content = text(body, 'content') ?? '';
  const embeds = records(body, 'embeds');
  const components = items(body, 'components');
  checkAllowedMentions(body, form);
  if ((flags & MessageFlags.Loading) === 0) {
    const filenames = attachments.map(({ filename }) => filename);
    checkMessage({ content, embeds, components, flags, filenames }, form);
  }
  remember(world, attachments);
  const nonce = value(body, 'nonce');
  const message: MessageRecord = {
    id: world.nextId(),
    channelId: origin.channel.id,
    createdAt_ms: world.clock(),
    interactionId: origin.interactionId,
    answersCommand: origin.answersCommand ?? false,
    onlyFor: ephemeral === 0 ? undefined : origin.viewerId,
    nonce: nonce === undefined || nonce === null ? undefined : String(nonce),
    pings: pingsOf(body),
    editedAt_ms: undefined,
    flags,
    content,
    embeds,
    components: stored(components, attachments),
    attachments,
    deleted: false,
    revision: 1,
    history: [],
  };
  world.messages.set(message.id, message);
  announce(world, message, 'MESSAGE_CREATE');
  return message;
}

function keptAttachments(message: MessageRecord, body: Json): readonly AttachmentRecord[] {
  if (!Array.isArray(value(body, 'attachments'))) return message.attachments;
  const kept = records(body, 'attachments').map((entry) => String(value(entry, 'id')));
  return message.attachments.filter(({ id }) => kept.includes(id));
}

/** Edits a message; fields that the body does not name stay. Throws what Discord refuses. */
export function editMessage(world: World, message: MessageRecord, request: MessageRequest): void {
  const { body } = request;
  const form = new FormErrors(request.errorBase);
  const has = (key: string) => value(body, key) !== undefined;
  const settable = (number(body, 'flags') ?? 0) & SETTABLE;
  const flags = (message.flags & ~MessageFlags.Loading) | settable;
  const added = upload(world, message.channelId, request);
  const attachments = [...keptAttachments(message, body), ...added];
  const content = has('content') ? (text(body, 'content') ?? '') : message.content;
  const embeds = has('embeds') ? records(body, 'embeds') : message.embeds;
  const components = has('components') ? items(body, 'components') : message.components;
  checkAllowedMentions(body, form);
  const filenames = attachments.map(({ filename }) => filename);
  checkMessage({ content, embeds, components, flags, filenames }, form);
  remember(world, added);
  const wasLoading = (message.flags & MessageFlags.Loading) !== 0;
  Object.assign(message, {
    flags,
    content,
    embeds,
    components: stored(components, attachments),
    attachments,
    editedAt_ms: wasLoading ? undefined : world.clock(),
    revision: message.revision + 1,
  });
  announce(world, message, 'MESSAGE_UPDATE');
}

/** Deletes a message; its last state stays readable for tests. */
export function deleteMessage(world: World, message: MessageRecord): void {
  message.deleted = true;
  message.revision += 1;
  announce(world, message, 'MESSAGE_DELETE');
}
