/** Progress and output: drawn over on a terminal, a few lines in a log. */
import { describe, expect, test } from 'vitest';
import { createOutput } from '../../../src/cli/output.ts';
import { formatSeconds, Progress } from '../../../src/cli/progress.ts';

function listening(isTTY: boolean) {
  let err = '';
  const stream = {
    isTTY,
    write: (text: string) => {
      err += text;
    },
  };
  const output = createOutput({ write: () => true }, stream);
  const clock = { ms: 0 };
  const progress = new Progress({ output, unit: 'games', total: 2_000, nowMs: () => clock.ms });
  return { said: () => err, clock, progress, output };
}

describe('progress', () => {
  test('in a log is a line every fifteen seconds, with what is left', () => {
    const { said, clock, progress } = listening(false);
    for (clock.ms = 1_000; clock.ms <= 40_000; clock.ms += 1_000) {
      progress.advance(clock.ms / 40);
    }
    expect(said()).toBe(
      '375 of 2,000 games (18 %), 25 a second, about 1 min 05 s left\n' +
        '750 of 2,000 games (37 %), 25 a second, about 50 s left\n',
    );
  });

  test('on a terminal is one line that is drawn over, and wiped before another is written', () => {
    const { said, clock, progress } = listening(true);
    clock.ms = 200;
    progress.advance(100);
    clock.ms = 250;
    progress.advance(120);
    clock.ms = 400;
    progress.finish(2_000);
    const wipe = '\r\u001b[K';
    expect(said()).toBe(
      `${wipe}100 of 2,000 games (5 %), 500 a second, about 4 s left${wipe}2,000 games in 0 s (5,000 a second)\n`,
    );
  });

  test('before anything is done tells no time that is left', () => {
    const { said, clock, progress } = listening(true);
    clock.ms = 500;
    progress.advance(0);
    expect(said()).toContain('0 of 2,000 games (0 %)');
    expect(said()).not.toContain('left');
  });
});

test.each([
  [-5, '0 s'],
  [59_400, '59 s'],
  [60_000, '1 min 00 s'],
  [754_000, '12 min 34 s'],
])('%i ms is "%s"', (durationMs, text) => {
  expect(formatSeconds(durationMs)).toBe(text);
});
