/** The Discord bot: logs in, registers the commands, hands every interaction to the pipeline. */
import {
  ActivityType,
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
} from 'discord.js';
import type { CogDeps } from './cog-services.ts';
import { CLICKS, COMMANDS } from './commands.ts';
import { commandData } from './pipeline/command-data.ts';
import { InteractionPipeline } from './pipeline/interaction-pipeline.ts';

/** `refused` means that Discord does not accept the token; only the operator can help. */
export type DiscordStatus = 'not configured' | 'connecting' | 'connected' | 'refused';

export interface DiscordBotDeps extends CogDeps {
  /** The bot's token; undefined leaves Discord off. */
  readonly token: string | undefined;
  /** Another address for Discord's REST interface, for tests. */
  readonly apiUrl?: string | undefined;
}
export interface DiscordBot {
  /**
   * Connects. Resolves once connected, or when the first attempt has failed: a Discord that cannot
   * be reached is tried again in the background and stops nothing else.
   */
  start(): Promise<void>;
  /** Takes no more interactions, waits for those under way and disconnects. */
  stop(): Promise<void>;
  status(): DiscordStatus;
}

const RETRY_DELAY_MIN_ms = 5_000;
const RETRY_DELAY_MAX_ms = 300_000;
const STOP_WAIT_MAX_ms = 5_000;

/** Makes the bot; nothing connects before `start`. */
export function createDiscordBot(deps: DiscordBotDeps): DiscordBot {
  const { token } = deps;
  if (token === undefined) {
    return { start: async () => {}, stop: async () => {}, status: () => 'not configured' };
  }
  return new ConnectedBot({ ...deps, token });
}

function createClient(apiUrl: string | undefined): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    shards: 'auto',
    presence: { activities: [{ type: ActivityType.Playing, name: '/new-game' }] },
    ...(apiUrl === undefined ? {} : { rest: { api: apiUrl } }),
  });
}

/** A token that Discord does not know, or an application that is not allowed what the bot asks. */
function isRefusal(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401 || error.status === 403;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

class ConnectedBot implements DiscordBot {
  readonly #deps: DiscordBotDeps & { readonly token: string };
  readonly #pipeline: InteractionPipeline;
  #client: Client | undefined;
  #status: DiscordStatus = 'connecting';
  #retry: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(deps: DiscordBotDeps & { readonly token: string }) {
    this.#deps = deps;
    this.#pipeline = new InteractionPipeline({ commands: COMMANDS, clicks: CLICKS, deps });
  }

  async start(): Promise<void> {
    await this.#connect(RETRY_DELAY_MIN_ms);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#retry);
    this.#client?.removeAllListeners(Events.InteractionCreate);
    const { promise: waited, resolve } = Promise.withResolvers<void>();
    const limit = setTimeout(resolve, STOP_WAIT_MAX_ms);
    await Promise.race([this.#pipeline.idle(), waited]);
    clearTimeout(limit);
    await this.#client?.destroy();
  }

  status(): DiscordStatus {
    if (this.#status !== 'connected') return this.#status;
    return this.#client?.isReady() === true ? 'connected' : 'connecting';
  }

  async #connect(delay_ms: number): Promise<void> {
    if (this.#isStopped) return;
    const { token, apiUrl, logger } = this.#deps;
    const client = createClient(apiUrl);
    this.#client = client;
    client.on(Events.InteractionCreate, (interaction) => this.#pipeline.handle(interaction));
    client.on(Events.Error, (err) => logger.warn({ err }, 'Discord connection error'));
    try {
      const ready = new Promise<Client<true>>((resolve) =>
        client.once(Events.ClientReady, resolve),
      );
      await client.login(token);
      const { application, user } = await ready;
      await application.commands.set(COMMANDS.map(commandData));
      this.#status = 'connected';
      logger.info({ bot: user.tag, commands: COMMANDS.length }, 'connected to Discord');
    } catch (error) {
      await client.destroy();
      this.#giveUpOrRetry(error, delay_ms);
    }
  }

  #giveUpOrRetry(err: unknown, delay_ms: number): void {
    const { logger } = this.#deps;
    if (isRefusal(err)) {
      this.#status = 'refused';
      logger.error(
        { err },
        'Discord refuses DISCORD_TOKEN: copy it again from the developer portal',
      );
      return;
    }
    logger.warn({ err, delay_ms }, 'Discord cannot be reached; trying again');
    const next_ms = Math.min(delay_ms * 2, RETRY_DELAY_MAX_ms);
    this.#retry = setTimeout(() => void this.#connect(next_ms), delay_ms).unref();
  }
}
