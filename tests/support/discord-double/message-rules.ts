/** What Discord refuses in a message as a whole: text, embeds, flags, mentions, attachments. */
import { MessageFlags } from 'discord.js';
import { checkComponents, mediaOf } from './component-rules.ts';
import type { FieldPath, FormErrors } from './form-errors.ts';
import { items, type Json, record, records, text } from './json.ts';
import { EMBED_TEXTS, LIMITS } from './limits.ts';
import { refusal } from './refusals.ts';

/** A message as it would look if the request were accepted. */
export interface MessageDraft {
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly unknown[];
  readonly flags: number;
  readonly filenames: readonly string[];
}

function checkEmbed(embed: Json, path: FieldPath, form: FormErrors): number {
  let characters = 0;
  const check = (at: FieldPath, found: string | undefined, max: number) => {
    form.length([...path, ...at], found, { min: 0, max });
    characters += found?.length ?? 0;
  };
  check(['title'], text(embed, 'title'), EMBED_TEXTS.title);
  check(['description'], text(embed, 'description'), EMBED_TEXTS.description);
  check(['footer', 'text'], text(record(embed, 'footer') ?? {}, 'text'), EMBED_TEXTS.footer);
  check(['author', 'name'], text(record(embed, 'author') ?? {}, 'name'), EMBED_TEXTS.author);
  const fields = records(embed, 'fields');
  form.length([...path, 'fields'], fields, { min: 0, max: EMBED_TEXTS.fields });
  for (const [index, field] of fields.entries()) {
    check(['fields', index, 'name'], text(field, 'name'), EMBED_TEXTS.fieldName);
    check(['fields', index, 'value'], text(field, 'value'), EMBED_TEXTS.fieldValue);
    if ((text(field, 'name') ?? '') === '') form.required([...path, 'fields', index, 'name']);
    if ((text(field, 'value') ?? '') === '') form.required([...path, 'fields', index, 'value']);
  }
  return characters;
}

function checkEmbeds(embeds: readonly Json[], form: FormErrors): void {
  form.length(['embeds'], embeds, { min: 0, max: LIMITS.embeds });
  const total = embeds.reduce(
    (sum, embed, index) => sum + checkEmbed(embed, ['embeds', index], form),
    0,
  );
  if (total <= LIMITS.embedTotal) return;
  const message = `Embed size exceeds maximum size of ${LIMITS.embedTotal}`;
  form.add(['embeds'], { code: 'MAX_EMBED_SIZE_EXCEEDED', message });
}

function checkLegacyFields(draft: MessageDraft, form: FormErrors): void {
  const used = [
    ...(draft.content === '' ? [] : ['content']),
    ...(draft.embeds.length === 0 ? [] : ['embeds']),
  ];
  for (const name of used) {
    form.add([name], {
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    });
  }
}

function checkMedia(draft: MessageDraft, form: FormErrors): void {
  for (const { url } of mediaOf(draft.components)) {
    if (!url.startsWith('attachment://')) {
      if (/^https?:\/\//.test(url)) continue;
      const message = 'Scheme must be one of (http, https, attachment).';
      form.add(['components'], { code: 'URL_TYPE_INVALID_SCHEME', message });
      continue;
    }
    const filename = url.slice('attachment://'.length);
    if (draft.filenames.includes(filename)) continue;
    const message = `The referenced attachment '${filename}' was not found`;
    form.add(['components'], {
      code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      message,
    });
  }
}

/** Adds every error of the finished message; throws 50006 when nothing would be shown. */
export function checkMessage(draft: MessageDraft, form: FormErrors): void {
  const v2 = (draft.flags & MessageFlags.IsComponentsV2) !== 0;
  form.length(['content'], draft.content, { min: 0, max: LIMITS.contentCharacters });
  form.length(['attachments'], draft.filenames, { min: 0, max: LIMITS.attachments });
  checkEmbeds(draft.embeds, form);
  checkComponents(draft.components, v2, form);
  checkMedia(draft, form);
  if (v2) checkLegacyFields(draft, form);
  form.throwIfAny();
  const shown = draft.components.length + (v2 ? 0 : draft.filenames.length + draft.embeds.length);
  if (shown === 0 && draft.content.trim() === '') throw refusal('emptyMessage');
}

/** Refuses "parse all users" together with a list of users, and the same for roles. */
export function checkAllowedMentions(body: Json, form: FormErrors): void {
  const allowed = record(body, 'allowed_mentions');
  if (allowed === undefined) return;
  for (const kind of ['users', 'roles']) {
    if (!items(allowed, 'parse').includes(kind) || items(allowed, kind).length === 0) continue;
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    form.add(['allowed_mentions'], {
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message,
    });
  }
}
