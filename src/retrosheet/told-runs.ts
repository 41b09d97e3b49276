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
  readonly runnerUnearned: readonly number[];
}

/** Copies the books before a choice. */
export function booksOf(game: EngineGame): BooksBefore {
  return {
    pitching: game.fielding.pitching.slice(),
    runnerPitcher: [...game.runnerPitcher],
    runnerUnearned: [...game.runnerUnearned],
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
      isTainted: from !== BATTER && before.runnerUnearned[from] === 1,
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

/** The runs of the game's last play, the runner who was farthest along first. */
export function toldRuns(
  game: EngineGame,
  fieldingAfter: Uint16Array,
  before: BooksBefore,
): ToldRun[] {
  const runs = runsOf(game, before);
  const earned = new Set<number>();
  for (const pitcher of new Set(runs.map((run) => run.pitcher))) {
    const place = pitcher * PITCHING_COLUMNS + PITCHING.earnedRuns;
    const count = (fieldingAfter[place] ?? 0) - (before.pitching[place] ?? 0);
    const own = runs.filter((run) => run.pitcher === pitcher);
    for (const from of earnedPlaces(own, count)) earned.add(from);
  }
  const batted = runs
    .toSorted((one, other) => Number(other.isClean) - Number(one.isClean))
    .slice(0, game.record.runsBattedIn)
    .map(({ from }) => from);
  return runs.map(({ from }) => ({
    from,
    isEarned: earned.has(from),
    isBattedIn: batted.includes(from),
  }));
}
