import { describe, expect, test } from 'vitest';
import { isAppError } from '../../../src/errors.ts';
import { readGame } from '../../../src/retrosheet/reader/read-game.ts';
import { READER_RULES } from '../../../src/retrosheet/reader/refuse.ts';
import { earned, fileOf, headOf, INFO, manIn, playsOf } from './small-files.ts';

const OUT = ['0 K', '0 K', '0 K'];
const HOME_OUT = ['1 K', '1 K', '1 K'];
const HOME_RUN = ['0 HR', ...OUT, ...HOME_OUT];
const HEAD_LINES = headOf().length;

/** The file of a game that is told in short, with a beginning of its own where it is given. */
function game(short: readonly string[], head: readonly string[] = headOf()): string {
  return fileOf([...head, ...playsOf(short)]);
}

/** The rule and the line, counted from the first play, at which a file is refused. */
function refusal(text: string): string {
  try {
    readGame(text);
  } catch (error) {
    if (!isAppError(error, 'export/nonsense')) throw error;
    const { line, rule } = error.context;
    expect(error.message).toContain(`Line ${line}: `);
    return `${rule} ${Number(line) - HEAD_LINES}`;
  }
  return 'accepted';
}

const noPlay = (team: 0 | 1, place: number, inning = 1) =>
  `play,${inning},${team},${manIn(team, place)},??,,NP`;
const sub = (team: 0 | 1, id: string, slot: number, position: number) =>
  `sub,${id},"A Newcomer",${team},${slot},${position}`;
const NEW = 'newca001';

