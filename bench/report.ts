/** What every benchmark prints: facts about the machine, measured rows, and what was left out. */
import { cpus, totalmem } from 'node:os';
import { formatColumns } from '../src/cli/text/columns.ts';

const BYTES_PER_GIB = 1024 ** 3;

/** The machine that these figures belong to. */
export function machineFacts(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? 'unknown processor';
  const memory = `${(totalmem() / BYTES_PER_GIB).toFixed(0)} GiB`;
  return `${cores.length} cores (${model}), ${memory}, ${process.platform}-${process.arch}, Node ${process.versions.node}`;
}

/** A count with its thousands set apart. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** How many times as fast, or as slow: "1.63 x". */
export function ratio(value: number, base: number): string {
  return base === 0 ? '-' : `${(value / base).toFixed(2)} x`;
}

export function printTitle(title: string): void {
  console.log(`\n${title}`);
}

/** Prints rows under a heading; every column but the first is set to the right. */
export function printTable(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const align = heading.map((_, index) => (index === 0 ? 'left' : 'right') as 'left' | 'right');
  console.log(formatColumns([heading, ...rows], { align }));
}
