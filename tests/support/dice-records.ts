/** Records of games that were played with committed dice, and ways in which somebody might forge one. */
import { commitmentOf, committedDice } from '../../src/engine/dice/committed-dice.ts';
import { rollsHashOf } from '../../src/engine/dice/rolls-hash.ts';
import { seededDice } from '../../src/engine/dice/seeded-dice.ts';
import type { EngineGame } from '../../src/engine/game-state.ts';
import { applyChoice, legalChoices, startGame } from '../../src/engine/play.ts';
import type { Choice } from '../../src/models/choice.ts';
import type { DiceRecord, RecordedPlay } from '../../src/models/dice-record.ts';
import type { DiceWords } from '../../src/models/dice-words.ts';
import { testId, testSetup } from './game-setups.ts';

const SETUP = testSetup({ seed: 77, innings: 2 });
const LONG_SETUP = testSetup({ seed: 78 });
const WORDS: readonly DiceWords[] = [
  { away: null, home: null },
  { away: 'rain', home: null },
  { away: null, home: 'the long way home' },
  { away: 'Fräulein 🎲', home: '雨のち晴れ' },
];

/** What a play in progress asks, or a roll, with now and then a play without dice. */
function nextChoice(game: EngineGame): Choice {
  const answers = legalChoices(game).filter(({ choice }) => choice.kind === 'decide');
  const answer = answers[game.playNumber % Math.max(answers.length, 1)];
  if (answer !== undefined) return answer.choice;
  return game.playNumber % 17 === 16 ? { kind: 'intentionalWalk' } : { kind: 'roll' };
}

/** The record of game 1, 2, 3 …, of two innings or nine; every third one has a roll taken back. */
export function playedRecord(number: number, isLong = false): DiceRecord {
  const diceSeed = commitmentOf(number.toString(16).padStart(64, '0'));
  const gameId = testId(60, number);
  const diceWords = WORDS[number % WORDS.length] ?? { away: null, home: null };
  const game = startGame({ ...(isLong ? LONG_SETUP : SETUP), gameId });
  const plays: RecordedPlay[] = [];
  while (!game.isOver) {
    const playNumber = game.playNumber + 1;
    const dice = committedDice({ seedHex: diceSeed, gameId, playNumber, words: diceWords });
    const played = applyChoice(game, nextChoice(game), dice);
    if (!played.ok) throw new Error(played.error.message);
    const { rolls } = played.value.dice;
    plays.push({ playNumber, draws: rolls.length, dice: played.value.dice });
  }
  const takenBack = number % 3 === 0 ? plays.slice(0, 1) : [];
  return {
    ...{ gameId, diceCommitment: commitmentOf(diceSeed), diceSeed, diceWords, plays, takenBack },
    rollsHash: rollsHashOf(plays, takenBack),
  };
}

/** Gives a number from 0 to `below - 1`. */
type Picker = (below: number) => number;

/** Picks that are the same for the same seed. */
export function picks(seed: string): Picker {
  const dice = seededDice(seed);
  return (below) => Math.min(below, dice.roll(Math.max(below, 2))) - 1;
}

interface Target {
  readonly record: DiceRecord;
  readonly pick: Picker;
}
type Rolls = RecordedPlay['dice']['rolls'];

/** A copy in which one play with at least so many rolls has others. */
function withRolls(
  { record, pick }: Target,
  least: number,
  change: (rolls: Rolls) => Rolls,
): DiceRecord {
  const places = record.plays.flatMap(({ dice }, place) =>
    dice.rolls.length >= least ? [place] : [],
  );
  const chosen = places[pick(places.length)];
  const plays = record.plays.map((play, place) =>
    place === chosen ? { ...play, dice: { ...play.dice, rolls: change(play.dice.rolls) } } : play,
  );
  return { ...record, plays };
}

function withPlays(
  { record, pick }: Target,
  change: (plays: DiceRecord['plays'], at: number) => DiceRecord['plays'],
): DiceRecord {
  return { ...record, plays: change(record.plays, pick(record.plays.length)) };
}

/** A copy in which one roll is another. */
function withRoll(target: Target, change: (roll: Rolls[number]) => Rolls[number]): DiceRecord {
  return withRolls(target, 1, (rolls) => {
    const at = target.pick(rolls.length);
    return rolls.map((roll, index) => (index === at ? change(roll) : roll));
  });
}

const otherDigit = (text: string) => `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`;
const OTHER_SEED = 'ab'.repeat(32);

