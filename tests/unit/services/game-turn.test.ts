/** What comes of a person's roll while the computer manages a side, and how it is taken back. */
import { describe, expect, test } from 'vitest';
import type { Side } from '../../../src/models/baseball.ts';
import type { Choice } from '../../../src/models/choice.ts';
import type { Game } from '../../../src/models/game.ts';
import { rollFor } from '../../../src/services/game-turn.ts';
import { lastChoice } from '../../../src/services/game-undo.ts';
import { situation, situationSetup } from '../../support/engine-games.ts';
import { gameRow, playRow } from '../../support/fakes-game.ts';
import { profileNamed } from '../../support/fakes-managers.ts';
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

describe('a manager of the computer', () => {
  /** The man on first, who gets a jump, is safe on 1-10 then. */
  const runnerOnFirst = () =>
    situation({
      ...{ inning: 7, bases: '1--', outs: 2 },
      change: (player) => ({
        ...player,
        positions: player.positions.map((one) => ({ ...one, arm: 0 })),
        batting: {
          ...player.batting,
          ...{ stealHigh: 10, stealLow: 1, stealJump: 30, stealAuto: false },
        },
        pitching: player.pitching && { ...player.pitching, hold: 0 },
      }),
    });

  test.each([
    ['of the profile Runner sends a man', 'Runner', 'steal'],
    ['of the profile Cautious does not', 'Cautious', 'roll'],
  ])('%s', (_, name, kind) => {
    const engine = runnerOnFirst();
    const profile = profileNamed(name);
    Object.assign(engine.away.team.pinned, { manager: { name: 'Casey Rule', profile } });
    expect(rollFor(engine, row('away'), ['away']).facts.choice.kind).toBe(kind);
  });

  test('has the habits of his side alone', () => {
    const engine = runnerOnFirst();
    const profile = profileNamed('Cautious');
    Object.assign(engine.home.team.pinned, { manager: { name: 'Casey Rule', profile } });
    expect(rollFor(engine, row('away'), ['away']).facts.choice.kind).toBe('steal');
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
