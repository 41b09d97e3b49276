/**
 * A schedule for a season that has none: every club plays as many games as it really did, half of
 * them at home, as often against clubs of its division, its league and the other league as was usual
 * in its time, and everybody is met all through the season.
 */
import type { TeamRow } from './lahman/tables.ts';

/** From a year on. */
type Since = readonly (readonly [year: number, value: number])[];

/** The share of a club's games against the other league, as the leagues agreed on it. */
const OTHER_LEAGUE: Since = [
  [1997, 16 / 162],
  [2002, 18 / 162],
  [2013, 20 / 162],
  [2020, 20 / 60],
  [2021, 20 / 162],
  [2023, 46 / 162],
];
/**
 * How much more often a club of the same division is met than one of another in the same league:
 * 18 games and 12 at first, nearly as often in the balanced years, 19 and 6 or 7 later, 13 and 6 or 7
 * today. In 2020 nobody left the division; a small chance keeps the arithmetic going.
 */
const SAME_DIVISION: Since = [
  [1969, 1.5],
  [1993, 1.1],
  [2001, 2.9],
  [2020, 50],
  [2021, 2.9],
  [2023, 2],
];
const ROUNDS = 200;

export interface MadeGame {
  /** Places of the clubs in the Teams table. */
  readonly away: number;
  readonly home: number;
}

function valueIn(table: Since, year: number, before: number): number {
  return table.findLast(([since]) => year >= since)?.[1] ?? before;
}

/** How much a meeting of two clubs weighs, before the number of their games is looked at. */
function weights(teams: readonly TeamRow[], year: number): readonly number[][] {
  const leagues = new Set(teams.map(({ leagueId }) => leagueId));
  const smallest = Math.min(
    ...[...leagues].map((id) => teams.filter(({ leagueId }) => leagueId === id).length),
  );
  // A league of one club has nobody else to play.
  const share = smallest < 2 ? 1 / leagues.size : valueIn(OTHER_LEAGUE, year, 0);
  const own = valueIn(SAME_DIVISION, year, 1);
  return teams.map((one) => {
    const inLeague = teams.map((other) => {
      if (other === one || other.leagueId !== one.leagueId) return 0;
      const isOwn = one.divisionId !== undefined && other.divisionId === one.divisionId;
      return isOwn ? own : 1;
    });
    const sum = inLeague.reduce((all, weight) => all + weight, 0);
    const others = teams.filter(({ leagueId }) => leagueId !== one.leagueId).length;
    const outside = share === 0 ? 0 : ((sum || 1) * share) / (1 - share) / Math.max(1, others);
    return teams.map((other, index) =>
      other.leagueId === one.leagueId ? (inLeague[index] ?? 0) : outside,
    );
  });
}

const cell = (table: readonly number[][], row: number, column: number): number =>
  table[row]?.[column] ?? 0;

/** Meetings of each pair, not yet whole, so that every club comes to its number of games. */
function fractions(teams: readonly TeamRow[], year: number): readonly number[][] {
  const weight = weights(teams, year);
  const factors = teams.map(({ games }) => Math.sqrt(games));
  const meetings = (one: number, other: number) => {
    const mean = (cell(weight, one, other) + cell(weight, other, one)) / 2;
    return mean * (factors[one] ?? 0) * (factors[other] ?? 0);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = teams.map((_, one) =>
      teams.reduce((sum, __, other) => sum + meetings(one, other), 0),
    );
    for (const [index, { games }] of teams.entries()) {
      // The root: the other club's factor moves as well.
      factors[index] = (factors[index] ?? 0) * Math.sqrt(games / (sums[index] || 1));
    }
  }
  return teams.map((_, one) => teams.map((__, other) => meetings(one, other)));
}

interface Pair {
  readonly one: number;
  readonly other: number;
  meetings: number;
  /** What was cut off to make it whole. */
  rest: number;
}

/** Whole meetings: cut off first, then given back where a club still lacks games. */
function wholeMeetings(teams: readonly TeamRow[], year: number): readonly Pair[] {
  const wanted = fractions(teams, year);
  const lacking = teams.map(({ games }) => games);
  const pairs: Pair[] = [];
  for (const one of teams.keys()) {
    for (let other = one + 1; other < teams.length; other += 1) {
      const exact = cell(wanted, one, other);
      if (exact === 0) continue;
      const meetings = Math.floor(exact);
      pairs.push({ one, other, meetings, rest: exact - meetings });
      lacking[one] = (lacking[one] ?? 0) - meetings;
      lacking[other] = (lacking[other] ?? 0) - meetings;
    }
  }
  const need = ({ one, other }: Pair) => Math.min(lacking[one] ?? 0, lacking[other] ?? 0);
  for (;;) {
    const open = pairs.filter((pair) => need(pair) > 0);
    const rank = (pair: Pair) => need(pair) + pair.rest;
    const best = open.toSorted((a, b) => rank(b) - rank(a))[0];
    if (best === undefined) return pairs;
    best.meetings += 1;
    best.rest -= 1;
    lacking[best.one] = (lacking[best.one] ?? 0) - 1;
    lacking[best.other] = (lacking[best.other] ?? 0) - 1;
  }
}

/** A number from 0 to 1 that scatters the meetings of different pairs over the season. */
function phaseOf(one: number, other: number): number {
  return ((one * 37 + other * 61) % 97) / 97;
}

/** Says who is at home, so that everybody comes to his home games. */
class Hosts {
  /** Home games still to come, less half of the games that nobody has been named host of. */
  readonly #short: number[];

  constructor(teams: readonly TeamRow[]) {
    this.#short = teams.map(({ games, homeGames }) => (homeGames ?? games / 2) - games / 2);
  }

  /** Whether the first of two is the host who lacks home games more. */
  isFirstShort(one: number, other: number): boolean {
    return (this.#short[one] ?? 0) >= (this.#short[other] ?? 0);
  }

  note(home: number, away: number): void {
    this.#short[home] = (this.#short[home] ?? 0) - 0.5;
    this.#short[away] = (this.#short[away] ?? 0) + 0.5;
  }
}

/** The games of a season in order. A club may come out a game short where the numbers do not fit. */
export function madeSchedule(teams: readonly TeamRow[], year: number): readonly MadeGame[] {
  const hosts = new Hosts(teams);
  const slots = wholeMeetings(teams, year).flatMap(({ one, other, meetings }) =>
    Array.from({ length: meetings }, (_, index) => ({
      ...{ one, other, index, isOdd: index === meetings - 1 && meetings % 2 === 1 },
      time: (index + phaseOf(one, other)) / meetings,
    })),
  );
  // Two games are one at home for each; the odd one is settled when all those are.
  const settled = slots.toSorted((first, second) => Number(first.isOdd) - Number(second.isOdd));
  const games = settled.map(({ one, other, index, isOdd, time }) => {
    const isFirstHome = isOdd ? hosts.isFirstShort(one, other) : index % 2 === 0;
    const [home, away] = isFirstHome ? [one, other] : [other, one];
    hosts.note(home, away);
    return { away, home, time };
  });
  return games
    .toSorted((first, second) => first.time - second.time)
    .map(({ away, home }) => ({ away, home }));
}
