/** Everything that exists in the double, its clock and its ids; tells listeners about changes. */
import { present } from '../../../src/errors.ts';
import type { Json } from './json.ts';
import type {
  ChannelRecord,
  GuildRecord,
  InteractionRecord,
  MessageRecord,
  PermissionName,
  Refusal,
  UserRecord,
} from './records.ts';
import type { AttachmentRecord } from './views.ts';

// The first second of 2015, from which Discord counts its ids.
const DISCORD_EPOCH_ms = 1_420_070_400_000;

export interface GuildSpec {
  readonly id?: string;
  readonly name: string;
  readonly locale?: string;
  readonly channels: readonly {
    readonly id?: string;
    readonly name: string;
    readonly denied?: readonly PermissionName[];
  }[];
}

/** An event for the gateway; `intents` are the bits of which the bot must have asked for one. */
export interface GatewayEvent {
  readonly name: string;
  readonly data: Json;
  readonly guildId: string | undefined;
  readonly intents: number;
}

export class World {
  readonly clock: () => number;
  readonly bot: UserRecord;
  readonly token: string;
  readonly guilds = new Map<string, GuildRecord>();
  readonly channels = new Map<string, ChannelRecord>();
  readonly users = new Map<string, UserRecord>();
  readonly messages = new Map<string, MessageRecord>();
  readonly interactions = new Map<string, InteractionRecord>();
  readonly interactionsByToken = new Map<string, InteractionRecord>();
  /** Registered commands by scope: 'global' or a guild id. */
  readonly commands = new Map<string, readonly Json[]>();
  /** Uploaded files by the path of their address. */
  readonly files = new Map<string, AttachmentRecord>();
  readonly refusals: Refusal[] = [];
  /** `http://127.0.0.1:<port>`, known once the server listens. */
  origin = '';
  publish: (event: GatewayEvent) => void = () => undefined;
  #lastId = 0n;
  readonly #listeners = new Set<() => void>();

  constructor(options: { clock: () => number; guilds: readonly GuildSpec[] }) {
    this.clock = options.clock;
    this.bot = this.addUser({ name: 'Paper Dynasty', bot: true });
    this.token = `${Buffer.from(this.bot.id).toString('base64url')}.double.${this.nextId()}`;
    for (const guild of options.guilds) this.#addGuild(guild);
  }

  /** The next id, later than every id before, with the clock's time in it as Discord has it. */
  nextId(): string {
    const since_ms = Math.floor(this.clock()) - DISCORD_EPOCH_ms;
    if (since_ms <= 0) throw new RangeError('The clock of the Discord double must be after 2015');
    const fromClock = BigInt(since_ms) << 22n;
    this.#lastId = fromClock > this.#lastId ? fromClock : this.#lastId + 1n;
    return this.#lastId.toString();
  }

  /** Adds a person (or the bot). */
  addUser(user: Partial<Omit<UserRecord, 'name'>> & Pick<UserRecord, 'name'>): UserRecord {
    const added: UserRecord = {
      id: this.nextId(),
      bot: false,
      locale: 'en-US',
      permissions: [],
      grantedCommands: [],
      closedDirectMessages: false,
      ...user,
    };
    this.users.set(added.id, added);
    return added;
  }

  /** Adds the channel to the channels that can be found by id. */
  addChannel(channel: ChannelRecord): ChannelRecord {
    this.channels.set(channel.id, channel);
    return channel;
  }

  #addGuild(spec: GuildSpec): void {
    const id = spec.id ?? this.nextId();
    const channels = spec.channels.map((channel) =>
      this.addChannel({
        id: channel.id ?? this.nextId(),
        name: channel.name,
        guildId: id,
        recipientId: undefined,
        denied: channel.denied ?? [],
      }),
    );
    this.guilds.set(id, { id, name: spec.name, locale: spec.locale ?? 'en-US', channels });
  }

  /** Finds a channel by id or by its name, which must then be the only one of that name. */
  channel(idOrName: string): ChannelRecord {
    const byId = this.channels.get(idOrName);
    if (byId !== undefined) return byId;
    const named = [...this.channels.values()].filter(({ name }) => name === idOrName);
    if (named.length > 1)
      throw new Error(`More than one channel is called ${idOrName}: use its id`);
    return present(named[0], `the channel ${idOrName}`);
  }

  /** The direct message channel between the bot and a person, opened when there is none yet. */
  directChannel(userId: string): ChannelRecord {
    const open = [...this.channels.values()].find(({ recipientId }) => recipientId === userId);
    if (open !== undefined) return open;
    return this.addChannel({
      id: this.nextId(),
      name: '',
      guildId: undefined,
      recipientId: userId,
      denied: [],
    });
  }

  /** The commands that people can use in a channel: the guild's own before the global ones. */
  commandsIn(channel: ChannelRecord): readonly Json[] {
    const own = channel.guildId === undefined ? [] : (this.commands.get(channel.guildId) ?? []);
    return [...own, ...(this.commands.get('global') ?? [])];
  }

  /** Tells everybody who waits that something changed. */
  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /**
   * Waits until `found` answers something other than undefined, looking again after every change.
   * After `patience_ms` of real time it fails with the sentence that `complaint` gives.
   */
  async until<Found>(
    found: () => Found | undefined,
    limit: { readonly patience_ms: number; readonly complaint: () => string },
  ): Promise<Found> {
    const already = found();
    if (already !== undefined) return already;
    const { promise, resolve, reject } = Promise.withResolvers<Found>();
    const look = () => {
      try {
        const now = found();
        if (now !== undefined) resolve(now);
      } catch (error) {
        reject(error);
      }
    };
    const timer = setTimeout(() => reject(new Error(limit.complaint())), limit.patience_ms);
    this.#listeners.add(look);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#listeners.delete(look);
    }
  }
}
