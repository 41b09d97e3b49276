/**
 * How much of a game is left for a club: its turns at bat to come by place in the order, its innings in
 * the field, and what a run is worth. What a change of men costs is reckoned from it.
 */
import type { EngineGame, TeamState } from '../game-state.ts';
import { chanceAt, standingOf } from '../odds/expectation.ts';
import { valueAt } from '../table-access.ts';

const ORDER = 9;
const OUTS_OF_HALF = 3;
/** Outs a batter, those on the bases with them: 27 for 38.4 batters in 2019. */
const OUTS_PER_BATTER = 0.7;
const OUTS_MAX = 32;
const BATTERS_MAX = 90;
/** Half of the games that are level late go on for an inning more. */
const MORE_INNINGS = 0.5;
const MORE_OUTS = 2;

/** By outs to come and batters: the chance that so many batters do not make all of them. */
function chancesToGoOn(): readonly Float64Array[] {
  const rows: Float64Array[] = [new Float64Array(BATTERS_MAX)];
  for (let outs = 1; outs < OUTS_MAX; outs += 1) {
    const before = rows[outs - 1] as Float64Array;
    const row = new Float64Array(BATTERS_MAX).fill(1, 0, 1);
    for (let batters = 1; batters < BATTERS_MAX; batters += 1) {
      const made = OUTS_PER_BATTER * valueAt(before, batters - 1);
      row[batters] = made + (1 - OUTS_PER_BATTER) * valueAt(row, batters - 1);
    }
    rows.push(row);
  }
  return rows;
}

/** The turns of whoever bats after so many others, while a club makes so many outs. */
function turnsIn(row: Float64Array, places: number): number {
  let turns = 0;
  for (let before = places; before < row.length; before += ORDER) turns += valueAt(row, before);
  return turns;
}

const TURNS = chancesToGoOn().map((row) =>
  Float64Array.from({ length: ORDER }, (_, places) => turnsIn(row, places)),
);

function isLevel({ batting, fielding }: EngineGame): boolean {
  return batting.runs === fielding.runs;
}

/** Halves at bat that follow the present one; the home club's last is not counted while it leads. */
function halvesAtBat(game: EngineGame, team: TeamState): number {
  const { inning, rules, home, away, isBottom } = game;
  const left = Math.max(0, rules.innings - inning);
  if (team !== home || isBottom) return left;
  const hasLast = home.runs <= away.runs;
  return left + (hasLast ? 1 : 0);
}

/** Outs that a club has still to make at bat, on average. */
function outsAtBat(game: EngineGame, team: TeamState): number {
  const now = team === game.batting ? OUTS_OF_HALF - game.outs : 0;
  const more = isLevel(game) ? MORE_OUTS : 0;
  return Math.min(OUTS_MAX - 1, now + OUTS_OF_HALF * halvesAtBat(game, team) + more);
}

/** Turns at bat that a place in the order, 0-8, will have in the rest of the game, on average. */
export function turnsToCome(game: EngineGame, team: TeamState, slot: number): number {
  const places = (slot - team.nextSlot + ORDER) % ORDER;
  return valueAt(TURNS[outsAtBat(game, team)] as Float64Array, places);
}

/** Innings that a club has still to field, the rest of the present one with them, on average. */
export function inningsToField(game: EngineGame, team: TeamState): number {
  const { inning, rules, away, isBottom, outs } = game;
  const left = Math.max(0, rules.innings - inning) + (isLevel(game) ? MORE_INNINGS : 0);
  if (team === game.fielding) return left + (OUTS_OF_HALF - outs) / OUTS_OF_HALF;
  return team === away && !isBottom ? left + 1 : left;
}

/** What a run for a club, and one against it, is worth to it in chances to win. */
export interface WorthOfRuns {
  readonly scored: number;
  readonly allowed: number;
}

/** What runs are worth to a club now. */
export function worthOfRuns(game: EngineGame, team: TeamState): WorthOfRuns {
  const now = standingOf(game);
  const chance = chanceAt(game, now);
  const oneMore = chanceAt(game, { ...now, runs: 1 }) - chance;
  const oneLess = chance - chanceAt(game, { ...now, runs: -1 });
  if (team === game.batting) return { scored: oneMore, allowed: oneLess };
  return { scored: oneLess, allowed: oneMore };
}
