/** Who stands where in a club's order, and the rows that substitutions add to the line-up. */
import { positionOfSlot } from '../engine/facts.ts';
import type { EngineGame, TeamState } from '../engine/game-state.ts';
import { holderOf } from '../engine/scoring/names.ts';
import { present } from '../errors.ts';
import type { NewRow } from '../models/base.ts';
import { type Position, SIDES, type Side } from '../models/baseball.ts';
import type { Lineup } from '../models/team.ts';
import type { Ids } from './base.ts';

/** A man in a club's line-up: 1-9 in the order, 10 for a pitcher who does not bat. */
export interface Standing {
  readonly battingOrder: number;
  readonly cardId: string;
  readonly position: Position;
}
/** Both clubs, by their places in the order. */
export type Standings = Readonly<Record<Side, ReadonlyMap<number, Standing>>>;

const PITCHER = 1;
const BATS_NOWHERE = 10;

function standingsOf(team: TeamState): Map<number, Standing> {
  const cardOf = (player: number) =>
    present(team.team.players[player], 'a player of the club').pinned.cardId;
  const standings = Array.from(
    team.order,
    (player, slot): Standing => ({
      battingOrder: slot + 1,
      cardId: cardOf(player),
      position: positionOfSlot(team, slot),
    }),
  );
  if (team.hasDesignatedHitter) {
    const cardId = cardOf(holderOf(team, PITCHER));
    standings.push({ battingOrder: BATS_NOWHERE, cardId, position: 'P' });
  }
  return new Map(standings.map((one) => [one.battingOrder, one]));
}

/** Everybody's place as the game stands. */
export function lineupsOf(engine: EngineGame): Standings {
  return { away: standingsOf(engine.away), home: standingsOf(engine.home) };
}

/** The rows of those who came in, or changed their position, between two moments. */
export function newTurns(
  moments: { readonly before: Standings; readonly after: Standings },
  game: {
    readonly gameId: string;
    readonly teamIds: Readonly<Record<Side, string>>;
    readonly afterPlay: number;
  },
  ids: Ids,
): NewRow<Lineup>[] {
  const { before, after } = moments;
  const { gameId, teamIds, afterPlay } = game;
  return SIDES.flatMap((side) =>
    [...after[side].values()].flatMap((standing) => {
      const former = before[side].get(standing.battingOrder);
      const isSame = former?.cardId === standing.cardId && former.position === standing.position;
      if (isSame) return [];
      const isReplaced = former !== undefined && former.cardId !== standing.cardId;
      const replacedCardId = isReplaced ? former.cardId : null;
      return [
        { id: ids.next(), gameId, teamId: teamIds[side], ...standing, afterPlay, replacedCardId },
      ];
    }),
  );
}

/** The rows of those who begin the game. */
export function startingTurns(
  standings: Standings,
  game: { readonly gameId: string; readonly teamIds: Readonly<Record<Side, string>> },
  ids: Ids,
): NewRow<Lineup>[] {
  const before = { away: new Map(), home: new Map() };
  return newTurns({ before, after: standings }, { ...game, afterPlay: 0 }, ids);
}
