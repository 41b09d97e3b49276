/** What comes of a person's roll while the computer manages a side, and how it is taken back. */
import { describe, expect, test } from 'vitest';
import type { Side } from '../../../src/models/baseball.ts';
import type { Choice } from '../../../src/models/choice.ts';
import type { Game } from '../../../src/models/game.ts';
import { rollFor } from '../../../src/services/game-turn.ts';
import { lastChoice } from '../../../src/services/game-undo.ts';
import { situationSetup } from '../../support/engine-games.ts';
import { gameRow, playRow } from '../../support/fakes-game.ts';
import { sluggerUp } from '../../support/manager-spots.ts';

const SETUP = situationSetup();
const NOW = '2026-04-01T18:05:00.000Z';
const OWNERS = { away: 'discord:100', home: null };

function row(aiSide: Side | null): Game {
  const stamps = { createdAt: NOW, updatedAt: NOW, deletedAt: null, version: 1 };
  return { ...gameRow(SETUP, { aiSide }), ...stamps };
}

const spot = () => sluggerUp({ inning: 9, bases: '-2-', outs: 1 });

describe('a roll of a person', () => {
  test.each<[string, readonly Side[], string, boolean]>([
    ['is the walk that the computer in the field calls', ['home'], 'intentionalWalk', true],
    ['is a roll when the computer bats', ['away'], 'roll', false],
    ['is a roll between two people', [], 'roll', false],
    [
      'is what either calls when the computer manages both',
      ['away', 'home'],
      'intentionalWalk',
      true,
    ],
  ])('%s', (_, managed, kind, hasReason) => {
    const { facts, reason } = rollFor(spot(), row('home'), managed);
    expect(facts.choice.kind).toBe(kind);
    expect(reason !== null).toBe(hasReason);
  });
});

describe('an undo', () => {
  const made = (playNumber: number, choice: Choice, reason: string | null) => ({
    ...playRow(SETUP, playNumber),
    ...{ choice, reason },
  });
  const roll = made(1, { kind: 'roll' }, null);

  test('takes back the play that the computer called when a person rolled', () => {
    const plays = [roll, made(2, { kind: 'intentionalWalk' }, 'First base is open.')];
    const last = lastChoice({ row: row('home'), owners: OWNERS, plays });
    expect(last).toEqual({ playNumber: 2, side: 'away' });
  });

  test('takes back what the computer answered with the choice before it', () => {
    const change: Choice = { kind: 'changePitcher', side: 'home', player: 20 };
    const decide: Choice = { kind: 'decide', side: 'home', option: 'throw' };
    const plays = [roll, made(2, decide, 'A runner.'), made(3, change, 'He is tired.')];
    const last = lastChoice({ row: row('home'), owners: OWNERS, plays });
    expect(last).toEqual({ playNumber: 1, side: 'away' });
  });
});
