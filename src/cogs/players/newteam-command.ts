/** /newteam: founds the caller's club with its starter cards. */
import { AppError } from '../../errors.ts';
import type { Command, Suggestion } from '../pipeline/command.ts';
import { framed } from '../views/screen.ts';
import { plainName, safeName } from '../views/words.ts';

const NAME_LENGTH_MIN = 3;
const NAME_LENGTH_MAX = 60;
const SHORT_NAME_LENGTH_MAX = 30;
const MANAGER_NAME_LENGTH_MAX = 60;
const ABBREVIATION_LENGTH_MIN = 2;
const ABBREVIATION_LENGTH_MAX = 4;
const COLOUR_LENGTH_MAX = 20;

/** Colours by name; white lettering is readable on each. */
const COLOURS: Readonly<Record<string, string>> = {
  Navy: '#1a2f5a',
  Royal: '#1f4fa3',
  Sky: '#2f6f95',
  Teal: '#0f6b68',
  Forest: '#1f5a37',
  Olive: '#5a5f1f',
  Gold: '#8a6410',
  Orange: '#b34a12',
  Red: '#a81e2d',
  Maroon: '#6b1d2e',
  Purple: '#4b2a7a',
  Brown: '#5a3a22',
  Slate: '#3d4a5c',
  Black: '#1c1c1f',
};
const DEFAULT_COLOUR = '#1a2f5a';

async function suggestColours(typed: string): Promise<readonly Suggestion[]> {
  const wanted = typed.trim().toLowerCase();
  return Object.entries(COLOURS)
    .filter(([name, colour]) => `${name} ${colour}`.toLowerCase().includes(wanted))
    .map(([name, colour]) => ({ name: `${name} (${colour})`, value: colour }));
}

function colourOf(typed: string | undefined): string {
  if (typed === undefined) return DEFAULT_COLOUR;
  const wanted = typed.trim().toLowerCase();
  const named = Object.entries(COLOURS).find(([name]) => name.toLowerCase() === wanted);
  if (named !== undefined) return named[1];
  if (/^#?[0-9a-f]{6}$/.test(wanted)) return `#${wanted.replace('#', '')}`;
  throw new AppError(
    'input/invalid',
    `“${plainName(typed)}” is no colour. Write one such as #1a2f5a, or choose from the list.`,
  );
}

/** The nickname of a whole name: its last word, "Herons" of "Harbor City Herons". */
function shortNameOf(longName: string): string {
  return (longName.split(' ').at(-1) ?? longName).slice(0, SHORT_NAME_LENGTH_MAX);
}

export const newteamCommand: Command = {
  name: 'newteam',
  description: 'Found your club and receive its first cards',
  options: [
    {
      name: 'name',
      description: 'The whole name, such as Harbor City Herons',
      isRequired: true,
      lengthMin: NAME_LENGTH_MIN,
      lengthMax: NAME_LENGTH_MAX,
    },
    {
      name: 'abbreviation',
      description: 'Two to four letters or digits, such as HCH',
      isRequired: true,
      lengthMin: ABBREVIATION_LENGTH_MIN,
      lengthMax: ABBREVIATION_LENGTH_MAX,
    },
    {
      name: 'colour',
      description: 'A colour such as #1a2f5a, or one from the list',
      lengthMax: COLOUR_LENGTH_MAX,
      suggest: suggestColours,
    },
  ],
  audience: () => 'everyone',
  checks: [],
  run: async ({ caller, options }, deps) => {
    const longName = plainName(options['name'] ?? '');
    const team = await deps.teams.create({
      ownerId: caller.ownerId,
      managerName: plainName(caller.name).slice(0, MANAGER_NAME_LENGTH_MAX),
      longName,
      shortName: shortNameOf(longName),
      abbrev: (options['abbreviation'] ?? '').trim().toUpperCase(),
      colour: colourOf(options['colour']),
    });
    const cards = await deps.cards.search({ ownedOnly: true }, team.id);
    const text = [
      `### ${safeName(team.longName)} (${team.abbrev})`,
      `${safeName(team.managerName)} has a club of ${cards.length} players.`,
      'See them with /team, look at one with /player, set the line-up with /lineup, and play with /new-game.',
    ].join('\n');
    return { screen: framed({ colour: team.colour, text }) };
  },
};
