/** A pitcher comes in: his endurance, and whether he has a lead to save. */
import { type EngineGame, NOBODY, type PitcherStint, type TeamState } from '../game-state.ts';
import { itemAt } from '../table-access.ts';
import { enduranceOf, WORK_OF_INNING } from './fatigue.ts';

/** With a lead of at most three a reliever who finishes an inning can earn a save. */
const SAVE_LEAD_MAX = 3;

function menOnBase(game: EngineGame): number {
  let count = 0;
  for (const player of game.runner) if (player !== NOBODY) count += 1;
  return count;
}

/** The last man of a club's log leaves; a hold needs the lead that he was given. */
function closeStint(team: TeamState, lead: number): void {
  const last = team.stints[team.stints.length - 1];
  if (last !== undefined) last.leftWithLead = lead > 0 && !last.blewSave;
}

/** Before the first pitch of a half only the runner of extra innings is on: he goes with the mound. */
function takeOverRunners(game: EngineGame, pitcher: number): void {
  for (const [base, runner] of game.runner.entries()) {
    if (runner !== NOBODY) game.runnerPitcher[base] = pitcher;
  }
}

/** Writes a pitcher into his club's log as its next one; the first is the starter. */
export function enterPitcher(game: EngineGame, team: TeamState, player: number): PitcherStint {
  const other = team === game.home ? game.away : game.home;
  const lead = team.runs - other.runs;
  const isStarting = team.stints.length === 0;
  closeStint(team, lead);
  const card = itemAt(team.team.players, player);
  // The tying run is near when it is on base, at bat or on deck.
  const tyingRunNear = lead > 0 && lead <= menOnBase(game) + 2;
  const stint: PitcherStint = {
    player,
    work: 0,
    capacity: enduranceOf(card, isStarting) * WORK_OF_INNING,
    battersFaced: 0,
    saveSituation: !isStarting && lead > 0 && (lead <= SAVE_LEAD_MAX || tyingRunNear),
    tyingRunNear,
    blewSave: false,
    leftWithLead: false,
    outs: 0,
  };
  team.stints.push(stint);
  game.missedOutsOfPitcher = 0;
  if (team === game.fielding && game.playsInHalf === 0) takeOverRunners(game, player);
  return stint;
}
