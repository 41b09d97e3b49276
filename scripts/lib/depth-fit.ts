/** Singles by the men on base: what replays gave, and the depth of the infield that gives the real ones. */
import { z } from 'zod';
import { RESULT } from '../../src/engine/cards/result-codes.ts';
import { CUT_OFF_PERCENT, THROUGH_PERCENT } from '../../src/engine/fielding/depth.data.ts';
import type { EngineGame, PlayTally } from '../../src/engine/game-state.ts';
import { EVENT } from '../../src/engine/play-record.ts';
import { present } from '../../src/errors.ts';
import type { Constants } from './written-constants.ts';

const count = z.object({ n: z.number() });
const singles = z.object({
  single_runner1_2Bopen: z.object({ 2: count }),
  single_runner1_any: z.object({ 2: count }),
  single_runner2: z.object({ 2: count }),
  single_runner3_scores: count,
});
const byOuts = z.object({ outs0: count, outs1: count, outs2: count });
/** What the fit reads of calibration.json. */
export const depthSchema = z.object({
  baserunning_2019: z.object({
    by_outs: z.object({ outs0: singles, outs1: singles, outs2: singles }),
  }),
  re24_2019: z.object({
    matrix: z.object({
      ...{ '1--': byOuts, '-2-': byOuts, '12-': byOuts, '--3': byOuts },
      ...{ '1-3': byOuts, '-23': byOuts, 123: byOuts },
    }),
  }),
});
type DepthFigures = z.infer<typeof depthSchema>;

const HUNDRED = 100;
const OUTS = [0, 1, 2] as const;
type Outs = (typeof OUTS)[number];
const BASES = 8;
/**
 * The states of the matrix leave the ninth inning of home clubs and unfinished halves out, the singles
 * do not: so much of the season's 192,300 plays is in the matrix.
 */
const IN_MATRIX = 0.9587;
/** Groups of states whose singles the calibration tells apart; the last one overlaps the others. */
const GROUPS = ['first', 'both', 'second', 'third'] as const;
type Group = (typeof GROUPS)[number];
const NAMES: Readonly<Record<Group, string>> = {
  first: 'man on first, second open',
  both: 'men on first and second',
  second: 'second taken, first open',
  third: 'third taken',
};
/** The states in which they are counted, by occupied bases (1, 2 and 4 for first, second and third). */
const COUNTED: Readonly<Record<Group, readonly number[]>> = {
  first: [1, 5],
  both: [3, 7],
  second: [2, 6],
  third: [4, 5, 6, 7],
};
/** What holds in a state: that of first and second, and beside it that of third. */
const GROUPS_OF: readonly (readonly Group[])[] = [
  ...[[], ['first'], ['second'], ['both']],
  ...[['third'], ['first', 'third'], ['second', 'third'], ['both', 'third']],
] as const;
const ROUNDS = 100;
const GROUND_OUTS: ReadonlySet<number> = new Set([
  ...[EVENT.groundOut, EVENT.forceOut, EVENT.groundedIntoDoublePlay, EVENT.fielderChoice],
]);
const CARD_SINGLES: ReadonlySet<number> = new Set([
  ...[RESULT.singleOne, RESULT.singleTwo, RESULT.singleCenter],
]);

/** Plays of a state: all, singles, grounders that were fielded, and singles of the cards. */
class StatePlays {
  plays = 0;
  singles = 0;
  fielded = 0;
  printed = 0;
}

/** Counts plays by outs and occupied bases. */
export class DepthTally implements PlayTally {
  readonly states: readonly StatePlays[] = Array.from(
    { length: OUTS.length * BASES },
    () => new StatePlays(),
  );

  note({ record }: EngineGame): void {
    const sums = this.states[record.outsBefore * BASES + (record.occupied >> 1)];
    if (sums === undefined) return;
    sums.plays += 1;
    if (record.event === EVENT.single) sums.singles += 1;
    if (GROUND_OUTS.has(record.event)) sums.fielded += 1;
    if (CARD_SINGLES.has(record.result)) sums.printed += 1;
  }
}

