import { describe, expect, test } from 'vitest';
import { PLAY_EVENTS } from '../../../src/engine/play-record.ts';
import { spellPlay } from '../../../src/retrosheet/spell-play.ts';
import { type PlayWords, told } from './told-plays.ts';

type Case = readonly [spelling: string, play: PlayWords];

const HITS: readonly Case[] = [
  ['S7', { event: 'single', fielder: 7, to: { 0: 1 } }],
  ['S', { event: 'single', to: { 0: 1 } }],
  ['D8', { event: 'double', fielder: 8, to: { 0: 2 } }],
  ['T9.1-H', { event: 'triple', fielder: 9, to: { 0: 3, 1: 4 } }],
  ['HR/F7', { event: 'homeRun', fielder: 7, to: { 0: 4 } }],
  ['HR/F8.3-H;2-H;1-H', { event: 'homeRun', fielder: 8, to: { 0: 4, 1: 4, 2: 4, 3: 4 } }],
  ['HR/F8.1-H(UR);B-H(UR)', { event: 'homeRun', fielder: 8, to: { 0: 4, 1: 4 }, unearned: [0, 1] }],
  ['S8.3-H;2-3;1-2', { event: 'single', fielder: 8, to: { 0: 1, 1: 2, 2: 3, 3: 4 } }],
  ['S8.2XH(82);1-2', { event: 'single', fielder: 8, to: { 0: 1, 1: 2, 2: 0 }, outs: [[2, 2, 8]] }],
  ['S9.1X3(95)', { event: 'single', fielder: 9, to: { 0: 1, 1: 0 }, outs: [[1, 5, 9]] }],
  ['D7.1XH(72)', { event: 'double', fielder: 7, to: { 0: 2, 1: 0 }, outs: [[1, 2, 7]] }],
  [
    'S7.1-3;B-2(E7)',
    { event: 'single', fielder: 7, errorPosition: 7, to: { 0: 2, 1: 3 }, clean: { 0: 1, 1: 2 } },
  ],
  [
    'S7.2-H(NR)(UR);B-2(E7)',
    {
      event: 'single',
      fielder: 7,
      errorPosition: 7,
      to: { 0: 2, 2: 4 },
      clean: { 0: 1, 2: 3 },
      unearned: [2],
      notBattedIn: [2],
    },
  ],
  [
    'T8.B-H(E8)(NR)(UR)',
    {
      event: 'triple',
      fielder: 8,
      errorPosition: 8,
      to: { 0: 4 },
      clean: { 0: 3 },
      unearned: [0],
      notBattedIn: [0],
    },
  ],
];

const TO_FIRST: readonly Case[] = [
  ['W', { event: 'walk', to: { 0: 1 } }],
  ['W.3-H;2-3;1-2', { event: 'walk', to: { 0: 1, 1: 2, 2: 3, 3: 4 } }],
  ['W.1-2', { event: 'walk', to: { 0: 1, 1: 2, 3: 3 } }],
  ['IW', { event: 'intentionalWalk', to: { 0: 1, 2: 2 } }],
  ['HP.1-2', { event: 'hitByPitch', to: { 0: 1, 1: 2 } }],
  ['E6/G6.B-1', { event: 'reachedOnError', fielder: 6, errorPosition: 6, to: { 0: 1 } }],
  [
    'E8/F8.3-H(NR);1-3;B-2',
    {
      event: 'reachedOnError',
      fielder: 8,
      errorPosition: 8,
      to: { 0: 2, 1: 3, 3: 4 },
      notBattedIn: [3],
    },
  ],
  [
    'E6/G6.2-H(NR)(UR);B-2',
    {
      event: 'reachedOnError',
      fielder: 6,
      errorPosition: 6,
      to: { 0: 2, 2: 4 },
      unearned: [2],
      notBattedIn: [2],
    },
  ],
];

