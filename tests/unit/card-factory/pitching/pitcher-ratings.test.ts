/** Endurance by role, wild pitches, balks and hold. */
import { describe, expect, test } from 'vitest';
import { pitcherRatings } from '../../../../src/card-factory/pitching/pitcher-ratings.ts';
import type { PitchingCounts } from '../../../../src/card-factory/player-seasons.ts';
import { present } from '../../../../src/errors.ts';
import { pitchingCounts } from '../support/player.ts';

const RUNNERS = 0.4275;
const STARTER = pitchingCounts({
  ...{ games: 30, gamesStarted: 30, inningsPitchedOuts: 480, battersFaced: 700 },
});
const RELIEVER = pitchingCounts({
  ...{ games: 60, inningsPitchedOuts: 190, battersFaced: 270, wildPitches: 8 },
});
/** His ratings in a league of one starter and one reliever. */
const rated = (counts: Partial<PitchingCounts>, hand: 'L' | 'R' = 'R') => {
  const league = [STARTER, RELIEVER].map((pitching) => ({ pitching, hand: 'R' as const }));
  const own = { pitching: pitchingCounts(counts), hand };
  return present(pitcherRatings([own, ...league], RUNNERS)[0], 'his ratings');
};

describe('a pitcher’s ratings', () => {
  test('a season of one pitcher without a role of his own takes the usual lengths', () => {
    const [only] = pitcherRatings([{ pitching: pitchingCounts({}), hand: 'L' }], RUNNERS);
    expect(only).toMatchObject({ starterEndurance: null, reliefEndurance: 1, hold: -2 });
    expect(pitcherRatings([], RUNNERS)).toEqual([]);
  });

  test.each([
    { outs: 660, games: 33, endurance: 7 },
    { outs: 480, games: 30, endurance: 5 },
    { outs: 270, games: 30, endurance: 3 },
  ])('$outs outs in $games starts are an endurance of $endurance innings', (row) => {
    const { outs, games, endurance } = row;
    const ratings = rated({ games, gamesStarted: games, inningsPitchedOuts: outs });
    expect(ratings.starterEndurance).toBe(endurance);
    expect(ratings.closerEndurance).toBeNull();
  });

  test('a reliever has no endurance as a starter, a long man more than a specialist', () => {
    const long = rated({ games: 40, inningsPitchedOuts: 300 });
    const short = rated({ games: 70, inningsPitchedOuts: 120 });
    expect(long.starterEndurance).toBeNull();
    expect(long.reliefEndurance).toBeGreaterThan(short.reliefEndurance ?? 0);
    expect(short.reliefEndurance).toBe(1);
  });

  test('who saves games and finishes them is a closer', () => {
    const line = { games: 60, inningsPitchedOuts: 180 };
    expect(rated({ ...line, saves: 30, gamesFinished: 50 }).closerEndurance).toBe(1);
    expect(rated({ ...line, saves: 2, gamesFinished: 50 }).closerEndurance).toBeNull();
  });

  test('relief innings of a swingman do not count as innings of his starts', () => {
    const swing = rated({ games: 40, gamesStarted: 10, inningsPitchedOuts: 255 });
    expect(swing.starterEndurance).toBe(5);
  });

  test('wild pitches and balks of a league come out with a check on one face of a d20 each', () => {
    const pitchers = Array.from({ length: 400 }, (_, index) => ({
      pitching: pitchingCounts({
        ...{ games: 30, battersFaced: 300 + index },
        ...{ wildPitches: index % 9, balks: index % 11 === 0 ? 1 : 0 },
      }),
      hand: 'R' as const,
    }));
    const ratings = pitcherRatings(pitchers, RUNNERS);
    // There are 1.06 turns with a man on for each that is expected, and a balk is asked for on throws to
    // a base too, which are 0.15 of those. No third strike gets away without strikeouts.
    for (const [event, rating, asked] of [
      ['wildPitches', 'wildPitch', 1.06],
      ['balks', 'balk', 1.06 * 1.15],
    ] as const) {
      const real = pitchers.reduce((sum, { pitching }) => sum + pitching[event], 0);
      const expected = pitchers.reduce((sum, { pitching }, index) => {
        const checks = (pitching.battersFaced * RUNNERS * asked) / 20;
        return sum + ((ratings[index]?.[rating] ?? 0) / 20) * checks;
      }, 0);
      expect(expected / real).toBeGreaterThan(0.97);
      expect(expected / real).toBeLessThan(1.03);
    }
  });

  test('a left-hander holds runners better, and the league’s batters meet a hold of nothing', () => {
    expect(rated({ battersFaced: 500 }, 'L').hold).toBe(-2);
    const pitchers = Array.from({ length: 30 }, (_, index) => ({
      pitching: pitchingCounts({ games: 30, battersFaced: 500 }),
      hand: index < 9 ? ('L' as const) : ('R' as const),
    }));
    const sum = pitcherRatings(pitchers, RUNNERS).reduce((all, { hold }) => all + hold, 0);
    expect(Math.abs(sum)).toBeLessThanOrEqual(1);
  });
});
