/** The day's nine, bench, starter and bullpen of a club of the founding season. */

import { present } from '../../errors.ts';
import { LINEUP_POSITIONS } from './distributions.ts';
import { enterGame, type Side, type Spot, takeField } from './game-state.ts';
import { isAvailable, type Player } from './player.ts';
import type { Random } from './random.ts';
import type { Roster } from './rosters.ts';
import { startOuting } from './staff.ts';
import { FIELD_POSITIONS } from './stint-line.ts';

const BENCH_SIZE = 4;
const BULLPEN_SIZE = 8;
const STARTER_REST_DAYS = 4;

/** A club as it goes through the season. */
export interface ClubState {
  readonly index: number;
  readonly roster: Roster;
  wins: number;
  losses: number;
  homeGames: number;
  runs: number;
  runsAllowed: number;
  shutouts: number;
}

interface GameDay {
  readonly random: Random;
  readonly date: string;
  readonly dayOfSeason: number;
  readonly home: boolean;
}

/** Picks a club's side for a game and counts the starters' games. */
export function fieldSide(club: ClubState, day: GameDay): Side {
  const { random, date } = day;
  const { spots, bench } = chooseLineup(club, day);
  const side: Side = {
    home: day.home,
    order: battingOrder(spots, random),
    bench,
    bullpen: chooseBullpen(club, day),
    outings: [],
    field: [],
    counts: [],
    next: 0,
    runs: 0,
    winner: undefined,
    loser: undefined,
  };
  const starter = chooseStarter(club, day);
  const stamina = present(starter.pitching, 'a starting pitcher').stamina;
  startOuting(side, starter, {
    date,
    lead: 0,
    batters_max: Math.max(12, Math.round(stamina + random.normal() * 3)),
  });
  for (const { player, place } of side.order) {
    enterGame(player, date, true);
    player.line.games.gamesBatting += 1;
    if (place === undefined) player.line.games.designatedHitter += 1;
    else takeField(side, player, { place, started: true });
  }
  return side;
}

function chooseLineup(club: ClubState, { random, dayOfSeason }: GameDay) {
  const free = club.roster.hitters.filter((player) => isAvailable(player, dayOfSeason));
  const resting = new Set(free.filter((player) => random.chance(player.rest)));
  const taken = new Set<Player>();
  const choose = (position: string): Player => {
    const fits = (player: Player) => !taken.has(player) && player.positions.includes(position);
    const keen = free.filter((player) => fits(player) && !resting.has(player));
    const anyone = free.filter((player) => !taken.has(player));
    const first = keen[0]?.role === 'regular' ? keen[0] : pickReserve(keen, position, random);
    const player = present(first ?? free.find(fits) ?? anyone.at(-1) ?? anyone[0], 'a fielder');
    taken.add(player);
    return player;
  };
  const spots = LINEUP_POSITIONS.map((position): Spot => {
    const place = (FIELD_POSITIONS as readonly string[]).indexOf(position);
    return { player: choose(position), place: place < 0 ? undefined : place };
  });
  const bench = free.filter((player) => !taken.has(player)).slice(0, BENCH_SIZE);
  return { spots, bench };
}

/** The reserve whose first positions hold this one; the deeper ones get their turn at times. */
function pickReserve(
  keen: readonly Player[],
  position: string,
  random: Random,
): Player | undefined {
  const ranked = [...keen].sort(
    (one, other) =>
      one.positions.indexOf(position) +
      (one.role === 'spare' ? 1.5 : 0) -
      other.positions.indexOf(position) -
      (other.role === 'spare' ? 1.5 : 0),
  );
  return ranked[random.chance(0.7) ? 0 : Math.min(1, ranked.length - 1)];
}

/** The better hitters bat first to fifth, with some change from day to day. */
function battingOrder(spots: readonly Spot[], random: Random): readonly Spot[] {
  const keyed = spots.map((spot) => ({
    spot,
    key: (spot.player.batting?.quality ?? 0) + random.normal() * 0.35,
  }));
  return keyed.sort((one, other) => other.key - one.key).map(({ spot }) => spot);
}

/** The next starter who is rested; spare starters stand in for those who are hurt. */
function chooseStarter(club: ClubState, { dayOfSeason }: GameDay): Player {
  const { starters, relievers } = club.roster;
  const rested = (player: Player) => dayOfSeason - player.lastPitched > STARTER_REST_DAYS;
  const free = starters.filter((player) => isAvailable(player, dayOfSeason));
  const rotation = free.slice(0, 5);
  const longest = (players: readonly Player[]) =>
    players.reduce<Player | undefined>(
      (best, next) => (best === undefined || next.lastPitched < best.lastPitched ? next : best),
      undefined,
    );
  const starter = longest(rotation.filter(rested)) ?? longest(free.filter(rested));
  return present(starter ?? longest(free) ?? relievers.at(-1), 'a starter');
}

/** Relievers who are rested, best first, and the spare ones in turn for those who are away. */
function chooseBullpen(club: ClubState, { dayOfSeason, random }: GameDay): Player[] {
  const free = club.roster.relievers.filter((player) => isAvailable(player, dayOfSeason));
  const members = free.filter((player) => player.role === 'reliever');
  const spares = random.shuffled(free.filter((player) => player.role !== 'reliever'));
  const pen = [...members, ...spares].slice(0, BULLPEN_SIZE);
  const tired = (player: Player) =>
    dayOfSeason - player.lastPitched <= 1 && dayOfSeason - player.pitchedBefore <= 2;
  const worn = (player: Player) => dayOfSeason - player.lastPitched <= 1 && random.chance(0.5);
  const able = pen.filter((player) => !tired(player) && !worn(player));
  return able.length >= 4 ? able : pen;
}
