/** Legs and small ball: speed, stealing, bunting, hit and run, double plays. */
import { describe, expect, test } from 'vitest';
import { runningRatings } from '../../../../src/card-factory/batting/running.ts';
import {
  groundballShares,
  sacrificeLeague,
  smallBallRatings,
} from '../../../../src/card-factory/batting/small-ball.ts';
import {
  attemptsOf,
  stealRatings,
  timesOnFirst,
} from '../../../../src/card-factory/batting/stealing.ts';
import type { BattingCounts, PlayerSeason } from '../../../../src/card-factory/player-seasons.ts';
import { present } from '../../../../src/errors.ts';
import { BATTER, battingCounts, PITCHER } from '../support/player.ts';

const LINE: BattingCounts = battingCounts({
  games: 150,
  atBats: 550,
  runs: 75,
  hits: 145,
  doubles: 28,
  triples: 3,
  homeRuns: 18,
  walks: 50,
  strikeouts: 120,
  groundedIntoDoublePlays: 12,
  stolenBases: 8,
  caughtStealing: 3,
});
const player = (counts: Partial<BattingCounts>): PlayerSeason => ({
  ...BATTER,
  batting: { ...LINE, ...counts },
});
const RUNNER = player({ stolenBases: 60, caughtStealing: 9, triples: 12, runs: 110 });
const PLODDER = player({
  stolenBases: 0,
  caughtStealing: 0,
  triples: 0,
  runs: 45,
  groundedIntoDoublePlays: 25,
});
const LEAGUE = [RUNNER, PLODDER, ...Array.from({ length: 10 }, () => player({}))];
const ratingsOf = (one: PlayerSeason) =>
  present(runningRatings([...LEAGUE, one]).get(one), 'his ratings');

describe('running', () => {
  test('a man who runs, triples and scores is faster than one who does not', () => {
    const [fast, slow] = [ratingsOf(RUNNER), ratingsOf(PLODDER)];
    expect(fast.speed).toBeGreaterThanOrEqual(16);
    expect(slow.speed).toBeLessThanOrEqual(11);
    expect(fast.stealJump).toBeGreaterThan(slow.stealJump);
  });

  test('who steals often has a good jump often, and who never tried has none', () => {
    const [fast, slow] = [ratingsOf(RUNNER), ratingsOf(PLODDER)];
    expect(fast.stealJump).toBeGreaterThanOrEqual(10);
    expect(fast.stealHigh).toBeGreaterThanOrEqual(16);
    expect(fast.stealLow).toBe(fast.stealHigh - 5);
    expect(slow).toMatchObject({ stealAuto: false, stealJump: 0 });
  });

  test('jumps and safe numbers of a league come to its attempts of second and its success', () => {
    const league = Array.from({ length: 50 }, (_, index) =>
      player({ stolenBases: index % 7, caughtStealing: index % 3, walks: 30 + index }),
    );
    const ratings = stealRatings(league);
    let [tries, made, second, safe] = [0, 0, 0, 0];
    for (const one of league) {
      const counts = present(one.batting, 'his batting');
      const { stealJump, stealHigh } = present(ratings.get(one), 'his ratings');
      tries += attemptsOf(counts);
      made += counts.stolenBases;
      second += (stealJump / 36) * timesOnFirst(counts) * 0.896;
      safe += (stealHigh / 20) * attemptsOf(counts);
    }
    expect(second / (tries * 0.8624)).toBeCloseTo(1, 1);
    expect(safe / made).toBeCloseTo(1, 1);
  });

  test('a man who runs for others has their times on first', () => {
    const runner = {
      ...player({ stolenBases: 5, hits: 0, doubles: 0, triples: 0, homeRuns: 0, walks: 0 }),
      appearances: BATTER.appearances && { ...BATTER.appearances, gamesPinchRunner: 40 },
    };
    const always = { ...runner, appearances: undefined };
    const ratings = stealRatings([runner, always, ...LEAGUE]);
    expect(ratings.get(runner)?.stealJump).toBeLessThan(ratings.get(always)?.stealJump ?? 0);
  });

  test('pitchers run as slow men do', () => {
    expect(ratingsOf(PITCHER).speed).toBe(9);
    expect(ratingsOf({ ...PITCHER, batting: undefined })).toMatchObject({ speed: 9, stealJump: 0 });
  });

  test('a league without steals breaks nothing', () => {
    const still = player({ stolenBases: 0, caughtStealing: 0 });
    expect(runningRatings([still]).get(still)).toMatchObject({ speed: 12, stealJump: 0 });
  });
});

