/**
 * Replays a season with the factory's cards and prints how near it comes: the league's rates beside
 * the real ones, and the rates of regulars and starters against the noise of a single season.
 * Usage: node scripts/measure-fidelity.ts <season directory> [replays]
 */
import { readSeason } from '../src/card-factory/lahman/read-season.ts';
import type { LahmanSeason } from '../src/card-factory/lahman/tables.ts';
import { makeCards } from '../src/card-factory/make-cards.ts';
import { plateAppearancesOf } from '../src/card-factory/player-seasons.ts';
import { seasonClubs } from '../src/card-factory/season-clubs.ts';
import { seasonGames } from '../src/card-factory/season-schedule.ts';
import { ratesOf } from '../src/cli/season-rates.ts';
import { formatSeasonReport } from '../src/cli/text/rates-report.ts';
import {
  BATTING,
  BATTING_COLUMNS,
  PITCHING,
  PITCHING_COLUMNS,
} from '../src/engine/scoring/stat-columns.ts';
import { compileClubs, SeasonReplay } from '../src/engine/simulate-season.ts';
import type { SeasonClub } from '../src/models/season-plan.ts';
import { replaySeasons } from '../src/services/season-simulation.ts';

/** Who is judged one by one: the noise of fewer appearances hides everything. */
const REGULAR = 400;
const STARTER_OUTS = 300;
/** A replay that gave him less than this is left out. */
const SEEN_MIN = 200;

/** Squared differences and what chance alone would make of them. */
class Comparison {
  #count = 0;
  #bias = 0;
  #square = 0;
  #noise = 0;

  add(seen: number, sample: number, real: number): void {
    if (sample < SEEN_MIN) return;
    this.#count += 1;
    this.#bias += seen / sample - real;
    this.#square += (seen / sample - real) ** 2;
    this.#noise += (real * (1 - real)) / sample;
  }

  print(name: string): void {
    const error = Math.sqrt(this.#square / this.#count);
    const floor = Math.sqrt(this.#noise / this.#count);
    const figures = [this.#bias / this.#count, error, floor].map((value) => value.toFixed(4));
    const [bias, rmse, noise] = figures;
    const ratio = (error / floor).toFixed(2);
    console.log(`${name.padEnd(18)} bias ${bias}  RMSE ${rmse}  noise ${noise}  ratio ${ratio}`);
  }
}

/** Where each card of the set stands: its club and its row in the club's tables. */
function placesOf(clubs: readonly SeasonClub[]): ReadonlyMap<string, readonly [number, number]> {
  return new Map(
    clubs.flatMap(({ team }, club) =>
      team.players.map(({ playerId }, row) => [playerId, [club, row]] as const),
    ),
  );
}

/** A real line, its rates, and where the same events stand in a replay's tables. */
interface RealLine {
  readonly cardKey: string;
  readonly table: 'batting' | 'pitching';
  readonly rates: readonly (readonly [name: string, column: number, rate: number])[];
}

const BATTER_EVENTS = ['strikeouts', 'walks', 'homeRuns', 'hits', 'doubles', 'triples'] as const;
const PITCHER_EVENTS = ['strikeouts', 'walks', 'homeRuns', 'hits'] as const;

function realLines({ batting, pitching }: LahmanSeason): readonly RealLine[] {
  const batters = batting.flatMap((line): RealLine[] => {
    const all = plateAppearancesOf(line);
    if (all < REGULAR) return [];
    const rates = BATTER_EVENTS.map(
      (name) => [`batter ${name}`, BATTING[name], line[name] / all] as const,
    );
    return [{ cardKey: `${line.playerId} ${line.teamId}`, table: 'batting', rates }];
  });
  const pitchers = pitching.flatMap((line): RealLine[] => {
    const all = line.battersFaced ?? 0;
    if (all === 0 || line.inningsPitchedOuts < STARTER_OUTS) return [];
    const rates = PITCHER_EVENTS.map(
      (name) => [`pitcher ${name}`, PITCHING[name], line[name] / all] as const,
    );
    return [{ cardKey: `${line.playerId} ${line.teamId}`, table: 'pitching', rates }];
  });
  return [...batters, ...pitchers];
}

const COLUMNS = { batting: BATTING_COLUMNS, pitching: PITCHING_COLUMNS } as const;

interface PlayersInput {
  readonly season: LahmanSeason;
  readonly clubs: readonly SeasonClub[];
  readonly idOf: ReadonlyMap<string, string>;
  readonly replays: number;
}

function comparePlayers({ season, clubs, idOf, replays }: PlayersInput): void {
  const compiled = compileClubs(clubs);
  const games = seasonGames(season);
  const places = placesOf(clubs);
  const lines = realLines(season);
  const results = new Map<string, Comparison>();
  for (let number = 1; number <= replays; number += 1) {
    const replay = new SeasonReplay({ clubs: compiled, games, seed: `players ${number}` });
    replay.playOn(games.length);
    for (const { cardKey, table, rates } of lines) {
      const [club = -1, row = -1] = places.get(idOf.get(cardKey) ?? '') ?? [];
      const counts = replay.totals[club]?.[table];
      // The first column of either table counts the appearances.
      const sample = counts?.[row * COLUMNS[table]] ?? 0;
      for (const [name, column, rate] of rates) {
        const comparison = results.get(name) ?? new Comparison();
        results.set(name, comparison);
        comparison.add(counts?.[row * COLUMNS[table] + column] ?? 0, sample, rate);
      }
    }
  }
  for (const [name, comparison] of results) comparison.print(name);
}

const [directory, count = '3'] = process.argv.slice(2);
if (directory === undefined) {
  console.error('usage: node scripts/measure-fidelity.ts <season directory> [replays]');
  process.exit(2);
}
const season = await readSeason(directory);
const set = makeCards(season);
const clubs = seasonClubs(season, set);
const games = seasonGames(season);
const replays = Number(count);
const sums = await replaySeasons({ clubs, games, replays, seed: 'fidelity' });
console.log(
  formatSeasonReport({
    season: String(season.year),
    ...{ games: games.length, replays, rates: ratesOf(sums, season) },
    runsByReplay: sums.map(({ runs, clubGames }) => runs / clubGames),
  }),
);
const idOf = new Map(
  set.players.map(({ id, lahmanId, clubAbbrev }) => [`${lahmanId} ${clubAbbrev}`, id]),
);
comparePlayers({ season, clubs, idOf, replays });