const ON_THE_GROUND: readonly Case[] = [
  ['63/G6', { event: 'groundOut', fielder: 6, to: { 0: 0 }, outs: [[0, 3, 6]] }],
  ['3/G3', { event: 'groundOut', fielder: 3, to: { 0: 0 }, outs: [[0, 3, 0]] }],
  [
    '43/G4.3-H;2-3',
    { event: 'groundOut', fielder: 4, to: { 0: 0, 2: 3, 3: 4 }, outs: [[0, 3, 4]] },
  ],
  [
    '43/G4.3-H(UR)',
    { event: 'groundOut', fielder: 4, to: { 0: 0, 3: 4 }, outs: [[0, 3, 4]], unearned: [3] },
  ],
  ['64(1)/FO/G6.B-1', { event: 'forceOut', fielder: 6, to: { 0: 1, 1: 0 }, outs: [[1, 4, 6]] }],
  [
    '52(3)/FO/G5.2-3;1-2;B-1',
    { event: 'forceOut', fielder: 5, to: { 0: 1, 1: 2, 2: 3, 3: 0 }, outs: [[3, 2, 5]] },
  ],
  [
    '64(1)3/GDP/G6',
    {
      event: 'groundedIntoDoublePlay',
      fielder: 6,
      to: { 0: 0, 1: 0 },
      outs: [
        [1, 4, 6],
        [0, 3, 4],
      ],
    },
  ],
  [
    '46(1)3/GDP/G4.3-H(NR);2-3',
    {
      event: 'groundedIntoDoublePlay',
      fielder: 4,
      to: { 0: 0, 1: 0, 2: 3, 3: 4 },
      outs: [
        [1, 6, 4],
        [0, 3, 6],
      ],
      notBattedIn: [3],
    },
  ],
  [
    'FC6/G6.3XH(62);2-3;B-1',
    { event: 'fielderChoice', fielder: 6, to: { 0: 1, 2: 3, 3: 0 }, outs: [[3, 2, 6]] },
  ],
];

const IN_THE_AIR: readonly Case[] = [
  ['8/F8', { event: 'flyOut', fielder: 8, to: { 0: 0 }, outs: [[0, 8, 0]] }],
  ['4/L4', { event: 'lineOut', fielder: 4, to: { 0: 0 }, outs: [[0, 4, 0]] }],
  ['2/P2', { event: 'popOut', fielder: 2, to: { 0: 0 }, outs: [[0, 2, 0]] }],
  [
    '8/SF/F8.3-H;2-3',
    {
      event: 'flyOut',
      fielder: 8,
      isSacrificeFly: true,
      to: { 0: 0, 2: 3, 3: 4 },
      outs: [[0, 8, 0]],
    },
  ],
  [
    '9/FDP/F9.3XH(92)',
    {
      event: 'flyOut',
      fielder: 9,
      to: { 0: 0, 3: 0 },
      outs: [
        [0, 9, 0],
        [3, 2, 9],
      ],
    },
  ],
  [
    '8/F8.1-2(E8/TH)',
    {
      event: 'flyOut',
      fielder: 8,
      errorPosition: 8,
      to: { 0: 0, 1: 2 },
      clean: { 0: 0, 1: 1 },
      outs: [[0, 8, 0]],
    },
  ],
  [
    '6(B)4(2)/LDP/L6',
    {
      event: 'lineDoublePlay',
      fielder: 6,
      to: { 0: 0, 2: 0 },
      outs: [
        [0, 6, 0],
        [2, 4, 6],
      ],
    },
  ],
  [
    '3(B)3(1)/LDP/L3',
    {
      event: 'lineDoublePlay',
      fielder: 3,
      to: { 0: 0, 1: 0 },
      outs: [
        [0, 3, 0],
        [1, 3, 0],
      ],
    },
  ],
];

const PITCHES: readonly Case[] = [
  ['K', { event: 'strikeout', to: { 0: 0, 1: 1 }, outs: [[0, 2, 0]] }],
  ['WP.3-H;2-3;1-2', { event: 'wildPitch', to: { 1: 2, 2: 3, 3: 4 }, notBattedIn: [3] }],
  ['PB.3-H(UR)', { event: 'passedBall', to: { 3: 4 }, unearned: [3], notBattedIn: [3] }],
];