describe('small ball', () => {
  const MEANS = { batters: 0.002, pitchers: 0.12 };
  test.each([
    { counts: { sacrificeHits: 12 }, bunting: 'A' },
    { counts: { sacrificeHits: 5 }, bunting: 'B' },
    { counts: { sacrificeHits: 1 }, bunting: 'C' },
    { counts: { sacrificeHits: 0 }, bunting: 'D' },
  ])('$counts.sacrificeHits sacrifices in a season make a bunter of grade $bunting', (row) => {
    expect(smallBallRatings(player(row.counts), MEANS).bunting).toBe(row.bunting);
  });

  test.each([
    { strikeouts: 40, hitAndRun: 'A' },
    { strikeouts: 95, hitAndRun: 'B' },
    { strikeouts: 140, hitAndRun: 'C' },
    { strikeouts: 220, hitAndRun: 'D' },
  ])('$strikeouts strikeouts in a season are a hit-and-run grade of $hitAndRun', (row) => {
    expect(smallBallRatings(player({ strikeouts: row.strikeouts }), MEANS).hitAndRun).toBe(
      row.hitAndRun,
    );
  });

  test.each([
    { counts: { homeRuns: 40 }, offenseColumn: 1 },
    { counts: {}, offenseColumn: 2 },
    { counts: { homeRuns: 2, doubles: 20 }, offenseColumn: 3 },
  ])('power decides the offense column: $offenseColumn', ({ counts, offenseColumn }) => {
    expect(smallBallRatings(player(counts), MEANS).offenseColumn).toBe(offenseColumn);
  });

  test('a handful of plate appearances shows nothing; pitchers can bunt', () => {
    expect(smallBallRatings(PITCHER, MEANS)).toEqual({
      bunting: 'A',
      hitAndRun: 'D',
      offenseColumn: 3,
    });
    const visitor = { ...BATTER, batting: undefined };
    expect(smallBallRatings(visitor, MEANS)).toMatchObject({ bunting: 'C', hitAndRun: 'D' });
    const sacrifices = { ...PITCHER, batting: battingCounts({ atBats: 40, sacrificeHits: 10 }) };
    expect(smallBallRatings(sacrifices, MEANS).bunting).toBe('A');
  });

  test('grades are those of every season, and without sacrifices nobody bunts well', () => {
    const four = player({ sacrificeHits: 4 });
    const grades = [0.001, 0.003].map(
      (batters) => smallBallRatings(four, { batters, pitchers: 0.1 }).bunting,
    );
    expect(grades).toEqual(['B', 'B']);
    const none = smallBallRatings(player({ sacrificeHits: 0 }), { batters: 0, pitchers: 0 });
    expect(none.bunting).toBe('D');
    const league = sacrificeLeague([
      four,
      { ...PITCHER, batting: battingCounts({ atBats: 9, sacrificeHits: 1 }) },
    ]);
    expect(league.pitchers).toBeCloseTo(0.1, 9);
    expect(league.batters).toBeGreaterThan(0);
  });

  test('who grounds into many double plays has more double-play balls, within bounds', () => {
    const [few, many] = [groundballShares(RUNNER, 0.03), groundballShares(PLODDER, 0.03)];
    expect(many.groundballA).toBeGreaterThan(few.groundballA);
    expect(many.groundballC).toBeLessThan(few.groundballC);
    expect(many.groundballA + many.groundballC).toBeLessThan(1);
    const usual = groundballShares({ ...BATTER, batting: undefined }, 0.03);
    expect(groundballShares(PLODDER, 0)).toEqual(usual);
  });
});
