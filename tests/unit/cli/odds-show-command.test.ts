import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCalibration } from '../../../src/cli/calibration.ts';
import { formatOdds } from '../../../src/cli/text/odds-report.ts';
import type { EngineOdds } from '../../../src/services/engine-odds.ts';
import { runPd } from './fake-cli.ts';

function directoryWith(text: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'pd-odds-'));
  writeFileSync(join(directory, 'calibration.json'), text);
  return directory;
}

const row = (re: number) => ({ re, p_score: 0.25 });
const CALIBRATION = {
  re24_2019: { matrix: { '1-3': { outs0: row(1.8), outs1: row(1.2), outs2: row(0.5) } } },
  home_field_2019: {
    home_win_pct: 0.53,
    one_run_games: 0.27,
    extra_inning_games: 0.08,
    shutout_games: 0.11,
  },
  team_runs_per_game_dist_2019: { mean: 4.83 },
};

const odds: EngineOdds = {
  states: [
    { bases: '1-3', outs: 0, runs: 1.82, chanceToScore: 0.3 },
    { bases: '1-3', outs: 1, runs: 1.1, chanceToScore: 0.2 },
  ],
  halves: [
    { inning: 1, isBottom: false, lead: -1, chance: 0.4, games: 0, won: 0 },
    { inning: 1, isBottom: false, lead: 0, chance: 0.5, games: 1000, won: 0.51 },
    { inning: 1, isBottom: false, lead: 1, chance: 0.6, games: 20, won: 0.9 },
  ],
  games: {
    ...{ games: 1000, runsPerClub: 4.8, homeWins: 0.5 },
    ...{ oneRun: 0.28, extraInnings: 0.09, shutouts: 0.1 },
  },
};

describe('the table', () => {
  test('stands beside the real season cell by cell, and says what is within its target', async () => {
    const real = await readCalibration(directoryWith(JSON.stringify(CALIBRATION)));
    expect(formatOdds(odds, real)).toBe(
      [
        'Runs to the end of the half in 1,000 games of the engine',
        '',
        'bases  outs   runs   real    diff        P(score)   real    diff',
        '1-3       0  1.820  1.800  +0.020  pass     0.300  0.250  +0.050',
        '1-3       1  1.100  1.200  -0.100  miss     0.200  0.250  -0.050',
        '1 of 2 states within 0.03 runs',
        '',
        'games                 engine    real    diff',
        'runs per club         4.8000  4.8300  -0.030',
        'won by the home club  0.5000  0.5300  -0.030',
        'decided by one run    0.2800  0.2700  +0.010',
        'in extra innings      0.0900  0.0800  +0.010',
        'with a shutout        0.1000  0.1100  -0.010',
        '',
        'The home club’s chance to win as a half begins, by its lead: equal clubs, then the share of games',
        '',
        'half   -1     0            +1',
        'top 1  0.400  0.500 0.510  0.600',
      ].join('\n'),
    );
  });

  test('stands alone without a real season, or where that lacks a state', async () => {
    expect(formatOdds(odds, undefined)).toContain('1-3       0  1.820     0.300\n');
    const real = await readCalibration(directoryWith(JSON.stringify(CALIBRATION)));
    const [state] = odds.states;
    const other = { ...odds, states: state === undefined ? [] : [{ ...state, bases: '---' }] };
    expect(formatOdds(other, real)).toContain('0 of 1 states within');
  });
});

describe('pd odds show', () => {
  test('prints the engine’s tables', async () => {
    const { code, out } = await runPd('odds show');
    expect(code).toBe(0);
    expect(out.match(/^[1-][2-][3-] /gm)).toHaveLength(24);
    expect(out).toContain('bottom 9');
  });

  test('prints them for a program', async () => {
    const { out } = await runPd('odds show --json');
    expect(JSON.parse(out)).toMatchObject({ states: expect.anything(), halves: expect.anything() });
  });

  test('reads the real figures from a directory', async () => {
    const { out } = await runPd(`odds show --data ${directoryWith(JSON.stringify(CALIBRATION))}`);
    expect(out).toContain('won by the home club');
    expect(out).toContain('0.5300');
  });

  test.each([
    ['is not there', 'odds show --data /nowhere/at/all', 'cannot be read'],
    ['is not JSON', `odds show --data ${directoryWith('{')}`, 'is not a calibration file'],
    ['lacks a table', `odds show --data ${directoryWith('{}')}`, 'is not a calibration file'],
  ])('says so when the file %s', async (_, line, complaint) => {
    const { code, err } = await runPd(line);
    expect(code).toBe(2);
    expect(err).toContain(complaint);
  });
});
