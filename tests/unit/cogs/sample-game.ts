/** Views of a game, a card and a line-up for tests of what Discord shows. */
import type { CardView, PrintedSide } from '../../../src/models/card-view.ts';
import type { LineupView, RosterCardView } from '../../../src/models/dugout-view.ts';
import type {
  BattingLineView,
  GameView,
  LegalChoice,
  PitchingLineView,
  PlayView,
  TeamView,
} from '../../../src/models/game-view.ts';

/** An id that is the same in every run. */
export function sampleId(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const ref = (player: number, name: string) => ({
  cardId: sampleId(100 + player),
  playerId: sampleId(500 + player),
  player,
  name,
});

/** A batter's line of a box score. */
export function battingLine(player: number, name: string): BattingLineView {
  const zeros = { doubles: 0, triples: 0, hitByPitch: 0, sacrificeFlies: 0, sacrificeHits: 0 };
  return {
    ...{ ...ref(player, name), positions: 'CF', battingOrder: 1, isSubstitute: false, ...zeros },
    ...{ plateAppearances: 4, atBats: 4, runs: 1, hits: 2, homeRuns: 1, runsBattedIn: 3 },
    ...{ walks: 0, strikeouts: 1, groundedIntoDoublePlay: 0, stolenBases: 2, caughtStealing: 0 },
    leftOnBase: 1,
  };
}

function pitchingLine(player: number, name: string): PitchingLineView {
  return {
    ...{ ...ref(player, name), outs: 16, battersFaced: 25, hits: 6, runs: 3, earnedRuns: 2 },
    ...{ walks: 2, strikeouts: 6, homeRuns: 1, hitBatters: 0, wildPitches: 0, decision: 'W' },
    ...{ inheritedRunners: 2, inheritedRunnersScored: 1 },
  };
}

function team(name: string, over: Partial<TeamView>): TeamView {
  return {
    ...{ teamId: sampleId(1), abbrev: name.slice(0, 3).toUpperCase(), shortName: name },
    ...{ longName: `Harbor ${name}`, colour: '#1a4f8b', runs: 2, hits: 6, errors: 1 },
    ...{ leftOnBase: 5, innings: [0, 2, 0], fieldingErrors: [], lineup: [], bench: [] },
    ...{ bullpen: [], hurt: [], batting: [battingLine(1, 'Ike Quill')] },
    pitching: [pitchingLine(2, 'Ken Weiss')],
    ...over,
  };
}

/** One play in words. */
export function play(playNumber: number, text: string, runs = 0): PlayView {
  return {
    ...{
      playNumber,
      kind: 'plateAppearance',
      choice: 'roll',
      inning: 3,
      half: 'top',
      text,
      reason: null,
      runs,
    },
    ...{ outsAfter: 1, awayScore: 2, homeScore: 1, draws: 4, wpa: 0.05, re24: 0.4 },
    dice: { column: 1, row: [3, 4], split: null, rolls: [] },
  };
}

const PERSON = { isComputer: false, profile: null, level: null, habits: null } as const;

/** A game in the third inning in which the away side is the viewer's. */
export function gameView(over: Partial<GameView> = {}): GameView {
  const side = { vsHand: 'R' as const, cells: [], lit: null, checks: null };
  return {
    ...{ gameId: sampleId(9), version: 7, status: 'active', inning: 3, half: 'top', outs: 1 },
    ...{ battingSide: 'away', yourSides: ['away'], aiSide: 'home', lastRoll: null },
    managers: {
      away: { ...PERSON, name: 'Ann', words: 'Ann' },
      home: {
        ...{ name: 'Augusta Pell', isComputer: true, profile: 'Runner', level: 'ace' },
        ...{ habits: 'steals often', words: 'Augusta Pell (computer: Runner, ace)' },
      },
    },
    away: team('Herons', {}),
    home: team('Owls', { runs: 1, colour: '#8b1a2f' }),
    bases: [ref(3, 'Tom Yates'), null, null],
    batter: {
      ...{ ...ref(1, 'Ike Quill'), bats: 'L', position: 'CF', battingOrder: 1, speed: 12 },
      ...{ today: '1-1, HR', side },
    },
    pitcher: {
      ...{ ...ref(2, 'Ken Weiss'), throws: 'R', today: '2.1 IP, 3 K', fatigue: 0.2 },
      ...{ isTired: false, side },
    },
    onDeck: ref(4, 'Luis Novak'),
    ...{ question: null, defense: [], alignment: null, isCampaign: false, heldUp: null },
    choices: [{ choice: { kind: 'roll' }, label: 'Swing', group: 'Play' }],
    canPlayOn: true,
    canUndo: true,
    plays: [play(1, 'Ike Quill flies out to center field.')],
    ...{ diceCommitment: 'a'.repeat(64), diceSeed: null, outcome: null, leaders: null },
    ...{
      diceWords: { away: null, home: null },
      canAddWords: false,
      takenBack: [],
      rollsHash: null,
    },
    ...over,
  };
}

/** So many choices of a group. */
export function choices(group: string, count: number): readonly LegalChoice[] {
  return Array.from({ length: count }, (_, player) => ({
    choice: { kind: 'pinchHit', side: 'away', player },
    label: `${group} ${player + 1}`,
    group,
  }));
}

function printedSide(vsHand: 'L' | 'R', isPitcher: boolean): PrintedSide {
  return {
    ...{ vsHand, cells: [], avg: 0.271, obp: 0.345, slg: 0.46 },
    checks: isPitcher ? null : { power: 16, contact: 17, eye: 18 },
  };
}

/** A card of somebody who pitches and bats. */
export function cardView(over: Partial<CardView> = {}): CardView {
  const sides = (isPitcher: boolean) => ({
    vsLeft: printedSide('L', isPitcher),
    vsRight: printedSide('R', isPitcher),
  });
  return {
    ...{ playerId: sampleId(77), name: 'Beto Solano', club: 'Bay Pilots', clubAbbrev: 'BAY' },
    ...{ year: 1901, rarity: 'All-Star', rarityColour: '#1f6fb2', positions: ['P', 'LF'] },
    ...{ bats: 'L', throws: 'R', cost: 310, ownedCardIds: [], cardset: 'Founding Season' },
    fielding: [{ position: 'LF', range: 2, error: 4, arm: -1 }],
    kind: 'pitching',
    batting: {
      ...{ speed: 13, stealLow: 5, stealHigh: 14, stealAuto: false, stealJump: 9 },
      ...{ bunting: 'B', hitAndRun: 'A', ...sides(false) },
    },
    pitching: {
      ...{ starterEndurance: 6, reliefEndurance: 2, closerEndurance: null, hold: 2 },
      ...{ wildPitch: 6, balk: 1, ...sides(true) },
    },
    ...over,
  };
}

function rosterCard(number: number, position: 'CF' | 'P'): RosterCardView {
  const isPitcher = position === 'P';
  const { name, club, clubAbbrev, year, rarity, rarityColour, bats, throws, cost } = cardView();
  return {
    ...{ club, clubAbbrev, year, rarity, rarityColour, bats, throws, cost, isPitcher },
    ...{ cardId: sampleId(number), playerId: sampleId(1_000 + number), name: `${name} ${number}` },
    ...{ positions: [position], ownedCardIds: [], opsVsLeft: 0.7, opsVsRight: 0.8 },
    ratings: [{ position, range: 3, error: 5 }],
    starterEndurance: isPitcher ? 6 : null,
    campaign: null,
  };
}

/** A line-up of cards 1-9 with a bench of cards 10-13 and the starters 20 and 21. */
export function lineupView(over: Partial<LineupView> = {}): LineupView {
  const batters = Array.from({ length: 13 }, (_, index) => rosterCard(index + 1, 'CF'));
  const positions = ['CF', 'SS', '1B', 'DH', 'LF', '3B', 'RF', 'C', '2B'] as const;
  return {
    ...{ vsHand: 'R', isSaved: false, problems: [], campaign: null, version: 0 },
    lineup: {
      slots: positions.map((position, index) => ({ cardId: sampleId(index + 1), position })),
      starterCardId: sampleId(20),
    },
    roster: [...batters, rosterCard(20, 'P'), rosterCard(21, 'P')],
    ...over,
  };
}
