/** The shapes in which tests read messages: buttons, selects, files, whole messages. */
import type { Json } from './json.ts';

export interface AttachmentRecord {
  readonly id: string;
  readonly filename: string;
  readonly description: string | undefined;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly url: string;
}

export interface ButtonView {
  /** Empty for a link button. */
  readonly customId: string;
  readonly label: string;
  readonly emoji: string | undefined;
  /** Discord's button style number. */
  readonly style: number;
  readonly disabled: boolean;
  readonly url: string | undefined;
}

export interface SelectView {
  readonly customId: string;
  /** Discord's component type number. */
  readonly type: number;
  readonly placeholder: string | undefined;
  readonly disabled: boolean;
  readonly minValues: number;
  readonly maxValues: number;
  /** Empty for selects that Discord fills (people, channels). */
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description: string | undefined;
    readonly chosen: boolean;
  }[];
}

export interface MessageView {
  readonly id: string;
  readonly channelId: string;
  readonly flags: number;
  readonly ephemeral: boolean;
  /** True while people see "is thinking…". */
  readonly loading: boolean;
  readonly componentsV2: boolean;
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly buttons: readonly ButtonView[];
  readonly selects: readonly SelectView[];
  /** The text displays, in order. */
  readonly texts: readonly string[];
  /** Everything readable: content, text displays and embed texts, joined with line breaks. */
  readonly text: string;
  /** Pictures and files shown by components, with their alternative texts. */
  readonly media: readonly { readonly url: string; readonly description: string | undefined }[];
  readonly attachments: readonly AttachmentRecord[];
  /** Whom this message notified when it was posted: user and role ids, 'everyone'. */
  readonly pings: readonly string[];
  readonly revision: number;
  readonly deleted: boolean;
  readonly createdAt_ms: number;
  readonly editedAt_ms: number | undefined;
}
