/**
 * The way of every interaction: find the command, check, acknowledge, run, show, and report once.
 * Acknowledging comes before anything that could wait, since Discord gives three seconds.
 */
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
  ModalMessageModalSubmitInteraction,
} from 'discord.js';
import { sentenceFor } from '../../models/sentences.ts';
import type { CogDeps } from '../cog-services.ts';
import { plain, SELECT_OPTIONS_MAX } from '../views/screen.ts';
import { clip } from '../views/words.ts';
import type { Check, Click, ClickCall, Command, CommandCall, Outcome } from './command.ts';
import { parseCustomId } from './custom-id.ts';
import { modalOf, typedInto } from './form.ts';
import { reportFailure } from './report.ts';
import { type Acknowledgement, type Answerable, Responder } from './responder.ts';

const CLICK_OPERATION = 'discord.click';
const SUGGEST_OPERATION = 'discord.suggest';
const CHOICE_TEXT_MAX = 100;
const OLD_BUTTON =
  'This button is from an older version of the game. Use /gamestate to see the game as it stands.';
const OLD_COMMAND = 'This command has changed. Restart Discord and type it again.';

type Clicked = MessageComponentInteraction | ModalMessageModalSubmitInteraction;

/** One interaction, ready to run. */
interface Job {
  /** What is counted. */
  readonly operation: string;
  /** What is logged beside it: the command or the action of the button. */
  readonly subject: string;
  readonly checks: readonly Check[];
  readonly acknowledgement: Acknowledgement;
  readonly run: () => Promise<Outcome>;
  readonly afterRefusal?: ((error: unknown) => Promise<Outcome>) | undefined;
}

function callOf(interaction: Answerable) {
  const { user, member, channelId } = interaction;
  const nickname = member !== null && 'displayName' in member ? member.displayName : null;
  const name = nickname ?? user.displayName;
  return { caller: { userId: user.id, ownerId: `discord:${user.id}`, name }, channelId };
}

function chosenIn(interaction: MessageComponentInteraction): string | undefined {
  return interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
}

function optionsOf(interaction: ChatInputCommandInteraction, command: Command) {
  const entries = command.options.map(
    ({ name }) => [name, interaction.options.getString(name) ?? undefined] as const,
  );
  return Object.fromEntries(entries) satisfies CommandCall['options'];
}

export class InteractionPipeline {
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #clicks: ReadonlyMap<string, Click>;
  readonly #deps: CogDeps;
  readonly #running = new Set<Promise<void>>();

  constructor(parts: {
    readonly commands: readonly Command[];
    readonly clicks: readonly Click[];
    readonly deps: CogDeps;
  }) {
    this.#commands = new Map(parts.commands.map((command) => [command.name, command]));
    this.#clicks = new Map(parts.clicks.map((click) => [click.action, click]));
    this.#deps = parts.deps;
  }

