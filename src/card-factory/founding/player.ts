/** A player of the founding season while it is played: who he is, what he can do, what he has done. */

import type { NewPerson } from './people.ts';
import { newStintLine, type StintLine } from './stint-line.ts';

/** What a hitter does on average: rates per plate appearance in the order of PLATE_RATES. */
export interface BattingTalent {
  /** Against left-handed and right-handed pitchers. */
  readonly againstLeft: readonly number[];
  readonly againstRight: readonly number[];
  /** Log-odds of a ground ball above the league's. */
  readonly grounders: number;
  readonly speed: number;
  /** Steal attempts per opportunity and their success. */
  readonly attempts: number;
  readonly success: number;
  /** Standing as a hitter, for the batting order: 0 is an average regular. */
  readonly quality: number;
}

/** What a pitcher does to the batters' rates: factors in the order of PLATE_RATES. */
export interface PitchingTalent {
  readonly factors: readonly number[];
  readonly grounders: number;
  /** Batters that he usually faces: in a start, or in relief. */
  readonly stamina: number;
  readonly wildPitches: number;
  /** Factor on steal attempts against him. */
  readonly hold: number;
  readonly quality: number;
}

/** How he fields: factors on errors, passed balls and runners thrown out; 1 is average. */
export interface Glove {
  readonly errors: number;
  readonly passedBalls: number;
  readonly arm: number;
  /** Above 1: more plays come to him. */
  readonly range: number;
}

export type Role =
  | 'regular'
  | 'bench'
  | 'spare'
  | 'starter'
  | 'spareStarter'
  | 'reliever'
  | 'spareReliever';

export interface Player {
  readonly person: NewPerson;
  /** The day of his first game in the season. */
  firstGame: string | undefined;
  readonly role: Role;
  /** Positions in the order in which he is used; empty for pitchers. */
  readonly positions: readonly string[];
  readonly throwsLeft: boolean;
  readonly batting: BattingTalent | undefined;
  readonly pitching: PitchingTalent | undefined;
  readonly glove: Glove;
  /** Days of the season, in spells, on which he is hurt or in the minor leagues. */
  readonly absences: readonly (readonly [first: number, last: number])[];
  /** Chance of a day off when he could play. */
  readonly rest: number;
  /** Days of the season on which he last pitched. */
  lastPitched: number;
  pitchedBefore: number;
  line: StintLine;
  readonly stints: StintLine[];
}

/** Tells whether the player can play on a day of the season (0 is the first). */
export function isAvailable(player: Player, dayOfSeason: number): boolean {
  return !player.absences.some(([first, last]) => dayOfSeason >= first && dayOfSeason <= last);
}

/** Sends a player to another club: a new stint begins. */
export function moveTo(player: Player, club: number): void {
  player.line = newStintLine(club, player.stints.length + 1);
  player.stints.push(player.line);
}
