/** A card of a set as a game uses it, straight from the rows that the factory made. */

import { present } from '../errors.ts';
import type { Hand } from '../models/baseball.ts';
import type { PinnedPitching, PinnedPlayer } from '../models/game.ts';
import type { CardSetRows } from './catalogue-rows.ts';

type Layouts = ReadonlyMap<string, readonly string[]>;

/** The rows of a set by player, for pinning many of them. */
export class CardIndex {
  readonly #set: CardSetRows;
  readonly #players: ReadonlyMap<string, CardSetRows['players'][number]>;
  readonly #batting: ReadonlyMap<string, CardSetRows['battingCards'][number]>;
  readonly #checks: ReadonlyMap<string, CardSetRows['battingRatings'][number]>;
  readonly #pitching: ReadonlyMap<string, CardSetRows['pitchingCards'][number]>;
  readonly #positions = new Map<string, CardSetRows['positionRatings'][number][]>();
  readonly #layouts: Layouts;

  constructor(set: CardSetRows) {
    this.#set = set;
    this.#players = new Map(set.players.map((row) => [row.id, row]));
    this.#batting = new Map(set.battingCards.map((row) => [row.playerId, row]));
    this.#checks = new Map(
      set.battingRatings.map((row) => [`${row.battingCardId} ${row.vsHand}`, row]),
    );
    this.#pitching = new Map(set.pitchingCards.map((row) => [row.playerId, row]));
    this.#layouts = new Map(
      set.cardLayouts.map((row) => [`${row.playerId} ${row.kind} ${row.vsHand}`, row.cells]),
    );
    for (const row of set.positionRatings) {
      const own = this.#positions.get(row.playerId) ?? [];
      own.push(row);
      this.#positions.set(row.playerId, own);
    }
  }

  /** The set that is indexed. */
  get set(): CardSetRows {
    return this.#set;
  }

  #cells(playerId: string, kind: 'batting' | 'pitching', hand: Hand): string[] {
    return [...present(this.#layouts.get(`${playerId} ${kind} ${hand}`), 'a layout')];
  }

  #battingSide(playerId: string, cardId: string, hand: Hand) {
    const ratings = present(this.#checks.get(`${cardId} ${hand}`), 'batting ratings');
    const { powerCheck, contactCheck, eyeCheck } = ratings;
    return { cells: this.#cells(playerId, 'batting', hand), powerCheck, contactCheck, eyeCheck };
  }

  #pinPitching(playerId: string): PinnedPitching | null {
    const card = this.#pitching.get(playerId);
    if (card === undefined) return null;
    const { starterEndurance, reliefEndurance, closerEndurance, hold, wildPitch, balk } = card;
    return {
      ...{ starterEndurance, reliefEndurance, closerEndurance, hold, wildPitch, balk },
      vsLeft: { cells: this.#cells(playerId, 'pitching', 'L') },
      vsRight: { cells: this.#cells(playerId, 'pitching', 'R') },
    };
  }

  /** Copies a card for a game; outside a collection a card's id is its player's. */
  pinPlayer(playerId: string): PinnedPlayer {
    const { name, bats, throws } = present(this.#players.get(playerId), 'a player of the set');
    const card = present(this.#batting.get(playerId), 'a batting card');
    const { speed, stealLow, stealHigh, stealAuto, stealJump } = card;
    const { bunting, hitAndRun, offenseColumn } = card;
    return {
      ...{ cardId: playerId, playerId, name, bats, throws },
      positions: (this.#positions.get(playerId) ?? []).map((row) => ({
        ...{ position: row.position, range: row.range, error: row.error, arm: row.arm ?? 0 },
        ...{ passedBall: row.passedBall ?? 0, overthrow: row.overthrow ?? 0 },
      })),
      batting: {
        ...{ speed, stealLow, stealHigh, stealAuto, stealJump, bunting, hitAndRun, offenseColumn },
        vsLeft: this.#battingSide(playerId, card.id, 'L'),
        vsRight: this.#battingSide(playerId, card.id, 'R'),
      },
      pitching: this.#pinPitching(playerId),
    };
  }
}
