/**
 * Replays a season and fits advancing runners to the calibration file: what is added to speed and
 * arm, from which number runners go, how hits divide, double plays and grounders. Prints every rate
 * beside the real one; with --write it writes the numbers where the engine and the factory read them.
 * Usage: node scripts/fit-advances.ts <data directory> [season] [--write]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  DOUBLE_KINDS,
  HARD_GROUNDERS,
  SINGLE_KINDS,
} from '../src/card-factory/layout/ball-kinds.data.ts';
import { ADVANCE_ADDED, DOUBLE_PLAY_FROM } from '../src/engine/baserunning/advance.data.ts';
import { AdvanceChances } from './lib/advance-chances.ts';
import {
  ADVANCE_GAIN,
  type AdvanceRate,
  fitAdvance,
  fitHardGrounders,
  fitLineDoublePlay,
  fitMediumFly,
  fitNumber,
  type HitKinds,
  kindsToTry,
} from './lib/advance-fit.ts';
import { replaySeason } from './lib/replay-season.ts';
import { type Constants, writeConstants } from './lib/written-constants.ts';

const REPLAYS = 4;
const rate = z.object({ rate: z.number() });
const single = z.object({ H: rate, 3: rate, out: rate });
const byOuts = z.object({
  single_runner1_2Bopen: single,
  single_runner2: single,
  double_runner1: z.object({ H: rate, out: rate }),
});
const calibrationSchema = z.object({
  baserunning_2019: z.object({
    by_outs: z.object({
      outs0: byOuts,
      outs1: byOuts,
      outs2: byOuts,
      outfield_fly_runner3_lt2outs: z.object({ scores: rate, thrown_out: rate }),
      outfield_liner_runner3_lt2outs: z.object({ scores: rate }),
      outfield_fly_runner3_lt2outs_to7: z.object({ scores: rate }),
      outfield_fly_runner3_lt2outs_to8: z.object({ scores: rate }),
      outfield_fly_runner3_lt2outs_to9: z.object({ scores: rate }),
      outfield_fly_runner2_3Bopen_lt2outs_advances: rate,
      groundball_out_or_fc_runner3_lt2outs: z.object({ scores: rate, out: rate }),
      groundball_out_runner2only_lt2outs_advances: rate,
    }),
  }),
  double_play_2019: z.object({
    GDP_per_PA_runner1_lt2outs: rate,
    lineDP_per_PA_runner_any_lt2outs: rate,
  }),
});

const [data, ...rest] = process.argv.slice(2);
if (data === undefined) {
  console.error('usage: node scripts/fit-advances.ts <data directory> [season] [--write]');
  process.exit(2);
}
const season = rest.find((word) => !word.startsWith('--')) ?? '2019';
const { baserunning_2019, double_play_2019 } = calibrationSchema.parse(
  JSON.parse(await readFile(join(data, 'calibration.json'), 'utf8')),
);
const real = baserunning_2019.by_outs;
const outs = [real.outs0, real.outs1, real.outs2];
const observer = new AdvanceChances();
const directory = join(data, `lahman-${season}`);
await replaySeason({ directory, replays: REPLAYS, name: 'advances', tally: observer });
const chances = observer.list();
const of = (what: string) => chances.filter((one) => one.what === what);

function print(name: string, measured: number, target: number): void {
  const [one, other] = [measured, target].map((value) => value.toFixed(4));
  console.log(`${name.padEnd(44)} ${one}  real ${other}`);
}
function printAll(name: string, rates: readonly AdvanceRate[], targets: readonly AdvanceRate[]) {
  for (const [index, { made, out }] of rates.entries()) {
    print(`${name}, ${index} out`, made, targets[index]?.made ?? 0);
    print(`${name}, ${index} out, thrown out`, out, targets[index]?.out ?? 0);
  }
}

const targets = {
  secondToHome: outs.map(({ single_runner2: { H, out } }) => ({ made: H.rate, out: out.rate })),
  firstToThird: outs.map(({ single_runner1_2Bopen: one }) => ({
    made: one[3].rate + one.H.rate,
    out: one.out.rate,
  })),
  firstToHome: outs.map(({ double_runner1: { H, out } }) => ({ made: H.rate, out: out.rate })),
};
const [home2nd, third1st, home1st] = ADVANCE_ADDED;
const inUse = { secondToHome: home2nd, firstToThird: third1st, firstToHome: home1st };
const fitted = (what: keyof typeof targets, kinds: HitKinds) =>
  fitAdvance(chances, { what, real: targets[what], kinds, used: inUse[what] });
/** What kinds of hits other than those in use must bring. */
const changed = (kinds: HitKinds, used: HitKinds): number =>
  kinds.tried === used.tried && kinds.sure === used.sure ? 0 : ADVANCE_GAIN;
const singlesInUse = { tried: SINGLE_KINDS.tried, sure: SINGLE_KINDS.two };
const doublesInUse = { tried: DOUBLE_KINDS.tried, sure: DOUBLE_KINDS.three };
const best = <Item extends { readonly miss: number }>(items: readonly Item[]): Item =>
  items.reduce((one, other) => (other.miss < one.miss ? other : one));

