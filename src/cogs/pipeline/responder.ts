/**
 * The one way to answer an interaction. It acknowledges once and then edits, so that a second
 * acknowledgement cannot happen; commands never hold the interaction itself.
 */
import {
  AttachmentBuilder,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
} from 'discord.js';
import { assert } from '../../errors.ts';
import type { Screen } from '../views/screen.ts';

export type Answerable =
  | ChatInputCommandInteraction
  | MessageComponentInteraction
  | ModalMessageModalSubmitInteraction;
/** `update` keeps the clicked message; the others say who sees the new answer. */
export type Acknowledgement = 'everyone' | 'caller' | 'update';

/** A screen as discord.js sends it. Files that were there before go away. */
function payloadOf({ components, pictures }: Screen) {
  const files = pictures.map(
    ({ png, name, description }) => new AttachmentBuilder(Buffer.from(png), { name, description }),
  );
  return { components, files, flags: MessageFlags.IsComponentsV2 as const };
}

export class Responder {
  readonly #interaction: Answerable;
  #acknowledged: Acknowledgement | undefined;
  #isFilled = false;

  constructor(interaction: Answerable) {
    this.#interaction = interaction;
  }

  /** Answers within Discord's three seconds; further calls do nothing. */
  async acknowledge(as: Acknowledgement): Promise<void> {
    if (this.#acknowledged !== undefined) return;
    this.#acknowledged = as;
    const interaction = this.#interaction;
    if (as === 'update' && !interaction.isChatInputCommand()) {
      await interaction.deferUpdate();
      return;
    }
    await interaction.deferReply(as === 'everyone' ? {} : { flags: MessageFlags.Ephemeral });
  }

  /** Fills the answer, or changes the message that was clicked. */
  async show(screen: Screen): Promise<void> {
    await this.#interaction.editReply({ ...payloadOf(screen), attachments: [] });
    this.#isFilled = true;
  }

  /** Tells the caller alone; a public answer that has not been filled makes way for it. */
  async tell(screen: Screen): Promise<void> {
    if (!this.#isFilled && this.#acknowledged === 'caller') {
      await this.show(screen);
      return;
    }
    if (!this.#isFilled && this.#acknowledged === 'everyone') await this.#interaction.deleteReply();
    const { components, files } = payloadOf(screen);
    const flags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;
    await this.#interaction.followUp({ components, files, flags });
  }

  /** Posts a new public message that notifies these people. */
  async announce(screen: Screen, pings: readonly string[]): Promise<void> {
    const allowedMentions = { parse: [], users: [...pings] };
    await this.#interaction.followUp({ ...payloadOf(screen), allowedMentions });
  }

  /** Edits a message of the same channel as the bot: the token of an old click has expired by then. */
  async editMessage(messageId: string, screen: Screen): Promise<void> {
    const { channelId, client } = this.#interaction;
    const channel = await client.channels.fetch(channelId);
    assert(channel?.isTextBased() === true, 'interactions come from channels with messages');
    await channel.messages.edit(messageId, { ...payloadOf(screen), attachments: [] });
  }
}
