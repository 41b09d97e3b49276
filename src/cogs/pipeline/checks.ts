/** Checks that commands name: what the bot itself has to be allowed to do in a channel. */
import { PermissionFlagsBits } from 'discord.js';
import type { Check } from './command.ts';

/** Permissions by the names that people read in Discord's channel settings. */
const PERMISSION_NAMES = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
  AttachFiles: 'Attach Files',
} as const;
type PermissionName = keyof typeof PERMISSION_NAMES;

function needs(names: (isThread: boolean) => readonly PermissionName[]): Check {
  return ({ botPermissions, isThread }) => {
    const missing = names(isThread).filter(
      (name) => !botPermissions.has(PermissionFlagsBits[name]),
    );
    if (missing.length === 0) return undefined;
    const list = missing.map((name) => `**${PERMISSION_NAMES[name]}**`).join(', ');
    return `I am missing permissions in this channel: ${list}. Ask somebody who manages the server to allow them, then try again.`;
  };
}

/** To show a picture. */
export const canAttach: Check = needs(() => ['AttachFiles']);

/** To keep the message of a game up to date, with its picture. */
export const canHostGame: Check = needs((isThread) => [
  'ViewChannel',
  isThread ? 'SendMessagesInThreads' : 'SendMessages',
  'AttachFiles',
]);
