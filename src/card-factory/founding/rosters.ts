/** Fills the thirty clubs: who is a regular, who waits, and what each of them can do. */

import { drawAbsences } from './absences.ts';
import { FOUNDING_CLUBS } from './clubs.ts';
import {
  BALANCE,
  BATTER_CORRELATION,
  LEAGUE_RATES,
  LINEUP_POSITIONS,
  type LineupPosition,
  PITCHER_CORRELATION,
  PLATE_RATES,
  PLATOON,
  POSITION_TRAITS,
  type RatioSpread,
  REGULAR_BATTERS,
  REGULAR_PITCHERS,
  RELIEVERS,
  RESERVE_BATTER_MEANS,
  SPARE_RELIEVERS,
  SPARE_STARTERS,
  STEALING,
} from './distributions.ts';
import { PersonMaker } from './people.ts';
import type { BattingTalent, Player, Role } from './player.ts';
import type { Random } from './random.ts';
import { newStintLine } from './stint-line.ts';
import { choleskyRoot, drawTraits, rateOf, standardize } from './traits.ts';

/** A club's players. A lineup is filled from regulars first, then in the order of the others. */
export interface Roster {
  readonly hitters: Player[];
  readonly starters: Player[];
  readonly relievers: Player[];
}

/** Hitters behind the regulars, with the positions that each can play, best first. */
const RESERVES: readonly { readonly role: Role; readonly positions: readonly LineupPosition[] }[] =
  [
    { role: 'bench', positions: ['C'] },
    { role: 'bench', positions: ['2B', 'SS', '3B'] },
    { role: 'bench', positions: ['CF', 'LF', 'RF'] },
    { role: 'bench', positions: ['1B', '3B', 'DH', 'LF', 'RF'] },
    { role: 'spare', positions: ['SS', '2B', '3B'] },
    { role: 'spare', positions: ['3B', '2B', '1B', 'DH'] },
    { role: 'spare', positions: ['RF', 'LF', 'DH', 'CF'] },
    { role: 'spare', positions: ['CF', 'LF', 'RF', 'DH'] },
    { role: 'spare', positions: ['C', 'DH'] },
    { role: 'spare', positions: ['1B', 'DH', 'LF'] },
  ];

const STAFF: readonly { readonly role: Role; readonly count: number }[] = [
  { role: 'starter', count: 5 },
  { role: 'spareStarter', count: 4 },
  { role: 'reliever', count: 7 },
  { role: 'spareReliever', count: 7 },
];

/** Signs of the plate rates in a good hitter; a good pitcher has them turned. */
const GOOD_HITTER = [0.5, 0.5, 0.2, 0.6, 0.5, 0, -0.4];
/** What sets a good club's hitters apart; it says less about strikeouts. */
const GOOD_CLUB = [0.5, 0.5, 0.2, 0.6, 0.5, 0, -0.1];
/** Spread of the clubs' own standing, in standard deviations of a player. */
const CLUB_SPREAD = 0.28;
const LEFT_HANDED_PITCHING = 0.28;
/** Spread of how much the platoon matters to a batter, around 1. */
const PLATOON_SPREAD = 0.4;
/** A time on base gives about this many plate appearances in which second base is open. */
const CHANCES_PER_TIME_ON_BASE = 1.2;

interface Sketch {
  readonly club: number;
  readonly role: Role;
  readonly positions: readonly LineupPosition[];
  readonly traits: number[];
}

