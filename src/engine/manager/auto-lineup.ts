/**
 * Fills in a line-up card: the nine whose bats and gloves together are worth most, each where he is
 * rated, in an order that gives the best the most turns, and the starter whose turn it is.
 */
import { assert, present } from '../../errors.ts';
import type { Hand, Position } from '../../models/baseball.ts';
import type { PinnedPlayer } from '../../models/game.ts';
import { runsSavedByRange } from '../cards/check-expectation.ts';
import { positionNumber } from '../cards/result-codes.ts';
import type { LineupInput } from '../lineup/check-lineup.ts';
import { carriedWork, isOverused } from '../pitching/rest.ts';
import { itemAt } from '../table-access.ts';
import { type PrintedValue, printedValue } from './card-value.ts';

export interface AutoLineupOptions {
  readonly designatedHitter: boolean;
  /** The hand of the pitcher to be faced. */
  readonly vsHand: Hand;
  /** Places in `players` that are not to play: resting or hurt. */
  readonly unavailable?: ReadonlySet<number>;
  /** The starter's place in `players`; the rotation, and who is rested, decide where it is left out. */
  readonly starter?: number;
  /** How many games the club has played: whose turn in the rotation it is. */
  readonly gameNumber?: number;
}

const FIELDERS = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'] as const;
type Place = (typeof FIELDERS)[number] | 'DH';
const ROTATION = 5;
const TURNS_PER_GAME = 4.2;
const INNINGS = 9;
/** Runs of one error, spread over the 162 games that the error rating counts. */
const RUNS_PER_RATED_ERROR = 0.5 / 162;
/** What it costs to stand where one has no rating: only an emergency is worth it. */
const UNRATED = -50;
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

interface Candidate {
  readonly player: number;
  readonly pinned: PinnedPlayer;
  readonly bat: PrintedValue;
}

function gloveValue(pinned: PinnedPlayer, place: Place): number {
  if (place === 'DH') return 0;
  const rating = pinned.positions.find(({ position }) => position === place);
  if (rating === undefined) return UNRATED;
  const saved = runsSavedByRange(positionNumber(place), rating.range) * INNINGS;
  return saved - rating.error * RUNS_PER_RATED_ERROR;
}

function placeValue(candidate: Candidate, place: Place): number {
  return candidate.bat.runs * TURNS_PER_GAME + gloveValue(candidate.pinned, place);
}

interface Filling {
  value: number;
  readonly chosen: readonly (readonly [candidate: Candidate, place: Place])[];
}

/**
 * The best filling of all places, exact: candidates come one by one, and for every set of places
 * that may be filled so far only the best way to fill it is kept.
 */
function bestFilling(candidates: readonly Candidate[], places: readonly Place[]): Filling {
  let best = new Map<number, Filling>([[0, { value: 0, chosen: [] }]]);
  for (const candidate of candidates) {
    const next = new Map(best);
    for (const [filled, filling] of best) {
      for (const [index, place] of places.entries()) {
        const bit = 1 << index;
        if ((filled & bit) !== 0) continue;
        const value = filling.value + placeValue(candidate, place);
        if (value <= (next.get(filled | bit)?.value ?? IMPOSSIBLE)) continue;
        next.set(filled | bit, { value, chosen: [...filling.chosen, [candidate, place]] });
      }
    }
    best = next;
  }
  return present(best.get((1 << places.length) - 1), 'enough players for every place');
}

/** The usual order: on base first, then the best bats, the weakest last. */
function inBattingOrder(chosen: Filling['chosen']): Filling['chosen'] {
  const byRuns = chosen.toSorted(([a], [b]) => b.bat.runs - a.bat.runs);
  const best = byRuns.slice(0, 4).toSorted(([a], [b]) => b.bat.onBase - a.bat.onBase);
  const [leadoff, ...rest] = best;
  if (leadoff === undefined) return byRuns;
  const [second, fourth, third] = rest.toSorted(([a], [b]) => b.bat.runs - a.bat.runs);
  const top = [leadoff, second, third, fourth].filter((one) => one !== undefined);
  return [...top, ...byRuns.slice(4)];
}

function isPitcherOnly(player: PinnedPlayer): boolean {
  return player.pitching !== null && player.positions.every(({ position }) => position === 'P');
}

/** The later, the less he has rested; whoever is overused comes last. */
function weariness({ recentWork }: PinnedPlayer): number {
  return isOverused(recentWork) ? Number.POSITIVE_INFINITY : carriedWork(recentWork);
}

/** Starters in the order of their endurance; whoever pitches at all where there is none. */
export function rotationOf(
  players: readonly PinnedPlayer[],
  unavailable: ReadonlySet<number> = new Set(),
): readonly number[] {
  const pitchers = [...players.keys()].filter(
    (player) => !unavailable.has(player) && players[player]?.pitching,
  );
  const endurance = (player: number) => players[player]?.pitching?.starterEndurance ?? 0;
  const starters = pitchers.filter((player) => endurance(player) > 0);
  const rotation = starters.length > 0 ? starters : pitchers;
  return rotation.toSorted((a, b) => endurance(b) - endurance(a) || a - b).slice(0, ROTATION);
}

function starterFor(players: readonly PinnedPlayer[], options: AutoLineupOptions): number {
  if (options.starter !== undefined) return options.starter;
  const rotation = rotationOf(players, options.unavailable);
  const turn = (options.gameNumber ?? 0) % rotation.length;
  const inTurn = [...rotation.slice(turn), ...rotation.slice(0, turn)];
  const wearinessOf = (player: number) => weariness(itemAt(players, player));
  const least = Math.min(...inTurn.map(wearinessOf));
  return present(
    inTurn.find((player) => wearinessOf(player) === least),
    'a pitcher to start',
  );
}

/**
 * Fills in the card for a club. Needs nine players for nine places and a pitcher; a position for
 * which nobody is rated goes to whom it costs least. Places are indexes of `players`.
 */
export function autoLineup(
  players: readonly PinnedPlayer[],
  options: AutoLineupOptions,
): LineupInput {
  const starter = starterFor(players, options);
  const candidates: Candidate[] = [];
  for (const [player, pinned] of players.entries()) {
    if (player === starter || options.unavailable?.has(player) || isPitcherOnly(pinned)) continue;
    const { vsLeft, vsRight } = pinned.batting;
    const bat = printedValue(options.vsHand === 'L' ? vsLeft.cells : vsRight.cells);
    candidates.push({ player, pinned, bat });
  }
  const places: readonly Place[] = options.designatedHitter ? [...FIELDERS, 'DH'] : FIELDERS;
  assert(candidates.length >= places.length, 'a club has a man for every place');
  const order = inBattingOrder(bestFilling(candidates, places).chosen);
  const lineup: { player: number; position: Position }[] = order.map(([{ player }, position]) => ({
    player,
    position,
  }));
  if (!options.designatedHitter) lineup.push({ player: starter, position: 'P' });
  return { lineup, starter };
}