/** Singles per play that each group really had with so many outs. */
function realShares(real: DepthFigures, outs: Outs): Readonly<Record<Group, number>> {
  const key = `outs${outs}` as const;
  const hits = real.baserunning_2019.by_outs[key];
  const { matrix } = real.re24_2019;
  const plays = (...states: readonly (typeof matrix)['1--'][]) =>
    states.reduce((sum, counts) => sum + counts[key].n, 0) / IN_MATRIX;
  const first = hits.single_runner1_2Bopen[2].n;
  const both = hits.single_runner1_any[2].n - first;
  const [onThird, corners, notFirst, full] = [
    ...[matrix['--3'], matrix['1-3'], matrix['-23'], matrix[123]],
  ] as const;
  return {
    first: first / plays(matrix['1--'], corners),
    both: both / plays(matrix['12-'], full),
    second: (hits.single_runner2[2].n - both) / plays(matrix['-2-'], notFirst),
    third: hits.single_runner3_scores.n / plays(onThird, corners, notFirst, full),
  };
}

/** Singles of a state by its percentage: grounders through above 0, singles cut off below. */
interface StateModel {
  readonly plays: number;
  readonly singlesAt: (percent: number) => number;
  readonly measured: number;
}

function modelOf(sums: StatePlays, used: number): StateModel {
  const { plays, singles, fielded, printed } = sums;
  const grounder = fielded / (1 - Math.max(0, used) / HUNDRED) / HUNDRED;
  const single = printed / HUNDRED;
  const added = (percent: number) => percent * (percent > 0 ? grounder : single);
  const plain = singles - added(used);
  return { plays, measured: singles, singlesAt: (percent) => plain + added(percent) };
}

/** The chart in use as one number a state: per cent of grounders that go through, less of singles cut off. */
const usedAt = (outs: Outs, bases: number): number =>
  (THROUGH_PERCENT[outs]?.[bases] ?? 0) - (CUT_OFF_PERCENT[outs]?.[bases] ?? 0);

/** One line of the fit: singles per play. */
export interface DepthLine {
  readonly name: string;
  readonly outs: Outs;
  readonly measured: number;
  readonly fitted: number;
  readonly real: number;
}

/** The percentage of each state with so many outs: a number for each group, as near as they come together. */
function fitOuts(models: readonly StateModel[], real: Readonly<Record<Group, number>>) {
  const numbers: Record<Group, number> = { first: 0, both: 0, second: 0, third: 0 };
  const at = (bases: number) =>
    present(GROUPS_OF[bases], 'a state').reduce((sum, group) => sum + numbers[group], 0);
  const sumOver = (group: Group, value: (model: StateModel, bases: number) => number) =>
    COUNTED[group].reduce((sum, bases) => sum + value(present(models[bases], 'a state'), bases), 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const group of GROUPS) {
      const plays = sumOver(group, (model) => model.plays);
      const singles = sumOver(group, (model, bases) => model.singlesAt(at(bases)));
      const more = sumOver(group, (model, bases) => model.singlesAt(at(bases) + 1));
      numbers[group] += (real[group] * plays - singles) / (more - singles);
    }
  }
  const percent = models.map((_, bases) => Math.round(at(bases)));
  const lines = GROUPS.map((group) => {
    const plays = sumOver(group, (model) => model.plays);
    return {
      name: NAMES[group],
      real: real[group],
      measured: sumOver(group, (model) => model.measured) / plays,
      fitted: sumOver(group, (model, bases) => model.singlesAt(percent[bases] ?? 0)) / plays,
    };
  });
  return { percent, lines };
}

/** The charts that come nearest to the real singles, and what they would give. */
export function fitDepth(tally: DepthTally, real: DepthFigures) {
  const fits = OUTS.map((outs) => {
    const models = Array.from({ length: BASES }, (_, bases) =>
      modelOf(present(tally.states[outs * BASES + bases], 'a state'), usedAt(outs, bases)),
    );
    return { outs, ...fitOuts(models, realShares(real, outs)) };
  });
  return {
    through: fits.map(({ percent }) => percent.map((number) => Math.max(0, number))),
    cutOff: fits.map(({ percent }) => percent.map((number) => Math.max(0, -number))),
    lines: fits.flatMap(({ outs, lines }) => lines.map((line): DepthLine => ({ ...line, outs }))),
  };
}

/** The charts as source text. */
export function depthConstants({
  through,
  cutOff,
}: Pick<ReturnType<typeof fitDepth>, 'through' | 'cutOff'>): Constants {
  return { THROUGH_PERCENT: JSON.stringify(through), CUT_OFF_PERCENT: JSON.stringify(cutOff) };
}
