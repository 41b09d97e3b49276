/** Putouts, assists, errors and outs in the field. */
import type { EngineGame, TeamState } from '../game-state.ts';
import { currentStint, WORK_OF_OUT } from '../pitching/fatigue.ts';
import { EVENT } from '../play-record.ts';
import { at, countAt } from '../table-access.ts';
import { firstThrower, laterThrowers } from '../throwers.ts';
import { addPitching, FIELDING, fieldingRow, PITCHING } from './stat-columns.ts';

function credit(team: TeamState, position: number, column: number, amount = 1): void {
  const player = at(team.fielders, position);
  const index = fieldingRow(player, position) + column;
  team.fielding[index] = countAt(team.fielding, index) + amount;
}

/**
 * Gives the outs since the last booking to the nine men in the field. To be called before anybody
 * changes place and at the end, so that a play need not touch nine rows.
 */
export function bookFieldOuts(team: TeamState): void {
  if (team.unbookedOuts === 0) return;
  for (let position = 1; position <= 9; position += 1) {
    credit(team, position, FIELDING.outs, team.unbookedOuts);
  }
  team.unbookedOuts = 0;
}

/** An assist for everybody who threw for an out, one each; gives them as bits (1 << position). */
function creditThrowers(team: TeamState, throwers: number): number {
  let partners = 0;
  for (let left = throwers; left > 0; left = laterThrowers(left)) {
    const position = firstThrower(left);
    if ((partners & (1 << position)) === 0) credit(team, position, FIELDING.assists);
    partners |= 1 << position;
  }
  return partners;
}

/** Everybody in the field and the pitcher get the outs; a double play, not a triple one, is shared by who took part. */
function creditOuts(game: EngineGame): void {
  const { record, fielding } = game;
  fielding.unbookedOuts += record.outs;
  let partners = 0;
  for (let out = 0; out < record.outs; out += 1) {
    const putout = at(record.outPutout, out);
    credit(fielding, putout, FIELDING.putouts);
    partners |= (1 << putout) | creditThrowers(fielding, at(record.outThrowers, out));
  }
  if (record.outs === 2) {
    for (let position = 1; position <= 9; position += 1) {
      if ((partners & (1 << position)) !== 0) credit(fielding, position, FIELDING.doublePlays);
    }
  }
  addPitching(fielding.pitching, record.pitcher, PITCHING.outs, record.outs);
  const stint = currentStint(fielding);
  stint.outs += record.outs;
  stint.work += WORK_OF_OUT * record.outs;
}

/** Writes the play's outs, errors and passed balls to the men in the field. */
export function creditFielders(game: EngineGame): void {
  const { record, fielding } = game;
  if (record.outs > 0) creditOuts(game);
  if (record.event === EVENT.passedBall) credit(fielding, 2, FIELDING.passedBalls);
  if (record.errorPosition === 0) return;
  credit(fielding, record.errorPosition, FIELDING.errors);
  fielding.errors += 1;
}
