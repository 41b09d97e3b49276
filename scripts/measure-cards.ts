/**
 * Computes what the cards of a season give, without playing a game: every player's rates are half
 * his own card and half those that he meets in his club's games, with checks, parks and fielders.
 * Prints how near the layouts are to their targets, the league's rates beside the real ones, and the
 * model's error for regulars and starters beside the noise of one season.
 * Usage: node scripts/measure-cards.ts <season directory or "founding"> ...
 */
import { battingTargets, layOutBattingSide } from '../src/card-factory/batting/batting-side.ts';
import { groundballShares } from '../src/card-factory/batting/small-ball.ts';
import { expectedBatting, expectedPitching } from '../src/card-factory/expectation.ts';
import { foundSeason } from '../src/card-factory/founding/found-season.ts';
import { meetingOf } from '../src/card-factory/hands.ts';
import { readSeason } from '../src/card-factory/lahman/read-season.ts';
import { layOutPitchingSide, pitchingTargets } from '../src/card-factory/pitching/pitching-side.ts';
import {
  addTimes,
  type EventTable,
  eventTable,
  RESULT_EVENTS,
  type ResultEvent,
  sumOf,
} from '../src/card-factory/plate-events.ts';
import { modelOf, type SeasonModel } from '../src/card-factory/season-model.ts';
import { tiredOf } from '../src/card-factory/tired.ts';
import { present } from '../src/errors.ts';
import { battingSide, HANDS } from '../src/models/baseball.ts';
import type { CardResult } from '../src/models/card-layout.ts';
import { chancesOf, type LayoutCell } from '../src/models/card-layout.ts';

/** Who is judged one by one. */
const REGULAR = 400;
const STARTER_OUTS = 300;

/** Misses of layouts, in chances. */
const misses: number[] = [];

function noteMisses(cells: readonly LayoutCell[], targets: ReadonlyMap<CardResult, number>): void {
  const printed = chancesOf(cells);
  const results = new Set([...printed.keys(), ...targets.keys()]);
  for (const result of results) {
    if (result.startsWith('check')) continue;
    misses.push(Math.abs((printed.get(result) ?? 0) - (targets.get(result) ?? 0)));
  }
}

function printMisses(): void {
  const sorted = misses.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const within = sorted.filter((miss) => miss <= 0.05 + 1e-9).length / sorted.length;
  const figures = [0.5, 0.9, 0.99, 1].map((share) => at(share).toFixed(4));
  const [median, ninety, last, max] = figures;
  console.log(
    `layouts: ${sorted.length} results, miss of chances: median ${median}, 90 % ${ninety}, ` +
      `99 % ${last}, max ${max}; within 0.05: ${(within * 100).toFixed(3)} %`,
  );
  misses.length = 0;
}

/** Differences between expectations and real rates, and the noise of a season as long. */
class Comparison {
  #count = 0;
  #bias = 0;
  #square = 0;
  #noise = 0;
  #standardized = 0;
  #judged = 0;
  #mean = 0;

  add(expected: number, real: number, sample: number): void {
    const error = expected - real;
    this.#count += 1;
    this.#bias += error;
    this.#square += error ** 2;
    this.#noise += (real * (1 - real)) / sample;
    // As the report of replays has it: in deviations of the real rate's noise, without rates of 0.
    if (real === 0) return;
    this.#judged += 1;
    const noise = (real * (1 - real)) / sample;
    this.#standardized += (error ** 2 + (expected * (1 - expected)) / sample) / noise;
    this.#mean += error / Math.sqrt(noise);
  }

