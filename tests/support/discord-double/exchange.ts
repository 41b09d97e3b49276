/** One interaction as a test follows it: the first answer, the message, follow-ups, refusals. */
import { InteractionResponseType } from 'discord.js';
import { present } from '../../../src/errors.ts';
import { flatten, typeOf } from './component-tree.ts';
import { flag, type Json, number, record, records, text, value } from './json.ts';
import { LIMITS } from './limits.ts';
import { textsOf, viewOf } from './message-view.ts';
import type { Acknowledgement, InteractionRecord, MessageRecord, Refusal } from './records.ts';
import type { MessageView } from './views.ts';
import type { World } from './world.ts';

const ANSWERS = {
  [InteractionResponseType.ChannelMessageWithSource]: 'reply',
  [InteractionResponseType.DeferredChannelMessageWithSource]: 'defer',
  [InteractionResponseType.DeferredMessageUpdate]: 'deferUpdate',
  [InteractionResponseType.UpdateMessage]: 'update',
  [InteractionResponseType.ApplicationCommandAutocompleteResult]: 'choices',
  [InteractionResponseType.Modal]: 'modal',
} as const;
type AnswerName = (typeof ANSWERS)[keyof typeof ANSWERS];

export interface InitialResponse {
  readonly kind: AnswerName;
  /** How long the bot took, by the double's clock. */
  readonly after_ms: number;
  /** Fixed for the original message by this first answer. */
  readonly ephemeral: boolean;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface ModalField {
  readonly customId: string;
  /** Discord's component type number. */
  readonly type: number;
  readonly label: string;
  readonly required: boolean;
  readonly minLength: number;
  readonly maxLength: number;
  readonly value: string;
  readonly raw: Json;
}

export interface ModalView {
  readonly customId: string;
  readonly title: string;
  readonly texts: readonly string[];
  readonly fields: readonly ModalField[];
  readonly components: readonly Json[];
}

function answerName(ack: Acknowledgement): AnswerName {
  const found = Object.entries(ANSWERS).find(([type]) => Number(type) === ack.type);
  return present(found?.[1], 'a known kind of answer');
}

function modalView(data: Json): ModalView {
  const components = records(data, 'components');
  const all = flatten(components);
  const labels = new Map(
    all.map(({ node }) => [
      text(record(node, 'component') ?? {}, 'custom_id'),
      text(node, 'label'),
    ]),
  );
  const fields = all.filter(({ node }) => text(node, 'custom_id') !== undefined);
  return {
    customId: text(data, 'custom_id') ?? '',
    title: text(data, 'title') ?? '',
    texts: textsOf(components),
    components,
    fields: fields.map(({ node }) => ({
      customId: text(node, 'custom_id') ?? '',
      type: typeOf(node),
      label: text(node, 'label') ?? labels.get(text(node, 'custom_id')) ?? '',
      required: value(node, 'required') === undefined || flag(node, 'required'),
      minLength: number(node, 'min_length') ?? 0,
      maxLength: number(node, 'max_length') ?? LIMITS.inputValue,
      value: text(node, 'value') ?? '',
      raw: node,
    })),
  };
}

/** What one interaction of a person led to. */
export class Exchange {
  readonly #world: World;
  readonly #interaction: InteractionRecord;
  readonly #patience_ms: number;
  /** What the person did, for messages of failing tests. */
  readonly what: string;

  constructor(parts: {
    world: World;
    interaction: InteractionRecord;
    patience_ms: number;
    what: string;
  }) {
    this.#world = parts.world;
    this.#interaction = parts.interaction;
    this.#patience_ms = parts.patience_ms;
    this.what = parts.what;
  }

  get id(): string {
    return this.#interaction.id;
  }

  /** Waits for the bot's first accepted answer. */
  async response(): Promise<InitialResponse> {
    const ack = await this.#until(() => this.#interaction.ack, 'was not answered');
    return {
      kind: answerName(ack),
      after_ms: ack.after_ms,
      ephemeral: this.#original()?.onlyFor !== undefined,
    };
  }