/** The rule that is broken, the play from 1 at which it is found, and the game. */
const REFUSED: readonly (readonly [what: string, at: string, short: readonly string[]])[] = [
  ['four outs', 'fourOuts 4', ['0 S7', '0 K', '0 K', '0 K+CS2(26)/DP']],
  [
    'three outs at bat and a fourth man',
    'inning 4',
    ['0 K', '0 K', '0 K', 'play,2,0,hom-a001,??,,K'],
  ],
  ['a wrong batter', 'batter 2', ['0 K', `play,1,0,${manIn(0, 3)},??,,K`]],
  ['the wrong club at bat', 'side 2', ['0 K', `play,1,1,${manIn(1, 1)},??,,K`]],
  ['a pitch that got away on strike three and no word of the batter', 'batterUntold 1', ['0 K+WP']],
  [
    'a batter who runs on strike three with first base occupied',
    'battersOut 2',
    ['0 S7', '0 K+WP.1-2;B-1'],
  ],
  ['a sacrifice fly that brings no run', 'sacrificeFly 1', ['0 8/SF/F8']],
  ['a sacrifice fly with two out', 'sacrificeFly 4', ['0 T8', '0 K', '0 K', '0 8/SF/F8.3-H']],
  ['a sacrifice that moves nobody', 'sacrificeHit 2', ['0 S7', '0 13/SH/BG1']],
  ['a force out that names no runner', 'forceUntold 2', ['0 S7', '0 64/FO/G6']],
  ['a force out of a runner who was not there', 'runnerAbsent 1', ['0 64(1)/FO/G6.B-1']],
  ['a force out of a man who was not forced', 'notForced 2', ['0 D7', '0 65(2)/FO/G6.B-1']],
  ['a ground ball with two outs and no GDP', 'doublePlay 2', ['0 S7', '0 64(1)3/DP/G6']],
  ['two outs without the modifier of a double play', 'doublePlay 2', ['0 S7', '0 64(1)3/G6']],
  ['a double play with one out', 'doublePlay 1', ['0 63/GDP/G6']],
  ['an advance of nobody', 'runnerAbsent 1', ['0 S7.2-3']],
  ['a theft by nobody', 'runnerAbsent 1', ['0 SB2']],
  ['a runner who advances twice', 'runnerTwice 2', ['0 S7', '0 S7.1-2;1-3']],
  ['a runner who is put out twice', 'runnerTwice 2', ['0 S7', '0 64(1)3/GDP/G6.1X2(64)']],
  ['a runner who passes another', 'runnerPassed 3', ['0 D7', '0 S7', '0 S7.1-3;2-2']],
  ['two men on one base', 'baseTaken 2', ['0 S7', '0 W']],
  ['a runner who goes back', 'backward 3', ['0 S7', '0 WP.1-2', '0 S8.2-1']],
  ['a batter short of the base of his hit', 'backward 1', ['0 D7.B-1']],
  ['a wild pitch that moves nobody', 'runnerUntold 2', ['0 S7', '0 WP']],
  [
    'a run on a third out by force',
    'noRun 5',
    ['0 T7', '0 W', '0 K', '0 K', '0 64(1)/FO/G6.3-H;B-1'],
  ],
  ["a run on the batter's out as the third", 'noRun 4', ['0 T7', '0 K', '0 K', '0 63/G6.3-H']],
  ['a play that nobody can read', 'event 1', ['0 XYZ']],
  ['a modifier that nobody knows', 'event 1', ['0 63/ZZ']],
  ['an advance that nobody can read', 'event 1', ['0 S7.B=2']],
  ['an error without a fielder', 'event 1', ['0 E']],
  ['a caught runner without the throw', 'event 2', ['0 S7', '0 CS2']],
  ['an out in the middle without its runner', 'runnerTwice 2', ['0 S7', '0 6(B)3/GDP']],
  ['a play after the end', 'afterEnd 8', [...HOME_RUN, '0 K']],
  [
    'a run after the one that won the game',
    'afterWinningRun 6',
    [...OUT, '1 D7', '1 S8.2-3', '1 D8.3-H;1-H'],
  ],
  ['a game that stops in the middle', 'unfinished 3', OUT],
  ['a substitution without NP', 'substitution 1', [sub(0, NEW, 1, 11)]],
  [
    'a man who comes back',
    'substitution 4',
    [...[noPlay(0, 1), sub(0, NEW, 1, 11), `play,1,0,${NEW},??,,NP`], sub(0, manIn(0, 1), 1, 11)],
  ],
  ['a pinch-hitter in another place', 'substitution 2', [noPlay(0, 1), sub(0, NEW, 2, 11)]],
  ['a pinch-hitter of the club in the field', 'substitution 2', [noPlay(0, 1), sub(1, NEW, 1, 11)]],
  [
    'a pinch-runner for a man who is not on base',
    'substitution 2',
    [noPlay(0, 1), sub(0, NEW, 2, 12)],
  ],
  ['a fielder of the club at bat', 'substitution 2', [noPlay(0, 1), sub(0, NEW, 2, 6)]],
  ['a man who bats elsewhere already', 'substitution 2', [noPlay(0, 1), sub(1, manIn(1, 3), 4, 7)]],
  ['a man of the other club', 'substitution 2', [noPlay(0, 1), sub(1, manIn(0, 3), 4, 7)]],
  [
    'a pitcher in place 0 without a designated hitter',
    'substitution 2',
    [noPlay(0, 1), sub(1, NEW, 0, 1)],
  ],
  [
    'a designated hitter in a game without one',
    'substitution 2',
    [noPlay(0, 1), sub(1, NEW, 4, 10)],
  ],
  [
    'a substitution that changes nothing',
    'substitution 2',
    [noPlay(0, 1), sub(1, manIn(1, 4), 4, 7)],
  ],
  ['two men at one position', 'fieldNotFilled 3', [noPlay(0, 1), sub(1, NEW, 4, 9), '0 K']],
  ['a substitution after the end', 'afterEnd 8', [...HOME_RUN, sub(1, NEW, 4, 7)]],
  ['a concession after the end', 'afterEnd 8', [...HOME_RUN, 'com,"conceded,0"']],
  ['a runner of extra innings where there is none', 'automaticRunner 1', [`radj,${manIn(0, 9)},2`]],
  ['earned runs that the plays do not give', 'earnedRuns 9', [...HOME_RUN, ...earned(0, 0)]],
  [
    'earned runs of a man who did not pitch',
    'earnedRuns 8',
    [...HOME_RUN, `data,er,${manIn(0, 1)},0`],
  ],
  ['earned runs that are not told', 'earnedRuns 8', [...HOME_RUN, ...earned(0, 1).slice(0, 1)]],
  ['earned runs before the end', 'unfinished 4', ['0 HR', '0 K', '0 K', ...earned(0, 1)]],
  ['data of another kind', 'record 8', [...HOME_RUN, 'data,xx,vis-a001,0']],
  ['a record that is none', 'record 1', ['hello']],
  ['a record with too few fields', 'record 1', ['play,1,0,vis-a001,K']],
  ['a line-up record after the first play', 'record 2', ['0 K', headOf().at(-1) ?? '']],
  ['an inning that is no number', 'field 1', ['play,one,0,vis-a001,??,,K']],
  ['an id that is none', 'field 2', [noPlay(0, 1), sub(0, 'Nobody', 1, 11)]],
];

