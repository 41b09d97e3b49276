/** The hash of a game's chain is the same as when the game was played, whatever plays hold since. */
import { describe, expect, test } from 'vitest';
import { CHAIN_START, chainHash } from '../../../src/models/results.ts';
import { playRow } from '../../support/fakes-game.ts';
import { testId, testSetup } from '../../support/game-setups.ts';

const play = { ...playRow(testSetup(), 1), id: testId(0, 1) };
/** Computed before plays could hold an injury. */
const BEFORE = 'c13ed9625f01975ea0dbcd19748e662be7cdbf5d2a3d33d5862277e859dede8c';

describe('the chain of plays', () => {
  test('is as it was for a play in which nobody was hurt', () => {
    expect(chainHash(CHAIN_START, play)).toBe(BEFORE);
  });

  test.each([{ injuryGames: 3 }, { injuredCardId: play.batterCardId }, { outs: 0 }])(
    'is another one with %j',
    (change) => {
      expect(chainHash(CHAIN_START, { ...play, ...change })).not.toBe(BEFORE);
    },
  );
});