  /**
   * Waits until the person sees the outcome: a first answer that is not "thinking", the edit that
   * fills a deferred answer, or something that happens after a deferred update. Also ends when
   * Discord no longer accepts a first answer. Fails after the double's patience.
   */
  async settled(): Promise<this> {
    await this.#until(() => this.#isSettled() || undefined, 'did not settle');
    return this;
  }

  /** Waits until settled, then gives the present state of the answer or of the updated message. */
  async message(): Promise<MessageView> {
    await this.settled();
    return present(this.current(), `a message that answers ${this.what}${this.#complaints()}`);
  }

  /** The present state of the answer, undefined while there is none. */
  current(): MessageView | undefined {
    const original = this.#original();
    return original === undefined ? undefined : viewOf(original);
  }

  /** Every state of the answer so far, oldest first. */
  history(): readonly MessageView[] {
    return this.#original()?.history.slice() ?? [];
  }

  /** The present states of the follow-up messages, oldest first. */
  followups(): readonly MessageView[] {
    return this.#interaction.followupIds.map((id) =>
      viewOf(present(this.#world.messages.get(id), 'the follow-up')),
    );
  }

  /** Waits until there are so many follow-ups. */
  async followedUp(count = 1): Promise<readonly MessageView[]> {
    const enough = () => this.followups().length >= count || undefined;
    await this.#until(enough, `had fewer than ${count} follow-ups`);
    return this.followups();
  }

  /** Everything about this interaction that the double refused. */
  errors(): readonly Refusal[] {
    return this.#interaction.refusals.slice();
  }

  /** Waits for the first refusal. */
  refused(): Promise<Refusal> {
    return this.#until(() => this.#interaction.refusals[0], 'was not refused');
  }

  /** Waits for the answer to an autocomplete. */
  async choices(): Promise<readonly Choice[]> {
    const ack = await this.#until(() => this.#interaction.ack, 'got no choices');
    return records(ack.data, 'choices').map((choice) => {
      const chosen = value(choice, 'value');
      return {
        name: text(choice, 'name') ?? '',
        value: typeof chosen === 'number' ? chosen : String(chosen),
      };
    });
  }

  /** Waits for the modal that the bot shows; fails when it answers with something else. */
  async modal(): Promise<ModalView> {
    const { kind } = await this.response();
    if (kind !== 'modal') throw new Error(`${this.what} was answered with ${kind}, not a modal`);
    return modalView(this.#interaction.ack?.data ?? {});
  }

  /** Waits for any condition on this exchange; `what` completes "… was not true:". */
  async until(condition: (exchange: this) => boolean, what: string): Promise<this> {
    await this.#until(() => condition(this) || undefined, `was not true: ${what}`);
    return this;
  }

  #original(): MessageRecord | undefined {
    return this.#world.messages.get(this.#interaction.originalId ?? '');
  }

  #isSettled(): boolean {
    const { ack, inFlight, laterRequests, sourceMessageId, createdAt_ms } = this.#interaction;
    if (inFlight > 0) return false;
    if (ack === undefined) {
      const expired = this.#world.clock() - createdAt_ms > LIMITS.initialResponse_ms;
      return expired && this.#interaction.refusals.length > 0;
    }
    const source = this.#world.messages.get(sourceMessageId ?? '');
    switch (ack.type) {
      case InteractionResponseType.DeferredChannelMessageWithSource:
        return this.current()?.loading !== true || this.#original()?.deleted === true;
      case InteractionResponseType.DeferredMessageUpdate:
        return laterRequests > 0 || (source?.revision ?? 0) > ack.sourceRevision;
      default:
        return true;
    }
  }

  #complaints(): string {
    const refusals = this.errors().map(
      ({ method, path, code, message, errors }) =>
        `\n  refused ${method} ${path}: ${code} ${message} ${JSON.stringify(errors ?? {})}`,
    );
    return refusals.join('');
  }

  #until<Found>(found: () => Found | undefined, failure: string): Promise<Found> {
    return this.#world.until(found, {
      patience_ms: this.#patience_ms,
      complaint: () =>
        `${this.what} ${failure} within ${this.#patience_ms} ms${this.#complaints()}`,
    });
  }
}