const BUNTS: readonly Case[] = [
  ['S5/BG5.1-2', { event: 'single', fielder: 5, isBunt: true, to: { 0: 1, 1: 2 } }],
  [
    '13/SH/BG1.1-2',
    { event: 'sacrificeBunt', fielder: 1, isBunt: true, to: { 0: 0, 1: 2 }, outs: [[0, 3, 1]] },
  ],
  [
    '53/SH/BG5.3-H;2-3',
    {
      event: 'sacrificeBunt',
      fielder: 5,
      isBunt: true,
      to: { 0: 0, 2: 3, 3: 4 },
      outs: [[0, 3, 5]],
    },
  ],
  ['FC1/SH/BG1.1-2;B-1', { event: 'sacrificeBunt', fielder: 1, isBunt: true, to: { 0: 1, 1: 2 } }],
  [
    'E1/SH/BG1.1-3;B-2',
    {
      event: 'sacrificeBunt',
      fielder: 1,
      errorPosition: 1,
      isBunt: true,
      to: { 0: 2, 1: 3 },
      clean: { 0: 0, 1: 2 },
    },
  ],
  [
    'E2/SH/BG2.3-H(RBI);2-H(NR)(UR);B-2',
    {
      event: 'sacrificeBunt',
      fielder: 2,
      errorPosition: 2,
      isBunt: true,
      outsBefore: 2,
      to: { 0: 2, 2: 4, 3: 4 },
      clean: { 0: 0, 2: 3 },
      unearned: [2],
      notBattedIn: [2],
    },
  ],
  [
    '15(2)/FO/BG1.1-2;B-1',
    { event: 'forceOut', fielder: 1, isBunt: true, to: { 0: 1, 1: 2, 2: 0 }, outs: [[2, 5, 1]] },
  ],
  [
    '16(1)3/BGDP/BG1',
    {
      event: 'groundedIntoDoublePlay',
      fielder: 1,
      isBunt: true,
      to: { 0: 0, 1: 0 },
      outs: [
        [1, 6, 1],
        [0, 3, 6],
      ],
    },
  ],
  [
    '1(B)3(1)/BPDP/BP1',
    {
      event: 'lineDoublePlay',
      fielder: 1,
      isBunt: true,
      to: { 0: 0, 1: 0 },
      outs: [
        [0, 1, 0],
        [1, 3, 1],
      ],
    },
  ],
  ['2/BP2', { event: 'popOut', fielder: 2, isBunt: true, to: { 0: 0 }, outs: [[0, 2, 0]] }],
  ['K/BF', { event: 'strikeout', isBunt: true, to: { 0: 0 }, outs: [[0, 2, 0]] }],
];

const RUNNING: readonly Case[] = [
  ['SB2', { event: 'stolenBase', stolen: [1], to: { 1: 2 } }],
  ['SB3;SB2', { event: 'stolenBase', stolen: [2, 1], to: { 1: 2, 2: 3 } }],
  ['SBH;SB2', { event: 'stolenBase', stolen: [3, 1], to: { 1: 2, 3: 4 }, notBattedIn: [3] }],
  [
    'SBH.3-H(UR)',
    { event: 'stolenBase', stolen: [3], to: { 3: 4 }, notBattedIn: [3], unearned: [3] },
  ],
  [
    'SB2.1-3(E2/TH)',
    { event: 'stolenBase', errorPosition: 2, stolen: [1], to: { 1: 3 }, clean: { 1: 2 } },
  ],
  ['CS2(26)', { event: 'caughtStealing', caught: [1], to: { 1: 0 }, outs: [[1, 6, 2]] }],
  ['CS3(25).1-2', { event: 'caughtStealing', caught: [2], to: { 1: 2, 2: 0 }, outs: [[2, 5, 2]] }],
  ['CSH(2)', { event: 'caughtStealing', caught: [3], to: { 3: 0 }, outs: [[3, 2, 0]] }],
  ['PO1(136)', { event: 'pickOff', pickedOff: 1, to: { 1: 0 }, outs: [[1, 6, 1, 3]] }],
  ['CSH(242)', { event: 'caughtStealing', caught: [3], to: { 3: 0 }, outs: [[3, 2, 2, 4]] }],
  ['D8.1XH(862)', { event: 'double', fielder: 8, to: { 0: 2, 1: 0 }, outs: [[1, 2, 8, 6]] }],
  ['PO1(13)', { event: 'pickOff', pickedOff: 1, to: { 1: 0, 3: 3 }, outs: [[1, 3, 1]] }],
  ['POCS2(34)', { event: 'pickOff', pickedOff: 1, caught: [1], to: { 1: 0 }, outs: [[1, 4, 3]] }],
  [
    'PO1(E1/TH).1-2',
    { event: 'pickOffError', pickedOff: 1, errorPosition: 1, to: { 1: 2 }, clean: { 1: 1 } },
  ],
  [
    'PO2(E1/TH).3-H(UR);2-3',
    {
      event: 'pickOffError',
      errorPosition: 1,
      to: { 2: 3, 3: 4 },
      clean: { 2: 2, 3: 3 },
      unearned: [3],
      notBattedIn: [3],
    },
  ],
  ['BK.3-H;1-2', { event: 'balk', to: { 1: 2, 3: 4 }, notBattedIn: [3] }],
  [
    'K+CS2(26)/DP',
    {
      event: 'strikeout',
      caught: [1],
      to: { 0: 0, 1: 0 },
      outs: [
        [0, 2, 0],
        [1, 6, 2],
      ],
    },
  ],
  ['K+SB2', { event: 'strikeout', stolen: [1], to: { 0: 0, 1: 2 }, outs: [[0, 2, 0]] }],
  ['K23.2-3', { event: 'strikeout', to: { 0: 0, 2: 3 }, outs: [[0, 3, 2]] }],
  ['K+WP.2-3;B-1', { event: 'strikeout', to: { 0: 1, 2: 3 } }],
  ['K+E2.B-1', { event: 'strikeout', errorPosition: 2, to: { 0: 1 }, clean: { 0: 1 } }],
];

