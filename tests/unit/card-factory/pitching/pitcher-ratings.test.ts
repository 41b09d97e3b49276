/** Endurance by role, wild pitches, balks and hold. */
import { describe, expect, test } from 'vitest';
import {
  pitcherLeague,
  pitcherRatings,
} from '../../../../src/card-factory/pitching/pitcher-ratings.ts';
import type { PitchingCounts } from '../../../../src/card-factory/player-seasons.ts';
import { pitchingCounts } from '../support/player.ts';

const LEAGUE = pitcherLeague([
  pitchingCounts({ games: 30, gamesStarted: 30, inningsPitchedOuts: 480, battersFaced: 700 }),
  pitchingCounts({ games: 60, inningsPitchedOuts: 190, battersFaced: 270, wildPitches: 8 }),
]);
const rated = (counts: Partial<PitchingCounts>, hand: 'L' | 'R' = 'R') =>
  pitcherRatings({ pitching: pitchingCounts(counts), hand }, LEAGUE);

describe('a pitcher’s ratings', () => {
  test('the league’s means come from pitchers of one role', () => {
    expect(LEAGUE).toMatchObject({ outsPerStart: 16, outsPerRelief: 190 / 60, balks: 0 });
    expect(pitcherLeague([])).toMatchObject({ outsPerStart: 15.5, outsPerRelief: 3.1 });
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

  test('wild pitches come out at their rate with a check on one face of a d20', () => {
    const wild = rated({ games: 30, battersFaced: 700, wildPitches: 20 });
    const tame = rated({ games: 30, battersFaced: 700 });
    expect(wild.wildPitch).toBeGreaterThan(tame.wildPitch);
    const perBatter = (wild.wildPitch / 20) * (0.4275 / 20);
    expect(perBatter * 700).toBeGreaterThan(14);
    expect(perBatter * 700).toBeLessThan(20);
  });

  test('a left-hander holds runners better', () => {
    expect(rated({}, 'L').hold).toBeLessThan(rated({}, 'R').hold);
  });
});
