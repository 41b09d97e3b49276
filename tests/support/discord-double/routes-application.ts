/** The gateway address, the application, its commands, and the basics of guilds and users. */
import { ApplicationCommandType } from 'discord.js';
import { checkCommands } from './command-rules.ts';
import { FormErrors } from './form-errors.ts';
import type { ApiReply } from './http.ts';
import { isJson, type Json, text, value } from './json.ts';
import {
  botMemberJson,
  channelJson,
  guildJson,
  memberJson,
  rolesJson,
  userJson,
} from './payloads.ts';
import type { GuildRecord, UserRecord } from './records.ts';
import { refusal } from './refusals.ts';
import type { Route, RouteCall } from './router.ts';
import type { World } from './world.ts';

function ok(body: unknown): ApiReply {
  return { status: 200, body };
}

function guildOf({ world, param }: RouteCall): GuildRecord {
  const guild = world.guilds.get(param('guild'));
  if (guild === undefined) throw refusal('unknownGuild');
  return guild;
}

function userOf({ world, param }: RouteCall, unknown: 'unknownUser' | 'unknownMember'): UserRecord {
  const id = param('user') === '@me' ? world.bot.id : param('user');
  const user = world.users.get(id);
  if (user === undefined) throw refusal(unknown);
  return user;
}

function member(call: RouteCall): ApiReply {
  const user = userOf(call, 'unknownMember');
  if (user.bot) return ok(botMemberJson(call.world, guildOf(call)));
  return ok({ ...memberJson(user), user: userJson(user) });
}

function storedCommand(world: World, command: Json, before: readonly Json[]): Json {
  const type = value(command, 'type') ?? ApplicationCommandType.ChatInput;
  const known = before.find(
    (old) => text(old, 'name') === text(command, 'name') && value(old, 'type') === type,
  );
  return {
    default_member_permissions: null,
    nsfw: false,
    description: '',
    options: [],
    integration_types: [0],
    contexts: null,
    ...command,
    type,
    id: value(known ?? {}, 'id') ?? world.nextId(),
    application_id: world.bot.id,
    version: world.nextId(),
  };
}

function overwrite({ world, request }: RouteCall, scope: string): ApiReply {
  const list = Array.isArray(request.body) ? request.body : [];
  const form = new FormErrors();
  checkCommands(list, form);
  form.throwIfAny();
  const before = world.commands.get(scope) ?? [];
  const own = scope === 'global' ? {} : { guild_id: scope };
  const stored = list
    .filter(isJson)
    .map((command) => ({ ...storedCommand(world, command, before), ...own }));
  world.commands.set(scope, stored);
  world.changed();
  return ok(stored);
}

function application({ world }: RouteCall): ApiReply {
  const { id, name } = world.bot;
  const bot = userJson(world.bot);
  return ok({ id, name, description: '', flags: 0, bot, bot_public: true, icon: null });
}

function gateway({ world }: RouteCall): ApiReply {
  return ok({
    url: `${world.origin.replace('http', 'ws')}/gateway`,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 },
  });
}

const COMMANDS = '/applications/:application/commands';
const GUILD_COMMANDS = '/applications/:application/guilds/:guild/commands';

export const APPLICATION_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/gateway', open: true, handle: gateway },
  { method: 'GET', path: '/gateway/bot', handle: gateway },
  { method: 'GET', path: '/applications/@me', handle: application },
  { method: 'GET', path: '/oauth2/applications/@me', handle: application },
  {
    method: 'GET',
    path: COMMANDS,
    handle: ({ world }) => ok(world.commands.get('global') ?? []),
  },
  { method: 'PUT', path: COMMANDS, handle: (call) => overwrite(call, 'global') },
  {
    method: 'GET',
    path: GUILD_COMMANDS,
    handle: (call) => ok(call.world.commands.get(guildOf(call).id) ?? []),
  },
  { method: 'PUT', path: GUILD_COMMANDS, handle: (call) => overwrite(call, guildOf(call).id) },
  {
    method: 'GET',
    path: '/guilds/:guild',
    handle: (call) => ok(guildJson(call.world, guildOf(call))),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    handle: (call) => ok(guildOf(call).channels.map((channel) => channelJson(call.world, channel))),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    handle: (call) => ok(rolesJson(call.world, guildOf(call))),
  },
  { method: 'GET', path: '/guilds/:guild/members/:user', handle: member },
  {
    method: 'GET',
    path: '/users/:user',
    handle: (call) => ok(userJson(userOf(call, 'unknownUser'))),
  },
];
