/**
 * Seconds from starting the process to its ready line, on an empty data directory and on the same
 * one again, and what it then holds in memory.
 */
import { readFileSync } from 'node:fs';
import { newDataDir, removeDataDir, startProgram } from '../tests/support/program.ts';
import { printTable, printTitle } from './report.ts';

const KIB_PER_MIB = 1_024;
const WARM_STARTS = 2;

/** A figure of /proc/<pid>/status in MiB; undefined where there is no such file. */
function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kib = status.match(new RegExp(`^${field}:\\s+(\\d+)`, 'm'))?.[1];
    return kib === undefined ? '-' : `${Math.round(Number(kib) / KIB_PER_MIB)} MiB`;
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return '-';
    throw error;
  }
}

async function measure(name: string, dataDir: string): Promise<string[]> {
  const program = await startProgram(dataDir);
  try {
    const reply = await fetch(new URL('/livez', program.dugoutUrl));
    const alive = reply.ok ? 'yes' : `no, ${reply.status}`;
    const { pid, readyMs } = program;
    const memory = [memoryOf(pid, 'VmRSS'), memoryOf(pid, 'VmHWM')];
    return [name, (readyMs / 1_000).toFixed(2), ...memory, alive];
  } finally {
    await program.stop();
  }
}

/** Measures and prints. */
export async function benchStart(): Promise<void> {
  printTitle('start: the whole program on the embedded database, up to its ready line');
  const dataDir = await newDataDir();
  try {
    const rows = [await measure('cold, an empty directory', dataDir)];
    for (let count = 1; count <= WARM_STARTS; count += 1) {
      rows.push(await measure(`warm, ${count}`, dataDir));
    }
    printTable(['', 'seconds', 'resident', 'at most', 'alive'], rows);
  } finally {
    await removeDataDir(dataDir);
  }
}
