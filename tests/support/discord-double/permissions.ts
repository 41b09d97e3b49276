/** The permissions that matter to the bot and to people, by Discord's names. */
import { PermissionFlagsBits } from 'discord.js';
import type { ChannelRecord, PermissionName, UserRecord } from './records.ts';

const BOT: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'UseExternalEmojis',
  'ReadMessageHistory',
];
const EVERYONE: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseApplicationCommands',
];

/** The bit set of named permissions, as Discord writes it: a decimal string. */
export function permissionBits(names: readonly PermissionName[]): string {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n).toString();
}

/** What every member of a guild may do. */
export function everyonePermissions(): string {
  return permissionBits(EVERYONE);
}

/** What the bot's own role allows before channel settings. */
export function botRolePermissions(): string {
  return permissionBits(BOT);
}

/** What the bot may do in a channel. */
export function botPermissionsIn(channel: ChannelRecord): string {
  return permissionBits(BOT.filter((name) => !channel.denied.includes(name)));
}

/** What a person may do in any channel. */
export function userPermissions(user: UserRecord): string {
  return permissionBits([...EVERYONE, ...user.permissions]);
}

/** Tells whether a person has every permission of a command's default member permissions. */
export function holdsAll(user: UserRecord, needed: string): boolean {
  if (user.permissions.includes('Administrator')) return true;
  const held = BigInt(userPermissions(user));
  return needed !== '0' && (held & BigInt(needed)) === BigInt(needed);
}
