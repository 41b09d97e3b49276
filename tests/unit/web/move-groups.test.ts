/** The menus of moves: what goes where, how long lists are cut, and how a man is found. */
import { expect, test } from 'vitest';
import type { Choice } from '../../../src/models/choice.ts';
import type { GameView, LegalChoice } from '../../../src/models/game-view.ts';
import {
  factsOf,
  groupsOf,
  SHORT_LIST_MAX,
  searchMoves,
  substitutionsOf,
  tacticsOf,
} from '../../../web/src/game/move-groups.ts';
import { gameView } from '../cogs/sample-game.ts';

const base = gameView();
const ref = (player: number, name: string) => ({
  ...{ player, name },
  ...{ cardId: `c${player}`, playerId: `p${player}` },
});
const view: GameView = {
  ...base,
  away: {
    ...base.away,
    lineup: [{ ...ref(1, 'Ike Quill'), slot: 3, position: 'LF', bats: 'L', today: '' }],
    bench: [{ ...ref(10, 'José Cárdenas'), bats: 'S', positions: ['LF', 'CF'] }],
    bullpen: [{ ...ref(20, 'Abe Wolf'), throws: 'R', role: 'relief', endurance: 1, rest: null }],
  },
};
const move = (choice: Choice, label: string, group: string): LegalChoice => ({
  choice,
  label,
  group,
});
const fielder = (position: 'LF' | 'C', player: number, slot = 3) =>
  move(
    { kind: 'changeFielder', side: 'away', slot, player, position },
    `Man ${player} at ${position}`,
    'Defensive change',
  );
const hitter = (player: number) =>
  move({ kind: 'pinchHit', side: 'away', player }, `Man ${player} for Quill`, 'Pinch-hit');
const many = Array.from({ length: SHORT_LIST_MAX }, (_, index) => fielder('LF', 10 + index));

test('substitutions and plays go into menus of their own; rolls and answers into none', () => {
  const steal = move({ kind: 'steal', bases: [1] }, 'Steal second', 'Running');
  const roll = move({ kind: 'roll' }, 'Roll', 'Play');
  const concede = move({ kind: 'concede', side: 'away' }, 'Concede', 'Game');
  const whole = { ...view, choices: [roll, steal, hitter(10), concede] };
  expect(substitutionsOf(whole)).toEqual([hitter(10)]);
  expect(tacticsOf(whole)).toEqual([steal]);
});

test('a long list is cut by position in the order of the scorecard, and names who plays there', () => {
  const [group] = groupsOf(view, [...many, fielder('C', 30, 8)]);
  expect(group?.count).toBe(SHORT_LIST_MAX + 1);
  expect(group?.sections.map(({ title }) => title)).toEqual(['C', 'LF · Ike Quill']);
  expect(group?.sections[1]?.moves).toEqual(many);
});

test('a short list stays in one piece', () => {
  expect(groupsOf(view, many)).toEqual([
    {
      ...{ title: 'Defensive change', count: SHORT_LIST_MAX },
      sections: [{ title: '', moves: many }],
    },
  ]);
});

test('many pinch-hitters: those of the bench before the pitchers', () => {
  const pitchers = Array.from({ length: SHORT_LIST_MAX }, (_, index) => hitter(20 + index));
  const [group] = groupsOf(view, [hitter(10), ...pitchers]);
  expect(group?.sections.map(({ title }) => title)).toEqual(['From the bench', 'Pitchers']);
});

test('a move says what the card of the man says', () => {
  expect(factsOf(view, hitter(10).choice)).toBe('bats S · LF, CF');
  expect(factsOf(view, hitter(20).choice)).toBe('throws R · reliever');
  expect(factsOf(view, { kind: 'steal', bases: [1] })).toBe('');
});

test('a search finds every word of it, without accents and capitals', () => {
  const cardenas = move(hitter(10).choice, 'J. Cárdenas for Quill', 'Pinch-hit');
  expect(searchMoves([cardenas, hitter(20)], 'QUILL carden')).toEqual([cardenas]);
  expect(searchMoves([cardenas], 'smith')).toEqual([]);
});
