/** Hand-made games for tests: two clubs of 26 with plausible, varied cards, the same for a seed. */
import { seededDice } from '../../src/engine/dice/seeded-dice.ts';
import type { FieldPosition, Position } from '../../src/models/baseball.ts';
import type {
  GameRules,
  GameSetup,
  PinnedBatting,
  PinnedPitching,
  PinnedPlayer,
  PinnedPosition,
  PinnedTeam,
} from '../../src/models/game.ts';
import { BATTER_CHANCES, type ChanceTable, cellsFrom, PITCHER_CHANCES } from './card-sides.ts';

export interface TestSetupOptions {
  readonly seed?: number;
  readonly designatedHitter?: boolean;
  readonly innings?: number;
  readonly automaticRunner?: boolean;
  readonly gameId?: string;
  readonly campaign?: boolean;
}

const FAMILY_NAMES =
  'Adeyemi Okafor Castañeda Lindqvist Moreau Tanaka Whitlock Barros Novak Delgado Hale Ibarra Quill Renner Solano Takeda Ueda Varga Weiss Yates Zamora Abbott Brandt Carver Dunmore Eskola Farrow Greer Hollis Iversen Jarvis Kessler Lozano Maddox Nyberg Orozco Pruitt Rojas Sandoval Thorne Urban Vance'.split(
    ' ',
  );
const GIVEN_NAMES = 'Ramón Ike Luis Per Jules Ken Walt Beto Jan Rafa Cole Iker Tom Hugo'.split(' ');
const STARTERS: readonly Position[] = ['CF', 'SS', '1B', 'DH', 'LF', '3B', 'RF', 'C', '2B'];
const SECOND_POSITION: Partial<Record<Position, FieldPosition>> = {
  CF: 'LF',
  SS: '2B',
  '3B': '1B',
  LF: 'RF',
  RF: 'LF',
  '2B': 'SS',
  DH: '1B',
};
const BENCH: readonly (readonly FieldPosition[])[] = [
  ['C'],
  ['2B', 'SS', '3B'],
  ['CF', 'LF', 'RF'],
  ['1B', '3B'],
  ['RF', 'LF'],
];
const STARTER_COUNT = 5;
const PITCHER_COUNT = 12;

type Roll = (faces: number) => number;
/** A number from `low` to `high`, in the middle more often than at the ends. */
const between = (roll: Roll, low: number, high: number): number =>
  low + Math.round(((roll(101) + roll(101) - 2) / 200) * (high - low));

/** A card id, or any other id, that is the same in every run. */
export function testId(group: number, number: number): string {
  const tail = String(group * 100_000 + number).padStart(12, '0');
  return `00000000-0000-4000-8000-${tail}`;
}

/** Chances pushed up or down by up to a quarter, but for the fielding checks. */
function varied(chances: ChanceTable, roll: Roll): ChanceTable {
  return chances.map(([result, amount]) => {
    const share = result.startsWith('check') ? 100 : between(roll, 75, 125);
    return [result, (amount * share) / 100];
  });
}

function battingCard(roll: Roll, isPitcher: boolean): PinnedBatting {
  const weak: ChanceTable = BATTER_CHANCES.map(([result, amount]) => {
    if (result === 'strikeout') return [result, amount * 2];
    return [result, /^(homeRun|walk|triple|double|single)/.test(result) ? amount / 3 : amount];
  });
  const side = () => ({
    cells: cellsFrom(varied(isPitcher ? weak : BATTER_CHANCES, roll)),
    powerCheck: isPitcher ? 4 : between(roll, 14, 20),
    contactCheck: between(roll, 14, 20),
    eyeCheck: isPitcher ? 8 : between(roll, 14, 20),
  });
  return {
    speed: between(roll, 8, 17),
    stealLow: between(roll, 2, 10),
    stealHigh: between(roll, 10, 18),
    stealAuto: roll(12) === 1,
    stealJump: between(roll, 0, 24),
    bunting: (['A', 'B', 'C', 'D'] as const)[roll(4) - 1] ?? 'C',
    hitAndRun: (['A', 'B', 'C', 'D'] as const)[roll(4) - 1] ?? 'C',
    offenseColumn: roll(3),
    vsLeft: side(),
    vsRight: side(),
  };
}

function pitchingCard(roll: Roll, index: number): PinnedPitching {
  const side = () => ({ cells: cellsFrom(varied(PITCHER_CHANCES, roll)) });
  const isStarter = index < STARTER_COUNT;
  return {
    starterEndurance: isStarter ? between(roll, 5, 7) : null,
    reliefEndurance: isStarter ? null : between(roll, 1, 3),
    closerEndurance: index === PITCHER_COUNT - 1 ? 1 : null,
    hold: between(roll, -4, 6),
    wildPitch: between(roll, 4, 14),
    balk: between(roll, 0, 4),
    vsLeft: side(),
    vsRight: side(),
  };
}