describe('the strict reader refuses nonsense and names the line', () => {
  test.each(REFUSED)('%s: %s', (_, at, short) => {
    expect(refusal(game(short))).toBe(at);
  });

  test('a half of extra innings that begins without its runner', () => {
    const head = headOf({ ...INFO, tiebreaker: '2' });
    const short = [...OUT, ...HOME_OUT, '0 K'];
    expect(refusal(game(short, head))).toBe('automaticRunner 8');
    const placed = [...OUT, ...HOME_OUT, `radj,${manIn(0, 1)},2`];
    expect(refusal(game(placed, head))).toBe('automaticRunner 8');
  });

  test.each([
    ['wp', manIn(1, 9)],
    ['lp', manIn(0, 9)],
    ['save', manIn(0, 1)],
  ])('a decision, %s, of a man who cannot have it', (label, id) => {
    const short = [...HOME_RUN, ...earned(0, 1)];
    const right = headOf({ ...INFO, wp: manIn(0, 9), lp: manIn(1, 9), save: '' });
    expect(refusal(game(short, right))).toBe('accepted');
    const wrong = headOf({ ...INFO, [label]: id });
    expect(refusal(game(short, wrong)).split(' ')[0]).toBe('info');
  });

  test('a home half that need not be played', () => {
    const head = headOf({ ...INFO, innings: '2' });
    const short = [...OUT, '1 HR', ...HOME_OUT, ...OUT, '1 K'];
    expect(refusal(game(short, head))).toBe('homeNeedNotBat 11');
  });

  const HEADS: readonly (readonly [string, string, (lines: string[]) => string[]])[] = [
    ['no id', 'record', (lines) => lines.slice(1)],
    ['an id that is none', 'field', (lines) => ['id,HOME', ...lines.slice(1)]],
    ['another day than the id', 'info', (lines) => ['id,HOM202604020', ...lines.slice(1)]],
    ['no visitors', 'info', (lines) => lines.filter((line) => !line.includes('visteam'))],
    ['a fact told twice', 'info', (lines) => [...lines.slice(0, 3), ...lines.slice(2)]],
    ['a club against itself', 'info', (lines) => lines.map((line) => line.replace(',VIS', ',HOM'))],
    [
      'ten innings',
      'info',
      (lines) => lines.map((line) => line.replace('innings,1', 'innings,10')),
    ],
    ['eight batters', 'lineup', (lines) => lines.slice(0, -1)],
    ['two men in a place', 'lineup', (lines) => [...lines, lines.at(-1) ?? '']],
    [
      'two men at a position',
      'lineup',
      (lines) => lines.map((line) => line.replace(',1,8,4', ',1,8,2')),
    ],
    [
      'a pinch-hitter at the start',
      'lineup',
      (lines) => lines.map((line) => line.replace(',1,8,4', ',1,8,11')),
    ],
    ['a designated hitter without the rule', 'lineup', withHitter('false')],
    [
      'a man of both clubs',
      'lineup',
      (lines) => lines.map((line) => line.replace(manIn(1, 1), manIn(0, 1))),
    ],
    [
      'a man twice in an order',
      'lineup',
      (lines) => lines.map((line) => line.replace(manIn(1, 1), manIn(1, 2))),
    ],
    [
      'a hitter and no pitcher in place 0',
      'lineup',
      (lines) => lines.map((line) => line.replace(',1,9,1', ',1,9,10')),
    ],
  ];
  test.each(HEADS)('a beginning with %s: %s', (_, rule, change) => {
    expect(refusal(fileOf(change(headOf()))).split(' ')[0]).toBe(rule);
  });

  test('a file without a word', () => {
    expect(() => readGame('')).toThrow('a game begins with its id');
  });

  test('the tables above break every rule', () => {
    const broken = new Set([
      ...REFUSED.map(([, at]) => at.split(' ')[0]),
      ...HEADS.map(([, rule]) => rule),
      'homeNeedNotBat',
    ]);
    expect(READER_RULES.filter((rule) => !broken.has(rule))).toEqual([]);
  });
});

