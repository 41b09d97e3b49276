/** Every chance to steal a base in replayed games, with what decides whether it is taken and made. */
import type { EngineGame, PlayTally } from '../../src/engine/game-state.ts';
import { EVENT, isOn, type PlayRecord } from '../../src/engine/play-record.ts';
import { isPlateAppearance } from '../../src/engine/scoring/credit-batter.ts';
import { at, itemAt } from '../../src/engine/table-access.ts';

/** A kind of chance: `number` is the safe number on a good jump before what the base takes. */
export interface Chance {
  readonly base: number;
  readonly outs: number;
  readonly number: number;
  readonly jump: number;
  readonly hold: number;
  count: number;
}

/** A turn of a batter that ended, or a steal that ended the chance before it did. */
function isChance(record: PlayRecord, base: number): boolean {
  if (!isOn(record, base) || (base < 3 && isOn(record, base + 1))) return false;
  const isTried = ((record.stolen | record.caught) & (1 << base)) !== 0;
  return isTried || isPlateAppearance(record);
}

/** Counts chances to run. */
export class RunningChances implements PlayTally {
  readonly #chances = new Map<string, Chance>();
  /** Runners who were picked off. */
  pickOffs = 0;

  note(game: EngineGame): void {
    const { record, batting, fielding } = game;
    if (record.event === EVENT.pickOff) this.pickOffs += 1;
    for (let base = 1; base <= 3; base += 1) {
      if (!isChance(record, base)) continue;
      const runner = itemAt(batting.team.players, at(record.before, base));
      const { hold } = itemAt(fielding.team.players, record.pitcher);
      const { arm } = itemAt(fielding.team.players, at(fielding.fielders, 2));
      this.#add({
        ...{ base, outs: record.outsBefore, jump: runner.stealJump, hold, count: 0 },
        number: runner.stealHigh + hold + at(arm, 2),
      });
    }
  }

  /** All kinds of chances with their counts. */
  list(): readonly Chance[] {
    return [...this.#chances.values()];
  }

  #add(chance: Chance): void {
    const key = JSON.stringify(chance);
    const known = this.#chances.get(key) ?? chance;
    known.count += 1;
    this.#chances.set(key, known);
  }
}