/** Draws the players of all clubs; the regulars' talents have exactly the documented moments. */
export function drawRosters(random: Random, year: number): readonly Roster[] {
  const maker = new PersonMaker(random, year);
  const standings = FOUNDING_CLUBS.map(() => [random.normal()]);
  standardize(standings);
  const standing = standings.map(([height = 0]) => height * CLUB_SPREAD);
  const hitters = drawHitters(random, standing);
  const pitchers = drawPitchers(random, standing);
  return FOUNDING_CLUBS.map((_, club) => {
    const own = ({ role, positions, traits }: Sketch): Player =>
      makePlayer({ random, maker, club, role, positions, traits });
    const clubHitters = hitters.filter((sketch) => sketch.club === club).map(own);
    const clubPitchers = pitchers.filter((sketch) => sketch.club === club).map(own);
    const starts = (player: Player) => player.role === 'starter' || player.role === 'spareStarter';
    return {
      hitters: clubHitters,
      starters: byQuality(clubPitchers.filter(starts)),
      relievers: byQuality(clubPitchers.filter((player) => !starts(player))),
    };
  });
}

/** Rotation and bullpen: members before spares, the better before the worse. */
function byQuality(pitchers: Player[]): Player[] {
  const spare = (player: Player) => (player.role.startsWith('spare') ? 1 : 0);
  const quality = (player: Player) => player.pitching?.quality ?? 0;
  return pitchers.sort((one, other) => spare(one) - spare(other) || quality(other) - quality(one));
}

function lean(traits: number[], standing: number, signs: readonly number[]): void {
  for (const [trait, sign] of signs.entries())
    traits[trait] = (traits[trait] ?? 0) + standing * sign;
}

function drawHitters(random: Random, standing: readonly number[]): readonly Sketch[] {
  const root = choleskyRoot(BATTER_CORRELATION);
  const sketches: Sketch[] = [];
  for (const [club, height] of standing.entries()) {
    const roles = [
      ...LINEUP_POSITIONS.map((position) => ({ role: 'regular' as const, positions: [position] })),
      ...RESERVES,
    ];
    for (const { role, positions } of roles) {
      const traits = drawTraits(random, root);
      const place = positions[0] ?? 'DH';
      lean(traits, 1, POSITION_TRAITS[place]);
      lean(traits, height, GOOD_CLUB);
      sketches.push({ club, role, positions, traits });
    }
  }
  for (const regular of [true, false]) {
    const group = sketches.filter(({ role }) => (role === 'regular') === regular);
    standardize(group.map(({ traits }) => traits));
  }
  return sketches;
}

function drawPitchers(random: Random, standing: readonly number[]): readonly Sketch[] {
  const root = choleskyRoot(PITCHER_CORRELATION);
  const sketches: Sketch[] = [];
  const signs = GOOD_CLUB.map((sign) => -sign);
  for (const [club, height] of standing.entries()) {
    for (const { role, count } of STAFF) {
      for (let member = 0; member < count; member += 1) {
        const traits = drawTraits(random, root);
        lean(traits, height, signs);
        sketches.push({ club, role, positions: [], traits });
      }
    }
  }
  for (const { role } of STAFF) {
    standardize(sketches.filter((sketch) => sketch.role === role).map(({ traits }) => traits));
  }
  return sketches;
}

interface Making extends Sketch {
  readonly random: Random;
  readonly maker: PersonMaker;
}

function makePlayer({ random, maker, club, role, positions, traits }: Making): Player {
  const person = maker.make(positions[0] ?? 'P');
  const line = newStintLine(club, 1);
  const pitches = positions.length === 0;
  return {
    person,
    firstGame: undefined,
    role,
    positions,
    throwsLeft: person.throws === 'L',
    batting: pitches ? undefined : battingTalent({ random, role, traits, bats: person.bats }),
    pitching: pitches ? pitchingTalent(random, role, traits) : undefined,
    glove: {
      errors: Math.exp(random.normal() * 0.3),
      passedBalls: Math.exp(random.normal() * 0.35),
      arm: Math.exp(random.normal() * 0.15),
      range: Math.exp(random.normal() * 0.06),
    },
    absences: drawAbsences(random, role),
    rest: restOf(random, role, positions[0]),
    lastPitched: -9,
    pitchedBefore: -9,
    line,
    stints: [line],
  };
}

