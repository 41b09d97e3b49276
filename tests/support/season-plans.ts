/** Two clubs with plans for a season between them, made of the hand-made clubs of other tests. */
import type { PinnedTeam } from '../../src/models/game.ts';
import type { PlayerFactLine, SeasonFacts } from '../../src/models/season-facts.ts';
import { CLUB_COUNTS, type ClubCounts } from '../../src/models/season-facts.ts';
import type { PlayerPlan, SeasonClub, SeasonPlan } from '../../src/models/season-plan.ts';
import { testSetup } from './game-setups.ts';

const setup = testSetup();

function planOf(club: PinnedTeam, index: number): PlayerPlan {
  const own = club.players[index];
  const pitches = own?.pitching ?? null;
  const starter = pitches?.starterEndurance ?? null;
  return {
    starts: own?.positions.map(({ position }) => ({ position, starts: 40 })) ?? [],
    ...{ plateAppearances: pitches === null ? 300 : 0, shareVsLeft: 0.3, turnsPerStart: 4 },
    startsOnMound: starter === null ? 0 : 30,
    reliefBatters: pitches !== null && starter === null ? 200 : 0,
    ...{ outsPerStart: starter === null ? 0 : 16, outsPerRelief: 3, completeGames: 0 },
    ...{ intentionalWalks: 0, intentionalWalksIssued: 0 },
  };
}

/** A club as a season plan holds it. */
export function seasonClub(club: PinnedTeam): SeasonClub {
  return {
    team: club,
    park: setup.park,
    plans: club.players.map((_, index) => planOf(club, index)),
  };
}

/** So many games between the two test clubs, at home by turns. */
export function seasonPlan(games: number): SeasonPlan {
  return {
    habits: { walksArePlanned: false, finishes: 0.62 },
    clubs: [seasonClub(setup.away), seasonClub(setup.home)],
    games: Array.from({ length: games }, (_, index) => ({
      ...{ away: index % 2, home: (index + 1) % 2, designatedHitter: true, automaticRunner: false },
    })),
  };
}

/** Facts for a plan: clubs of .500 whose every count is the same, and nobody with much to do. */
export function plainFacts({ clubs, games }: SeasonPlan): SeasonFacts {
  const counts = Object.fromEntries(CLUB_COUNTS.map((name) => [name, games.length]));
  return {
    ...{ year: 2019, measured: undefined, hasOwnSchedule: true },
    clubs: clubs.map(({ team: { abbrev, players } }) => ({
      ...{ abbrev, leagueId: 'AL', wins: games.length / 2, losses: games.length / 2 },
      counts: counts as ClubCounts,
      players: players.map(
        ({ name }): PlayerFactLine => ({
          ...{ name, batter: undefined, pitcher: undefined, games: 0, starts: 0 },
        }),
      ),
    })),
  };
}
