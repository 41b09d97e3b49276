/** Whom short seasons are drawn towards: men in the same part of the game, as their club was. */
import { describe, expect, test } from 'vitest';
import { foundSeason } from '../../../src/card-factory/founding/found-season.ts';
import { leagueRates } from '../../../src/card-factory/league-rates.ts';
import { ClubFactors } from '../../../src/card-factory/peers.ts';
import { pitcherRates } from '../../../src/card-factory/pitching/pitching-rates.ts';
import { type EventTable, eventTable, sumOf } from '../../../src/card-factory/plate-events.ts';
import { playerSeasons } from '../../../src/card-factory/player-seasons.ts';
import { PITCHER_PRIOR } from '../../../src/card-factory/regression.ts';

const season = foundSeason({ seed: 'peers', year: 2026 });
const players = playerSeasons(season);
const league = leagueRates(season);

describe('pitchers', () => {
  const rated = pitcherRates(players, league);
  const clubs = [...new Set(rated.map(({ player }) => player.team.teamId))];

  test.each(['homeRun', 'walk', 'strikeout'] as const)(
    'the club as a whole keeps its rate of %s, however short the seasons of its men',
    (event) => {
      const differences = clubs.map((club) => {
        const own = rated.filter(({ player }) => player.team.teamId === club);
        const faced = own.reduce((sum, { counts }) => sum + sumOf(counts), 0);
        const real = own.reduce((sum, { counts }) => sum + counts[event], 0);
        const drawn = own.reduce((sum, { counts, rates, exposure }) => {
          const rate = exposure.L * rates.L[event] + exposure.R * rates.R[event];
          return sum + rate * sumOf(counts);
        }, 0);
        return Math.abs(drawn - real) / faced;
      });
      // A hundredth of what a man faces: the league's walks are .085 of it.
      expect(Math.max(...differences)).toBeLessThan(0.001);
    },
  );
});

describe('the means of a club', () => {
  const mean: EventTable = league.overall;
  const season = (factor: number): EventTable => {
    const counts = eventTable((event) => 100 * mean[event]);
    return { ...counts, homeRun: counts.homeRun * factor };
  };
  const movedBy = (factor: number) => {
    const clubs = new ClubFactors(mean, PITCHER_PRIOR);
    for (let man = 0; man < 50; man += 1) clubs.add({ club: 'A', counts: season(factor), mean });
    return clubs.moved(mean, 'A').homeRun / mean.homeRun;
  };

  test('are moved as far as its short seasons are from them, but not without end', () => {
    expect(movedBy(1)).toBeCloseTo(1, 2);
    expect(movedBy(1.5)).toBeGreaterThan(1.45);
    expect(movedBy(0.7)).toBeLessThan(0.75);
    expect(movedBy(40)).toBeLessThanOrEqual(2 + 1e-9);
  });

  test('stay where nobody of the club has a season, and where the league never did it', () => {
    const none = eventTable(() => 0);
    const clubs = new ClubFactors(none, PITCHER_PRIOR);
    expect(clubs.moved(mean, 'B')).toBe(mean);
    clubs.add({ club: 'B', counts: none, mean });
    expect(clubs.moved(mean, 'B').triple).toBeCloseTo(mean.triple, 12);
  });
});
