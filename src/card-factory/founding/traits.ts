/** Draws correlated talents with set means and spreads. */

import { present } from '../../errors.ts';
import type { Random } from './random.ts';

/** The Cholesky root of a correlation matrix given by its lower triangle. */
export function choleskyRoot(
  lower: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const root: number[][] = [];
  for (const [row, cells] of lower.entries()) {
    const line: number[] = [];
    for (const [column, cell] of cells.entries()) {
      const above = column === row ? line : present(root[column], 'an earlier row');
      let rest = cell;
      for (let k = 0; k < column; k += 1) rest -= (line[k] ?? 0) * (above[k] ?? 0);
      line.push(column === row ? Math.sqrt(rest) : rest / (above[column] ?? 1));
    }
    root.push(line);
  }
  return root;
}

/** One draw of correlated standard normals. */
export function drawTraits(random: Random, root: readonly (readonly number[])[]): number[] {
  const draws = root.map(() => random.normal());
  return root.map((row) => row.reduce((sum, weight, k) => sum + weight * (draws[k] ?? 0), 0));
}

/** Shifts and scales every trait of a group, in place, to mean 0 and standard deviation 1. */
export function standardize(group: readonly number[][]): void {
  const traits = group[0]?.length ?? 0;
  for (let trait = 0; trait < traits; trait += 1) {
    const values = group.map((member) => member[trait] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    const deviation = Math.sqrt(variance);
    for (const member of group) member[trait] = ((member[trait] ?? 0) - mean) / deviation;
  }
}

/**
 * A rate from a standard normal trait: the square of a normal variable, which is never negative
 * and leans to the right as rates of players do, with exactly the given mean and deviation.
 */
export function rateOf(trait: number, mean: number, deviation: number): number {
  const square = mean - Math.sqrt(Math.max(mean ** 2 - deviation ** 2 / 2, 0));
  const root = Math.sqrt(mean - square) + Math.sqrt(square) * trait;
  return root <= 0 ? 0 : root ** 2;
}
