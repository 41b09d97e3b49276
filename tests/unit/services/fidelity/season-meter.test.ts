/** The target table: what is met, what is missed, and what cannot be judged. */
import { describe, expect, test } from 'vitest';
import { BATTING, BATTING_COLUMNS } from '../../../../src/engine/scoring/stat-columns.ts';
import type { SeasonTotals } from '../../../../src/engine/season-totals.ts';
import type { FidelityReport } from '../../../../src/models/fidelity.ts';
import type { MeasuredSeason, SeasonFacts } from '../../../../src/models/season-facts.ts';
import { SeasonMeter } from '../../../../src/services/fidelity/season-meter.ts';
import {
  club,
  clubCountsOf,
  facts,
  perfectReplay,
  regular,
} from '../../../support/small-league.ts';

function reportOf(season: SeasonFacts, ...replays: readonly SeasonTotals[]): FidelityReport {
  const meter = new SeasonMeter({ facts: season, games: 100, seed: 'x' });
  for (const replay of replays) meter.add(replay);
  return meter.report();
}
const rowOf = ({ rows }: FidelityReport, name: string) => {
  const found = rows.find((row) => row.name === name);
  if (found === undefined) throw new Error(`no row ${name}`);
  return found;
};
const SEASON = facts([club('AAA'), club('BBB', { wins: 40, losses: 60 })]);

/** Counts a club's first batter has so many of, beside everything else of a perfect replay. */
function replayWith(season: SeasonFacts, column: keyof typeof BATTING, count: number) {
  const totals = perfectReplay(season);
  const first = totals.clubs[0];
  if (first === undefined) throw new Error('a club');
  first.batting[BATTING[column]] = count;
  return totals;
}

describe('league rates', () => {
  /** Both clubs' batters together: what the tables of a perfect replay hold. */
  const inTables = (name: 'homeRuns' | 'plateAppearances') => {
    const { clubs } = perfectReplay(SEASON);
    return clubs.reduce((sum, { batting }) => {
      for (let place = BATTING[name]; place < batting.length; place += BATTING_COLUMNS) {
        sum += batting[place] ?? 0;
      }
      return sum;
    }, 0);
  };

  test.each([
    [1.009, 'pass', '+0.9 %'],
    [0.991, 'pass', '-0.9 %'],
    [1.02, 'miss', '+2.0 %'],
    [0.98, 'miss', '-2.0 %'],
  ])('of %d times the real one: %s', (factor, verdict, deviation) => {
    const rate = inTables('homeRuns') / inTables('plateAppearances');
    const homeRuns = (rate / factor) * 4_000;
    const season = facts(
      [club('AAA'), club('BBB')].map((one) => ({
        ...one,
        counts: clubCountsOf(100, { homeRuns }),
      })),
    );
    const row = rowOf(reportOf(season, perfectReplay(season)), 'HR per PA');
    expect(row).toMatchObject({ verdict, deviation, target: 'within 1 %', kind: 'rate' });
    expect(row.noiseFloor).toBeCloseTo(Math.sqrt(rate / inTables('plateAppearances')), 10);
  });

  test('singles are hits less the others, and runs are counted per game and club', () => {
    const report = reportOf(SEASON, perfectReplay(SEASON), perfectReplay(SEASON));
    expect(rowOf(report, '1B per PA').real).toBeCloseTo((900 - 300) / 4_000, 12);
    expect(rowOf(report, 'runs per game and club')).toMatchObject({ measured: 1, real: 1 });
    expect(report.runsByReplay).toEqual([1, 1]);
  });

  test('that a league did not write down are compared over the other league', () => {
    const national = { leagueId: 'NL', counts: clubCountsOf(100, { caughtStealing: 0 }) };
    const season = facts([club('AAA'), club('BBB', national)]);
    expect(rowOf(reportOf(season, perfectReplay(season)), 'CS per game and club').real).toBe(1);
  });

  test('that nobody wrote down are not judged', () => {
    const counts = clubCountsOf(100, { hitByPitch: 0 });
    const season = facts([club('AAA', { counts }), club('BBB', { counts })]);
    const report = reportOf(season, perfectReplay(season));
    const row = { real: undefined, target: 'not recorded', verdict: 'none', deviation: '' };
    expect(rowOf(report, 'HBP per PA')).toMatchObject(row);
    expect(report.playerRates.map(({ name }) => name)).not.toContain('HBP');
  });

  test('how often managers act has a wider target, and what is only shown has none', () => {
    const report = reportOf(SEASON, perfectReplay(SEASON));
    expect(rowOf(report, 'relievers per game and club')).toMatchObject({
      ...{ target: 'within 15 %', verdict: 'pass' },
    });
    expect(rowOf(report, 'balks per game and club')).toMatchObject({
      ...{ target: 'none', verdict: 'none' },
    });
  });
});

