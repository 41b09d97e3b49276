/** The home club's chance to win from a situation: clubs of equal strength but for the home club’s advantage. */
import type { EngineGame } from '../game-state.ts';
import { baseOutState, occupiedBases } from './base-out.ts';
import { runChancesIn } from './run-expectancy.ts';
import { chanceAt, makeWinTable, type OddsRules, phaseOf } from './win-table.ts';

/** A moment of a game; a caller that asks often may change one object. */
export interface OddsSituation {
  readonly inning: number;
  readonly isBottom: boolean;
  /** 0-3; with 3 the half is over, and what follows it counts. */
  readonly outs: number;
  /** Occupied bases 0-7: bit 0 is first base, bit 1 second, bit 2 third. */
  readonly bases: number;
  /** Runs of the home club less those of the other. */
  readonly lead: number;
  readonly rules: OddsRules;
}

const TABLE = makeWinTable(runChancesIn, false);
const TABLE_WITH_RUNNER = makeWinTable(runChancesIn, true);

function tableFor({ automaticRunner }: OddsRules): Float64Array {
  return automaticRunner ? TABLE_WITH_RUNNER : TABLE;
}

/**
 * The home club's chance to win, 0-1. Games of 1-9 innings, extra innings with and without the
 * automatic runner; a lead in the last home half is a game won. A look into a table.
 */
export function winProbability(situation: OddsSituation): number {
  const { inning, isBottom, outs, bases, lead, rules } = situation;
  const half = { phase: phaseOf(inning, rules), isBottom };
  return chanceAt(tableFor(rules), { half, state: baseOutState(outs, bases), lead });
}

/** The situation of a game as it stands now. */
export function oddsSituation(game: EngineGame): OddsSituation {
  const { inning, isBottom, outs, rules } = game;
  const lead = game.home.runs - game.away.runs;
  return { inning, isBottom, outs, bases: occupiedBases(game.runner), lead, rules };
}

/** What a play makes of a situation. */
export interface PlayOutcome {
  /** Outs made, runs in, and the bases that are occupied afterwards, 0-7. */
  readonly outs: number;
  readonly runs: number;
  readonly bases: number;
}

/** The home club's chance to win after a play that came out so. */
export function winProbabilityAfter(before: OddsSituation, outcome: PlayOutcome): number {
  const { inning, isBottom, rules } = before;
  const state = baseOutState(before.outs + outcome.outs, outcome.bases);
  const lead = isBottom ? before.lead + outcome.runs : before.lead - outcome.runs;
  return chanceAt(tableFor(rules), {
    half: { phase: phaseOf(inning, rules), isBottom },
    state,
    lead,
  });
}
