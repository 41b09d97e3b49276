/** Who is credited with a steal, a runner caught, a pick-off and a balk. */
import { describe, expect, test } from 'vitest';
import { beginPlay, finishPlay } from '../../../../src/engine/finish-play.ts';
import type { EngineGame } from '../../../../src/engine/game-state.ts';
import { EVENT, type PlayRecord, putOut, send } from '../../../../src/engine/play-record.ts';
import { boxScoreOf } from '../../../../src/engine/scoring/box-score.ts';
import { type BaseState, situation } from '../../../support/engine-games.ts';

/** A play of which the record is written by hand. */
function played(bases: BaseState, write: (record: PlayRecord) => void): EngineGame {
  const game = situation({ bases });
  beginPlay(game);
  write(game.record);
  finishPlay(game);
  return game;
}

/** Every count of these columns that is not zero: "batting 6 stolenBases 1". */
function creditsOf(game: EngineGame): string[] {
  const box = boxScoreOf(game);
  const named = (what: string, line: { readonly [Key in string]: unknown }, who: unknown) =>
    ['stolenBases', 'caughtStealing', 'pickOffs', 'balks', 'putouts', 'assists']
      .filter((name) => Number(line[name] ?? 0) > 0)
      .map((name) => `${what} ${who} ${name} ${line[name]}`);
  return [
    ...box.batting.flatMap((line) => named('batting', line, line.battingOrder)),
    ...box.pitching.flatMap((line) => named('pitching', line, line.side)),
    ...box.fielding.flatMap((line) => named('fielding', line, line.position)),
  ].sort();
}

describe('a steal', () => {
  test('is the runner’s, and stands against the catcher', () => {
    const game = played('1--', (record) => {
      record.event = EVENT.stolenBase;
      record.stolen = 1 << 1;
      send(record, 1, 2);
    });
    expect(creditsOf(game)).toEqual(['batting 9 stolenBases 1', 'fielding C stolenBases 1']);
  });

  test('of two bases at once is one for each runner', () => {
    const game = played('12-', (record) => {
      record.event = EVENT.stolenBase;
      record.stolen = (1 << 1) | (1 << 2);
      send(record, 2, 3);
      send(record, 1, 2);
    });
    expect(creditsOf(game)).toEqual([
      'batting 8 stolenBases 1',
      'batting 9 stolenBases 1',
      'fielding C stolenBases 2',
    ]);
  });

  test('that fails is a runner caught, a putout and an assist', () => {
    const game = played('1--', (record) => {
      record.event = EVENT.caughtStealing;
      record.caught = 1 << 1;
      putOut(record, 1, 6, 2);
    });
    expect(creditsOf(game)).toEqual([
      'batting 9 caughtStealing 1',
      'fielding C assists 1',
      'fielding C caughtStealing 1',
      'fielding SS putouts 1',
    ]);
  });
});

test('a pick-off is the pitcher’s, when the runner is out', () => {
  const out = played('1--', (record) => {
    record.event = EVENT.pickOff;
    record.pickedOff = 1;
    putOut(record, 1, 3, 1);
  });
  expect(creditsOf(out)).toEqual([
    'fielding 1B putouts 1',
    'fielding P assists 1',
    'pitching home pickOffs 1',
  ]);
  const safe = played('1--', (record) => {
    record.event = EVENT.pickOffError;
    record.pickedOff = 1;
    send(record, 1, 2);
  });
  expect(creditsOf(safe)).toEqual([]);
});

test('a balk is the pitcher’s', () => {
  const game = played('1--', (record) => {
    record.event = EVENT.balk;
    send(record, 1, 2);
  });
  expect(creditsOf(game)).toEqual(['pitching home balks 1']);
});