const RARE: readonly Case[] = [
  ['C/E2.1-2;B-1', { event: 'catcherInterference', errorPosition: 2, to: { 0: 1, 1: 2 } }],
  [
    '6/IF/P6',
    {
      event: 'popOut',
      fielder: 6,
      isInfieldFly: true,
      to: { 0: 0, 1: 1, 2: 2 },
      outs: [[0, 6, 0]],
    },
  ],
  [
    '63/G6/INT.1-2',
    { event: 'groundOut', fielder: 6, isInterference: true, to: { 0: 0, 1: 2 }, outs: [[0, 3, 6]] },
  ],
  [
    '5(2)4(1)3/GTP/G5',
    {
      event: 'triplePlay',
      fielder: 5,
      to: { 0: 0, 1: 0, 2: 0 },
      outs: [
        [2, 5, 0],
        [1, 4, 5],
        [0, 3, 4],
      ],
    },
  ],
  [
    '4(B)6(2)3(1)/LTP/L4',
    {
      event: 'triplePlay',
      fielder: 4,
      to: { 0: 0, 1: 0, 2: 0 },
      outs: [
        [0, 4, 0],
        [2, 6, 4],
        [1, 3, 6],
      ],
    },
  ],
  ['S8.2-H;BX2(84)', { event: 'single', fielder: 8, to: { 0: 0, 2: 4 }, outs: [[0, 4, 8]] }],
  [
    '5/DP/P5.1X1(53)',
    {
      event: 'popOut',
      fielder: 5,
      to: { 0: 0, 1: 0 },
      outs: [
        [0, 5, 0],
        [1, 3, 5],
      ],
    },
  ],
  [
    '7/TP/F7.3XH(72);2X3(25)',
    {
      event: 'flyOut',
      fielder: 7,
      to: { 0: 0, 2: 0, 3: 0 },
      outs: [
        [0, 7, 0],
        [3, 2, 7],
        [2, 5, 2],
      ],
    },
  ],
];

const CASES = [
  ...BUNTS,
  ...RUNNING,
  ...RARE,
  ...HITS,
  ...TO_FIRST,
  ...ON_THE_GROUND,
  ...IN_THE_AIR,
  ...PITCHES,
];

describe('every event is spelled as Retrosheet spells it', () => {
  test.each(CASES)('%s', (spelling, words) => {
    expect(spellPlay(told(words))).toBe(spelling);
  });

  test('the table above has every event of the engine', () => {
    const spelled = new Set(CASES.map(([, { event }]) => event));
    expect(PLAY_EVENTS.filter((event) => !spelled.has(event))).toEqual([]);
  });
});
