/**
 * Plays games and writes each as a Retrosheet event file with its rosters, in a folder of its own, so
 * that other programs can be tried on them. Without a season, games of made-up clubs by all kinds of
 * rules, every other one with managers who change players at a whim.
 * Usage: node scripts/export-games.ts DIRECTORY [games] [directory of a season]
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAppError } from '../src/errors.ts';
import { type ExportOrder, exportRetrosheet } from '../src/retrosheet/export-game.ts';
import { testSetup } from '../tests/support/game-setups.ts';
import { type PlayedGame, simulated, whimsical } from '../tests/support/played-games.ts';
import { realGames } from '../tests/support/real-games.ts';

const [directory, count = '500', season] = process.argv.slice(2);
if (directory === undefined) throw new Error('name the directory to write to');
const games = Number(count);

interface Made extends PlayedGame {
  readonly year: number;
  readonly knownIds: ExportOrder['knownIds'];
}

/** A made-up game: with and without the hitter, with the runner of extra innings, short ones. */
function madeUp(number: number): Made {
  const setup = testSetup({
    seed: number,
    designatedHitter: number % 2 === 0,
    automaticRunner: number % 3 === 0,
    innings: number % 5 === 0 ? 3 : 9,
  });
  const play = number % 4 < 2 ? simulated : whimsical;
  return { ...play(setup, `export ${number}`), year: 2026, knownIds: new Map() };
}

async function* gamesOf(seasonDirectory: string | undefined): AsyncGenerator<Made> {
  if (seasonDirectory === undefined) {
    for (let number = 1; number <= games; number += 1) yield madeUp(number);
    return;
  }
  const { setups, year, knownIds } = await realGames(seasonDirectory, games);
  for (const [index, setup] of setups.entries()) {
    yield { ...simulated(setup, `export ${index + 1}`), year, knownIds };
  }
}

let number = 0;
let refused = 0;
for await (const { setup, choices, diceFor, year, knownIds } of gamesOf(season)) {
  number += 1;
  const order = { setup, choices, diceFor: diceFor(), date: `${year}-04-01`, knownIds };
  try {
    const folder = join(directory, String(number).padStart(4, '0'));
    const files = exportRetrosheet(order);
    await mkdir(folder, { recursive: true });
    for (const { name, text } of files) await writeFile(join(folder, name), text);
  } catch (error) {
    if (!isAppError(error, 'export/disagrees')) throw error;
    refused += 1;
    process.stdout.write(`game ${number}: ${error.message}\n`);
  }
}
process.stdout.write(`${number - refused} of ${number} games agree and are in ${directory}\n`);
