/**
 * Replays seasons with the factory's cards and prints the league's rates beside the real ones:
 * `node scripts/measure-fidelity.ts <season directory> [replays]`.
 */
import { readSeason } from '../src/card-factory/lahman/read-season.ts';
import { makeCards } from '../src/card-factory/make-cards.ts';
import { seasonClubs } from '../src/card-factory/season-clubs.ts';
import { compareRates } from '../src/card-factory/season-report.ts';
import { seasonGames } from '../src/card-factory/season-schedule.ts';
import { leagueSums } from '../src/engine/season-totals.ts';
import { compileClubs, SeasonReplay } from '../src/engine/simulate-season.ts';

const [directory, count = '3'] = process.argv.slice(2);
if (directory === undefined) {
  console.error('usage: node scripts/measure-fidelity.ts <season directory> [replays]');
  process.exit(2);
}
const season = await readSeason(directory);
const clubs = compileClubs(seasonClubs(season, makeCards(season)));
const games = seasonGames(season);
const before = performance.now();
const replays = Array.from({ length: Number(count) }, (_, index) => {
  const replay = new SeasonReplay({ clubs, games, seed: `fidelity ${index}` });
  replay.playOn(games.length);
  return leagueSums(replay.totals);
});
const seconds = (performance.now() - before) / 1000;
console.log(`${season.year}: ${games.length} games, ${count} times, ${seconds.toFixed(1)} s`);
for (const { name, per, measured, real, target } of compareRates(season, replays)) {
  const off = measured / real - 1;
  const verdict = Math.abs(off) <= target ? 'pass' : 'miss';
  const percent = `${(off * 100).toFixed(2)} %`.padStart(8);
  console.log(
    `${name.padEnd(5)}${measured.toFixed(4)}  ${real.toFixed(4)} ${percent}  ${verdict}  ${per}`,
  );
}
