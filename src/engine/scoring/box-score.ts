/** The official box score of a game so far: lines of batting, pitching, fielding; the decisions. */
import type { FieldPosition, Side } from '../../models/baseball.ts';
import type { Decision } from '../../models/game.ts';
import type { BattingLine, FieldingLine, PitchingLine } from '../../models/stats.ts';
import { fieldPositionOf } from '../cards/result-codes.ts';
import type { EngineGame, TeamState } from '../game-state.ts';
import { decisionsOf } from '../pitching/decisions.ts';
import { at, countAt, itemAt } from '../table-access.ts';
import { bookFieldOuts } from './credit-outs.ts';
import {
  BATTING,
  BATTING_COLUMNS,
  FIELD_ROWS_PER_PLAYER,
  FIELDING,
  fieldingRow,
  PITCHING,
  PITCHING_COLUMNS,
} from './stat-columns.ts';

type Row = 'id' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'version' | 'gameId';

/** A player's line with his side and his place in the pinned team's players. */
export type BoxLine<Line> = Omit<Line, Row> & { readonly side: Side; readonly player: number };

export interface BoxScore {
  /** By place in the order, substitutes after whom they replaced. */
  readonly batting: readonly BoxLine<BattingLine>[];
  /** By appearance. */
  readonly pitching: readonly BoxLine<PitchingLine>[];
  /** A line for every position that somebody held when an out was made or a ball misplayed. */
  readonly fielding: readonly BoxLine<FieldingLine>[];
  /** Empty until the game is over; holds and blown saves included. */
  readonly decisions: readonly BoxLine<Decision>[];
}

type Counts<Columns> = { readonly [Name in keyof Columns]: number };

function countsOf<Columns extends Readonly<Record<string, number>>>(
  table: Uint16Array,
  start: number,
  columns: Columns,
): Counts<Columns> {
  const counts = Object.entries(columns).map(([name, column]) => [
    name,
    countAt(table, start + column),
  ]);
  return Object.fromEntries(counts) as Counts<Columns>;
}

function identity(team: TeamState, player: number) {
  const { pinned } = team.team;
  const cardId = itemAt(pinned.players, player).cardId;
  return { side: team.side, player, teamId: pinned.teamId, cardId };
}

/** Everybody who was in the game, by place in the order and then by entry. */
function playersInOrder(team: TeamState): number[] {
  const players: number[] = [];
  for (let player = 0; player < team.team.players.length; player += 1) {
    if (team.slotOf[player] !== 0) players.push(player);
  }
  const rank = (player: number) => at(team.slotOf, player) * 100 + at(team.entry, player);
  return players.sort((one, other) => rank(one) - rank(other));
}

function battingLines(team: TeamState): BoxLine<BattingLine>[] {
  return playersInOrder(team).map((player) => ({
    ...identity(team, player),
    battingOrder: at(team.slotOf, player),
    ...countsOf(team.batting, player * BATTING_COLUMNS, BATTING),
  }));
}

function pitchingLines(team: TeamState): BoxLine<PitchingLine>[] {
  return team.stints.map(({ player }, index) => ({
    ...identity(team, player),
    appearance: index + 1,
    ...countsOf(team.pitching, player * PITCHING_COLUMNS, PITCHING),
  }));
}

function fieldingLines(team: TeamState): BoxLine<FieldingLine>[] {
  const lines: BoxLine<FieldingLine>[] = [];
  for (const player of playersInOrder(team)) {
    for (let number = 1; number <= FIELD_ROWS_PER_PLAYER; number += 1) {
      const position: FieldPosition | undefined = fieldPositionOf(number);
      const counts = countsOf(team.fielding, fieldingRow(player, number), FIELDING);
      const isIdle = Object.values(counts).every((count) => count === 0);
      if (position !== undefined && !isIdle) {
        lines.push({ ...identity(team, player), position, ...counts });
      }
    }
  }
  return lines;
}

function decisionLines(game: EngineGame): BoxLine<Decision>[] {
  return decisionsOf(game).map(({ side, player, kind }) => ({
    ...identity(side === 'away' ? game.away : game.home, player),
    kind,
  }));
}

/** The box score as it stands; the away club's lines come first. */
export function boxScoreOf(game: EngineGame): BoxScore {
  const { away, home } = game;
  bookFieldOuts(away);
  bookFieldOuts(home);
  return {
    batting: [...battingLines(away), ...battingLines(home)],
    pitching: [...pitchingLines(away), ...pitchingLines(home)],
    fielding: [...fieldingLines(away), ...fieldingLines(home)],
    decisions: decisionLines(game),
  };
}
