/** The positions that a player has held in a game, packed into one number, four bits each. */
import type { TeamState } from '../game-state.ts';

const STEP = 16;
/** Twelve positions fit into the 53 bits that a number counts exactly; later ones are not kept. */
const TRAIL_MAX = STEP ** 12;

function packedTrail(team: TeamState, player: number): number {
  return team.trail[player] as number;
}

/** The last position of a trail. Not by `%`, which is slow on numbers that may pass 32 bits. */
function lastOf(trail: number): number {
  return trail - Math.floor(trail / STEP) * STEP;
}

/** Adds a position to a player's trail, unless he holds it already. */
export function extendTrail(team: TeamState, player: number, position: number): void {
  const trail = packedTrail(team, player);
  if (lastOf(trail) === position || trail * STEP >= TRAIL_MAX) return;
  team.trail[player] = trail * STEP + position;
}

/** The positions of a player's trail in order. */
export function trailOf(team: TeamState, player: number): number[] {
  const positions: number[] = [];
  for (let rest = packedTrail(team, player); rest > 0; rest = Math.floor(rest / STEP)) {
    positions.unshift(rest % STEP);
  }
  return positions;
}
