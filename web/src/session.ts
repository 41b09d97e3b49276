/** Who is signed in, and which club is theirs. */
import { signal } from '@preact/signals';
import type { NewAccountView, SessionView } from '../../src/models/dugout-view.ts';
import { isWorthRetrying, request, sentenceOf, useCsrfToken } from './api.ts';

export const session = signal<SessionView | null>(null);
export const sessionError = signal<string | null>(null);
/** Shown until the newcomer has put it away. */
export const recoveryCode = signal<string | null>(null);

function keep(view: SessionView): void {
  useCsrfToken(view.csrfToken);
  session.value = view;
  sessionError.value = null;
}

const RETRY_MS = 3_000;

/** Asks the dugout who is here, until it answers. */
export async function loadSession(): Promise<void> {
  try {
    keep(await request<SessionView>('GET', '/session'));
  } catch (error) {
    const isRetried = isWorthRetrying(error);
    sessionError.value = isRetried ? `${sentenceOf(error)} Trying again …` : sentenceOf(error);
    if (isRetried) window.setTimeout(() => void loadSession(), RETRY_MS);
  }
}

export interface NewClub {
  readonly managerName: string;
  readonly longName: string;
  readonly shortName: string;
  readonly abbrev: string;
  readonly colour: string;
}

/** Makes an account where there is none, then the club with its starter cards. */
export async function foundClub(club: NewClub): Promise<void> {
  if (session.value?.account === null) {
    const made = await request<NewAccountView>('POST', '/session', { name: club.managerName });
    keep(made.session);
    recoveryCode.value = made.recoveryCode;
  }
  keep(await request<SessionView>('POST', '/team', club));
}

/** Comes back from another browser. */
export async function recover(code: string): Promise<void> {
  keep(await request<SessionView>('POST', '/session/recover', { code }));
}
