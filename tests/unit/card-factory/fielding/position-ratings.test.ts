/** Ratings in the field: range and errors against the position, arms, catchers, old outfield lines. */
import { describe, expect, test } from 'vitest';
import { clubChecks, FIELDING_CHECKS } from '../../../../src/card-factory/fielding/club-checks.ts';
import { fieldingSeasonsOf } from '../../../../src/card-factory/fielding/fielding-seasons.ts';
import { positionRatings } from '../../../../src/card-factory/fielding/position-ratings.ts';
import { sumOf } from '../../../../src/card-factory/plate-events.ts';
import type { PlayerSeason } from '../../../../src/card-factory/player-seasons.ts';
import { present } from '../../../../src/errors.ts';
import { BATTER, fielder, PITCHER } from '../support/player.ts';

const SEASON_OUTS = 3900;

/** Shortstops from many plays to few, all with a full season. */
const SHORTSTOPS = [780, 720, 700, 690, 680, 670, 650, 590].map((plays, index) =>
  fielder(`short${index}`, [
    {
      position: 'SS',
      games: 150,
      inningsOuts: SEASON_OUTS,
      putouts: Math.round(plays / 3),
      assists: plays - Math.round(plays / 3),
      errors: 5 + 3 * index,
    },
  ]),
);

function ratingOf(players: readonly PlayerSeason[], index: number, position = 'SS') {
  const ratings = positionRatings(players, 0.4275).get(present(players[index], 'a player'));
  return present(
    ratings?.find((one) => one.position === position),
    `his rating at ${position}`,
  );
}

describe('range and error', () => {
  test('more plays an inning are a better range, and the extremes are 1 and 5', () => {
    const ranges = SHORTSTOPS.map((_, index) => ratingOf(SHORTSTOPS, index).range);
    expect(ranges).toEqual([...ranges].sort((one, other) => one - other));
    expect([ranges[0], ranges.at(-1)]).toEqual([1, 5]);
    expect(ranges).toContain(3);
  });

  test('the error rating counts errors of 162 whole games, drawn towards the position', () => {
    const few = ratingOf(SHORTSTOPS, 0).error;
    const many = ratingOf(SHORTSTOPS, 7).error;
    const raw = (errors: number) => (errors / SEASON_OUTS) * 162 * 27;
    expect(few).toBeGreaterThan(raw(5));
    expect(many).toBeLessThan(raw(26));
    expect(many).toBeGreaterThan(few);
  });

  test('somebody with an inning at a position is near its average', () => {
    const visitor = fielder('visitor', [
      { position: 'SS', games: 1, inningsOuts: 3, assists: 3, errors: 1 },
    ]);
    const { range, error } = ratingOf([...SHORTSTOPS, visitor], SHORTSTOPS.length);
    expect(range).toBeGreaterThanOrEqual(3);
    expect(error).toBeLessThan(30);
  });

  test('a first baseman is judged by his assists, not by the throws that he catches', () => {
    const men = [150, 110, 100, 100, 90, 50].map((assists, index) =>
      fielder(`first${index}`, [
        { position: '1B', inningsOuts: SEASON_OUTS, putouts: 700 + 100 * index, assists },
      ]),
    );
    expect(ratingOf(men, 0, '1B').range).toBeLessThan(ratingOf(men, 5, '1B').range);
  });
});

