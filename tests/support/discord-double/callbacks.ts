/** The first answer to an interaction: deadlines, double answers, and what each kind of answer does. */
import { InteractionResponseType, InteractionType, MessageFlags } from 'discord.js';
import { present } from '../../../src/errors.ts';
import { FormErrors } from './form-errors.ts';
import type { UploadedFile } from './http.ts';
import { isJson, type Json, number, record, records, text, value } from './json.ts';
import { LIMITS } from './limits.ts';
import { editMessage, type MessageRequest, postMessage } from './messages.ts';
import { checkModal } from './modal-rules.ts';
import type { InteractionRecord, MessageRecord } from './records.ts';
import { refusal } from './refusals.ts';
import type { World } from './world.ts';

const R = InteractionResponseType;
const MESSAGE_ANSWERS: readonly number[] = [
  R.ChannelMessageWithSource,
  R.DeferredChannelMessageWithSource,
];
const SOURCE_ANSWERS: readonly number[] = [R.DeferredMessageUpdate, R.UpdateMessage];

/** The kinds of answer that Discord accepts for an interaction. */
function allowedAnswers(interaction: InteractionRecord): readonly number[] {
  const onMessage = interaction.sourceMessageId === undefined ? [] : SOURCE_ANSWERS;
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [R.ApplicationCommandAutocompleteResult];
    case InteractionType.ModalSubmit:
      return [...MESSAGE_ANSWERS, ...onMessage];
    default:
      return [...MESSAGE_ANSWERS, ...onMessage, R.Modal];
  }
}

function checkChoices(data: Json, form: FormErrors): void {
  const choices = records(data, 'choices');
  form.length(['choices'], choices, { min: 0, max: LIMITS.choices });
  for (const [index, choice] of choices.entries()) {
    const max = LIMITS.choiceText;
    form.length(['choices', index, 'name'], text(choice, 'name'), { min: 1, max });
    const chosen = value(choice, 'value');
    if (typeof chosen === 'number') continue;
    const written = typeof chosen === 'string' ? chosen : undefined;
    form.length(['choices', index, 'value'], written, { min: 1, max });
  }
}

/** The message whose component was used. */
function sourceOf(world: World, interaction: InteractionRecord): MessageRecord | undefined {
  return world.messages.get(interaction.sourceMessageId ?? '');
}

interface Reply {
  readonly request: MessageRequest;
  readonly loading: boolean;
}

function reply(world: World, interaction: InteractionRecord, answer: Reply): void {
  const message = postMessage(
    world,
    {
      channel: present(world.channels.get(interaction.channelId), 'the channel'),
      interactionId: interaction.id,
      answersCommand: interaction.type === InteractionType.ApplicationCommand,
      viewerId: interaction.userId,
      extraFlags: answer.loading ? MessageFlags.Loading : 0,
    },
    answer.request,
  );
  interaction.originalId = message.id;
}

function perform(
  world: World,
  interaction: InteractionRecord,
  answer: { readonly type: number; readonly request: MessageRequest },
): void {
  const { request } = answer;
  const form = new FormErrors(request.errorBase);
  const source = sourceOf(world, interaction);
  switch (answer.type) {
    case R.ChannelMessageWithSource:
      reply(world, interaction, { request, loading: false });
      break;
    case R.DeferredChannelMessageWithSource:
      reply(world, interaction, {
        request: { ...request, body: { flags: number(request.body, 'flags') ?? 0 } },
        loading: true,
      });
      break;
    case R.UpdateMessage:
      if (source === undefined || source.deleted) throw refusal('unknownMessage');
      interaction.originalId = source.id;
      editMessage(world, source, request);
      break;
    case R.DeferredMessageUpdate:
      interaction.originalId = interaction.sourceMessageId;
      break;
    case R.ApplicationCommandAutocompleteResult:
      checkChoices(request.body, form);
      break;
    default:
      checkModal(request.body, form);
  }
  form.throwIfAny();
}

/** Takes a bot's first answer to an interaction. Throws what Discord refuses. */
export function answerInteraction(
  world: World,
  interaction: InteractionRecord,
  sent: { readonly body: unknown; readonly files: readonly UploadedFile[] },
): void {
  const body = isJson(sent.body) ? sent.body : {};
  if (interaction.ack !== undefined) throw refusal('alreadyAcknowledged');
  const after_ms = world.clock() - interaction.createdAt_ms;
  if (after_ms > LIMITS.initialResponse_ms) throw refusal('unknownInteraction');
  const type = number(body, 'type') ?? 0;
  const allowed = allowedAnswers(interaction);
  if (!allowed.includes(type)) {
    const form = new FormErrors();
    const message = `Value must be one of {${allowed.join(', ')}}.`;
    form.add(['type'], { code: 'BASE_TYPE_CHOICES', message });
    form.throwIfAny();
  }
  const data = record(body, 'data') ?? {};
  const request = { body: data, files: sent.files, errorBase: ['data'] };
  perform(world, interaction, { type, request });
  const sourceRevision = sourceOf(world, interaction)?.revision ?? 0;
  interaction.ack = { type, after_ms, data, sourceRevision };
  world.changed();
}
