/** Writes commands as Discord registers them. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, CommandOption } from './command.ts';

function optionData(option: CommandOption) {
  const { name, description, isRequired, lengthMin, lengthMax, choices, suggest } = option;
  const texts = {
    ...(lengthMin === undefined ? {} : { min_length: lengthMin }),
    ...(lengthMax === undefined ? {} : { max_length: lengthMax }),
  };
  const base = { name, description, required: isRequired ?? false };
  const type = ApplicationCommandOptionType.String as const;
  if (suggest !== undefined) return { ...base, ...texts, type, autocomplete: true as const };
  if (choices === undefined) return { ...base, ...texts, type };
  return { ...base, type, choices: choices.map((choice) => ({ ...choice })) };
}

/** A command's registration: in servers and in direct messages with the bot. */
export function commandData(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    options: command.options.map(optionData),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  };
}
