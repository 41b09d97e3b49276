/** Makes up a whole season by playing it: thirty clubs, their people, 2,430 games and every statistic. */

import { present } from '../../errors.ts';
import type { LahmanSeason, ScheduleRow } from '../lahman/tables.ts';
import { FOUNDING_CLUBS } from './clubs.ts';
import type { ClubState } from './lineup.ts';
import { playGame } from './play-game.ts';
import { moveTo, type Player } from './player.ts';
import { Random } from './random.ts';
import { drawRosters, type Roster } from './rosters.ts';
import { drawSchedule } from './schedule.ts';
import {
  appearancesRow,
  battingRow,
  fieldingRows,
  personRow,
  pitchingRow,
  type StintOf,
  splitRows,
} from './season-rows.ts';
import { teamRows } from './team-rows.ts';
import { Tempo } from './tempo.ts';

const DAY_MS = 86_400_000;
const TRADE_DAYS = [62, 96, 124] as const;
const TRADES_PER_DAY = 16;

export interface FoundingOptions {
  readonly seed: number | string;
  readonly year: number;
}

/**
 * A made-up season, the same for the same seed and year. It is played game by game with a plain
 * model of baseball (src/card-factory/founding/distributions.ts has its figures and their
 * sources), so every table agrees with every other, and the rates of players spread as in 2019
 * with the designated hitter in both leagues.
 */
export function foundSeason({ seed, year }: FoundingOptions): LahmanSeason {
  const source = (purpose: string) => new Random(`${purpose} ${year} ${seed}`);
  const rosters = drawRosters(source('rosters'), year);
  const schedule = drawSchedule(source('schedule'), year);
  const clubs = playSeason({ rosters, schedule, random: source('games') });
  const players = rosters.flatMap(({ hitters, starters, relievers }) =>
    [...hitters, ...starters, ...relievers].filter(({ firstGame }) => firstGame !== undefined),
  );
  const ordered = players.sort((one, other) =>
    one.person.playerId < other.person.playerId ? -1 : 1,
  );
  const stints = ordered.flatMap((player): StintOf[] =>
    player.stints.filter(({ games }) => games.games > 0).map((line) => ({ player, line })),
  );
  const batting = stints.map((stint) => battingRow(stint, year));
  const pitching = stints
    .filter(({ line }) => line.pitcher.games > 0)
    .map((stint) => pitchingRow(stint, year));
  const fielding = stints.flatMap((stint) => fieldingRows(stint, year));
  return {
    year,
    people: ordered.map(personRow),
    batting,
    pitching,
    fielding,
    teams: teamRows(source('october'), { year, clubs, batting, pitching, fielding }),
    appearances: stints.map((stint) => appearancesRow(stint, year)),
    battingSplits: ordered.flatMap((player) => splitRows(player, 'battingAgainst')),
    pitchingSplits: ordered.flatMap((player) => splitRows(player, 'pitchingAgainst')),
    schedule,
  };
}

interface SeasonPlan {
  readonly rosters: readonly Roster[];
  readonly schedule: readonly ScheduleRow[];
  readonly random: Random;
}

function playSeason({ rosters, schedule, random }: SeasonPlan): readonly ClubState[] {
  const clubs = rosters.map(
    (roster, index): ClubState => ({
      index,
      roster,
      wins: 0,
      losses: 0,
      homeGames: 0,
      runs: 0,
      runsAllowed: 0,
      shutouts: 0,
    }),
  );
  const places = new Map(FOUNDING_CLUBS.map(({ teamId }, index) => [teamId, index]));
  const opening = Date.parse(present(schedule[0], 'a first game').date);
  const tempo = new Tempo();
  let traded = 0;
  for (const { date, homeRetroTeamId, visitingRetroTeamId } of schedule) {
    const dayOfSeason = Math.round((Date.parse(date) - opening) / DAY_MS);
    if (dayOfSeason >= (TRADE_DAYS[traded] ?? Number.POSITIVE_INFINITY)) {
      traded += 1;
      trade(random, rosters);
    }
    const host = present(places.get(homeRetroTeamId), 'the home club');
    const guest = present(places.get(visitingRetroTeamId), 'the visiting club');
    playGame({
      random,
      tempo,
      dayOfSeason,
      date,
      park: present(FOUNDING_CLUBS[host], 'a park'),
      home: present(clubs[host], 'the home club'),
      visitors: present(clubs[guest], 'the visiting club'),
    });
  }
  return clubs;
}

/** Exchanges players with the same duties between clubs; nobody is traded twice. */
function trade(random: Random, rosters: readonly Roster[]): void {
  for (let deal = 0; deal < TRADES_PER_DAY; deal += 1) {
    const one = random.below(rosters.length);
    const other = (one + 1 + random.below(rosters.length - 1)) % rosters.length;
    const group = random.pick(['hitters', 'hitters', 'starters', 'relievers'] as const);
    const here = present(rosters[one], 'a roster')[group];
    const there = present(rosters[other], 'a roster')[group];
    const place = random.below(here.length);
    const leaving = present(here[place], 'a player');
    const coming = there.findIndex((player) => isSwap(leaving, player));
    const arriving = there[coming];
    if (arriving === undefined) continue;
    here[place] = arriving;
    there[coming] = leaving;
    moveTo(leaving, other);
    moveTo(arriving, one);
  }
}

function isSwap(leaving: Player, arriving: Player): boolean {
  return (
    leaving.role === arriving.role &&
    leaving.stints.length === 1 &&
    arriving.stints.length === 1 &&
    leaving.positions.join() === arriving.positions.join()
  );
}
