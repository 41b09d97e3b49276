/** Turns what a person types into a slash command into Discord's option list, refusing nonsense. */
import { ApplicationCommandOptionType } from 'discord.js';
import { present } from '../../../src/errors.ts';
import { isNesting } from './command-rules.ts';
import { flag, type Json, number, records, text, value } from './json.ts';
import { attachmentJson, channelJson, memberJson, userJson } from './payloads.ts';
import type { AttachmentRecord } from './views.ts';
import type { World } from './world.ts';

/** A file that a person attaches to a command. */
export interface UploadInput {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A person option takes the person's id, a channel option the channel's id or name. */
export type OptionInput = string | number | boolean | UploadInput;
export type SlashOptions = Readonly<Record<string, OptionInput>>;

interface Encoded {
  readonly option: Json;
  readonly resolved: Json;
}

function fail(definition: Json, why: string): never {
  throw new Error(`Nobody could send option ${text(definition, 'name') ?? '?'}: ${why}`);
}

function checkText(definition: Json, input: OptionInput): string {
  if (typeof input !== 'string') return fail(definition, 'it takes text');
  const min = number(definition, 'min_length') ?? 0;
  const max = number(definition, 'max_length') ?? 6_000;
  if (input.length < min || input.length > max) fail(definition, `${min} to ${max} characters`);
  return input;
}

function checkNumber(definition: Json, input: OptionInput): number {
  if (typeof input !== 'number') return fail(definition, 'it takes a number');
  const whole = number(definition, 'type') === ApplicationCommandOptionType.Integer;
  if (whole && !Number.isInteger(input)) fail(definition, 'it takes a whole number');
  const min = number(definition, 'min_value') ?? Number.NEGATIVE_INFINITY;
  const max = number(definition, 'max_value') ?? Number.POSITIVE_INFINITY;
  if (input < min || input > max) fail(definition, `it is between ${min} and ${max}`);
  return input;
}

function checkChoice(definition: Json, input: string | number): void {
  const choices = records(definition, 'choices');
  if (choices.length === 0 || choices.some((choice) => value(choice, 'value') === input)) return;
  fail(definition, `${JSON.stringify(input)} is not among its choices`);
}

function attach(world: World, definition: Json, input: OptionInput): AttachmentRecord {
  if (typeof input !== 'object') return fail(definition, 'it takes a file');
  const id = world.nextId();
  const path = `/attachments/uploads/${id}/${encodeURIComponent(input.filename)}`;
  const file = { ...input, id, description: undefined, url: world.origin + path };
  world.files.set(path, file);
  return file;
}

function encodeValue(
  world: World,
  definition: Json,
  input: OptionInput,
): { readonly value: unknown; readonly resolved: Json } {
  switch (number(definition, 'type')) {
    case ApplicationCommandOptionType.String: {
      const written = checkText(definition, input);
      checkChoice(definition, written);
      return { value: written, resolved: {} };
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      const counted = checkNumber(definition, input);
      checkChoice(definition, counted);
      return { value: counted, resolved: {} };
    }
    case ApplicationCommandOptionType.Boolean:
      if (typeof input !== 'boolean') fail(definition, 'it takes true or false');
      return { value: input, resolved: {} };
    case ApplicationCommandOptionType.User: {
      const user = world.users.get(String(input)) ?? fail(definition, 'it takes a person');
      const resolved = {
        users: { [user.id]: userJson(user) },
        members: { [user.id]: memberJson(user) },
      };
      return { value: user.id, resolved };
    }
    case ApplicationCommandOptionType.Channel: {
      const channel = world.channel(String(input));
      return {
        value: channel.id,
        resolved: { channels: { [channel.id]: channelJson(world, channel) } },
      };
    }
    case ApplicationCommandOptionType.Attachment: {
      const file = attach(world, definition, input);
      return { value: file.id, resolved: { attachments: { [file.id]: attachmentJson(file) } } };
    }
    default:
      return fail(definition, 'the double knows no options of this type');
  }
}

function encode(world: World, definition: Json, input: OptionInput): Encoded {
  const encoded = encodeValue(world, definition, input);
  const type = number(definition, 'type');
  const option = { name: text(definition, 'name'), type, value: encoded.value };
  return { option, resolved: encoded.resolved };
}

/** The path of a command: `roster add` is the subcommand add of roster. */
export interface CommandPath {
  readonly command: Json;
  /** The subcommand group and subcommand, outermost first; empty for a plain command. */
  readonly nesting: readonly Json[];
}

/** Finds a registered command by the words that a person types after the slash. */
export function findCommand(commands: readonly Json[], words: string): CommandPath {
  const [name, ...inner] = words.split(' ');
  const command = commands.find((entry) => text(entry, 'name') === name);
  if (command === undefined) {
    const known = commands.map((entry) => text(entry, 'name')).join(', ');
    throw new Error(`There is no command /${name} here; registered: ${known || 'none'}`);
  }
  const nesting: Json[] = [];
  for (const word of inner) {
    const parent = nesting.at(-1) ?? command;
    const next = records(parent, 'options').find(
      (option) => isNesting(option) && text(option, 'name') === word,
    );
    nesting.push(present(next, `the subcommand /${words}`));
  }
  const last = nesting.at(-1) ?? command;
  if (records(last, 'options').some(isNesting)) throw new Error(`/${words} needs a subcommand`);
  return { command, nesting };
}

function wrap(path: CommandPath, options: readonly Json[]): readonly Json[] {
  return path.nesting
    .toReversed()
    .reduce<readonly Json[]>(
      (inner, level) => [
        { name: text(level, 'name'), type: number(level, 'type'), options: inner },
      ],
      options,
    );
}

function mergeResolved(all: readonly Encoded[]): Json {
  const merged: Record<string, Json> = {};
  for (const { resolved } of all) {
    for (const [kind, found] of Object.entries(resolved)) {
      merged[kind] = { ...merged[kind], ...(typeof found === 'object' ? found : {}) };
    }
  }
  return merged;
}

/** Builds the `data` of a slash command. Fails when Discord's own form would not send it. */
export function slashData(world: World, path: CommandPath, inputs: SlashOptions): Json {
  const definitions = records(path.nesting.at(-1) ?? path.command, 'options');
  const names = definitions.map((definition) => text(definition, 'name') ?? '');
  const unknown = Object.keys(inputs).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`The command has no option ${unknown.join(', ')}`);
  const encoded = definitions.flatMap((definition) => {
    const input = inputs[text(definition, 'name') ?? ''];
    if (input !== undefined) return [encode(world, definition, input)];
    if (flag(definition, 'required')) fail(definition, 'it is required');
    return [];
  });
  return {
    id: value(path.command, 'id'),
    name: text(path.command, 'name'),
    type: number(path.command, 'type'),
    options: wrap(
      path,
      encoded.map(({ option }) => option),
    ),
    resolved: mergeResolved(encoded),
  };
}

/** Builds the `data` of an autocomplete: one option is being typed, the others are unchecked. */
export function autocompleteData(
  path: CommandPath,
  typing: { readonly option: string; readonly typed: string; readonly others: SlashOptions },
): Json {
  const definitions = records(path.nesting.at(-1) ?? path.command, 'options');
  const focused = definitions.find((definition) => text(definition, 'name') === typing.option);
  const definition = present(focused, `the option ${typing.option}`);
  if (!flag(definition, 'autocomplete')) fail(definition, 'it has no autocomplete');
  const options = definitions.flatMap((entry) => {
    const name = text(entry, 'name') ?? '';
    const type = number(entry, 'type');
    if (name === typing.option) return [{ name, type, value: typing.typed, focused: true }];
    const other = typing.others[name];
    return other === undefined ? [] : [{ name, type, value: other }];
  });
  return {
    id: value(path.command, 'id'),
    name: text(path.command, 'name'),
    type: number(path.command, 'type'),
    options: wrap(path, options),
  };
}
