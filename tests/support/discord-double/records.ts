/** The records that the double keeps: guilds, channels, users, messages, interactions. */
import type { PermissionFlagsBits } from 'discord.js';
import type { Json } from './json.ts';
import type { AttachmentRecord, MessageView } from './views.ts';

/** A permission by Discord's own name. */
export type PermissionName = keyof typeof PermissionFlagsBits;

export interface UserRecord {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  readonly locale: string;
  readonly permissions: readonly PermissionName[];
  readonly grantedCommands: readonly string[];
  readonly closedDirectMessages: boolean;
}

export interface ChannelRecord {
  readonly id: string;
  readonly name: string;
  /** Undefined for a direct message channel. */
  readonly guildId: string | undefined;
  /** The person at the other end of a direct message channel. */
  readonly recipientId: string | undefined;
  /** What the bot may not do here. */
  denied: readonly PermissionName[];
}

export interface GuildRecord {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly channels: readonly ChannelRecord[];
}

export interface MessageRecord {
  readonly id: string;
  readonly channelId: string;
  readonly createdAt_ms: number;
  /** The interaction whose token made this message, undefined for a plain channel message. */
  readonly interactionId: string | undefined;
  /** True for the first answer to a slash command. */
  readonly answersCommand: boolean;
  /** The only person who sees it, for an ephemeral message. */
  readonly onlyFor: string | undefined;
  readonly nonce: string | undefined;
  readonly pings: readonly string[];
  editedAt_ms: number | undefined;
  flags: number;
  content: string;
  embeds: readonly Json[];
  components: readonly Json[];
  attachments: readonly AttachmentRecord[];
  deleted: boolean;
  /** Counts from 1; grows with every edit and with the deletion. */
  revision: number;
  readonly history: MessageView[];
}

/** One request that the double refused, as a test sees it. */
export interface Refusal {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Discord's JSON error code. */
  readonly code: number;
  readonly message: string;
  /** The tree of field errors of a code 50035. */
  readonly errors: Json | undefined;
  readonly body: unknown;
  readonly interactionId: string | undefined;
  /** True when a test asked for this failure. */
  readonly injected: boolean;
}

export interface Acknowledgement {
  /** Discord's interaction callback type. */
  readonly type: number;
  readonly after_ms: number;
  readonly data: Json;
  /** The revision of the clicked message right after the acknowledgement; 0 without one. */
  readonly sourceRevision: number;
}

export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly createdAt_ms: number;
  readonly userId: string;
  readonly channelId: string;
  /** The message whose component was used, or from which the modal was opened. */
  readonly sourceMessageId: string | undefined;
  ack: Acknowledgement | undefined;
  originalId: string | undefined;
  readonly followupIds: string[];
  readonly refusals: Refusal[];
  /** Requests about this interaction that are being handled now. */
  inFlight: number;
  /** Accepted webhook requests (edits, follow-ups, deletions) after the acknowledgement. */
  laterRequests: number;
}
