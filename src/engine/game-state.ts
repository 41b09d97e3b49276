/**
 * A game in progress: what was pinned, compiled once, and the compact state that every play changes
 * in place. Players are places in their pinned team's `players`; -1 is nobody.
 */
import type { Side } from '../models/baseball.ts';
import type { GameRules, Park, PinnedTeam } from '../models/game.ts';
import type { CompiledPlayer, CompiledSide } from './cards/compile-card.ts';
import type { RollTrace } from './dice/traced-roll.ts';
import type { PlayRecord } from './play-record.ts';
import type { StatTable } from './scoring/stat-columns.ts';

export const NOBODY = -1;
/** Positions of men in the order who do not hold one of the nine (1-9). */
export const DESIGNATED_HITTER = 10;
export const PINCH_HITTER = 11;
export const PINCH_RUNNER = 12;

/** Whether a player may still come in. */
export const AVAILABLE = 0;
export const IN_GAME = 1;
export const REMOVED = 2;
/** He was hurt in an earlier game and sits this one out. */
export const HURT = 3;

/** A club's cards, compiled once for any number of games. */
export interface CompiledTeam {
  readonly pinned: PinnedTeam;
  readonly players: readonly CompiledPlayer[];
  /** Their sides, as `joinSides` lays them out. */
  readonly sides: CompiledSide;
}

/** A pitcher's entry in his club's log, for endurance, saves, holds and the charged runs. */
export interface PitcherStint {
  player: number;
  /** Work done in quarters of an out, with what he brought along; see pitching/fatigue.ts and rest.ts. */
  work: number;
  /** Work after which he is tired. */
  capacity: number;
  battersFaced: number;
  /** He relieved somebody with his club ahead. */
  cameInAhead: boolean;
  /** He came in with a lead of at most three, or with the tying run near. */
  saveSituation: boolean;
  /** The tying run was on base, at bat or on deck when he came in. */
  tyingRunNear: boolean;
  /** A lead that his club had was lost while he pitched. */
  lostLead: boolean;
  /** He left with a lead. */
  leftWithLead: boolean;
  outs: number;
  /** Earned runs that scored while he pitched, whoever is charged with them. */
  earnedRunsScored: number;
  /** Men of this half whom a misplay kept from being out while he pitched, and who are not out yet. */
  savedRunners: number;
}

export interface TeamState {
  readonly side: Side;
  team: CompiledTeam;
  /** The player of each place in the order, 0-8. */
  readonly order: Int8Array;
  /** The position of each place in the order: 1-9, or one of the constants above. */
  readonly slotPosition: Int8Array;
  /** By place in the order: the position that a pinch-hitter or pinch-runner left open, else 0. */
  readonly opened: Int8Array;
  /** The player at each position, 1-9; NOBODY where a substitution left it open. */
  readonly fielders: Int8Array;
  /** By player: AVAILABLE, IN_GAME, REMOVED or HURT. */
  readonly status: Int8Array;
  /** By player: his place in the order 1-9, 10 for a pitcher who does not bat, 0 if never in. */
  readonly slotOf: Int8Array;
  /** By player: 0 for a starter, else the how-manieth substitute of his club he was. */
  readonly entry: Int8Array;
  /** By player: the positions that he held in order, four bits each, first one highest. */
  readonly trail: Float64Array;
  /** The pitcher is not in the order. */
  hasDesignatedHitter: boolean;
  /** Positions 1-9 that nobody holds. */
  vacancies: number;
  /** Who was hurt in this game, in the order in which it happened; see lineup/hurt.ts. */
  readonly hurt: number[];
  /** The place in the order of the man at bat or next to bat, 0-8. */
  nextSlot: number;
  substitutes: number;
  runs: number;
  hits: number;
  errors: number;
  leftOnBase: number;
  /** Outs made in the field that are not in the fielding table yet. */
  unbookedOuts: number;
  readonly runsByInning: number[];
  readonly stints: PitcherStint[];
  /** The three tables below in one, to be cleared at once. */
  readonly counts: StatTable;
  readonly batting: StatTable;
  readonly pitching: StatTable;
  readonly fielding: StatTable;
}

/** How the field is set for the man at bat; see models/game.ts for what each means. */
export interface FieldAlignment {
  /** A code of INFIELD in alignment.ts. */
  infield: number;
  guardLines: boolean;
  outfieldIn: boolean;
  holdRunners: boolean;
  pitchOut: boolean;
}

/** A runner who may try for a base: 0 is the batter; his safe number on a d20. */
export interface PendingRunner {
  /** -1 where nobody is behind the lead runner. */
  from: number;
  to: number;
  safe: number;
}

export interface PendingDecision {
  /** What is asked: a code of QUESTION in pending-decision.ts. */
  question: number;
  readonly lead: PendingRunner;
  readonly trail: PendingRunner;
  /** Who goes with the pitch, a bit each (1 << base). */
  going: number;
}

/** What has happened while the present batter is up. */
export interface BatterTurn {
  /** The die of the pitch was rolled for a steal, and is not rolled again. */
  isPitchChecked: boolean;
  /** A runner got no jump and was held: nobody goes any more. */
  isRunnerHeld: boolean;
  pickOffThrows: number;
}

/** Counts plays in bulk; see scoring/run-tally.ts. */
export interface PlayTally {
  /** Told every scored play once its runs and outs are counted, before the half can change. */
  note(game: EngineGame): void;
}

/** A half as it would have gone without misplays; see scoring/reconstruction.ts. */
export interface Reconstruction {
  /** False while nothing was misplayed: everybody stands where he would, and the rest is stale. */
  isNeeded: boolean;
  /** By base 1-3: where the runner would stand; 0 when he would not be on base. */
  base: Int8Array;
  /** By base 1-3: the stint, from 1 on, in which a misplay kept the runner from being out; else 0. */
  savedIn: Int8Array;
  /** By base 1-3: the pitcher charged with a man who scored and would still stand there. */
  readonly scored: Int8Array;
  /** Change places with `base` and `savedIn` after a play, so that none is made during one. */
  spareBase: Int8Array;
  spareSavedIn: Int8Array;
}

export interface EngineGame {
  gameId: string;
  rules: GameRules;
  park: Park;
  readonly away: TeamState;
  readonly home: TeamState;
  /** The club at bat and the one in the field; they change places every half. */
  batting: TeamState;
  fielding: TeamState;
  inning: number;
  isBottom: boolean;
  outs: number;
  isOver: boolean;
  /** The side that gave up; null otherwise. */
  concededBy: Side | null;
  /** Rows so far, substitutions included; the next play's number is one more. */
  playNumber: number;
  /** Rolled plays so far in this half. */
  playsInHalf: number;
  /** By base 1-3: the runner, and the pitcher charged with him. */
  readonly runner: Int8Array;
  readonly runnerPitcher: Int8Array;
  /** Bases with a runner, a bit each (1 << base): asked before every play, so kept; see baserunning/bases.ts. */
  occupied: number;
  readonly reconstruction: Reconstruction;
  /** Pitchers of record while the game goes on; NOBODY when it is level. */
  winner: number;
  loser: number;
  leader: Side | null;
  readonly alignment: FieldAlignment;
  readonly turn: BatterTurn;
  /** What the play under way asks a manager. */
  readonly pending: PendingDecision;
  /** The last play, overwritten by the next. */
  readonly record: PlayRecord;
  /** Where rolls are written down; null in bulk. */
  trace: RollTrace | null;
  /** Where bulk play adds up runs by base-out state; null where nobody asks. */
  tally: PlayTally | null;
}
