/**
 * The least that a dice game can do: roll, look the result up, move everybody by as many bases.
 * No checks, parks, fielders, fatigue, statistics or managers; the measure of what those cost.
 */
import {
  CELLS,
  type CompiledPlayer,
  type CompiledSide,
  cellIndex,
  compilePlayer,
  entryAt,
} from '../src/engine/cards/compile-card.ts';
import { ENTRY_FIELDER_BITS, RESULT, RESULT_NAMES } from '../src/engine/cards/result-codes.ts';
import type { Dice } from '../src/engine/dice/dice.ts';
import type { GameSetup, PinnedTeam } from '../src/models/game.ts';

const LINEUP = 9;
const OUTS_PER_HALF = 3;
const INNINGS = 9;
const FACES = 20;
/** A deadlock cannot go on for ever. */
const INNINGS_MAX = 60;
/** Bits of the occupied bases, first base lowest; the fourth bit and up are runs. */
const BASES_MASK = 7;

/** The result codes of a side, 20 faces a cell: what costs least to look up while few cards are used. */
type BareSide = Uint8Array;

interface BarePlayer {
  readonly bats: number;
  readonly throws: number;
  readonly batting: readonly BareSide[];
  readonly pitching: readonly BareSide[];
}

interface BareTeam {
  readonly order: readonly BarePlayer[];
  readonly pitcher: BarePlayer;
}

function bareSide(side: CompiledSide): BareSide {
  return Uint8Array.from({ length: CELLS * FACES }, (_, place) => {
    const entry = entryAt(side, Math.floor(place / FACES), (place % FACES) + 1);
    return entry >> ENTRY_FIELDER_BITS;
  });
}

function barePlayer({ bats, throws, batting, pitching }: CompiledPlayer): BarePlayer {
  return { bats, throws, batting: batting.map(bareSide), pitching: pitching.map(bareSide) };
}

/** By result code: how many bases the batter takes; 0 is an out. */
const BASES_OF_RESULT = Uint8Array.from(RESULT_NAMES, (name) => {
  if (/homeRun/i.test(name)) return 4;
  if (name === 'triple') return 3;
  if (name.startsWith('double')) return 2;
  return /^(single|ballparkSingle|walk|hitByPitch)/.test(name) ? 1 : 0;
});

function bareTeam(team: PinnedTeam): BareTeam {
  const players = team.players.map((player) => barePlayer(compilePlayer(player)));
  const at = (index: number): BarePlayer => {
    const player = players[index];
    if (player === undefined) throw new Error(`${team.abbrev} has no player ${index}`);
    return player;
  };
  return { order: team.lineup.map(({ player }) => at(player)), pitcher: at(team.starter) };
}

/** The bases after everybody has moved by so many, with the runs in the bits above. */
function moved(bases: number, by: number, isForced: boolean): number {
  if (!isForced) return ((bases << 1) | 1) << (by - 1);
  // A walk pushes only those who have somebody behind them.
  if ((bases & 1) === 0) return bases | 1;
  if ((bases & 2) === 0) return bases | 3;
  return (bases << 1) | 3;
}

function countRuns(bits: number): number {
  let runs = 0;
  for (let rest = bits >> 3; rest > 0; rest >>= 1) runs += rest & 1;
  return runs;
}

function rollHalf(batting: BareTeam, pitcher: BarePlayer, turn: { at: number }, dice: Dice) {
  let [outs, bases, runs] = [0, 0, 0];
  while (outs < OUTS_PER_HALF) {
    const batter = batting.order[turn.at % LINEUP] as BarePlayer;
    turn.at += 1;
    const column = dice.roll(6) - 1;
    const total = dice.roll(6) + dice.roll(6);
    const split = dice.roll(20);
    const side = column < 3 ? batter.batting[pitcher.throws] : pitcher.pitching[batter.bats & 1];
    const result = side?.[cellIndex(column % 3, total) * FACES + split - 1] ?? 0;
    const by = BASES_OF_RESULT[result] ?? 0;
    if (by === 0) {
      outs += 1;
      continue;
    }
    const after = moved(bases, by, result === RESULT.walk || result === RESULT.hitByPitch);
    runs += countRuns(after);
    bases = after & BASES_MASK;
  }
  return runs;
}

/** Makes a loop that plays a whole game each time it is called, and gives its runs. */
export function bareGame(setup: GameSetup, dice: Dice): () => number {
  const [away, home] = [bareTeam(setup.away), bareTeam(setup.home)];
  const turns = { away: { at: 0 }, home: { at: 0 } };
  return () => {
    let [awayRuns, homeRuns] = [0, 0];
    for (let inning = 1; inning <= INNINGS_MAX; inning += 1) {
      awayRuns += rollHalf(away, home.pitcher, turns.away, dice);
      if (inning >= INNINGS && homeRuns > awayRuns) break;
      homeRuns += rollHalf(home, away.pitcher, turns.home, dice);
      if (inning >= INNINGS && homeRuns !== awayRuns) break;
    }
    return awayRuns + homeRuns;
  };
}
