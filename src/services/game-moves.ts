/** Moving a game on or back: in memory first, then in one commit; the moved game is a new value. */
import { awaitedSide } from '../engine/awaited-side.ts';
import { isPending } from '../engine/pending-decision.ts';
import { AppError, assert, present } from '../errors.ts';
import { SIDES, type Side } from '../models/baseball.ts';
import type { Choice } from '../models/choice.ts';
import type { GameRepo } from '../repositories/game-repo.ts';
import { hasRolled, inOrderOfRecord, type LiveGame, replay, show } from './game-live.ts';
import { advanceRows, type RowDeps, retreatRows, wordsRows } from './game-rows.ts';
import {
  mayPlayOn,
  ownSide,
  refuseOthers,
  rollingSide,
  sideOfChoice,
  sidesOf,
} from './game-sides.ts';
import { answersOf, type MadeChoice, makeChoice, nextAnswer, rollFor } from './game-turn.ts';

export interface GameMovesDeps extends RowDeps {
  readonly games: GameRepo;
  /** Told after each commit. */
  readonly onCommitted: (gameId: string) => void;
}

/** Far beyond the longest half that was ever played; a bound, not a rule. */
const ROWS_PER_HALF_MAX = 1_000;

/** The sides that the computer manages. */
function managedBy({ row }: LiveGame['shown']): readonly Side[] {
  return row.aiSide === null ? [] : [row.aiSide];
}

/** What the computer's manager answers to a choice; nothing in a game between two people. */
function answers({ engine, shown }: LiveGame): MadeChoice[] {
  return answersOf(engine, shown.row, managedBy(shown));
}

export class GameMoves {
  readonly #deps: GameMovesDeps;

  constructor(deps: GameMovesDeps) {
    this.#deps = deps;
  }

  /** A person's choice and the answers to it. */
  async choose(live: LiveGame, ownerId: string, choice: Choice): Promise<LiveGame> {
    const { shown, engine } = live;
    refuseOthers(shown, ownerId, sideOfChoice(shown, choice, engine.batting.side));
    const { row } = shown;
    const made =
      choice.kind === 'roll'
        ? rollFor(engine, row, managedBy(shown))
        : makeChoice(engine, row, { choice, reason: null });
    return await this.#commit(live, [made, ...answers(live)]);
  }

  /**
   * Rolls until the man at bat has had his turn, or the half is over; a wild pitch alone does not
   * end it.
   */
  async rollOn(live: LiveGame, ownerId: string): Promise<LiveGame> {
    const { shown, engine } = live;
    refuseOthers(shown, ownerId, rollingSide(shown, engine.batting.side));
    const { isBottom } = engine;
    const made: MadeChoice[] = [];
    for (let isOver = false; !isOver; ) {
      made.push(rollFor(engine, shown.row, managedBy(shown)), ...answers(live));
      const isTurnOver = made.some(({ facts }) => facts.plateAppearance);
      isOver = isTurnOver || engine.isOver || engine.isBottom !== isBottom || isPending(engine);
    }
    return await this.#commit(live, made);
  }

  /** Rolls to the end of the half while the computer manages this person's club as well. */
  async rollHalf(live: LiveGame, ownerId: string): Promise<LiveGame> {
    const { shown, engine } = live;
    const { row } = shown;
    refuseOthers(shown, ownerId, rollingSide(shown, engine.batting.side));
    const own = sidesOf(shown, ownerId);
    const managed = SIDES.filter((side) => side === row.aiSide || own.includes(side));
    const { inning, isBottom } = engine;
    const isSameHalf = () => engine.inning === inning && engine.isBottom === isBottom;
    const made: MadeChoice[] = [];
    while (isSameHalf() && !engine.isOver) {
      assert(made.length < ROWS_PER_HALF_MAX, 'a half comes to an end');
      const answer = nextAnswer(engine, row, managed);
      // A manager who is not here is asked, or has a hurt man to replace.
      if (answer === undefined && made.length > 0 && awaitedSide(engine)) break;
      made.push(answer ?? rollFor(engine, row, managed));
    }
    // What it began for this person it ends: no position is open behind a man whom it sent up to bat.
    while (own.some((side) => side === awaitedSide(engine))) {
      made.push(present(nextAnswer(engine, row, managed), 'the man who comes in'));
    }
    return await this.#commit(live, [...made, ...answers(live)]);
  }

  /** Half by half to the end of the game, or to where another person rolls. */
  async rollToEnd(live: LiveGame, ownerId: string): Promise<LiveGame> {
    let played = await this.rollHalf(live, ownerId);
    while (mayPlayOn(played.shown, ownerId)) played = await this.rollHalf(played, ownerId);
    return played;
  }

  /** Takes back all plays after this number. */
  async retreat(live: LiveGame, lastPlayNumber: number): Promise<LiveGame> {
    const { shown, setup } = live;
    const { row, owners } = shown;
    const plays = shown.plays.slice(0, lastPlayNumber);
    const engine = replay({ row, setup, plays });
    const retreat = retreatRows(this.#deps, { row, engine, plays: shown.plays }, lastPlayNumber);
    const version = await this.#deps.games.undo(retreat);
    this.#deps.onCommitted(row.id);
    const moved = { ...row, ...retreat.situation, version };
    const gone = shown.plays.slice(lastPlayNumber);
    const takenBack = inOrderOfRecord([...shown.takenBack, ...gone]);
    return { setup, engine, shown: show(engine, setup, { row: moved, owners, plays, takenBack }) };
  }

  /** Adds a person's words to the dice of the whole game. */
  async addWords(live: LiveGame, ownerId: string, words: string): Promise<LiveGame> {
    const { shown } = live;
    const { row } = shown;
    const side = ownSide(shown, ownerId);
    if (hasRolled(shown)) {
      throw new AppError('game/words_closed', 'Dice were rolled already', { gameId: row.id });
    }
    const added = wordsRows(this.#deps, { row, side, words });
    const version = await this.#deps.games.addWords(added);
    this.#deps.onCommitted(row.id);
    const key = side === 'away' ? 'awayWords' : 'homeWords';
    return { ...live, shown: { ...shown, row: { ...row, [key]: words, version } } };
  }

  async #commit(live: LiveGame, made: readonly MadeChoice[]): Promise<LiveGame> {
    const { shown, setup, engine } = live;
    const { row, owners, takenBack } = shown;
    const advance = advanceRows(this.#deps, { row, engine, plays: shown.plays }, made);
    const version = await this.#deps.games.commitActions(advance);
    this.#deps.onCommitted(row.id);
    const moved = { ...row, ...advance.situation, version };
    const plays = [...shown.plays, ...advance.plays];
    return { setup, engine, shown: show(engine, setup, { row: moved, owners, plays, takenBack }) };
  }
}