describe('arms', () => {
  test('an outfielder with many assists has the better (lower) arm, infielders have none', () => {
    const men = [18, 9, 8, 8, 7, 1].map((assists, index) =>
      fielder(`right${index}`, [
        { position: 'RF', inningsOuts: SEASON_OUTS, putouts: 280, assists },
      ]),
    );
    expect(ratingOf(men, 0, 'RF').arm).toBeLessThan(0);
    expect(ratingOf(men, 5, 'RF').arm).toBeGreaterThan(0);
    expect(ratingOf(SHORTSTOPS, 0).arm).toBeNull();
  });

  test('a catcher is rated by runners caught, passed balls and wild throws', () => {
    const line = { position: 'C', inningsOuts: 3000, putouts: 900, assists: 60 } as const;
    const men = [
      fielder('strong', [
        { ...line, stolenBasesAllowed: 30, caughtStealing: 40, passedBalls: 1, errors: 1 },
      ]),
      fielder('usual', [
        { ...line, stolenBasesAllowed: 60, caughtStealing: 25, passedBalls: 6, errors: 6 },
      ]),
      fielder('weak', [
        { ...line, stolenBasesAllowed: 90, caughtStealing: 8, passedBalls: 15, errors: 14 },
      ]),
    ];
    const [strong, weak] = [ratingOf(men, 0, 'C'), ratingOf(men, 2, 'C')];
    expect(strong.arm).toBeLessThan(present(weak.arm, 'an arm'));
    expect(strong.passedBall).toBeLessThan(present(weak.passedBall, 'a rating'));
    expect(strong.overthrow).toBeLessThan(present(weak.overthrow, 'a rating'));
    expect(ratingOf(SHORTSTOPS, 0)).toMatchObject({ passedBall: null, overthrow: null });
  });

  test('a season that recorded no steals rates every catcher alike', () => {
    const men = [fielder('old', [{ position: 'C', inningsOuts: 2000, putouts: 500 }])];
    expect(ratingOf(men, 0, 'C')).toMatchObject({ arm: 0, passedBall: 0, overthrow: 0 });
  });
});

describe('fielding lines', () => {
  const outfield = { position: 'OF', games: 100, inningsOuts: 2700, putouts: 200 } as const;

  test('an outfield line is divided by games at the three positions', () => {
    const player = {
      ...fielder('old', [outfield]),
      appearances: BATTER.appearances && {
        ...BATTER.appearances,
        gamesLeftField: 75,
        gamesCenterField: 25,
        gamesRightField: 0,
      },
    };
    const lines = fieldingSeasonsOf(player).map(({ position, outs, putouts }) => [
      position,
      outs,
      putouts,
    ]);
    expect(lines).toEqual([
      ['LF', 2025, 150],
      ['CF', 675, 50],
    ]);
  });

  test('where nobody knows the position it is left field', () => {
    expect(fieldingSeasonsOf(fielder('old', [outfield])).map(({ position }) => position)).toEqual([
      'LF',
    ]);
  });

  test('lines for the three positions make the outfield line redundant', () => {
    const rows = [outfield, { ...outfield, position: 'CF' as const }];
    expect(fieldingSeasonsOf(fielder('both', rows))).toHaveLength(1);
  });

  test('two stints at a position are one line, and games stand for outs that were not recorded', () => {
    const row = { position: '2B', games: 10, inningsOuts: undefined, putouts: 4 } as const;
    const lines = fieldingSeasonsOf(fielder('two', [row, { ...row, stint: 2 }]));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ outs: 270, games: 20, putouts: 8 });
  });

  test('a pitcher without a fielding line has a rating on the mound all the same', () => {
    const ratings = positionRatings([{ ...PITCHER, fielding: [] }], 0.4275);
    expect([...ratings.values()][0]).toMatchObject([{ position: 'P', innings: 18 }]);
  });
});

describe('the checks of a club', () => {
  test('there are 29, and they give more hits to a club of worse range', () => {
    expect(FIELDING_CHECKS.reduce((sum, { chances }) => sum + chances, 0)).toBe(29);
    const clubOf = (teamId: string, range: number) => {
      const player = { ...BATTER, team: { ...BATTER.team, teamId } };
      const rating = { position: 'SS', range, error: 10, arm: null } as const;
      const rest = { passedBall: null, overthrow: null, innings: 1300 };
      return [player, [{ ...rating, ...rest }]] as const;
    };
    const checks = clubChecks(new Map([clubOf('GOOD', 1), clubOf('BAD', 5)]));
    const good = present(checks.get('GOOD'), 'the good club');
    const bad = present(checks.get('BAD'), 'the bad club');
    expect(sumOf(good)).toBeCloseTo(29, 9);
    expect(bad.single).toBeGreaterThan(good.single);
    expect(bad.groundOut).toBeLessThan(good.groundOut);
  });
});
