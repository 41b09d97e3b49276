/** How far long work has come: a line that is drawn over on a terminal, a few lines elsewhere. */
import type { Output } from './output.ts';

export interface ProgressOptions {
  readonly output: Output;
  /** What is counted: "games". */
  readonly unit: string;
  readonly total: number;
  /** Milliseconds of a clock that only goes on. */
  readonly nowMs: () => number;
}

/** On a terminal ten times a second is enough; in a log file nobody wants more than this. */
const REDRAW_MS = 100;
const LINE_MS = 15_000;

/** "42 s", "3 min 05 s". */
export function formatSeconds(durationMs: number): string {
  const seconds = Math.max(0, Math.round(durationMs / 1_000));
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** "9,716 a second". */
function formatSpeed(done: number, elapsedMs: number): string {
  return `${Math.round((done * 1_000) / elapsedMs).toLocaleString('en')} a second`;
}

export class Progress {
  readonly #options: ProgressOptions;
  readonly #startedMs: number;
  #toldMs: number;

  constructor(options: ProgressOptions) {
    this.#options = options;
    this.#startedMs = options.nowMs();
    this.#toldMs = this.#startedMs;
  }

  /** Tells that so much is done, when it is time to tell something again. */
  advance(done: number): void {
    const { output, nowMs } = this.#options;
    const now = nowMs();
    if (now - this.#toldMs < (output.isInteractive ? REDRAW_MS : LINE_MS)) return;
    this.#toldMs = now;
    const line = this.#line(done, now - this.#startedMs);
    if (output.isInteractive) output.redraw(line);
    else output.note(line);
  }

  /** The last word: what was done and how long it took. */
  finish(done: number): void {
    const { output, unit, nowMs } = this.#options;
    const elapsedMs = nowMs() - this.#startedMs;
    const speed = elapsedMs === 0 ? '' : ` (${formatSpeed(done, elapsedMs)})`;
    output.note(`${done.toLocaleString('en')} ${unit} in ${formatSeconds(elapsedMs)}${speed}`);
  }

  #line(done: number, elapsedMs: number): string {
    const { total, unit } = this.#options;
    const share = total === 0 ? 1 : done / total;
    const counts = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${unit}`;
    const left = share === 0 ? undefined : (elapsedMs * (1 - share)) / share;
    const eta =
      left === undefined
        ? ''
        : `, ${formatSpeed(done, elapsedMs)}, about ${formatSeconds(left)} left`;
    return `${counts} (${Math.floor(share * 100)} %)${eta}`;
  }
}