  /** What a replay's RMSE and z spread come to when chance is added to the model's error. */
  print(name: string): void {
    const square = this.#square / this.#count;
    const noise = this.#noise / this.#count;
    const ratio = Math.sqrt((square + noise) / noise);
    const mean = this.#mean / this.#judged;
    const spread = Math.sqrt(this.#standardized / this.#judged - mean ** 2);
    const [bias, error, floor] = [this.#bias / this.#count, Math.sqrt(square), Math.sqrt(noise)];
    console.log(
      `  ${name.padEnd(20)} n ${String(this.#count).padStart(3)}  bias ${bias.toFixed(5).padStart(8)}` +
        `  model RMSE ${error.toFixed(5)}  noise ${floor.toFixed(5)}` +
        `  replay RMSE / noise ${ratio.toFixed(3)}  z spread ${spread.toFixed(3)}`,
    );
  }
}

interface Measured {
  readonly expected: EventTable;
  readonly sample: number;
}

/** Prints the mean of all expectations beside a table of rates. */
function printLeague(name: string, lines: readonly Measured[], real: EventTable): void {
  const sum = eventTable(() => 0);
  let all = 0;
  for (const { expected, sample } of lines) {
    addTimes(sum, expected, sample);
    all += sample;
  }
  const parts = RESULT_EVENTS.map((event) => {
    const off = (sum[event] / all / real[event] - 1) * 100;
    return `${event} ${off >= 0 ? '+' : ''}${off.toFixed(2)} %`;
  });
  console.log(`  league, ${name}: ${parts.join(', ')}`);
}

function measureBatters(model: SeasonModel): void {
  const comparisons = new Map<ResultEvent, Comparison>();
  const lines: Measured[] = [];
  for (const [player, batter] of model.batters) {
    const halves = present(model.halves.batters.get(batter), 'both sides');
    const expected = eventTable(() => 0);
    for (const hand of HANDS) {
      const input = {
        half: halves[hand],
        groundballs: groundballShares(player, model.doublePlayRate),
      };
      const side = battingSide(batter.bats, hand);
      noteMisses(layOutBattingSide({ ...input, side }), battingTargets(input));
      const faced = present(model.halves.facedPitchers.get(player.team.teamId), 'opponents');
      const rates = expectedBatting(
        halves[hand],
        faced[meetingOf(batter.bats, hand)],
        model.halves.tired,
      );
      addTimes(expected, rates, batter.exposure[hand]);
    }
    const sample = batter.plateAppearances;
    lines.push({ expected, sample });
    if (sample < REGULAR) continue;
    for (const event of RESULT_EVENTS) {
      const comparison = comparisons.get(event) ?? new Comparison();
      comparisons.set(event, comparison);
      comparison.add(expected[event], batter.counts[event] / sample, sample);
    }
  }
  printLeague('by batters', lines, model.league.overall);
  for (const [event, comparison] of comparisons) comparison.print(`batter ${event}`);
}

function measurePitchers(model: SeasonModel): void {
  const comparisons = new Map<ResultEvent, Comparison>();
  const lines: Measured[] = [];
  for (const pitcher of model.pitchers.values()) {
    const halves = present(model.halves.pitchers.get(pitcher), 'both sides');
    const expected = eventTable(() => 0);
    for (const hand of HANDS) {
      noteMisses(layOutPitchingSide(halves[hand], hand), pitchingTargets(halves[hand]));
      const faced = present(model.halves.facedBatters.get(pitcher), 'opponents');
      const rates = expectedPitching(
        halves[hand],
        faced[`${hand}${pitcher.hand}`],
        tiredOf(pitcher),
      );
      addTimes(expected, rates, pitcher.exposure[hand]);
    }
    const sample = sumOf(pitcher.counts);
    lines.push({ expected, sample });
    if (pitcher.pitching.inningsPitchedOuts < STARTER_OUTS) continue;
    for (const event of RESULT_EVENTS) {
      const comparison = comparisons.get(event) ?? new Comparison();
      comparisons.set(event, comparison);
      comparison.add(expected[event], pitcher.counts[event] / sample, sample);
    }
  }
  printLeague('by pitchers', lines, model.league.overall);
  for (const [event, comparison] of comparisons) comparison.print(`pitcher ${event}`);
}

const directories = process.argv.slice(2);
if (directories.length === 0) {
  console.error('usage: node scripts/measure-cards.ts <season directory or "founding"> ...');
  process.exit(2);
}
for (const directory of directories) {
  const season =
    directory === 'founding'
      ? foundSeason({ seed: 'paper dynasty', year: 2026 })
      : await readSeason(directory);
  const model = modelOf(season);
  console.log(`Season ${directory === 'founding' ? 'founding' : season.year}`);
  measureBatters(model);
  measurePitchers(model);
  printMisses();
}
