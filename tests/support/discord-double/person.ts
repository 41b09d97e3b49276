/** A person in front of Discord: types commands, clicks, chooses and fills in forms. */
import { ComponentType, InteractionType } from 'discord.js';
import { present } from '../../../src/errors.ts';
import { Exchange, type ModalView } from './exchange.ts';
import { sendInteraction } from './interactions.ts';
import { items, type Json, text } from './json.ts';
import { viewOf } from './message-view.ts';
import { type ModalValues, modalData } from './modal-submission.ts';
import { memberJson, userJson } from './payloads.ts';
import { holdsAll } from './permissions.ts';
import type { ChannelRecord, UserRecord } from './records.ts';
import {
  autocompleteData,
  type CommandPath,
  findCommand,
  type SlashOptions,
  slashData,
} from './slash-options.ts';
import type { ButtonView, MessageView } from './views.ts';
import type { World } from './world.ts';

/** A message on the person's screen: a snapshot (which may be out of date) or the present one by id. */
export type Seen = MessageView | string;

function theOne<Thing>(found: readonly Thing[], complaint: string): Thing {
  if (found.length !== 1) throw new Error(`${found.length} matches for ${complaint}`);
  return present(found[0], complaint);
}

export class Person {
  readonly #world: World;
  readonly #user: UserRecord;
  readonly #patience_ms: number;

  constructor(parts: { world: World; user: UserRecord; patience_ms: number }) {
    this.#world = parts.world;
    this.#user = parts.user;
    this.#patience_ms = parts.patience_ms;
  }

  get id(): string {
    return this.#user.id;
  }

  get name(): string {
    return this.#user.name;
  }

  /** How a message mentions this person. */
  get mention(): string {
    return `<@${this.#user.id}>`;
  }

  /** The id of the direct message channel with the bot. */
  get directChannelId(): string {
    return this.#world.directChannel(this.#user.id).id;
  }