const singles = best(
  kindsToTry().map((kinds) => {
    const [home, third] = [fitted('secondToHome', kinds), fitted('firstToThird', kinds)];
    const miss = home.miss + third.miss + changed(kinds, singlesInUse);
    return { kinds, home, third, miss };
  }),
);
const doubles = best(
  kindsToTry().map((kinds) => {
    const home = fitted('firstToHome', kinds);
    return { kinds, home, miss: home.miss + changed(kinds, doublesInUse) };
  }),
);
printAll('single: second to home', singles.home.rates, targets.secondToHome);
printAll('single: first to third', singles.third.rates, targets.firstToThird);
printAll('double: first to home', doubles.home.rates, targets.firstToHome);

const flies = [
  real.outfield_fly_runner3_lt2outs_to7,
  real.outfield_fly_runner3_lt2outs_to8,
  real.outfield_fly_runner3_lt2outs_to9,
];
const tagHome = flies.map(({ scores }, field) =>
  fitNumber(
    of('flyHome').filter((one) => one.field === field && one.kind !== 'tried'),
    scores.rate,
  ),
);
const home = { made: real.outfield_fly_runner3_lt2outs.scores.rate, out: 0 };
const out = real.outfield_fly_runner3_lt2outs.thrown_out.rate;
const medium = fitMediumFly(
  chances,
  { ...home, out },
  tagHome.map(({ added }) => added),
);
const liner = fitNumber(
  of('linerHome').map((one) => ({ ...one, sum: one.sum + (tagHome[one.field]?.added ?? 0) })),
  real.outfield_liner_runner3_lt2outs.scores.rate,
);
print('liner: third to home', liner.rate.made, real.outfield_liner_runner3_lt2outs.scores.rate);
print('fly: third to home', medium.rate.made, home.made);
print('fly: third to home, thrown out', medium.rate.out, out);
/** Deep in right a throw to third is long, from left it is short: as in the chart of flies. */
const THIRD_BY_FIELD = [-10, -5, 0];
const tagThird = fitNumber(
  of('flyThird').map((one) => ({ ...one, sum: one.sum + (THIRD_BY_FIELD[one.field] ?? 0) })),
  real.outfield_fly_runner2_3Bopen_lt2outs_advances.rate,
);
print(
  'fly: second to third',
  tagThird.rate.made,
  real.outfield_fly_runner2_3Bopen_lt2outs_advances.rate,
);
const hard = fitHardGrounders(of('doublePlay'), {
  from: DOUBLE_PLAY_FROM,
  real: double_play_2019.GDP_per_PA_runner1_lt2outs.rate,
});
print('double play', hard.rate, double_play_2019.GDP_per_PA_runner1_lt2outs.rate);
const realLineDouble = double_play_2019.lineDP_per_PA_runner_any_lt2outs.rate;
const lineDouble = fitLineDoublePlay(of('lineDouble'), realLineDouble);
print('liner: double play', lineDouble.rate, realLineDouble);
const contact = fitNumber(of('groundHome'), real.groundball_out_or_fc_runner3_lt2outs.scores.rate);
print(
  'grounder: third to home',
  contact.rate.made,
  real.groundball_out_or_fc_runner3_lt2outs.scores.rate,
);
print('grounder: third out', contact.rate.out, real.groundball_out_or_fc_runner3_lt2outs.out.rate);
const third = fitNumber(of('groundThird'), real.groundball_out_runner2only_lt2outs_advances.rate);
print(
  'grounder: second to third',
  third.rate.made,
  real.groundball_out_runner2only_lt2outs_advances.rate,
);

const shareLeft = (kinds: HitKinds) => Math.round((1 - kinds.tried - kinds.sure) * 100) / 100;
const from = [
  singles.home.from,
  singles.third.from,
  doubles.home.from,
  [medium.from, medium.from, 20],
];
const added = [singles.home.added, singles.third.added, doubles.home.added, medium.added];
const share = (now: number): number => Math.round(now * hard.times * 100) / 100;
/** What each exported constant becomes. */
const values: Constants = {
  ADVANCE_ADDED: `[${added.join(', ')}] as const`,
  ADVANCE_TRIES_FROM: `[\n${from.map((one) => `  [${one.join(', ')}],\n`).join('')}] as const`,
  TAG_HOME_ADDED: `[${tagHome.map((one) => one.added).join(', ')}] as const`,
  TAG_HOME_LINER: `${liner.added}`,
  TAG_THIRD_ADDED: `[${THIRD_BY_FIELD.map((one) => one + tagThird.added).join(', ')}] as const`,
  LINE_DOUBLE_PLAY: `${lineDouble.number}`,
  CONTACT_HOME_ADDED: `${contact.added}`,
  GROUND_THIRD_ADDED: `${third.added}`,
  HARD_GROUNDERS: `{ batter: ${share(HARD_GROUNDERS.batter)}, pitcher: ${share(HARD_GROUNDERS.pitcher)} } as const`,
  SINGLE_KINDS: `{ one: ${shareLeft(singles.kinds)}, tried: ${singles.kinds.tried}, two: ${singles.kinds.sure} } as const`,
  DOUBLE_KINDS: `{ two: ${shareLeft(doubles.kinds)}, tried: ${doubles.kinds.tried}, three: ${doubles.kinds.sure} } as const`,
};
for (const [name, value] of Object.entries(values)) console.log(`${name} = ${value}`);
if (rest.includes('--write')) {
  const files = [
    'src/engine/baserunning/advance.data.ts',
    'src/card-factory/layout/ball-kinds.data.ts',
  ];
  await writeConstants(files, values);
}