/** Chance of a day off: catchers most, and of the others some are platooned more than others. */
function restOf(random: Random, role: Role, position: LineupPosition | undefined): number {
  if (role !== 'regular') return 0;
  return position === 'C' ? 0.25 : 0.01 + random.uniform() ** 4 * 0.6;
}

interface BatterDraw {
  readonly random: Random;
  readonly role: Role;
  readonly traits: readonly number[];
  readonly bats: string | undefined;
}

function battingTalent({ random, role, traits, bats }: BatterDraw): BattingTalent {
  const rates = PLATE_RATES.map((rate, index) => {
    const { mean, talent } = REGULAR_BATTERS[rate];
    const own =
      role === 'regular' ? mean * (BALANCE.regulars[index] ?? 1) : RESERVE_BATTER_MEANS[rate];
    return rateOf(traits[index] ?? 0, own, (talent * own) / mean);
  });
  const strength = 1 + random.normal() * PLATOON_SPREAD;
  const against = (hand: 'L' | 'R'): readonly number[] =>
    rates.map((rate, index) => {
      if (bats !== 'L' && bats !== 'R') return rate;
      const left = PLATOON[bats].L[index] ?? 1;
      const right = PLATOON[bats].R[index] ?? 1;
      const mean = LEFT_HANDED_PITCHING * left + (1 - LEFT_HANDED_PITCHING) * right;
      const factor = (hand === 'L' ? left : right) / mean;
      return rate * Math.max(0.2, 1 + (factor - 1) * strength);
    });
  const speed = traits[PLATE_RATES.length] ?? 0;
  const attempts = rateOf(speed, STEALING.mean, STEALING.talent) / CHANCES_PER_TIME_ON_BASE;
  return {
    againstLeft: against('L'),
    againstRight: against('R'),
    grounders: random.normal() * 0.3 - (traits[3] ?? 0) * 0.12,
    speed: Math.max(-2, Math.min(2, speed)),
    attempts,
    success: STEALING.success + (speed * 0.4 + random.normal() * 0.9) * STEALING.successTalent,
    quality: GOOD_HITTER.reduce((sum, sign, index) => sum + sign * (traits[index] ?? 0), 0),
  };
}

function ratiosOf(role: Role): RatioSpread {
  if (role === 'spareStarter') return SPARE_STARTERS;
  if (role === 'reliever') return RELIEVERS;
  if (role === 'spareReliever') return SPARE_RELIEVERS;
  const ratio = (rate: (typeof PLATE_RATES)[number]) => ({
    mean: REGULAR_PITCHERS[rate].mean / LEAGUE_RATES[rate],
    talent: REGULAR_PITCHERS[rate].talent / LEAGUE_RATES[rate],
  });
  return {
    '1B': ratio('1B'),
    '2B': ratio('2B'),
    '3B': ratio('3B'),
    HR: ratio('HR'),
    BB: ratio('BB'),
    HBP: ratio('HBP'),
    SO: ratio('SO'),
  };
}

function pitchingTalent(random: Random, role: Role, traits: readonly number[]) {
  const ratios = ratiosOf(role);
  const quality = -GOOD_HITTER.reduce((sum, sign, index) => sum + sign * (traits[index] ?? 0), 0);
  const starts = role === 'starter' || role === 'spareStarter';
  const usual = role === 'starter' ? 24 : starts ? 21 : 4.6;
  return {
    factors: PLATE_RATES.map(
      (rate, index) =>
        rateOf(traits[index] ?? 0, ratios[rate].mean, ratios[rate].talent) *
        ((role === 'starter' ? BALANCE.starters[index] : BALANCE.others[index]) ?? 1),
    ),
    grounders: random.normal() * 0.3,
    stamina: starts ? usual + random.normal() * 1.3 + quality * 0.9 : usual,
    wildPitches: Math.exp(random.normal() * 0.35),
    hold: Math.exp(random.normal() * 0.3),
    quality,
  };
}
