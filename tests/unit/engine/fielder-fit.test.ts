/** The fit of who fields the balls: from counted plays to the shares that bring them nearer. */
import { describe, expect, test } from 'vitest';
import { FielderCounts } from '../../../scripts/lib/fielder-counts.ts';
import { fielderConstants, fitFielders } from '../../../scripts/lib/fielder-fit.ts';
import { FLY_FIELDERS, GROUND_FIELDERS } from '../../../src/engine/at-bat/ball-fielders.ts';
import { FLY_SHARES, GROUND_SHARES } from '../../../src/engine/cards/ball-fielders.data.ts';
import { RESULT } from '../../../src/engine/cards/result-codes.ts';
import { EVENT } from '../../../src/engine/play-record.ts';
import { situation } from '../../support/engine-games.ts';

const GAMES = 100;
const POSITIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Flies as the shares give them out, and no other ball. */
function flies(counts: FielderCounts): void {
  const game = situation({});
  for (const position of POSITIONS) {
    Object.assign(game.record, {
      ...{ batter: 0, pitcher: 0, event: EVENT.flyOut, result: RESULT.mediumFlyB, outs: 1 },
      fielder: position,
    });
    game.record.outPutout[0] = position;
    for (let time = 0; time < (FLY_SHARES[position - 1] ?? 0); time += 1) counts.note(game);
  }
}

/** A season in which every position fielded so many balls and had no assists. */
function fitted(balls: readonly number[]) {
  const counts = new FielderCounts();
  flies(counts);
  const plays = balls.map((count, index) => [index + 1, { 'plays(out+E+FC)': count }]);
  return fitFielders({
    ...{ counts, games: GAMES },
    season: {
      fielding: ['P', '2B', '3B', 'SS'].map((position) => ({ position, assists: 1, putouts: 1 })),
    },
    figures: {
      pa_rates_2019_retrosheet: { games: GAMES },
      reach_on_error_by_first_fielder_2019: Object.fromEntries(plays),
    },
  });
}

/** The least that a position may have of the season's balls. */
const FEW = 0.001;

describe('the fit of who fields', () => {
  test('sends more flies to the field that had more', () => {
    const [, , , , , , left, center, right] = FLY_SHARES;
    const more = fitted([...Array(6).fill(FEW), left - 50, center, right + 50]);
    const [now, after, real] = [
      more.figures[8]?.now ?? 0,
      more.values[8] ?? 0,
      more.figures[8]?.real ?? 0,
    ];
    expect(real).toBeGreaterThan(now);
    expect(Math.abs(after - real)).toBeLessThan(Math.abs(now - real) / 4);
    expect(more.shares.fly[8]).toBeGreaterThan(right);
    expect(more.shares.fly.reduce((sum, share) => sum + share, 0)).toBe(left + center + right);
  });

  test('writes every table as thousandths by position', () => {
    const { FLY_SHARES: text } = fielderConstants(fitted([...FLY_SHARES].map((one) => one || FEW)));
    const shares: unknown = JSON.parse((text ?? '').replace(' as const', ''));
    expect(shares).toHaveLength(POSITIONS.length);
  });
});

describe('the faces of a fielder’s die', () => {
  test('are a face for every 50 thousandths, in the scorer’s order', () => {
    for (const [hand, shares] of GROUND_SHARES.entries()) {
      const faces = GROUND_FIELDERS[hand === 0 ? 0 : 1];
      expect(faces).toHaveLength(20);
      expect(faces).toEqual([...faces].sort());
      for (const position of POSITIONS) {
        const count = faces.filter((one) => one === position).length;
        expect(Math.abs(count * 50 - (shares[position - 1] ?? 0))).toBeLessThanOrEqual(50);
      }
    }
    expect(new Set(FLY_FIELDERS[0])).toEqual(new Set([7, 8, 9]));
  });
});
