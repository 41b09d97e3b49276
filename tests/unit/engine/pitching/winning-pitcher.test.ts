/** Clause by clause of official rules 9.17 to 9.19, on logs of pitchers that are written down. */
import { describe, expect, test } from 'vitest';
import type { EngineGame, PitcherStint, TeamState } from '../../../../src/engine/game-state.ts';
import { decisionsOf } from '../../../../src/engine/pitching/decisions.ts';
import { PITCHING, PITCHING_COLUMNS } from '../../../../src/engine/scoring/stat-columns.ts';
import { situation } from '../../../support/engine-games.ts';

/** A pitcher's work: outs, and what he gave up. */
interface Work extends Partial<PitcherStint> {
  readonly outs: number;
  readonly hits?: number;
  readonly runs?: number;
}

const FIRST = 14;

function logOf(team: TeamState, works: readonly Work[]): void {
  team.stints.length = 0;
  for (const [index, { hits = 0, runs = 0, ...work }] of works.entries()) {
    const player = FIRST + index;
    team.stints.push({
      ...{ player, work: 0, capacity: 100, battersFaced: work.outs, tyingRunNear: false },
      ...{ cameInAhead: index > 0, saveSituation: false, lostLead: false, leftWithLead: true },
      ...{ earnedRunsScored: runs, savedRunners: 0 },
      ...work,
    });
    team.pitching[player * PITCHING_COLUMNS + PITCHING.hits] = hits;
    team.pitching[player * PITCHING_COLUMNS + PITCHING.runs] = runs;
  }
}

/** A game that the visitors have won with these pitchers; `ofRecord` is a place among them. */
function wonWith(works: readonly Work[], ofRecord = 0, innings = 9): EngineGame {
  const game = situation({ innings, inning: innings, isBottom: true, awayRuns: 5, homeRuns: 2 });
  logOf(game.away, works);
  logOf(game.home, [{ outs: 27 }]);
  game.winner = FIRST + ofRecord;
  game.loser = FIRST;
  game.leader = 'away';
  game.isOver = true;
  return game;
}

function winnerOf(works: readonly Work[], ofRecord = 0, innings = 9): number {
  const win = decisionsOf(wonWith(works, ofRecord, innings)).find(({ kind }) => kind === 'win');
  return (win?.player ?? 0) - FIRST;
}

/** What the visitors' pitcher at this place is credited with. */
function creditsOf(works: readonly Work[], place: number): string {
  return decisionsOf(wonWith(works))
    .filter(({ side, player }) => side === 'away' && player === FIRST + place)
    .map(({ kind }) => kind)
    .join(' ');
}

describe('the winning pitcher is', () => {
  test.each([
    ['the starter after five innings of nine', [15, 12], 9, 0],
    ['not the starter after fewer', [14, 13], 9, 1],
    ['not the starter after fewer of six', [14, 4], 6, 1],
    ['the starter after four innings of five', [12, 3], 5, 0],
    ['not the starter after fewer of five', [11, 4], 5, 1],
    ['the starter after two innings of three', [6, 3], 3, 0],
    ['the starter who went all the way however short', [2], 1, 0],
  ] as const)('%s', (_, outs, innings, expected) => {
    expect(
      winnerOf(
        outs.map((count) => ({ outs: count })),
        0,
        innings,
      ),
    ).toBe(expected);
  });

  test.each<[string, readonly Work[], number]>([
    ['the only one', [{ outs: 12 }, { outs: 15, hits: 9, runs: 2 }], 1],
    ['the one who did most', [{ outs: 12 }, { outs: 5 }, { outs: 10 }], 2],
    ['not who gave up runs', [{ outs: 12 }, { outs: 8, hits: 6, runs: 2 }, { outs: 7 }], 2],
    ['the earlier of two as good', [{ outs: 12 }, { outs: 6 }, { outs: 6 }], 1],
    ['who pitched a whole inning', [{ outs: 12 }, { outs: 2 }, { outs: 13, hits: 12 }], 2],
    ['somebody, when nobody pitched an inning', [{ outs: 25 - 12 }, { outs: 1 }, { outs: 2 }], 2],
  ])('of the relievers of a short starter %s', (_, works, expected) => {
    expect(winnerOf(works)).toBe(expected);
  });

  test.each<[string, readonly Work[], number]>([
    [
      'the next one after a brief and ineffective reliever',
      [{ outs: 21 }, { outs: 2, runs: 2 }, { outs: 4 }],
      2,
    ],
    [
      'also when the runs are charged to another',
      [{ outs: 21 }, { outs: 1, earnedRunsScored: 2 }, { outs: 5 }],
      2,
    ],
    ['a reliever who gave up one run', [{ outs: 21 }, { outs: 2, runs: 1 }, { outs: 4 }], 1],
    ['a reliever who pitched an inning', [{ outs: 21 }, { outs: 3, runs: 3 }, { outs: 3 }], 1],
    ['an ineffective reliever whom nobody followed', [{ outs: 25 }, { outs: 2, runs: 2 }], 1],
  ])('%s', (_, works, expected) => {
    expect(winnerOf(works, 1)).toBe(expected);
  });

  test('a visiting starter whose opponents never batted in the last inning needs fewer', () => {
    const game = wonWith([{ outs: 12 }, { outs: 3 }]);
    // Conceded in the top of the sixth: the visitors were five innings in the field.
    Object.assign(game, { inning: 6, isBottom: false, concededBy: 'home' });
    expect(decisionsOf(game)[0]).toMatchObject({ player: FIRST, kind: 'win' });
  });
});

describe('a reliever is credited with', () => {
  const starter: Work = { outs: 18 };
  const three = { saveSituation: true } as const;

  test.each<[string, Work, string]>([
    ['a save: a lead of three and an inning', { outs: 3, ...three }, 'save'],
    ['nothing: a lead of three and less', { outs: 2, ...three }, ''],
    ['a save: the tying run near and an out', { outs: 1, ...three, tyingRunNear: true }, 'save'],
    ['nothing without an out', { outs: 0, ...three, tyingRunNear: true }, ''],
    ['a save: three innings', { outs: 9 }, 'save'],
    ['nothing: a big lead and less', { outs: 8 }, ''],
  ])('when he finishes the game, %s', (_, work, expected) => {
    expect(creditsOf([starter, work], 1)).toBe(expected);
  });

  test.each<[string, Work, string]>([
    ['a hold: an out in a save situation', { outs: 1, ...three }, 'hold'],
    ['nothing without an out', { outs: 0, ...three }, ''],
    ['nothing with a big lead', { outs: 3 }, ''],
    ['a hold: three innings with a lead', { outs: 9 }, 'hold'],
    ['nothing: three innings when he was not ahead', { outs: 9, cameInAhead: false }, ''],
    ['a blown save: the lead lost', { outs: 3, ...three, lostLead: true }, 'blownSave'],
    ['nothing: a big lead lost', { outs: 9, lostLead: true }, ''],
    ['nothing when he left behind', { outs: 3, ...three, leftWithLead: false }, ''],
  ])('when another follows, %s', (_, work, expected) => {
    expect(creditsOf([starter, work, { outs: 1 }], 1)).toBe(expected);
  });
});