function rating(position: FieldPosition, roll: Roll): PinnedPosition {
  const errors: Record<FieldPosition, number> = {
    P: 8,
    C: 8,
    '1B': 9,
    '2B': 15,
    '3B': 19,
    SS: 18,
    LF: 6,
    CF: 5,
    RF: 6,
  };
  return {
    position,
    range: between(roll, 1, 5),
    error: between(roll, 0, errors[position] * 2),
    arm: between(roll, -4, 4),
    passedBall: position === 'C' ? between(roll, 0, 4) : 0,
    overthrow: position === 'C' ? between(roll, 0, 6) : 0,
  };
}

interface Maker {
  readonly roll: Roll;
  readonly group: number;
  readonly team: string;
}

function makePlayer(maker: Maker, index: number, positions: readonly FieldPosition[]) {
  const { roll, group } = maker;
  const isPitcher = positions[0] === 'P';
  const family = FAMILY_NAMES[(index + group * 17) % FAMILY_NAMES.length] ?? 'Nobody';
  const given = GIVEN_NAMES[roll(GIVEN_NAMES.length) - 1] ?? 'Al';
  const player: PinnedPlayer = {
    cardId: testId(group, 100 + index),
    playerId: testId(group, 500 + index),
    name: `${given} ${family}`,
    bats: (['R', 'R', 'L', 'S'] as const)[roll(4) - 1] ?? 'R',
    throws: roll(4) === 1 ? 'L' : 'R',
    positions: positions.map((position) => rating(position, roll)),
    batting: battingCard(roll, isPitcher),
    pitching: isPitcher ? pitchingCard(roll, index - STARTERS.length - BENCH.length) : null,
  };
  return player;
}

function makeTeam(maker: Maker, designatedHitter: boolean): PinnedTeam {
  const positionsOf: (readonly FieldPosition[])[] = [];
  for (const position of STARTERS) {
    const second = SECOND_POSITION[position];
    const held = position === 'DH' ? [] : [position as FieldPosition];
    positionsOf.push(second === undefined ? held : [...held, second]);
  }
  positionsOf.push(...BENCH);
  for (let count = 0; count < PITCHER_COUNT; count += 1) positionsOf.push(['P']);
  const starter = STARTERS.length + BENCH.length;
  const lineup = STARTERS.map((position, player) => ({ player, position }));
  const withPitcher = [
    ...lineup.filter(({ position }) => position !== 'DH'),
    { player: starter, position: 'P' as const },
  ];
  return {
    teamId: testId(maker.group, 1),
    abbrev: maker.team.slice(0, 3).toUpperCase(),
    shortName: maker.team,
    longName: `Harbor ${maker.team}`,
    colour: maker.group === 1 ? '#1a4f8b' : '#8b1a2f',
    players: positionsOf.map((positions, index) => makePlayer(maker, index, positions)),
    lineup: designatedHitter ? lineup : withPitcher,
    starter,
  };
}

/** The rules that a test plays by: nine innings with the designated hitter unless told otherwise. */
export function testRules(options: TestSetupOptions = {}): GameRules {
  return {
    designatedHitter: options.designatedHitter ?? true,
    innings: options.innings ?? 9,
    automaticRunner: options.automaticRunner ?? false,
    ...(options.campaign === undefined ? {} : { campaign: options.campaign }),
  };
}

interface TestTeams {
  readonly away: PinnedTeam;
  readonly home: PinnedTeam;
}

/** Freezes all that a value holds: what tests share, none of them may change. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** The teams made last; tables of cases ask for the same ones again and again. */
const teamsMade = new Map<string, TestTeams>();
const TEAMS_KEPT = 16;

function teamsOf(seed: number, designatedHitter: boolean): TestTeams {
  const key = `${seed} ${designatedHitter}`;
  const made = teamsMade.get(key);
  if (made !== undefined) return made;
  const dice = seededDice(`test setup ${seed}`);
  const roll: Roll = (faces) => dice.roll(faces);
  const away = makeTeam({ roll, group: 1, team: 'Herons' }, designatedHitter);
  const teams = frozen({
    away,
    home: makeTeam({ roll, group: 2, team: 'Owls' }, designatedHitter),
  });
  const [oldest] = teamsMade.keys();
  if (teamsMade.size >= TEAMS_KEPT && oldest !== undefined) teamsMade.delete(oldest);
  teamsMade.set(key, teams);
  return teams;
}

/** A whole game's pinned inputs. The same options give the same setup. */
export function testSetup(options: TestSetupOptions = {}): GameSetup {
  const rules = testRules(options);
  return {
    gameId: options.gameId ?? testId(9, options.seed ?? 1),
    rules,
    park: { homeRunLeft: 9, homeRunRight: 11, singleLeft: 10, singleRight: 10 },
    ...teamsOf(options.seed ?? 1, rules.designatedHitter),
  };
}
