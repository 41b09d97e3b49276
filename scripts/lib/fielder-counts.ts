/** Who fielded outs and errors in replayed games, who threw and who put out, by position and kind of ball. */
import { handOfBatter } from '../../src/engine/at-bat/resolve-result.ts';
import { RESULT } from '../../src/engine/cards/result-codes.ts';
import type { EngineGame, PlayTally } from '../../src/engine/game-state.ts';
import { EVENT, type PlayRecord } from '../../src/engine/play-record.ts';
import { at } from '../../src/engine/table-access.ts';
import { throwersOf } from '../../src/engine/throwers.ts';

const PITCHER = 1;
/** Places of a list by the scorer's numbers 1-9; 0 is nobody's. */
const PLACES = 10;

/** Balls whose fielder the shares find. */
export type BallKind = 'groundLeft' | 'groundRight' | 'line' | 'pop' | 'fly';

const OUTS_AND_ERRORS: ReadonlySet<number> = new Set([
  ...[EVENT.groundOut, EVENT.forceOut, EVENT.fielderChoice, EVENT.groundedIntoDoublePlay],
  ...[EVENT.flyOut, EVENT.lineOut, EVENT.popOut, EVENT.lineDoublePlay, EVENT.triplePlay],
  ...[EVENT.sacrificeBunt, EVENT.reachedOnError],
]);

/** The kind of a ball whose fielder the shares have found; undefined for checks and bunts. */
function kindOf(
  { checkPosition, isBunt, result }: PlayRecord,
  isLeft: boolean,
): BallKind | undefined {
  if (checkPosition > 0 || isBunt) return undefined;
  switch (result) {
    case RESULT.popout:
      return 'pop';
    case RESULT.lineout:
    case RESULT.ballparkSingle:
      return 'line';
    case RESULT.deepFlyA:
    case RESULT.mediumFlyB:
    case RESULT.flyBLeft:
    case RESULT.flyBCenter:
    case RESULT.flyBRight:
    case RESULT.ballparkHomeRun:
      return 'fly';
    default:
      return isLeft ? 'groundLeft' : 'groundRight';
  }
}

const noughts = (): number[] => Array.from({ length: PLACES }, () => 0);
function add(counts: number[], position: number): void {
  counts[position] = (counts[position] ?? 0) + 1;
}

/** Counts who fielded outs and errors, who threw and who put out, by position. */
export class FielderCounts implements PlayTally {
  readonly balls = noughts();
  readonly assists = noughts();
  readonly putouts = noughts();
  /** Balls that the shares gave out. */
  readonly given: Record<BallKind, number> = {
    groundLeft: 0,
    groundRight: 0,
    line: 0,
    pop: 0,
    fly: 0,
  };
  /** Grounders by who fielded them; those with an assist for him; those the pitcher put out. */
  readonly grounders = noughts();
  readonly thrown = noughts();
  readonly covered = noughts();

  note(game: EngineGame): void {
    const { record } = game;
    const threw = new Set<number>();
    for (let out = 0; out < record.outs; out += 1) {
      add(this.putouts, at(record.outPutout, out));
      for (const position of throwersOf(record, out)) {
        threw.add(position);
        add(this.assists, position);
      }
    }
    if (OUTS_AND_ERRORS.has(record.event)) this.#noteBall(game, threw);
  }

  #noteBall(game: EngineGame, threw: ReadonlySet<number>): void {
    const { record } = game;
    const { fielder } = record;
    add(this.balls, fielder);
    const kind = kindOf(record, handOfBatter(game) === 0);
    if (kind === undefined) return;
    this.given[kind] += 1;
    if (!kind.startsWith('ground')) return;
    add(this.grounders, fielder);
    if (threw.has(fielder)) add(this.thrown, fielder);
    if (record.outs === 1 && at(record.outPutout, 0) === PITCHER) add(this.covered, fielder);
  }
}
