/**
 * Custom ids of buttons and menus. They hold all that a click needs (what, of what, at which
 * version), so that buttons work after a restart and nothing is kept in memory.
 */
import { assert } from '../../errors.ts';

/** Discord takes at most so many characters. */
const CUSTOM_ID_MAX = 100;
const SEPARATOR = ':';
const ACTION = /^[a-z][a-z-]{0,19}$/;
const SUBJECT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const VERSION = /^\d{1,9}$/;
const DETAIL = /^[\w-]{0,30}$/;

/** What a click means. */
export interface CustomId {
  readonly action: string;
  /** The id of the game, the player or the club that it is about. */
  readonly subject: string;
  /** The version of the subject that the person saw; 0 where there is none. */
  readonly version: number;
  /** What the action itself needs: a message, a page, a hand. Empty where nothing. */
  readonly detail: string;
}

/** Writes a custom id of at most 100 characters. */
export function formatCustomId(
  id: Pick<CustomId, 'action' | 'subject'> & Partial<CustomId>,
): string {
  const { action, subject, version = 0, detail = '' } = id;
  const text = [action, subject, version, detail].join(SEPARATOR);
  assert(text.length <= CUSTOM_ID_MAX && parseCustomId(text), `custom id ${text}`);
  return text;
}

/** Reads a custom id; undefined for one that this version of the program does not write. */
export function parseCustomId(text: string): CustomId | undefined {
  const [action = '', subject = '', version = '', detail, ...rest] = text.split(SEPARATOR);
  if (detail === undefined || rest.length > 0) return undefined;
  const isKnown = ACTION.test(action) && SUBJECT.test(subject) && VERSION.test(version);
  if (!isKnown || !DETAIL.test(detail)) return undefined;
  return { action, subject, version: Number(version), detail };
}
