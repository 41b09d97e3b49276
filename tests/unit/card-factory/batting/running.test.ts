/** Legs and small ball: speed, stealing, bunting, hit and run, double plays. */
import { describe, expect, test } from 'vitest';
import { runningRatings } from '../../../../src/card-factory/batting/running.ts';
import {
  groundballShares,
  smallBallRatings,
} from '../../../../src/card-factory/batting/small-ball.ts';
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

  test('a base stealer goes of his own accord with good odds, a man without a try has poor ones', () => {
    expect(ratingsOf(RUNNER)).toMatchObject({ stealAuto: true });
    expect(ratingsOf(RUNNER).stealHigh).toBeGreaterThanOrEqual(17);
    expect(ratingsOf(PLODDER)).toMatchObject({ stealAuto: false, stealJump: 0 });
    expect(ratingsOf(PLODDER).stealHigh).toBeLessThanOrEqual(10);
  });

  test('pitchers run as slow men do', () => {
    expect(ratingsOf(PITCHER).speed).toBe(9);
    expect(ratingsOf({ ...PITCHER, batting: undefined })).toMatchObject({ speed: 9, stealHigh: 5 });
  });

  test('a league without steals breaks nothing', () => {
    const still = player({ stolenBases: 0, caughtStealing: 0 });
    expect(runningRatings([still]).get(still)).toMatchObject({ speed: 12, stealJump: 0 });
  });
});

describe('small ball', () => {
  test.each([
    { counts: { sacrificeHits: 12 }, bunting: 'A' },
    { counts: { sacrificeHits: 4 }, bunting: 'B' },
    { counts: { sacrificeHits: 1 }, bunting: 'C' },
    { counts: { sacrificeHits: 0 }, bunting: 'D' },
  ])('$counts.sacrificeHits sacrifices in a season make a bunter of grade $bunting', (row) => {
    expect(smallBallRatings(player(row.counts)).bunting).toBe(row.bunting);
  });

  test.each([
    { strikeouts: 40, hitAndRun: 'A' },
    { strikeouts: 95, hitAndRun: 'B' },
    { strikeouts: 140, hitAndRun: 'C' },
    { strikeouts: 220, hitAndRun: 'D' },
  ])('$strikeouts strikeouts in a season are a hit-and-run grade of $hitAndRun', (row) => {
    expect(smallBallRatings(player({ strikeouts: row.strikeouts })).hitAndRun).toBe(row.hitAndRun);
  });

  test.each([
    { counts: { homeRuns: 40 }, offenseColumn: 1 },
    { counts: {}, offenseColumn: 2 },
    { counts: { homeRuns: 2, doubles: 20 }, offenseColumn: 3 },
  ])('power decides the offense column: $offenseColumn', ({ counts, offenseColumn }) => {
    expect(smallBallRatings(player(counts)).offenseColumn).toBe(offenseColumn);
  });

  test('a handful of plate appearances shows nothing; pitchers can bunt', () => {
    expect(smallBallRatings(PITCHER)).toEqual({ bunting: 'B', hitAndRun: 'D', offenseColumn: 3 });
    const visitor = { ...BATTER, batting: undefined };
    expect(smallBallRatings(visitor)).toMatchObject({ bunting: 'C', hitAndRun: 'D' });
    const sacrifices = { ...PITCHER, batting: battingCounts({ atBats: 40, sacrificeHits: 8 }) };
    expect(smallBallRatings(sacrifices).bunting).toBe('A');
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
