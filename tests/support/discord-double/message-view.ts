/** A message as a test reads it: an immutable snapshot with buttons, texts and files flattened. */
import { ComponentType, MessageFlags } from 'discord.js';
import { mediaOf, SELECT_TYPES } from './component-rules.ts';
import { flatten, typeOf } from './component-tree.ts';
import { flag, type Json, number, record, records, text } from './json.ts';
import type { MessageRecord } from './records.ts';
import type { ButtonView, MessageView, SelectView } from './views.ts';

/** The buttons of a component tree, in the order in which people see them. */
function buttonsOf(components: readonly Json[]): readonly ButtonView[] {
  return flatten(components)
    .filter(({ node }) => typeOf(node) === ComponentType.Button)
    .map(({ node }) => ({
      customId: text(node, 'custom_id') ?? '',
      label: text(node, 'label') ?? '',
      emoji: text(record(node, 'emoji') ?? {}, 'name'),
      style: number(node, 'style') ?? 0,
      disabled: flag(node, 'disabled'),
      url: text(node, 'url'),
    }));
}

/** One select menu as people see it. */
export function selectView(node: Json): SelectView {
  return {
    customId: text(node, 'custom_id') ?? '',
    type: typeOf(node),
    placeholder: text(node, 'placeholder'),
    disabled: flag(node, 'disabled'),
    minValues: number(node, 'min_values') ?? 1,
    maxValues: number(node, 'max_values') ?? 1,
    options: records(node, 'options').map((option) => ({
      label: text(option, 'label') ?? '',
      value: text(option, 'value') ?? '',
      description: text(option, 'description'),
      chosen: flag(option, 'default'),
    })),
  };
}

function selectsOf(components: readonly Json[]): readonly SelectView[] {
  return flatten(components)
    .filter(({ node }) => SELECT_TYPES.includes(typeOf(node)))
    .map(({ node }) => selectView(node));
}

/** The text displays of a component tree, in order. */
export function textsOf(components: readonly unknown[]): readonly string[] {
  return flatten(components)
    .filter(({ node }) => typeOf(node) === ComponentType.TextDisplay)
    .map(({ node }) => text(node, 'content') ?? '');
}

function embedTexts(embed: Json): readonly string[] {
  return [
    text(record(embed, 'author') ?? {}, 'name'),
    text(embed, 'title'),
    text(embed, 'description'),
    ...records(embed, 'fields').flatMap((field) => [text(field, 'name'), text(field, 'value')]),
    text(record(embed, 'footer') ?? {}, 'text'),
  ].filter((found) => found !== undefined);
}

/** Takes a snapshot of a message. */
export function viewOf(message: MessageRecord): MessageView {
  const texts = textsOf(message.components);
  const readable = [message.content, ...texts, ...message.embeds.flatMap(embedTexts)];
  return {
    id: message.id,
    channelId: message.channelId,
    flags: message.flags,
    ephemeral: (message.flags & MessageFlags.Ephemeral) !== 0,
    loading: (message.flags & MessageFlags.Loading) !== 0,
    componentsV2: (message.flags & MessageFlags.IsComponentsV2) !== 0,
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    buttons: buttonsOf(message.components),
    selects: selectsOf(message.components),
    texts,
    text: readable.filter((part) => part !== '').join('\n'),
    media: mediaOf(message.components),
    attachments: message.attachments,
    pings: message.pings,
    revision: message.revision,
    deleted: message.deleted,
    createdAt_ms: message.createdAt_ms,
    editedAt_ms: message.editedAt_ms,
  };
}