/** The home club with a designated hitter in the pitcher's place of the order. */
function withHitter(usedh: string): (lines: string[]) => string[] {
  return (lines) => [
    ...lines.map((line) =>
      line.replace('usedh,false', `usedh,${usedh}`).replace(/^(start,hom.*,1),9,1$/, '$1,9,10'),
    ),
    'start,newcp001,"A Pitcher",1,0,1',
  ];
}

describe('the strict reader recomputes the box score', () => {
  const linesOf = (text: string) => {
    const { batting, pitching, fielding, teams } = readGame(text);
    const nonZero = (counts: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
    return {
      teams,
      batting: (id: string) => nonZero(batting.find((line) => line.id === id)?.counts ?? {}),
      pitching: (id: string) => nonZero(pitching.find((line) => line.id === id)?.counts ?? {}),
      fielding: (id: string) => nonZero(fielding.find((line) => line.id === id)?.counts ?? {}),
    };
  };

  test('hits, walks, errors, thefts and outs go to those who made them', () => {
    const box = linesOf(
      game([
        ...['0 S7', '0 SB2', '0 WP.2-3', '0 W', '0 64(1)3/GDP/G6.3-H(NR)', '0 E5/G5.B-1'],
        ...['0 CS2(26)', ...HOME_OUT, ...earned(0, 1)],
      ]),
    );
    expect(box.teams).toEqual([
      { runs: 1, hits: 1, errors: 0, leftOnBase: 0, innings: [1] },
      { runs: 0, hits: 0, errors: 1, leftOnBase: 0, innings: [0] },
    ]);
    expect(box.batting(manIn(0, 1))).toEqual({
      ...{ plateAppearances: 1, atBats: 1, hits: 1, runs: 1, stolenBases: 1 },
    });
    expect(box.batting(manIn(0, 3))).toEqual({
      ...{ plateAppearances: 1, atBats: 1, groundedIntoDoublePlay: 1 },
    });
    expect(box.batting(manIn(0, 4))).toEqual({ plateAppearances: 1, atBats: 1, caughtStealing: 1 });
    expect(box.pitching(manIn(1, 9))).toEqual({
      ...{ battersFaced: 4, outs: 3, hits: 1, runs: 1, earnedRuns: 1, walks: 1, wildPitches: 1 },
    });
    expect(box.fielding(manIn(1, 2))).toEqual({ outs: 3, assists: 1, putouts: 1, doublePlays: 1 });
    expect(box.fielding(manIn(1, 8))).toEqual({ outs: 3, putouts: 1, assists: 1, doublePlays: 1 });
    expect(box.fielding(manIn(1, 7))).toEqual({
      ...{ outs: 3, assists: 1, stolenBases: 1, caughtStealing: 1 },
    });
    expect(box.fielding(manIn(1, 5))).toEqual({ outs: 3, errors: 1 });
  });

  test('a strikeout, its throw to first, its error, and a runner who is caught on it', () => {
    const box = linesOf(
      game([
        ...['0 K23', '0 K+PB.B-1', '0 K+CS2(26)/DP', ...['1 W', '1 PO1(E1/TH).1-2', '1 BK.2-3']],
        ...['1 C/E2.B-1', '1 13/SH/BG1.1-2', '1 9/SF/F9.3-H', ...earned(1, 0)],
      ]),
    );
    expect(box.fielding(manIn(1, 7))).toEqual({
      ...{ outs: 3, assists: 2, putouts: 1, doublePlays: 1, passedBalls: 1, caughtStealing: 1 },
    });
    expect(box.batting(manIn(1, 3))).toEqual({ plateAppearances: 1, sacrificeHits: 1 });
    expect(box.batting(manIn(1, 4))).toEqual({
      ...{ plateAppearances: 1, sacrificeFlies: 1, runsBattedIn: 1, leftOnBase: 1 },
    });
    expect(box.pitching(manIn(0, 9))).toMatchObject({ balks: 1, battersFaced: 4, outs: 2 });
    expect(box.fielding(manIn(0, 9))).toMatchObject({ errors: 1, assists: 1 });
    expect(box.teams[1]).toMatchObject({ runs: 1, errors: 0, leftOnBase: 1 });
  });

  test('runs are batted in as readers count them, unless a mark says otherwise', () => {
    const batted = (short: readonly string[], place: number) =>
      linesOf(game(short)).batting(manIn(0, place))['runsBattedIn'] ?? 0;
    const rest = [...OUT, ...HOME_OUT];
    expect(batted(['0 T7', '0 E6/G6.3-H;B-1', ...rest, ...earned(0, 1)], 2)).toBe(1);
    expect(batted(['0 T7', '0 E6/G6.3-H(NR);B-1', ...rest, ...earned(0, 1)], 2)).toBe(0);
    expect(batted(['0 D7', '0 E6/G6.2-H(UR);B-1', ...rest, ...earned(0, 0)], 2)).toBe(0);
    expect(batted(['0 D7', '0 E6/G6.2-H(RBI)(UR);B-1', ...rest, ...earned(0, 0)], 2)).toBe(1);
    expect(batted(['0 D7', '0 S8.2-H(E8)(UR)', ...rest, ...earned(0, 0)], 2)).toBe(0);
    expect(batted(['0 D7', '0 S8.2-H;B-2(E8)', ...rest, ...earned(0, 1)], 2)).toBe(1);
  });

  test('a relief pitcher is not charged with the runners that he found, however they change places', () => {
    const box = linesOf(
      game([
        ...['0 S7', `play,1,0,${manIn(0, 2)},??,,NP`, sub(1, NEW, 9, 1)],
        // His own single moves the other man up; that man is then put out for the batter.
        ...['0 S8.1-3', '0 FC6/G6.3XH(62);1-2;B-1', '0 S7.2-H;1-2', '0 K', '0 K'],
        ...[
          ...HOME_OUT,
          `data,er,${manIn(0, 9)},0`,
          `data,er,${manIn(1, 9)},1`,
          `data,er,${NEW},0`,
        ],
      ]),
    );
    expect(box.pitching(manIn(1, 9))).toMatchObject({ runs: 1, earnedRuns: 1 });
    expect(box.pitching(NEW)).toEqual({
      ...{ battersFaced: 5, outs: 3, hits: 2, strikeouts: 2 },
      ...{ inheritedRunners: 1, inheritedRunnersScored: 1 },
    });
  });

  test('a pinch-hitter for the designated hitter becomes the hitter without a record', () => {
    const head = withHitter('true')(headOf());
    const short = [
      ...[...OUT, '1 S7', '1 S7.1-2', '1 S7.1-2;2-3', '1 K', '1 K', '1 HP.1-2;2-3;3-H'],
      ...earned(1, 0).slice(0, 1),
      'data,er,newcp001,0',
    ];
    expect(readGame(game(short, head)).teams[1].runs).toBe(1);
  });

  test('a club that gives up ends the game', () => {
    const short = ['0 HR', 'com,"conceded,0"', 'com,"nothing"', ...earned(0, 1)];
    expect(readGame(game(short)).teams[0]).toMatchObject({ runs: 1, innings: [1] });
  });
});
