/**
 * The Discord double: a local Discord (HTTP and gateway) for an unmodified discord.js client, which
 * refuses what Discord refuses. Create the client with `rest: { api: double.apiUrl }`.
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type FaultMatcher, type FaultResponse, Faults } from './faults.ts';
import { Gateway } from './gateway.ts';
import type { Json } from './json.ts';
import { viewOf } from './message-view.ts';
import { channelJson } from './payloads.ts';
import { Person } from './person.ts';
import type { PermissionName, Refusal, UserRecord } from './records.ts';
import { Router } from './router.ts';
import { APPLICATION_ROUTES } from './routes-application.ts';
import { CHANNEL_ROUTES } from './routes-channel.ts';
import { INTERACTION_ROUTES } from './routes-interaction.ts';
import type { MessageView } from './views.ts';
import { type GuildSpec, World } from './world.ts';

export interface DoubleOptions {
  readonly guilds: readonly GuildSpec[];
  /** Milliseconds since 1970, for ids, timestamps and expiry; the real time when not given. */
  readonly clock?: () => number;
  /** How long, in real milliseconds, waiting for the bot may take; 10,000 when not given. */
  readonly patience_ms?: number;
}

type PersonOptions = Partial<
  Pick<UserRecord, 'locale' | 'permissions' | 'grantedCommands' | 'closedDirectMessages'>
>;

export class DiscordDouble {
  readonly #world: World;
  readonly #server: Server;
  readonly #gateway: Gateway;
  readonly #faults: Faults;
  readonly #patience_ms: number;
  readonly #people = new Map<string, Person>();

  private constructor(parts: {
    world: World;
    server: Server;
    gateway: Gateway;
    faults: Faults;
    patience_ms: number;
  }) {
    this.#world = parts.world;
    this.#server = parts.server;
    this.#gateway = parts.gateway;
    this.#faults = parts.faults;
    this.#patience_ms = parts.patience_ms;
  }

  /** Starts a double on a free port of 127.0.0.1. */
  static async start(options: DoubleOptions): Promise<DiscordDouble> {
    const world = new World({ clock: options.clock ?? Date.now, guilds: options.guilds });
    const faults = new Faults();
    const routes = [...APPLICATION_ROUTES, ...INTERACTION_ROUTES, ...CHANNEL_ROUTES];
    const router = new Router({ world, faults, routes });
    const server = createServer((request, response) => {
      router.handle(request, response).catch((error: unknown) => {
        // A defect of the double itself: break the connection so that the test notices.
        response.destroy(error instanceof Error ? error : new Error(String(error)));
      });
    });
    const gateway = new Gateway(world, server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port to listen on');
    world.origin = `http://127.0.0.1:${address.port}`;
    const patience_ms = options.patience_ms ?? 10_000;
    return new DiscordDouble({ world, server, gateway, faults, patience_ms });
  }

  /** The value for discord.js's option `rest.api`. */
  get apiUrl(): string {
    return `${this.#world.origin}/api`;
  }

  /** The bot token with which the client logs in. */
  get token(): string {
    return this.#world.token;
  }

  get applicationId(): string {
    return this.#world.bot.id;
  }

  /** The id of the guild of this name. */
  guildId(name: string): string {
    const found = [...this.#world.guilds.values()].find((guild) => guild.name === name);
    if (found === undefined) throw new Error(`There is no guild ${name}`);
    return found.id;
  }

  /** The id of the channel of this name. */
  channelId(name: string): string {
    return this.#world.channel(name).id;
  }

  /** The registered commands: the global ones, or those of one guild. */
  commands(guildId?: string): readonly Json[] {
    return this.#world.commands.get(guildId ?? 'global') ?? [];
  }

  /** The person of this name, who joins when first named; options count only then. */
  user(name: string, options: PersonOptions = {}): Person {
    const known = this.#people.get(name);
    if (known !== undefined) return known;
    const user = this.#world.addUser({ name, ...options });
    const person = new Person({ world: this.#world, user, patience_ms: this.#patience_ms });
    this.#people.set(name, person);
    return person;
  }

  /** The messages of a channel, oldest first: the public ones and what `viewer` alone sees. */
  messages(channel: string, viewer?: Person): readonly MessageView[] {
    const { id } = this.#world.channel(channel);
    return [...this.#world.messages.values()]
      .filter((message) => message.channelId === id && !message.deleted)
      .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === viewer?.id)
      .map(viewOf);
  }

  /** The present state of a message; undefined when there never was one of this id. */
  message(id: string): MessageView | undefined {
    const found = this.#world.messages.get(id);
    return found === undefined ? undefined : viewOf(found);
  }

  /** Every state of a message, oldest first. */
  messageHistory(id: string): readonly MessageView[] {
    return this.#world.messages.get(id)?.history.slice() ?? [];
  }

  /** Every request that was refused so far, injected failures included. */
  refusals(): readonly Refusal[] {
    return this.#world.refusals.slice();
  }

  /** Makes the next `times` requests that match fail in a given way. */
  fail(matcher: FaultMatcher, response: FaultResponse, times = 1): void {
    this.#faults.order(matcher, response, times);
  }

  /** Sets what the bot may not do in a channel from now on, and tells the bot so. */
  deny(channel: string, permissions: readonly PermissionName[]): void {
    const record = this.#world.channel(channel);
    record.denied = permissions;
    const guild = this.#world.guilds.get(record.guildId ?? '');
    if (guild !== undefined) this.#gateway.publishChannel(guild, channelJson(this.#world, record));
  }

  /** How often bots identified and resumed, and how many shards are connected. */
  gateway() {
    return { ...this.#gateway.seen, connected: this.#gateway.connected };
  }

  /**
   * Cuts every gateway connection. Events wait for a resume; with `resumable: false` the sessions
   * are gone and the bot must identify again (discord.js keeps five seconds between two of those).
   */
  dropGateway(options: { readonly resumable?: boolean } = {}): void {
    this.#gateway.drop(options.resumable ?? true);
  }

  /** Asks the bot to reconnect, as Discord does before maintenance. */
  requestReconnect(): void {
    this.#gateway.askToReconnect();
  }

  /** Waits for any condition on the double; `what` completes "It was not true: …". */
  async until(condition: (double: this) => boolean, what: string): Promise<void> {
    const patience_ms = this.#patience_ms;
    const complaint = () => `It was not true within ${patience_ms} ms: ${what}`;
    await this.#world.until(() => condition(this) || undefined, { patience_ms, complaint });
  }

  /** Closes every connection and frees the port. */
  async stop(): Promise<void> {
    await this.#gateway.stop();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