describe('players', () => {
  test('who do what they did have no error, and a spread that is too small', () => {
    const report = reportOf(SEASON, perfectReplay(SEASON));
    const name = 'batters (6), HR per plate appearance';
    expect(rowOf(report, `${name}: RMSE`)).toMatchObject({
      ...{ measured: 0, deviation: '0.00 x floor', verdict: 'pass' },
    });
    expect(rowOf(report, `${name}: z spread`)).toMatchObject({ measured: 0, verdict: 'miss' });
  });

  test('an error above its floor is a miss', () => {
    const wild = replayWith(SEASON, 'homeRuns', 300);
    const row = rowOf(reportOf(SEASON, wild), 'batters (6), HR per plate appearance: RMSE');
    expect(row.verdict).toBe('miss');
    expect(row.target).toBe('at most 1.05 x floor');
  });

  test.each([
    [1.04, 'pass'],
    [1.06, 'miss'],
    [0.94, 'miss'],
  ])('a spread of %d: %s', (spread, verdict) => {
    const season = facts([
      club('AAA', {
        players: [regular('one', { homeRuns: 60 }), regular('two', { homeRuns: 60 })],
      }),
    ]);
    const replay = perfectReplay(season);
    const off = spread * Math.sqrt(600 * 0.1 * 0.9);
    // Totals are whole numbers; samples a hundred times as large make the rest small.
    const scale = 10_000;
    for (const [row, sign] of [1, -1].entries()) {
      const batting = replay.clubs[0]?.batting;
      if (batting === undefined) throw new Error('a club');
      const place = row * BATTING_COLUMNS;
      batting[place + BATTING.plateAppearances] = 600 * scale;
      batting[place + BATTING.homeRuns] = Math.round(60 * scale + sign * off * Math.sqrt(scale));
    }
    const row = rowOf(reportOf(season, replay), 'batters (2), HR per plate appearance: z spread');
    expect(row.measured).toBeCloseTo(spread, 2);
    expect(row.verdict).toBe(verdict);
  });

  test('are not judged by what was written down for others only', () => {
    const players = ['one', 'two'].map((name) => regular(name, { strikeouts: 0 }));
    const season = facts([club('AAA', { players })]);
    const { playerRates } = reportOf(season, perfectReplay(season));
    const names = playerRates.map(({ name }) => name);
    expect(names).toContain('BB');
    expect(names).not.toContain('K');
  });

  test('are not judged where nobody had the appearances', () => {
    const season = facts([club('AAA', { players: [regular('one', { plateAppearances: 399 })] })]);
    const report = reportOf(season, perfectReplay(season));
    for (const name of ['batters: nobody had 400 PA', 'pitchers: nobody had 100 innings']) {
      expect(rowOf(report, name)).toMatchObject({ measured: undefined, verdict: 'none' });
    }
    expect(rowOf(report, 'starters’ innings: correlation')).toMatchObject({
      ...{ measured: undefined, target: 'not judged: too few players', verdict: 'none' },
    });
  });
});

