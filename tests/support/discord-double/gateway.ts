/**
 * The gateway: HELLO, heartbeats, IDENTIFY and RESUME, and the dispatch of events to the shard that
 * owns their guild. A session keeps its events, so that a bot that was cut off can catch up.
 */
import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { isJson, items, type Json, number, record, text } from './json.ts';
import { guildJson, userJson } from './payloads.ts';
import type { GuildRecord } from './records.ts';
import type { GatewayEvent, World } from './world.ts';

const HEARTBEAT_ms = 41_250;
const PRIVILEGED =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

interface Session {
  readonly id: string;
  readonly shard: number;
  readonly shards: number;
  readonly intents: number;
  readonly events: Json[];
  socket: WebSocket | undefined;
}

export class Gateway {
  readonly #world: World;
  readonly #server: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  readonly #bySocket = new Map<WebSocket, Session>();
  /** How often bots identified and resumed, and their intents at the last IDENTIFY. */
  readonly seen = { identifies: 0, resumes: 0, heartbeats: 0, intents: 0 };

  constructor(world: World, server: Server) {
    this.#world = world;
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket) => this.#welcome(socket));
    world.publish = (event) => this.#publish(event);
  }

  /** How many shards are connected with a live session. */
  get connected(): number {
    return this.#bySocket.size;
  }

  /** Cuts every connection; sessions that are not `resumable` are forgotten. */
  drop(resumable: boolean): void {
    if (!resumable) this.#sessions.clear();
    for (const socket of this.#server.clients) socket.terminate();
  }

  /** Asks every connected bot to reconnect, as Discord does before maintenance. */
  askToReconnect(): void {
    for (const socket of this.#bySocket.keys()) send(socket, { op: GatewayOpcodes.Reconnect });
  }

  /** Closes every connection and the server. */
  async stop(): Promise<void> {
    this.drop(false);
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #welcome(socket: WebSocket): void {
    socket.on('message', (data) => this.#receive(socket, String(data)));
    socket.on('close', () => {
      const session = this.#bySocket.get(socket);
      if (session?.socket === socket) session.socket = undefined;
      this.#bySocket.delete(socket);
      this.#world.changed();
    });
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: HEARTBEAT_ms } });
  }

  #receive(socket: WebSocket, source: string): void {
    const packet = parsePacket(source);
    const closeCode =
      packet === undefined ? GatewayCloseCodes.DecodeError : this.#handle(socket, packet);
    if (closeCode !== undefined) socket.close(closeCode);
  }

  /** Handles one packet; answers the code with which the connection must be closed, if it must. */
  #handle(socket: WebSocket, packet: Json): number | undefined {
    const data = record(packet, 'd') ?? {};
    switch (number(packet, 'op')) {
      case GatewayOpcodes.Heartbeat:
        this.seen.heartbeats += 1;
        send(socket, { op: GatewayOpcodes.HeartbeatAck });
        return undefined;
      case GatewayOpcodes.Identify:
        return this.#identify(socket, data);
      case GatewayOpcodes.Resume:
        this.#resume(socket, data);
        return undefined;
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        return this.#bySocket.has(socket) ? undefined : GatewayCloseCodes.NotAuthenticated;
      default:
        return GatewayCloseCodes.UnknownOpcode;
    }
  }

  #identify(socket: WebSocket, data: Json): number | undefined {
    if (this.#bySocket.has(socket)) return GatewayCloseCodes.AlreadyAuthenticated;
    if (text(data, 'token') !== this.#world.token) return GatewayCloseCodes.AuthenticationFailed;
    const intents = number(data, 'intents') ?? 0;
    if ((intents & PRIVILEGED) !== 0) return GatewayCloseCodes.DisallowedIntents;
    const [shard, shards] = items(data, 'shard').map(Number);
    const session: Session = {
      id: this.#world.nextId(),
      shard: shard ?? 0,
      shards: shards ?? 1,
      intents,
      events: [],
      socket,
    };
    this.seen.identifies += 1;
    this.seen.intents = intents;
    this.#sessions.set(session.id, session);
    this.#bySocket.set(socket, session);
    this.#ready(session);
    this.#world.changed();
    return undefined;
  }

  #ready(session: Session): void {
    const world = this.#world;
    const guilds = [...world.guilds.values()].filter(({ id }) => owns(session, id));
    dispatch(session, 'READY', {
      v: 10,
      user: userJson(world.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `${world.origin.replace('http', 'ws')}/gateway`,
      shard: [session.shard, session.shards],
      application: { id: world.bot.id, flags: 0 },
    });
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
    for (const guild of guilds) dispatch(session, 'GUILD_CREATE', guildJson(world, guild));
  }

  #resume(socket: WebSocket, data: Json): void {
    const session = this.#sessions.get(text(data, 'session_id') ?? '');
    if (session === undefined || text(data, 'token') !== this.#world.token) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return;
    }
    session.socket = socket;
    this.seen.resumes += 1;
    this.#bySocket.set(socket, session);
    for (const event of session.events.slice(number(data, 'seq') ?? 0)) send(socket, event);
    dispatch(session, 'RESUMED', {});
    this.#world.changed();
  }

  #publish(event: GatewayEvent): void {
    for (const session of this.#sessions.values()) {
      const wanted = event.intents === 0 || (session.intents & event.intents) !== 0;
      if (wanted && owns(session, event.guildId)) dispatch(session, event.name, event.data);
    }
  }

  /** Tells the bot about a guild that changed, for example its channel permissions. */
  publishChannel(guild: GuildRecord, channel: Json): void {
    const intents = GatewayIntentBits.Guilds;
    this.#publish({ name: 'CHANNEL_UPDATE', data: channel, guildId: guild.id, intents });
  }
}

/** Discord's sharding formula; direct messages belong to shard 0. */
function owns(session: Session, guildId: string | undefined): boolean {
  const shard =
    guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(session.shards));
  return shard === session.shard;
}

function parsePacket(source: string): Json | undefined {
  try {
    const packet: unknown = JSON.parse(source);
    return isJson(packet) ? packet : undefined;
  } catch {
    return undefined;
  }
}

function send(socket: WebSocket, packet: Json): void {
  socket.send(JSON.stringify(packet));
}

function dispatch(session: Session, name: string, data: Json): void {
  const event = { op: GatewayOpcodes.Dispatch, t: name, s: session.events.length + 1, d: data };
  session.events.push(event);
  if (session.socket !== undefined) send(session.socket, event);
}