  /** Takes an interaction; whatever happens is reported, so that nothing is left to catch. */
  handle(interaction: Interaction): void {
    const work = this.#dispatch(interaction).catch((error: unknown) => {
      this.#deps.logger.error({ operation: 'discord.dispatch', err: error }, 'failed');
    });
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }

  /** Waits for the interactions that are under way. */
  async idle(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #dispatch(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) await this.#suggest(interaction);
    if (interaction.isChatInputCommand())
      await this.#execute(interaction, this.#slash(interaction));
    if (interaction.isMessageComponent()) await this.#clicked(interaction);
    if (interaction.isModalSubmit() && interaction.isFromMessage()) {
      await this.#execute(interaction, this.#click(interaction, typedInto(interaction)));
    }
  }

  /** Opening a form is the answer itself: nothing may be acknowledged before it. */
  async #clicked(interaction: MessageComponentInteraction): Promise<void> {
    const { customId } = interaction;
    const form = this.#clicks.get(parseCustomId(customId)?.action ?? '')?.form;
    if (form !== undefined) await interaction.showModal(modalOf(form, customId));
    else await this.#execute(interaction, this.#click(interaction, chosenIn(interaction)));
  }

  #slash(interaction: ChatInputCommandInteraction): Job {
    const command = this.#commands.get(interaction.commandName);
    if (command === undefined) return refusal(interaction.commandName, OLD_COMMAND);
    const options = optionsOf(interaction, command);
    const call = { ...callOf(interaction), options };
    return {
      operation: `discord.${command.name}`,
      subject: command.name,
      checks: command.checks,
      acknowledgement: command.audience(options),
      run: () => command.run(call, this.#deps),
    };
  }

  #click(interaction: Clicked, chosen: string | undefined): Job {
    const id = parseCustomId(interaction.customId);
    const click = this.#clicks.get(id?.action ?? '');
    if (id === undefined || click === undefined) return refusal(interaction.customId, OLD_BUTTON);
    const call: ClickCall = {
      ...callOf(interaction),
      ...{ id, chosen, messageId: interaction.message.id },
    };
    const { afterRefusal } = click;
    return {
      operation: CLICK_OPERATION,
      subject: click.action,
      checks: click.checks ?? [],
      acknowledgement: click.answer === 'update' ? 'update' : 'caller',
      run: () => click.run(call, this.#deps),
      afterRefusal: afterRefusal && ((error) => afterRefusal(call, this.#deps, error)),
    };
  }

  async #execute(interaction: Answerable, job: Job): Promise<void> {
    const { operation, subject } = job;
    const startedAt_ms = performance.now();
    const responder = new Responder(interaction);
    try {
      const situation = {
        botPermissions: interaction.appPermissions,
        isThread: interaction.channel?.isThread() ?? false,
      };
      const refused = job.checks.map((check) => check(situation)).find((said) => said);
      await responder.acknowledge(refused === undefined ? job.acknowledgement : 'caller');
      if (refused !== undefined) {
        await responder.show(plain(refused));
        return;
      }
      await present(responder, await job.run());
      const durationMs = performance.now() - startedAt_ms;
      this.#deps.metrics.observe({ operation, outcome: 'ok', durationMs });
      this.#deps.logger.debug({ operation, subject, durationMs }, 'finished');
    } catch (error) {
      await this.#refuse(responder, job, { startedAt_ms, error });
    }
  }

  async #refuse(
    responder: Responder,
    job: Job,
    failure: { readonly startedAt_ms: number; readonly error: unknown },
  ): Promise<void> {
    const { operation, subject } = job;
    const sentence = reportFailure({ operation, subject, ...failure }, this.#deps);
    if (sentence === undefined) return;
    const { aside = plain(sentence), ...state } = await this.#afterRefusal(job, failure.error);
    await this.#attempt(job, () => present(responder, state));
    await this.#attempt(job, () => responder.tell(aside));
  }

  /** What to show beside the sentence of a refusal: nothing where that cannot be had either. */
  async #afterRefusal(job: Job, error: unknown): Promise<Outcome> {
    const { afterRefusal } = job;
    if (afterRefusal === undefined) return {};
    return (await this.#attempt(job, () => afterRefusal(error))) ?? {};
  }

  /** A step after a refusal: if it fails too, it is logged, and the next step still has its chance. */
  async #attempt<Answer>(job: Job, step: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await step();
    } catch (error) {
      const { operation, subject } = job;
      this.#deps.logger.warn({ operation, subject, err: error }, 'failed after a refusal');
      return undefined;
    }
  }

  async #suggest(interaction: AutocompleteInteraction): Promise<void> {
    const { name, value } = interaction.options.getFocused(true);
    const operation = SUGGEST_OPERATION;
    const subject = interaction.commandName;
    const startedAt_ms = performance.now();
    const command = this.#commands.get(interaction.commandName);
    const option = command?.options.find((candidate) => candidate.name === name);
    try {
      const found = (await option?.suggest?.(value, this.#deps)) ?? [];
      const shown = found.slice(0, SELECT_OPTIONS_MAX);
      await interaction.respond(
        shown.map((one) => ({ name: clip(one.name, CHOICE_TEXT_MAX), value: one.value })),
      );
      const durationMs = performance.now() - startedAt_ms;
      this.#deps.metrics.observe({ operation, outcome: 'ok', durationMs });
    } catch (error) {
      reportFailure({ operation, subject, startedAt_ms, error }, this.#deps);
      if (interaction.responded) return;
      const said = clip(sentenceFor(error), CHOICE_TEXT_MAX);
      await interaction.respond([{ name: said, value: said }]);
    }
  }
}

/** A job that only says why there is nothing to do. */
function refusal(subject: string, sentence: string): Job {
  return {
    operation: 'discord.unknown',
    subject,
    checks: [() => sentence],
    acknowledgement: 'caller',
    run: async () => ({}),
  };
}

async function present(responder: Responder, outcome: Outcome): Promise<void> {
  const { screen, aside, announcement, edit } = outcome;
  if (screen !== undefined) await responder.show(screen);
  if (edit !== undefined) await responder.editMessage(edit.messageId, edit.screen);
  if (aside !== undefined) await responder.tell(aside);
  if (announcement !== undefined) await responder.announce(announcement.screen, announcement.pings);
}