describe('run expectancy', () => {
  const measured: MeasuredSeason = {
    source: 'counted by hand',
    states: Array.from({ length: 24 }, () => ({ runs: 0.5, plays: 100 })),
    runsPerGame: [0.5, 0.5],
  };
  const replay = () => {
    const totals = perfectReplay(SEASON);
    const { plays, runs, squares } = totals.states;
    plays.fill(1_000);
    squares.fill(1_252);
    runs.fill(525);
    runs[9] = 540;
    totals.runsPerGame[2] = 30;
    totals.runsPerGame[4] = 10;
    return totals;
  };

  test('is judged in every base-out state, its real figure with the noise of its own plays', () => {
    const report = reportOf({ ...SEASON, measured }, replay());
    expect(rowOf(report, 'empty, 0 out')).toMatchObject({
      ...{ measured: 0.525, real: 0.5, deviation: '+0.025', target: 'within 0.03' },
      verdict: 'pass',
    });
    expect(rowOf(report, '1st, 1 out')).toMatchObject({ deviation: '+0.040', verdict: 'miss' });
    const deviation = Math.sqrt((1.252 - 0.525 ** 2) / 100);
    expect(report.states[23]?.noiseFloor).toBeCloseTo(deviation, 12);
    expect(report.states[23]?.name).toBe('full, 2 out');
    expect(report.measuredSource).toBe('counted by hand');
  });

  test('without a table of the season is shown and not judged', () => {
    const report = reportOf(SEASON, replay());
    expect(rowOf(report, 'full, 2 out')).toMatchObject({
      ...{ real: undefined, target: 'no table is given for 2019', verdict: 'none' },
    });
  });

  test('stands beside the runs of clubs in a game', () => {
    const { runsPerGame } = reportOf({ ...SEASON, measured }, replay());
    expect(runsPerGame.measured.slice(0, 5)).toEqual([0, 0, 0.75, 0, 0.25]);
    expect(runsPerGame.real).toEqual([0.5, 0.5]);
    const row = rowOf(reportOf(SEASON, replay()), 'runs per game and club');
    // Two runs in three of four games, four in the other: a variance of 0.75.
    expect(row.noiseFloor).toBeCloseTo(Math.sqrt(0.75 / 200), 12);
  });
});

describe('wins', () => {
  test('are compared for the real number of games', () => {
    const season = facts([club('AAA'), club('BBB', { wins: 80, losses: 80 })]);
    const report = reportOf(season, perfectReplay(season));
    // 80 wins in the 100 games of the replay are 128 of 160 decisions.
    expect(report.wins).toEqual([
      { abbrev: 'AAA', real: 60, replayed: 60 },
      { abbrev: 'BBB', real: 80, replayed: 128 },
    ]);
    expect(rowOf(report, 'wins of clubs: RMSE')).toMatchObject({
      measured: Math.sqrt(48 ** 2 / 2),
      verdict: 'miss',
    });
  });

  test('have the floor of coins as true as the clubs', () => {
    const { noiseFloor, verdict } = rowOf(
      reportOf(SEASON, perfectReplay(SEASON)),
      'wins of clubs: RMSE',
    );
    expect(noiseFloor).toBeCloseTo(Math.sqrt(100 * 0.6 * 0.4), 12);
    expect(verdict).toBe('pass');
  });
});

describe('playing time', () => {
  test('that is what it was correlates fully', () => {
    const report = reportOf(SEASON, perfectReplay(SEASON));
    for (const name of ['regulars’ plate appearances', 'starters’ innings']) {
      const row = rowOf(report, `${name}: correlation`);
      expect(row.measured).toBeCloseTo(1, 12);
      expect(row).toMatchObject({ target: 'more than 0.9', verdict: 'pass' });
    }
    expect(report.turns).toHaveLength(6);
    expect(report.outs[0]).toEqual({ name: 'AAA one', club: 'AAA', real: 570, replayed: 570 });
  });

  test('that goes to others is a miss', () => {
    const lazy = replayWith(SEASON, 'plateAppearances', 100);
    const row = rowOf(reportOf(SEASON, lazy), 'regulars’ plate appearances: correlation');
    expect(row.verdict).toBe('miss');
  });

  test('counts as a starter’s only where he started half of his games', () => {
    const season = facts([
      club('AAA', {
        players: club('AAA').players.map((line) => ({ ...line, starts: 14, games: 29 })),
      }),
    ]);
    expect(reportOf(season, perfectReplay(season)).outs).toEqual([]);
  });
});
