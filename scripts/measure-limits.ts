/**
 * Computes how near replays of a season can come: every club's runs are estimated from what its batters
 * did and what its pitchers allowed, in whatever order it happened, and its wins from those runs. Prints
 * what the league made of its hits beside the estimate, and how far real records are from estimated ones.
 * Usage: node scripts/measure-limits.ts <season directory> ...
 */
import { readSeason } from '../src/card-factory/lahman/read-season.ts';
import { estimatedRuns, limitsOf } from './lib/season-limits.ts';

const directories = process.argv.slice(2);
if (directories.length === 0) {
  console.error('usage: node scripts/measure-limits.ts <season directory> ...');
  process.exit(2);
}
for (const directory of directories) {
  const season = await readSeason(directory);
  const { runs, error, floor } = limitsOf(season);
  const estimate = season.teams.reduce((sum, { teamId }) => sum + estimatedRuns(season, teamId), 0);
  console.log(
    `${directory}: ${runs} runs, ${((100 * runs) / estimate).toFixed(2)} % of the estimate; ` +
      `wins from clubs\u2019 own lines miss by ${error.toFixed(2)}, with the floor of ` +
      `${floor.toFixed(2)} by ${Math.hypot(error, floor).toFixed(2)}`,
  );
}
