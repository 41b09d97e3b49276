/**
 * `node scripts/measure-dice.ts [ROLLS] [seeded|committed]`: rolls every die of the rules so often
 * (ten million unless told otherwise), by the dice of simulations and by those of games, and prints
 * the chi-square of what came up and the chance of a larger one. Ends with 1 when one is below 1 in
 * 10,000. The committed dice take minutes.
 */
import { formatColumns } from '../src/cli/text/columns.ts';
import { seededDice } from '../src/engine/dice/seeded-dice.ts';
import { committedStream, measureFairness } from './lib/dice-fairness.ts';

const ROLLS = 10_000_000;
const P_MIN = 0.0001;
const KINDS = [
  ['seeded', (name: string) => seededDice(`fairness of a ${name}`)],
  ['committed', committedStream],
] as const;

const words = process.argv.slice(2);
const rolls = Number(words.find((word) => /^\d+$/.test(word)) ?? ROLLS);
const chosen = KINDS.filter(([kind]) => words.includes(kind));
const rows = [['Dice', 'Outcome', 'Counted', 'Degrees', 'Chi-square', 'p']];
for (const [kind, diceOf] of chosen.length === 0 ? KINDS : chosen) {
  for (const { what, outcomes, degrees, statistic, p } of measureFairness(diceOf, rolls)) {
    const figures = [statistic.toFixed(2), p.toFixed(4)];
    rows.push([kind, what, outcomes.toLocaleString('en'), String(degrees), ...figures]);
    if (p < P_MIN) process.exitCode = 1;
  }
}
const align = ['left', 'left', 'right', 'right', 'right', 'right'] as const;
console.log(formatColumns(rows, { align }));
