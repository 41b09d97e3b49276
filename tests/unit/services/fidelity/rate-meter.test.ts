/** One rate of many players: the error of a perfect card is its floor, and z-scores are spread by 1. */
import { describe, expect, test } from 'vitest';
import { seededDice } from '../../../../src/engine/dice/seeded-dice.ts';
import { Z_MAX, Z_STEP } from '../../../../src/models/fidelity.ts';
import { RateMeter } from '../../../../src/services/fidelity/rate-meter.ts';

const NAME = { role: 'batters', name: 'HR', per: 'plate appearance' } as const;
const player = (name: string, events: number, sample: number) => ({
  ...{ name, club: 'AAA', events, sample },
});

describe('differences from the real rate', () => {
  const meter = new RateMeter(NAME, [
    player('A', 20, 400),
    player('B', 60, 600),
    player('C', 0, 500),
  ]);
  meter.add([
    { events: 30, sample: 400 },
    { events: 60, sample: 600 },
    { events: 0, sample: 500 },
  ]);
  meter.add([
    { events: 10, sample: 400 },
    { events: 0, sample: 0 },
    { events: 5, sample: 500 },
  ]);
  const result = meter.result();

  test('are squared in each replay, and the replays averaged', () => {
    const first = Math.sqrt(0.025 ** 2 / 3);
    const second = Math.sqrt((0.025 ** 2 + 0.01 ** 2) / 2);
    expect(result.rmse).toBeCloseTo((first + second) / 2, 12);
    expect(result.bias).toBeCloseTo((0.025 - 0.025 + 0.01) / 5, 12);
  });

  test('have a floor of chance at the real playing time', () => {
    const variances = [(0.05 * 0.95) / 400, (0.1 * 0.9) / 600, 0];
    const mean = variances.reduce((sum, one) => sum + one, 0) / 3;
    expect(result.noiseFloor).toBeCloseTo(Math.sqrt(mean), 12);
    const played = [variances[0] ?? 0, variances[1] ?? 0, 0, variances[0] ?? 0, 0];
    const meanPlayed = played.reduce((sum, one) => sum + one, 0) / 5;
    expect(result.noiseFloorAsPlayed).toBeCloseTo(Math.sqrt(meanPlayed), 12);
  });

  test('are z-scores where chance can differ at all: not from a rate of 0', () => {
    const counted = result.zHistogram.reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(3);
    expect(result.zMean).toBeCloseTo(0, 12);
    const z = 0.025 / Math.sqrt((0.05 * 0.95) / 400);
    expect(result.zHistogram[Math.floor((z + Z_MAX) / Z_STEP)]).toBe(1);
    expect(result.zSpread).toBeCloseTo(Math.sqrt((2 * z ** 2) / 3), 12);
  });

  test('leave each player one point: his real rate, and that of all replays together', () => {
    expect(result.points).toEqual([
      { name: 'A', club: 'AAA', real: 0.05, replayed: 0.05 },
      { name: 'B', club: 'AAA', real: 0.1, replayed: 0.1 },
      { name: 'C', club: 'AAA', real: 0, replayed: 0.005 },
    ]);
  });
});

test('a z-score beyond the ends of the histogram is counted at the end', () => {
  const meter = new RateMeter(NAME, [player('A', 50, 500), player('B', 50, 500)]);
  meter.add([
    { events: 500, sample: 500 },
    { events: 0, sample: 500 },
  ]);
  const { zHistogram } = meter.result();
  expect(zHistogram.at(-1)).toBe(1);
  expect(zHistogram[0]).toBe(1);
});

test('players who never came in leave no point', () => {
  const meter = new RateMeter(NAME, [player('A', 50, 500), player('B', 50, 500)]);
  meter.add([
    { events: 0, sample: 0 },
    { events: 50, sample: 500 },
  ]);
  expect(meter.result().points.map(({ name }) => name)).toEqual(['B']);
});

test('perfect cards have an error of their floor and a spread of 1', () => {
  const dice = seededDice('perfect');
  const players = Array.from({ length: 100 }, (_, index) => player(`P${index}`, 20 + index, 500));
  const meter = new RateMeter(NAME, players);
  for (let replay = 0; replay < 20; replay += 1) {
    meter.add(
      players.map(({ events, sample }) => {
        let made = 0;
        for (let turn = 0; turn < sample; turn += 1) if (dice.roll(sample) <= events) made += 1;
        return { events: made, sample };
      }),
    );
  }
  const { rmse, noiseFloor, zSpread, zMean } = meter.result();
  expect(rmse / noiseFloor).toBeGreaterThan(0.96);
  expect(rmse / noiseFloor).toBeLessThan(1.04);
  expect(zSpread).toBeGreaterThan(0.96);
  expect(zSpread).toBeLessThan(1.04);
  expect(Math.abs(zMean)).toBeLessThan(0.08);
});
