/**
 * Which runs of a play were earned and batted in. The books keep counts, a run by pitcher; an event
 * file marks each runner, so that the counts are given to the runners whom they fit best.
 */
import type { EngineGame } from '../engine/game-state.ts';
import { PITCHING, PITCHING_COLUMNS } from '../engine/scoring/stat-columns.ts';
import { BATTER, HOME, type ToldRun } from './told-game.ts';

/** The books of the club in the field and the runners' pitchers as a play begins. */
export interface BooksBefore {
  readonly pitching: Uint16Array;
  readonly runnerPitcher: readonly number[];
  /** By base: the runner would not be there but for a misplay. */
  readonly isSaved: readonly boolean[];
}

/** Copies the books before a choice. */
export function booksOf(game: EngineGame): BooksBefore {
  const { isNeeded, base } = game.reconstruction;
  return {
    pitching: game.fielding.pitching.slice(),
    runnerPitcher: [...game.runnerPitcher],
    isSaved: Array.from(base, (place) => isNeeded && place === 0),
  };
}

interface Run {
  readonly from: number;
  readonly pitcher: number;
  readonly isClean: boolean;
  readonly isTainted: boolean;
}

function runsOf({ record }: EngineGame, before: BooksBefore): Run[] {
  const runs: Run[] = [];
  for (let from = 3; from >= BATTER; from -= 1) {
    if (record.destination[from] !== HOME) continue;
    runs.push({
      from,
      pitcher: from === BATTER ? record.pitcher : (before.runnerPitcher[from] ?? record.pitcher),
      isClean: record.clean[from] === HOME,
      isTainted: from !== BATTER && before.isSaved[from] === true,
    });
  }
  return runs;
}

/** How likely a run is not to be earned; among equals the one that came home last. */
const doubt = ({ isTainted, isClean }: Run) => (isTainted ? 2 : 0) + (isClean ? 0 : 1);

/** The places that `count` earned runs of these go to. */
function earnedPlaces(runs: readonly Run[], count: number): ReadonlySet<number> {
  const ranked = runs.toSorted((one, other) => doubt(one) - doubt(other) || other.from - one.from);
  return new Set(ranked.slice(0, Math.max(0, count)).map(({ from }) => from));
}

/** A run of this half that is not earned so far, with the pitcher who is charged with it. */
export interface OpenRun {
  readonly pitcher: number;
  readonly run: ToldRun;
}

interface ScoredPlay {
  readonly game: EngineGame;
  /** The books after the play of the club that was in the field. */
  readonly fieldingAfter: Uint16Array;
  readonly before: BooksBefore;
  /** Runs of the half before this play; those of the play are added. */
  readonly openRuns: OpenRun[];
}

/** Earned runs that each pitcher was charged with in this play, by player. */
function earnedCounts({ fieldingAfter, before }: ScoredPlay): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const players = fieldingAfter.length / PITCHING_COLUMNS;
  for (let pitcher = 0; pitcher < players; pitcher += 1) {
    const place = pitcher * PITCHING_COLUMNS + PITCHING.earnedRuns;
    const count = (fieldingAfter[place] ?? 0) - (before.pitching[place] ?? 0);
    if (count > 0) counts.set(pitcher, count);
  }
  return counts;
}

/** More runs are earned than came home: those of men who came home before on a misplay. */
function earnLater(openRuns: OpenRun[], pitcher: number, count: number): void {
  const own = openRuns.filter((open) => open.pitcher === pitcher && !open.run.isEarned);
  for (const { run } of own.slice(0, Math.max(0, count))) run.isEarned = true;
}

/** The runs of the game's last play, the runner who was farthest along first. */
export function toldRuns(play: ScoredPlay): ToldRun[] {
  const { game, before, openRuns } = play;
  const runs = runsOf(game, before);
  const earned = new Set<number>();
  for (const [pitcher, count] of earnedCounts(play)) {
    const own = runs.filter((run) => run.pitcher === pitcher);
    for (const from of earnedPlaces(own, count)) earned.add(from);
    earnLater(openRuns, pitcher, count - own.length);
  }
  const batted = runs
    .toSorted((one, other) => Number(other.isClean) - Number(one.isClean))
    .slice(0, game.record.runsBattedIn)
    .map(({ from }) => from);
  return runs.map(({ from, pitcher, isTainted }) => {
    const run = { from, isEarned: earned.has(from), isBattedIn: batted.includes(from) };
    if (!isTainted && !run.isEarned) openRuns.push({ pitcher, run });
    return run;
  });
}
