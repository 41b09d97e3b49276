/** A small real discord.js bot on a double, whose answers each test scripts; proves the double itself. */
import { once } from 'node:events';
import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ButtonBuilder,
  type ButtonInteraction,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { DiscordDouble } from './discord-double.ts';

/** The commands that the bot registers. */
export const COMMANDS = [
  {
    name: 'play',
    description: 'Does what the test says',
    options: [
      {
        name: 'innings',
        description: 'How many',
        type: ApplicationCommandOptionType.Integer,
        min_value: 1,
        max_value: 9,
      },
      {
        name: 'player',
        description: 'Who',
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
      },
      { name: 'rival', description: 'Against whom', type: ApplicationCommandOptionType.User },
      { name: 'sheet', description: 'A file', type: ApplicationCommandOptionType.Attachment },
    ],
  },
  {
    name: 'roster',
    description: 'The roster',
    options: [
      {
        name: 'add',
        description: 'Adds',
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          {
            name: 'card',
            description: 'Which',
            type: ApplicationCommandOptionType.String,
            required: true,
            choices: [{ name: 'Ruth', value: 'ruth' }],
          },
        ],
      },
    ],
  },
  {
    name: 'league-admin',
    description: 'For admins',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  },
] as const;

interface Script {
  readonly slash?: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
  readonly button?: (interaction: ButtonInteraction) => Promise<unknown>;
  readonly select?: (interaction: StringSelectMenuInteraction) => Promise<unknown>;
  readonly modal?: (interaction: ModalSubmitInteraction) => Promise<unknown>;
}

/** The double and the bot together. */
export class TestBot {
  readonly double: DiscordDouble;
  readonly client: Client<true>;
  /** What the script threw, most often refusals that it did not catch. */
  thrown: unknown[] = [];
  readonly #time: { offset_ms: number };
  #handler: (interaction: Interaction) => Promise<unknown> = async () => undefined;

  private constructor(double: DiscordDouble, client: Client<true>, time: { offset_ms: number }) {
    this.double = double;
    this.client = client;
    this.#time = time;
    client.on(Events.InteractionCreate, (interaction) => {
      this.#handler(interaction).catch((error: unknown) => this.thrown.push(error));
    });
  }

  /** Starts a double with the guild Dugout and its channels games and mute, and logs the bot in. */
  static async start(): Promise<TestBot> {
    const time = { offset_ms: 0 };
    const channels = [{ name: 'games' }, { name: 'mute', denied: ['SendMessages'] as const }];
    const double = await DiscordDouble.start({
      guilds: [{ name: 'Dugout', channels }],
      clock: () => Date.now() + time.offset_ms,
      patience_ms: 3_000,
    });
    const client = new Client({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
      rest: { api: double.apiUrl },
      allowedMentions: { parse: [] },
    });
    const ready = once(client, Events.ClientReady);
    await client.login(double.token);
    await ready;
    if (!client.isReady()) throw new Error('The client is not ready');
    await client.application.commands.set([...COMMANDS]);
    return new TestBot(double, client, time);
  }

  /** Forgets the script, its errors and the advanced clock. */
  reset(): void {
    this.thrown = [];
    this.#time.offset_ms = 0;
    this.#handler = async () => undefined;
  }

  /** Lets the double's clock jump forward. */
  advance(by_ms: number): void {
    this.#time.offset_ms += by_ms;
  }

  /** Answers every interaction. */
  onAny(handler: (interaction: Interaction) => Promise<unknown>): void {
    this.#handler = handler;
  }

  /** Answers the kinds of interaction that the script names. */
  on(script: Script): void {
    this.#handler = async (interaction) => {
      if (interaction.isChatInputCommand()) await script.slash?.(interaction);
      if (interaction.isButton()) await script.button?.(interaction);
      if (interaction.isStringSelectMenu()) await script.select?.(interaction);
      if (interaction.isModalSubmit()) await script.modal?.(interaction);
    };
  }

  /** Answers slash commands. */
  onSlash(run: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
    this.on({ slash: run });
  }

  /** A channel in which messages can be sent, by id. */
  async channel(id: string) {
    const channel = await this.client.channels.fetch(id);
    if (channel?.isSendable() !== true) throw new Error('not a text channel');
    return channel;
  }

  /** Sends an interaction callback as it stands, past discord.js's own checks. */
  rawCallback(interaction: { readonly id: string; readonly token: string }, body: unknown) {
    const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    return this.client.rest.post(route, { body, auth: false });
  }

  /** Logs out and stops the double. */
  async stop(): Promise<void> {
    await this.client.destroy();
    await this.double.stop();
  }
}

/** A row of buttons. */
export function row(...buttons: readonly (readonly [customId: string, label: string])[]) {
  return new ActionRowBuilder<ButtonBuilder>().addComponents(
    buttons.map(([customId, label]) =>
      new ButtonBuilder().setCustomId(customId).setLabel(label).setStyle(ButtonStyle.Primary),
    ),
  );
}

/** The refusal that discord.js reports for a promise; fails when there is none. */
export async function apiError(promise: Promise<unknown>): Promise<DiscordAPIError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiscordAPIError)) throw new Error(`Not refused: ${String(error)}`);
  return error;
}

/** The field error codes in a refusal of the double, wherever they are in the tree. */
export function fieldCodes(tree: unknown): readonly string[] {
  return [...JSON.stringify(tree ?? {}).matchAll(/"code":"(\w+)"/g)].map(([, code]) => code ?? '');
}
