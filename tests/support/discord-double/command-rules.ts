/** What Discord refuses when application commands are registered. */
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { FieldPath, FormErrors } from './form-errors.ts';
import { flag, isJson, type Json, number, records, text, value } from './json.ts';
import { LIMITS } from './limits.ts';

// The pattern in Discord's documentation, "Application Command Naming".
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const NESTING: readonly number[] = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
];

/** Tells whether an option is a subcommand or a group of them. */
export function isNesting(option: Json): boolean {
  return NESTING.includes(number(option, 'type') ?? 0);
}

function checkName(name: string | undefined, path: FieldPath, form: FormErrors): void {
  if (name === undefined) {
    form.required(path);
    return;
  }
  if (NAME.test(name) && name === name.toLowerCase()) return;
  const message = 'Command name is invalid';
  form.add(path, { code: 'APPLICATION_COMMAND_INVALID_NAME', message });
}

function checkDuplicates(list: readonly Json[], path: FieldPath, form: FormErrors): void {
  const seen = new Set<string>();
  for (const [index, entry] of list.entries()) {
    const name = `${number(entry, 'type') ?? ''}:${text(entry, 'name') ?? ''}`;
    const key = path.length === 0 ? name : name.slice(name.indexOf(':'));
    if (seen.has(key)) {
      const code =
        path.length === 0
          ? 'APPLICATION_COMMANDS_DUPLICATE_NAME'
          : 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS';
      form.add([...path, index, 'name'], { code, message: 'The name is already used' });
    }
    seen.add(key);
  }
}

function checkChoices(option: Json, path: FieldPath, form: FormErrors): void {
  const choices = records(option, 'choices');
  form.length([...path, 'choices'], choices, { min: 0, max: LIMITS.choices });
  for (const [index, choice] of choices.entries()) {
    const at = [...path, 'choices', index];
    const max = LIMITS.choiceText;
    form.length([...at, 'name'], text(choice, 'name'), { min: 1, max });
    const chosen = value(choice, 'value');
    if (typeof chosen === 'string') form.length([...at, 'value'], chosen, { min: 1, max });
  }
  if (!flag(option, 'autocomplete') || choices.length === 0) return;
  const message = 'Autocomplete cannot be used together with choices';
  form.add([...path, 'choices'], {
    code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_AND_AUTOCOMPLETE',
    message,
  });
}

function checkOptions(options: readonly Json[], path: FieldPath, form: FormErrors): void {
  form.length(path, options, { min: 0, max: LIMITS.commandOptions });
  checkDuplicates(options, path, form);
  let optionalSeen = false;
  for (const [index, option] of options.entries()) {
    const at = [...path, index];
    const description = { min: 1, max: LIMITS.commandDescription };
    checkName(text(option, 'name'), [...at, 'name'], form);
    form.length([...at, 'description'], text(option, 'description'), description);
    checkChoices(option, at, form);
    const required = flag(option, 'required');
    if (required && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      form.add(at, { code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
    optionalSeen ||= !required && !isNesting(option);
    if (isNesting(option)) checkOptions(records(option, 'options'), [...at, 'options'], form);
  }
  const nested = options.filter(isNesting).length;
  if (nested > 0 && nested < options.length) {
    const message = 'Sub-command and sub-command group option types are mutually exclusive';
    form.add(path, { code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
  }
}

function characters(entry: Json): number {
  const own = ['name', 'description', 'value']
    .map((key) => value(entry, key))
    .reduce<number>((sum, found) => sum + (typeof found === 'string' ? found.length : 0), 0);
  const inner = [...records(entry, 'options'), ...records(entry, 'choices')];
  return inner.reduce((sum, child) => sum + characters(child), own);
}

function checkCommand(command: Json, index: number, form: FormErrors): void {
  const path = [index];
  const isChat =
    (number(command, 'type') ?? ApplicationCommandType.ChatInput) ===
    ApplicationCommandType.ChatInput;
  const description = text(command, 'description');
  if (!isChat) {
    form.length([...path, 'name'], text(command, 'name'), { min: 1, max: LIMITS.commandName });
    form.length([...path, 'description'], description, { min: 0, max: 0 });
    return;
  }
  checkName(text(command, 'name'), [...path, 'name'], form);
  form.length([...path, 'description'], description, { min: 1, max: LIMITS.commandDescription });
  checkOptions(records(command, 'options'), [...path, 'options'], form);
  if (characters(command) <= LIMITS.commandCharacters) return;
  const message = `Command exceeds maximum size (${LIMITS.commandCharacters})`;
  form.add(path, { code: 'APPLICATION_COMMAND_TOO_LARGE', message });
}

/** Adds every error of a full list of commands, as sent by a bulk overwrite. */
export function checkCommands(commands: readonly unknown[], form: FormErrors): void {
  const list = commands.filter(isJson);
  const chat = list.filter((command) => (number(command, 'type') ?? 1) === 1);
  if (chat.length > LIMITS.commandsInScope) {
    const message = `Maximum number of application commands reached (${LIMITS.commandsInScope})`;
    form.add([], { code: 'MAX_APPLICATION_COMMANDS', message });
  }
  checkDuplicates(
    list.map((command) => ({ type: 1, ...command })),
    [],
    form,
  );
  for (const [index, command] of list.entries()) checkCommand(command, index, form);
}
