/** Writes the charts of the engine into docs/rules.md. Usage: node scripts/write-rule-charts.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCharts } from './lib/rule-charts.ts';

const FILE = join(import.meta.dirname, '..', 'docs', 'rules.md');
writeFileSync(FILE, withCharts(readFileSync(FILE, 'utf8')));
