/** Draws the calendar of the founding season: 2,430 games, 162 a club, half of them at home. */

import { present } from '../../errors.ts';
import type { ScheduleRow } from '../lahman/tables.ts';
import { DIVISIONS, FOUNDING_CLUBS, FOUNDING_LEAGUES } from './clubs.ts';
import type { Random } from './random.ts';

const DIVISION_SIZE = 5;
const SERIES_GAMES = 3;
const DAY_MS = 86_400_000;
const FRIDAY = 5;
const WEEKEND_STEP_DAYS = 3;
const MIDWEEK_STEP_DAYS = 4;
/** The half week in July without games. */
const BREAK_SLOT = 31;
/** About 33 of the 2,429 dates of 2019 were made up in doubleheaders. */
const POSTPONED_CHANCE = 0.014;

interface Series {
  readonly home: number;
  readonly visitors: number;
}
type Round = readonly Series[];

/** The divisions in threes that play each other, so that all six do in every round. */
const DIVISION_PAIRINGS = [
  [
    [0, 1],
    [2, 5],
    [3, 4],
  ],
  [
    [0, 2],
    [1, 4],
    [3, 5],
  ],
  [
    [1, 2],
    [0, 3],
    [4, 5],
  ],
] as const;

function turned(round: Round): Round {
  return round.map(({ home, visitors }) => ({ home: visitors, visitors: home }));
}

/** Five rounds in which every club of two divisions meets every club of the other. */
function crossRounds(pairing: readonly (readonly [number, number])[]): readonly Round[] {
  return [0, 1, 2, 3, 4].map((shift) =>
    pairing.flatMap(([one, other]) =>
      [0, 1, 2, 3, 4].map((place): Series => {
        const home = one * DIVISION_SIZE + place;
        const visitors = other * DIVISION_SIZE + ((place + shift) % DIVISION_SIZE);
        return (place + shift) % 2 === 0 ? { home, visitors } : { home: visitors, visitors: home };
      }),
    ),
  );
}

/** Five rounds in which all clubs of a division meet; the one left over meets another division's. */
function divisionRounds(): readonly Round[] {
  return [0, 1, 2, 3, 4].map((round) => {
    const series: Series[] = [];
    const divisions = FOUNDING_LEAGUES.length * DIVISIONS.length;
    for (let division = 0; division < divisions; division += 1) {
      const first = division * DIVISION_SIZE;
      for (const step of [1, 2]) {
        const home = first + ((round + step) % DIVISION_SIZE);
        const visitors = first + ((round + DIVISION_SIZE - step) % DIVISION_SIZE);
        series.push({ home, visitors });
      }
    }
    const pairing = present(DIVISION_PAIRINGS[round % DIVISION_PAIRINGS.length], 'a pairing');
    for (const [one, other] of pairing) {
      const home = one * DIVISION_SIZE + round;
      series.push({ home, visitors: other * DIVISION_SIZE + round });
    }
    return series;
  });
}

/**
 * 54 rounds of three-game series. Every round has its mirror with home and visitors exchanged, so
 * each club is at home in 27: rivals of the division meet 12 or 18 times, other clubs of the
 * league 6, and clubs of the other league 0 to 6.
 */
function allRounds(): readonly Round[] {
  const division = divisionRounds();
  const rounds = [
    ...division,
    ...division,
    ...division.slice(0, 2),
    ...DIVISION_PAIRINGS.flatMap((pairing) => crossRounds(pairing)),
  ];
  return rounds.flatMap((round) => [round, turned(round)]);
}

function firstFriday(year: number): number {
  const latest = Date.UTC(year, 2, 27);
  const back = (new Date(latest).getUTCDay() - FRIDAY + 7) % 7;
  return latest - back * DAY_MS;
}

function isoDay(time_ms: number): string {
  return new Date(time_ms).toISOString().slice(0, 10);
}

/** The schedule of a season in the order of its days, the same for the same random source. */
export function drawSchedule(random: Random, year: number): readonly ScheduleRow[] {
  const rounds = random.shuffled(allRounds());
  const games: ScheduleRow[] = [];
  let start_ms = firstFriday(year);
  let slot = 0;
  for (const round of rounds) {
    if (slot === BREAK_SLOT) {
      start_ms += slotDays(slot) * DAY_MS;
      slot += 1;
    }
    for (const series of round) {
      const late = slot % 2 === 1 && random.chance(0.5) ? DAY_MS : 0;
      games.push(...seriesGames(random, series, start_ms + late));
    }
    start_ms += slotDays(slot) * DAY_MS;
    slot += 1;
  }
  return games.sort((one, other) => sortKey(one).localeCompare(sortKey(other)));
}

/** Weekends run from Friday to Sunday, the half weeks between from Monday to Thursday. */
function slotDays(slot: number): number {
  return slot % 2 === 0 ? WEEKEND_STEP_DAYS : MIDWEEK_STEP_DAYS;
}

function sortKey(game: ScheduleRow): string {
  return `${game.date} ${game.number} ${game.homeRetroTeamId}`;
}

function seriesGames(random: Random, series: Series, start_ms: number): readonly ScheduleRow[] {
  const home = present(FOUNDING_CLUBS[series.home], 'a home club').teamId;
  const visitors = present(FOUNDING_CLUBS[series.visitors], 'visitors').teamId;
  const game = (day: number, number: number): ScheduleRow => ({
    date: isoDay(start_ms + day * DAY_MS),
    number,
    visitingRetroTeamId: visitors,
    homeRetroTeamId: home,
    designatedHitter: true,
  });
  const rainedOut = random.chance(POSTPONED_CHANCE * SERIES_GAMES) ? random.below(2) : undefined;
  if (rainedOut === undefined) return [game(0, 0), game(1, 0), game(2, 0)];
  return rainedOut === 0
    ? [game(1, 1), game(1, 2), game(2, 0)]
    : [game(0, 0), game(2, 1), game(2, 2)];
}