/** Every way to forge a record: what it does, and the forged copy. */
export const FORGERIES: readonly (readonly [
  what: string,
  forge: (target: Target) => DiceRecord,
])[] = [
  [
    'another face',
    (target) => withRoll(target, (roll) => ({ ...roll, face: (roll.face % roll.faces) + 1 })),
  ],
  [
    'another die',
    (target) => withRoll(target, (roll) => ({ ...roll, faces: roll.faces === 20 ? 12 : 20 })),
  ],
  ['a die without faces', (target) => withRoll(target, (roll) => ({ ...roll, faces: 0 }))],
  [
    'another meaning of a roll',
    (target) => withRoll(target, (roll) => ({ ...roll, of: `${roll.of}, safe on 1-20` })),
  ],
  [
    'a roll left out',
    (target) => withRolls(target, 1, (rolls) => rolls.toSpliced(target.pick(rolls.length), 1)),
  ],
  [
    'the last roll of a play left out',
    (target) => withRolls(target, 1, (rolls) => rolls.slice(0, -1)),
  ],
  [
    'a roll put in',
    (target) =>
      withRolls(target, 0, (rolls) =>
        rolls.toSpliced(target.pick(rolls.length + 1), 0, { of: 'luck', faces: 20, face: 20 }),
      ),
  ],
  [
    'the right next roll put behind a play',
    ({ record, pick }) => {
      const { diceSeed, gameId, diceWords: words } = record;
      return withPlays({ record, pick }, (plays, at) =>
        plays.map((play, place) => {
          if (place !== at) return play;
          const { playNumber, dice } = play;
          const again = committedDice({ seedHex: diceSeed ?? '', gameId, playNumber, words });
          for (const { faces } of dice.rolls) again.roll(faces);
          const next = { of: 'luck', faces: 20, face: again.roll(20) };
          return { ...play, dice: { ...dice, rolls: [...dice.rolls, next] } };
        }),
      );
    },
  ],
  [
    'rolls of a play in another order',
    (target) => withRolls(target, 2, (rolls) => [...rolls.slice(1), ...rolls.slice(0, 1)]),
  ],
  [
    'rolls of two plays exchanged',
    (target) =>
      withPlays(target, (plays, at) => {
        const other = (at + 1) % plays.length;
        return plays.map((play, place) => {
          if (place !== at && place !== other) return play;
          const dice = plays[place === at ? other : at]?.dice ?? play.dice;
          return { ...play, draws: dice.rolls.length, dice };
        });
      }),
  ],
  ['a play left out', (target) => withPlays(target, (plays, at) => plays.toSpliced(at, 1))],
  ['the last play left out', (target) => withPlays(target, (plays) => plays.slice(0, -1))],
  [
    'a play twice',
    (target) =>
      withPlays(target, (plays, at) => plays.toSpliced(at, 0, ...plays.slice(at, at + 1))),
  ],
  [
    'plays in another order',
    (target) =>
      withPlays(target, (plays, at) =>
        [...plays.slice(at + 1), ...plays.slice(0, at + 1)].length > 1
          ? plays
              .with(at, plays[(at + 1) % plays.length] as RecordedPlay)
              .with((at + 1) % plays.length, plays[at] as RecordedPlay)
          : plays,
      ),
  ],
  [
    'another number of a play',
    (target) =>
      withPlays(target, (plays, at) =>
        plays.map((play, place) =>
          place === at ? { ...play, playNumber: play.playNumber + 1 } : play,
        ),
      ),
  ],
  [
    'another number of rolls',
    (target) =>
      withPlays(target, (plays, at) =>
        plays.map((play, place) =>
          place === at ? { ...play, draws: (play.draws ?? 0) + 1 } : play,
        ),
      ),
  ],
  [
    'a card read elsewhere',
    (target) =>
      withPlays(target, (plays) => {
        const at = plays.findIndex(({ dice }) => dice.column !== null);
        return plays.map((play, place) =>
          place === at
            ? { ...play, dice: { ...play.dice, column: ((play.dice.column ?? 0) % 6) + 1 } }
            : play,
        );
      }),
  ],
  ['another seed', ({ record }) => ({ ...record, diceSeed: otherDigit(record.diceSeed ?? '') })],
  ['no seed', ({ record }) => ({ ...record, diceSeed: null })],
  [
    'a seed in capitals',
    ({ record }) => ({
      ...record,
      diceSeed: (record.diceSeed ?? '').toUpperCase().padEnd(65, 'F'),
    }),
  ],
  [
    'another commitment',
    ({ record }) => ({ ...record, diceCommitment: otherDigit(record.diceCommitment) }),
  ],
  [
    'another seed with its own commitment',
    ({ record }) => ({ ...record, diceSeed: OTHER_SEED, diceCommitment: commitmentOf(OTHER_SEED) }),
  ],
  ['another game', ({ record }) => ({ ...record, gameId: otherDigit(record.gameId) })],
  ['other words', ({ record }) => ({ ...record, diceWords: { ...record.diceWords, away: 'sun' } })],
  [
    'the words of the other manager',
    ({
      record: {
        diceWords: { away, home },
        ...record
      },
    }) => ({ ...record, diceWords: { away: home ?? 'sun', home: away } }),
  ],
  [
    'words that hold both',
    ({ record }) => ({
      ...record,
      diceWords: { away: `${record.diceWords.away ?? ''}|x`, home: null },
    }),
  ],
  ['another hash', ({ record }) => ({ ...record, rollsHash: otherDigit(record.rollsHash ?? '') })],
  [
    'another roll taken back',
    ({ record }) => ({
      ...record,
      takenBack: [
        ...record.takenBack,
        {
          playNumber: 2,
          draws: 1,
          dice: {
            column: null,
            row: null,
            split: null,
            rolls: [{ of: 'luck', faces: 20, face: 20 }],
          },
        },
      ],
    }),
  ],
];