  /**
   * Sends a slash command; `command` may name a subcommand (`roster add`). Fails when the command
   * is not registered, not allowed for this person, or its options could not be entered.
   */
  async slash(channel: string, command: string, options: SlashOptions = {}): Promise<Exchange> {
    const where = this.#world.channel(channel);
    const path = this.#usable(where, command);
    const data = slashData(this.#world, path, options);
    return this.#send({ type: InteractionType.ApplicationCommand, where, data }, `/${command}`);
  }

  /** Types into an option with autocomplete and waits for the choices. */
  async autocomplete(
    channel: string,
    command: string,
    typing: { readonly option: string; readonly typed: string; readonly others?: SlashOptions },
  ) {
    const exchange = await this.type(channel, command, typing);
    return exchange.choices();
  }

  /** Types into an option with autocomplete, for tests that look at more than the choices. */
  async type(
    channel: string,
    command: string,
    typing: { readonly option: string; readonly typed: string; readonly others?: SlashOptions },
  ): Promise<Exchange> {
    const where = this.#world.channel(channel);
    const path = this.#usable(where, command);
    const data = autocompleteData(path, { others: {}, ...typing });
    const type = InteractionType.ApplicationCommandAutocomplete;
    return this.#send({ type, where, data }, `autocomplete of /${command}`);
  }

  /** Clicks the one button with this custom id or label. Fails when people could not click it. */
  async click(message: Seen, target: string | RegExp): Promise<Exchange> {
    const view = this.#see(message);
    const matches = (button: ButtonView) =>
      typeof target === 'string'
        ? button.customId === target || button.label === target
        : target.test(button.label);
    const labels = view.buttons.map(({ label, customId }) => `${label} (${customId})`).join(', ');
    const button = theOne(view.buttons.filter(matches), `button ${target}; there are: ${labels}`);
    if (button.disabled) throw new Error(`The button ${button.label} is disabled`);
    if (button.customId === '') throw new Error(`The button ${button.label} is a link`);
    return this.#component(view, `click on ${button.label || button.customId}`, {
      custom_id: button.customId,
      component_type: ComponentType.Button,
    });
  }

  /** Chooses in the select menu with this custom id: option values, or ids of people and channels. */
  async select(message: Seen, customId: string, values: readonly string[]): Promise<Exchange> {
    const view = this.#see(message);
    const found = view.selects.filter((select) => select.customId === customId);
    const select = theOne(found, `select menu ${customId}`);
    if (select.disabled) throw new Error(`The select menu ${customId} is disabled`);
    if (values.length < select.minValues || values.length > select.maxValues) {
      throw new Error(`${customId} takes ${select.minValues} to ${select.maxValues} values`);
    }
    const offered = select.options.map((option) => option.value);
    const isText = select.type === ComponentType.StringSelect;
    const strange = isText ? values.filter((chosen) => !offered.includes(chosen)) : [];
    if (strange.length > 0) throw new Error(`${customId} does not offer ${strange.join(', ')}`);
    return this.#component(view, `choice in ${customId}`, {
      custom_id: customId,
      component_type: select.type,
      values,
      ...(isText ? {} : { resolved: this.#resolved(values) }),
    });
  }

  /** Sends the modal that an exchange shows, with values by custom id; the rest keeps its default. */
  async submitModal(shown: Exchange, values: ModalValues): Promise<Exchange> {
    const modal: ModalView = await shown.modal();
    const before = present(this.#world.interactions.get(shown.id), 'the interaction');
    if (before.userId !== this.#user.id) throw new Error(`${this.name} does not see this modal`);
    const where = this.#world.channel(before.channelId);
    const message = this.#world.messages.get(before.sourceMessageId ?? '');
    return this.#send(
      { type: InteractionType.ModalSubmit, where, data: modalData(modal, values), message },
      `form ${modal.title}`,
    );
  }

  #usable(where: ChannelRecord, words: string): CommandPath {
    const path = findCommand(this.#world.commandsIn(where), words);
    const name = text(path.command, 'name') ?? '';
    const contexts = items(path.command, 'contexts');
    if (where.guildId === undefined && contexts.length > 0 && !contexts.includes(1)) {
      throw new Error(`/${name} cannot be used in direct messages`);
    }
    const needed = text(path.command, 'default_member_permissions');
    const granted = this.#user.grantedCommands.includes(name) || where.guildId === undefined;
    if (needed !== undefined && !granted && !holdsAll(this.#user, needed)) {
      throw new Error(`${this.name} may not use /${name}: it needs permissions ${needed}`);
    }
    return path;
  }

  #see(message: Seen): MessageView {
    const id = typeof message === 'string' ? message : message.id;
    const stored = present(this.#world.messages.get(id), `the message ${id}`);
    if (stored.onlyFor !== undefined && stored.onlyFor !== this.#user.id) {
      throw new Error(`${this.name} does not see this message: it is ephemeral`);
    }
    if (stored.deleted && typeof message === 'string') throw new Error('The message is deleted');
    return typeof message === 'string' ? viewOf(stored) : message;
  }

  #resolved(ids: readonly string[]): Json {
    const users = ids.flatMap((id) => this.#world.users.get(id) ?? []);
    return {
      users: Object.fromEntries(users.map((user) => [user.id, userJson(user)])),
      members: Object.fromEntries(users.map((user) => [user.id, memberJson(user)])),
    };
  }

  #component(view: MessageView, what: string, data: Json): Exchange {
    const where = this.#world.channel(view.channelId);
    const message = present(this.#world.messages.get(view.id), 'the message');
    return this.#send({ type: InteractionType.MessageComponent, where, data, message }, what);
  }

  #send(sent: Omit<Parameters<typeof sendInteraction>[1], 'user'>, action: string): Exchange {
    const world = this.#world;
    const interaction = sendInteraction(world, { ...sent, user: this.#user });
    const what = `${this.name}'s ${action}`;
    return new Exchange({ world, interaction, patience_ms: this.#patience_ms, what });
  }
}
