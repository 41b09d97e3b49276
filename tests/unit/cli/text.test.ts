/** Cards and games as text. */
import { describe, expect, test } from 'vitest';
import { formatCard } from '../../../src/cli/text/card-sheet.ts';
import { formatColumns } from '../../../src/cli/text/columns.ts';
import { formatGame } from '../../../src/cli/text/game-report.ts';
import { seededDice } from '../../../src/engine/dice/seeded-dice.ts';
import type { PlayFacts } from '../../../src/engine/play-facts.ts';
import { leadersOf } from '../../../src/engine/scoring/leaders.ts';
import { viewOf } from '../../../src/engine/scoring/view.ts';
import { simulateGame } from '../../../src/engine/simulate.ts';
import type { CardView, PrintedSide } from '../../../src/models/card-view.ts';
import { uniformCells } from '../../support/card-sides.ts';
import { testSetup } from '../../support/game-setups.ts';

describe('columns', () => {
  test('are as wide as their widest text, accents counted once, and end without blanks', () => {
    const rows = [
      ['Ramón', '7', ''],
      ['Jose\u0301', '12', 'x'],
    ];
    expect(formatColumns(rows, { align: ['left', 'right'] })).toBe('Ramón   7\nJose\u0301   12  x');
  });
});

function side(vsHand: 'L' | 'R', cells: readonly string[], hasChecks: boolean): PrintedSide {
  const checks = hasChecks ? { power: 18, contact: 20, eye: 15 } : null;
  return { vsHand, cells, avg: 0.301, obp: 0.402, slg: 1.05, checks };
}

const split = ['homeRun|12|flyBRight.RF', ...uniformCells('groundballA.SS').slice(1)];
const CARD: CardView = {
  ...{ playerId: '00000000-0000-4000-8000-000000000001', name: 'Ike Ueda', year: 2019 },
  ...{ club: 'Harbor Herons', clubAbbrev: 'HER', rarity: 'MVP', rarityColour: '#7a3fb0' },
  ...{ positions: ['P', 'CF'], bats: 'S', throws: 'L', cost: 321, ownedCardIds: [] },
  ...{ cardset: '2019', kind: 'pitching' },
  fielding: [
    { position: 'P', range: 3, error: 8, arm: null },
    { position: 'CF', range: 1, error: 0, arm: -4 },
  ],
  batting: {
    ...{ speed: 15, stealLow: 4, stealHigh: 16, stealAuto: false, stealJump: 12 },
    ...{ bunting: 'B', hitAndRun: 'C' },
    vsLeft: side('L', split, true),
    vsRight: side('R', uniformCells('walk'), true),
  },
  pitching: {
    ...{ starterEndurance: 6, reliefEndurance: 2, closerEndurance: null },
    ...{ hold: 3, wildPitch: 5, balk: 0 },
    vsLeft: side('L', uniformCells('checkShortstop'), false),
    vsRight: side('R', uniformCells('strikeout'), false),
  },
};

