import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ruleCharts, withCharts } from '../../../scripts/lib/rule-charts.ts';

const RULES = join(import.meta.dirname, '..', '..', '..', 'docs', 'rules.md');

test('the charts in docs/rules.md are those that the engine plays by', () => {
  const document = readFileSync(RULES, 'utf8');
  expect(withCharts(document)).toBe(document);
  for (const chart of ruleCharts().values()) expect(document).toContain(chart);
});

test('a rule book without a place for a chart is refused', () => {
  expect(() => withCharts('# Rules')).toThrow('no place for the range chart');
});
