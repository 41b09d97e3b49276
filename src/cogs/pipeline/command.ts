/** What a command is: data and a function. The pipeline does everything around it. */
import type { PermissionsBitField } from 'discord.js';
import type { CogServices } from '../cog-services.ts';
import type { Screen } from '../views/screen.ts';
import type { CustomId } from './custom-id.ts';
import type { Form } from './form.ts';

/** The person who typed or clicked. */
export interface Caller {
  readonly userId: string;
  /** How services know the person: `discord:<user id>`. */
  readonly ownerId: string;
  /** The display name as Discord gives it: escape it before it is shown. */
  readonly name: string;
}
interface Call {
  readonly caller: Caller;
  readonly channelId: string;
}
/** A slash command as it was typed; absent options are undefined. */
export interface CommandCall extends Call {
  readonly options: Readonly<Record<string, string | undefined>>;
}
/** A click on a button, or a choice in a menu. */
export interface ClickCall extends Call {
  readonly id: CustomId;
  /** The message with the button. */
  readonly messageId: string;
  /** The chosen option of a menu, or what was typed into the form; undefined for a button. */
  readonly chosen: string | undefined;
}

/** What a command or a click leads to. The pipeline shows it; nobody answers twice. */
export interface Outcome {
  /** The answer to a command; for a click what its message shows from now on. */
  readonly screen?: Screen;
  /** A message beside it that only the caller sees. */
  readonly aside?: Screen;
  /** A new public message, since an edit notifies nobody; `pings` are user ids. */
  readonly announcement?: { readonly screen: Screen; readonly pings: readonly string[] };
  /** Another message of the same channel that shows something new. */
  readonly edit?: { readonly messageId: string; readonly screen: Screen };
}

/** Where a person is, as the interaction itself says it. */
export interface Situation {
  /** What the bot may do in the channel. */
  readonly botPermissions: Readonly<PermissionsBitField>;
  readonly isThread: boolean;
}
/** A check that needs no database: the sentence of its refusal, or undefined to go on. */
export type Check = (situation: Situation) => string | undefined;

export interface Suggestion {
  readonly name: string;
  readonly value: string;
}
export interface CommandOption {
  readonly name: string;
  readonly description: string;
  readonly isRequired?: boolean;
  readonly lengthMin?: number;
  readonly lengthMax?: number;
  readonly choices?: readonly Suggestion[];
  /** Answers from the local cache while the person types; the first 25 are shown. */
  readonly suggest?: (typed: string, deps: CogServices) => Promise<readonly Suggestion[]>;
}
export interface Command {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
  /** Fixed before the command runs: who will see the answer. */
  readonly audience: (options: CommandCall['options']) => 'everyone' | 'caller';
  readonly checks: readonly Check[];
  /** Throws AppError for every refusal. */
  readonly run: (call: CommandCall, deps: CogServices) => Promise<Outcome>;
}
/** A button or menu, by the action of its custom id. */
export interface Click {
  readonly action: string;
  /** Opened by the click; `run` is for what comes back, and the message is the one clicked before. */
  readonly form?: Form;
  readonly checks?: readonly Check[];
  /** `update` changes the message that was clicked; `aside` answers the caller alone. */
  readonly answer: 'update' | 'aside';
  /** Throws AppError for every refusal. */
  readonly run: (call: ClickCall, deps: CogServices) => Promise<Outcome>;
  /** What else to show when `run` was refused: the present state, say. */
  readonly afterRefusal?: (call: ClickCall, deps: CogServices, error: unknown) => Promise<Outcome>;
}