describe('a card', () => {
  test('shows who he is, his ratings, and four sides, the pitcher’s first', () => {
    const text = formatCard(CARD);
    const lines = text.split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Ike Ueda, Harbor Herons (HER) 2019',
      'MVP, cost 321, P CF, bats both, throws left',
      'Card set 2019, id 00000000-0000-4000-8000-000000000001',
      'Fielding: P range 3, error 8; CF range 1, error 0, arm -4',
    ]);
    const titles = lines.filter((line) => /^(Batting|Pitching|Against)/.test(line));
    expect(titles).toEqual([
      'Pitching: endurance starter 6, relief 2, hold +3, wild pitch 5/20, balk 0/20',
      'Against left-handed batters: .301/.402/1.050',
      'Against right-handed batters: .301/.402/1.050',
      'Batting: speed 15, steal 4-16, jump 12/36, bunting B, hit and run C',
      'Against left-handed pitchers: .301/.402/1.050, checks: power 18, contact 20, eye 15',
      'Against right-handed pitchers: .301/.402/1.050, checks: power 18, contact 20, eye 15',
    ]);
  });

  test('prints a split cell as two lines with the faces of the d20, in the first column', () => {
    const [, batting = ''] = formatCard(CARD).split('Against left-handed pitchers');
    const [, heading, first, second, third] = batting.split('\n');
    const words = (line = '') => line.trim().split(/ {2,}/);
    expect(words(heading)).toEqual([
      '1',
      'd20',
      'result',
      '2',
      'd20',
      'result',
      '3',
      'd20',
      'result',
    ]);
    const others = ['gb (ss) A', '2', 'gb (ss) A'];
    expect(words(first)).toEqual(['2', '1-12', 'HOMERUN', '2', ...others]);
    expect(words(second)).toEqual(['13-20', 'fly (rf) B']);
    expect(words(third)).toEqual(['3', 'gb (ss) A', '3', 'gb (ss) A', '3', 'gb (ss) A']);
  });

  test('of a batter alone has no word about pitching, and one without a glove says so', () => {
    const text = formatCard({ ...CARD, kind: 'batting', pitching: null, fielding: [] });
    expect(text).not.toContain('Pitching');
    expect(text).toContain('Fielding: none');
  });
});

describe('a game', () => {
  const plays: PlayFacts[] = [];
  const game = simulateGame({
    setup: testSetup(),
    dice: seededDice('a game as text'),
    onPlay: ({ facts }) => plays.push(facts),
  });
  const { away, home, outcome } = viewOf(game);
  const leaders = leadersOf(game, plays);
  if (leaders === null) throw new Error('the game is over');
  const text = formatGame({ away, home, plays, outcome: outcome ?? '', leaders });

  test('is told under a heading for each half, in order, every play once', () => {
    const headings = text.split('\n').filter((line) => /^(Top|Bottom) of the/.test(line));
    expect(headings[0]).toBe('Top of the 1st: Herons batting (HER 0, OWL 0)');
    expect(headings[1]).toMatch(/^Bottom of the 1st: Owls batting \(HER \d+, OWL 0\)$/);
    expect(headings.some((line) => line.startsWith('Top of the 9th'))).toBe(true);
    for (const play of plays) expect(text).toContain(`  ${play.text}`);
  });

  test('shows the score after every play that brings runs in', () => {
    const shown = [...text.matchAll(/\[HER (\d+), OWL (\d+)\]/g)].at(-1);
    expect([Number(shown?.[1]), Number(shown?.[2])]).toEqual([away.runs, home.runs]);
  });

  test('ends with a line score whose innings add up to the runs', () => {
    const line = text.split('\n').find((one) => /^HER [ \dx]+$/.test(one)) ?? '';
    const numbers = line.split(/\s+/).slice(1);
    const innings = numbers.slice(0, -4).filter((one) => one !== 'x');
    expect(numbers.slice(-4).map(Number)).toEqual([
      away.runs,
      away.hits,
      away.errors,
      away.leftOnBase,
    ]);
    expect(innings.reduce((sum, runs) => sum + Number(runs), 0)).toBe(away.runs);
  });

  test('names who decided it and the plays that did, with what they added', () => {
    const [star] = leaders.stars;
    expect(text).toMatch(new RegExp(`^Stars +${star?.name} .+ \\+\\d+\\.\\d %$`, 'm'));
    const told = text.split('Biggest plays\n')[1] ?? '';
    expect(told).toMatch(/^ {2}[+-]\d+\.\d % (Top|Bottom) of the /);
  });

  test('has a box score with everybody who played, and the decisions', () => {
    for (const team of [away, home]) {
      for (const { name } of [...team.batting, ...team.pitching]) expect(text).toContain(name);
    }
    expect(text).toMatch(/ \(W\) /);
    expect(text).toMatch(/ \(L\) /);
    expect(text).toContain(`Final: ${outcome}`);
  });
});
