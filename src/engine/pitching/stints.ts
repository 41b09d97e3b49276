/** A pitcher comes in: his endurance, the runners that he inherits, and whether he has a lead to save. */
import { cardOf } from '../card-of.ts';
import { type EngineGame, NOBODY, type PitcherStint, type TeamState } from '../game-state.ts';
import { addPitching, PITCHING } from '../scoring/stat-columns.ts';
import { capacityOf, currentStint } from './fatigue.ts';
import { workBefore } from './rest.ts';

/** With a lead of at most three a reliever who finishes an inning can earn a save. */
const SAVE_LEAD_MAX = 3;

function menOnBase(game: EngineGame): number {
  let count = 0;
  for (let base = 1; base <= 3; base += 1) if (game.runner[base] !== NOBODY) count += 1;
  return count;
}

/** The last man of a club's log leaves, with a lead or without one. */
function closeStint(team: TeamState, lead: number): void {
  if (team.stints.length > 0) currentStint(team).leftWithLead = lead > 0;
}

/** Who begins a half answers for the automatic runner; who comes in later inherits the men on base. */
function takeOverRunners(game: EngineGame, team: TeamState, player: number): void {
  if (game.playsInHalf > 0) {
    addPitching(team.pitching, player, PITCHING.inheritedRunners, menOnBase(game));
    return;
  }
  for (let base = 1; base <= 3; base += 1) {
    if (game.runner[base] !== NOBODY) game.runnerPitcher[base] = player;
  }
}

/** Writes a pitcher into his club's log as its next one; the first is the starter. */
export function enterPitcher(game: EngineGame, team: TeamState, player: number): PitcherStint {
  const other = team === game.home ? game.away : game.home;
  const lead = team.runs - other.runs;
  const isStarting = team.stints.length === 0;
  closeStint(team, lead);
  if (!isStarting) takeOverRunners(game, team, player);
  const card = cardOf(team, player);
  // The tying run is near when it is on base, at bat or on deck.
  const tyingRunNear = lead > 0 && lead <= menOnBase(game) + 2;
  const capacity = capacityOf(card, isStarting);
  const stint: PitcherStint = {
    player,
    work: workBefore(card, capacity),
    capacity,
    battersFaced: 0,
    cameInAhead: !isStarting && lead > 0,
    saveSituation: !isStarting && lead > 0 && (lead <= SAVE_LEAD_MAX || tyingRunNear),
    tyingRunNear,
    lostLead: false,
    leftWithLead: false,
    outs: 0,
    earnedRunsScored: 0,
    savedRunners: 0,
  };
  team.stints.push(stint);
  return stint;
}
