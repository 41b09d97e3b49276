/** The reader's own books: lines of batting, pitching and fielding, and the score by innings. */
import type { BATTING, FIELDING, PITCHING } from '../../engine/scoring/stat-columns.ts';

export type BattingCounts = Record<keyof typeof BATTING, number>;
export type PitchingCounts = Record<keyof typeof PITCHING, number>;
export type FieldingCounts = Record<keyof typeof FIELDING, number>;

export interface ReadBattingLine {
  readonly id: string;
  readonly team: 0 | 1;
  /** 1-9, 10 for a pitcher who does not bat; the last place where he stood. */
  battingOrder: number;
  readonly counts: BattingCounts;
}
export interface ReadPitchingLine {
  readonly id: string;
  readonly team: 0 | 1;
  /** 1 for the starter of the club. */
  readonly appearance: number;
  readonly counts: PitchingCounts;
}
export interface ReadFieldingLine {
  readonly id: string;
  readonly team: 0 | 1;
  /** 1-9 */
  readonly position: number;
  readonly counts: FieldingCounts;
}

function noBatting(): BattingCounts {
  return {
    ...{ plateAppearances: 0, atBats: 0, runs: 0, hits: 0, doubles: 0, triples: 0, homeRuns: 0 },
    ...{ runsBattedIn: 0, walks: 0, intentionalWalks: 0, strikeouts: 0, hitByPitch: 0 },
    ...{ sacrificeHits: 0, sacrificeFlies: 0, groundedIntoDoublePlay: 0 },
    ...{ stolenBases: 0, caughtStealing: 0, leftOnBase: 0 },
  };
}
function noPitching(): PitchingCounts {
  return {
    ...{ battersFaced: 0, outs: 0, hits: 0, runs: 0, earnedRuns: 0, homeRuns: 0, walks: 0 },
    ...{ intentionalWalks: 0, strikeouts: 0, hitBatters: 0, wildPitches: 0, balks: 0 },
    ...{ inheritedRunners: 0, inheritedRunnersScored: 0, pickOffs: 0 },
  };
}
function noFielding(): FieldingCounts {
  return {
    ...{ outs: 0, putouts: 0, assists: 0, errors: 0, doublePlays: 0, passedBalls: 0 },
    ...{ stolenBases: 0, caughtStealing: 0 },
  };
}

const BATS_NOWHERE = 10;

export class ReaderTables {
  readonly #batting = new Map<string, ReadBattingLine>();
  readonly #pitching = new Map<string, ReadPitchingLine>();
  readonly #fielding = new Map<string, ReadFieldingLine>();
  /** By team: runs of each inning that has been begun at bat. */
  readonly innings: readonly [number[], number[]] = [[], []];

  get batting(): readonly ReadBattingLine[] {
    return [...this.#batting.values()];
  }
  get pitching(): readonly ReadPitchingLine[] {
    return [...this.#pitching.values()];
  }
  get fielding(): readonly ReadFieldingLine[] {
    return [...this.#fielding.values()];
  }

  /** Somebody stands in a slot 0-9 of his club. */
  enter(team: 0 | 1, id: string, slot: number): void {
    const battingOrder = slot === 0 ? BATS_NOWHERE : slot;
    const line = this.#batting.get(id);
    if (line !== undefined) line.battingOrder = battingOrder;
    else this.#batting.set(id, { id, team, battingOrder, counts: noBatting() });
  }

  /** Somebody takes the mound; a second time changes nothing. */
  enterPitcher(team: 0 | 1, id: string): void {
    if (this.#pitching.has(id)) return;
    const appearance = this.pitching.filter((line) => line.team === team).length + 1;
    this.#pitching.set(id, { id, team, appearance, counts: noPitching() });
  }

  /** The batting line of somebody who has entered. */
  batter(id: string): BattingCounts {
    const line = this.#batting.get(id);
    if (line === undefined) throw new Error(`Assertion failed: ${id} has entered`);
    return line.counts;
  }

  /** The pitching line of somebody who has pitched. */
  pitcher(id: string): PitchingCounts {
    const line = this.#pitching.get(id);
    if (line === undefined) throw new Error(`Assertion failed: ${id} has pitched`);
    return line.counts;
  }

  /** The fielding line of somebody at a position 1-9, made when it is first asked for. */
  fielder(team: 0 | 1, id: string, position: number): FieldingCounts {
    const key = `${id} ${position}`;
    const line = this.#fielding.get(key);
    if (line !== undefined) return line.counts;
    const counts = noFielding();
    this.#fielding.set(key, { id, team, position, counts });
    return counts;
  }
}
