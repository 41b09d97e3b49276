/** The tables of a report's page: the targets group by group, and run expectancy cell by cell. */
import type { FidelityRow, StateRow } from '../../models/fidelity.ts';
import { formatFigure, formatFloor, formatVerdict } from '../text/fidelity-report.ts';
import { escapeText } from './markup.ts';

/** A table that scrolls by itself where the page is too narrow; the keyboard reaches it. */
function wide(name: string, table: string): string {
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeText(name)}">${table}</div>`;
}

const HEADINGS = ['Real', 'Measured', 'Noise floor', 'Deviation', 'Target', 'Verdict'] as const;

function targetRow(row: FidelityRow): string {
  const { name, kind, real, measured, deviation, target, verdict } = row;
  const cells = [
    formatFigure(kind, real),
    formatFigure(kind, measured),
    formatFloor(row),
    deviation,
  ];
  return (
    `<tr><th scope="row">${escapeText(name)}</th>` +
    `${cells.map((cell) => `<td>${escapeText(cell)}</td>`).join('')}` +
    `<td class="words">${escapeText(target)}</td>` +
    `<td class="words"><span class="pill ${verdict}">${formatVerdict(row)}</span></td></tr>`
  );
}

function targetTable(group: string, rows: readonly FidelityRow[]): string {
  const caption = group.charAt(0).toUpperCase() + group.slice(1);
  const heads = HEADINGS.map((heading) => {
    const words = heading === 'Target' || heading === 'Verdict' ? ' class="words"' : '';
    return `<th scope="col"${words}>${heading}</th>`;
  }).join('');
  return wide(
    `Targets: ${group}`,
    `<table><caption>${caption}</caption><thead><tr><th scope="col" class="words">Figure</th>${heads}</tr>` +
      `</thead><tbody>${rows.map(targetRow).join('')}</tbody></table>`,
  );
}

/** Every target, one table a group. */
export function targetTables(rows: readonly FidelityRow[]): string {
  const groups = Map.groupBy(rows, ({ group }) => group);
  return [...groups].map(([group, own]) => targetTable(group, own)).join('');
}

const BASES_STATES = 8;
/** Runs off from which on a cell is as dark as it gets. */
const DARKEST = 0.12;
const DARKEST_PERCENT = 38;
const LIMIT = 0.03;

/** Blue where the replays score less than in reality, orange where more. */
function tint(off: number): string {
  const share = Math.round(Math.min(1, Math.abs(off) / DARKEST) * DARKEST_PERCENT);
  const hue = off < 0 ? 'var(--dot)' : 'var(--curve)';
  return `background: color-mix(in oklab, ${hue} ${share}%, var(--sheet))`;
}

function stateCell({ measured, plays, real }: StateRow): string {
  const figure = `<b>${formatFigure('ratio', measured)}</b>`;
  if (real === undefined)
    return `<td>${figure}<small>${plays.toLocaleString('en')} plays</small></td>`;
  const off = measured - real;
  const sign = off > 0 ? '+' : '';
  const mark = Math.abs(off) <= LIMIT ? '✓' : '✗';
  return (
    `<td style="${tint(off)}">${figure}<small>real ${real.toFixed(3)}<br>` +
    `${sign}${off.toFixed(3)} ${mark}</small></td>`
  );
}

/** Runs to the end of the half by bases (down) and outs (across). */
export function stateTable(states: readonly StateRow[]): string {
  const rows = states.slice(0, BASES_STATES).map(({ name }, bases) => {
    const cells = [0, 1, 2].map((outs) => states[outs * BASES_STATES + bases]);
    const label = name.slice(0, name.lastIndexOf(','));
    return (
      `<tr><th scope="row">${escapeText(label)}</th>` +
      `${cells.flatMap((cell) => (cell === undefined ? [] : [stateCell(cell)])).join('')}</tr>`
    );
  });
  const heads = ['0 out', '1 out', '2 out'].map((outs) => `<th scope="col">${outs}</th>`).join('');
  return wide(
    'Run expectancy by bases and outs',
    `<table class="heat"><thead><tr><th scope="col" class="words">Bases</th>${heads}</tr></thead>` +
      `<tbody>${rows.join('')}</tbody></table>`,
  );
}
