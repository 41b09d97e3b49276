/** Pictures of distributions: z-scores beside the normal curve, runs per game beside the real ones. */
import { Z_MAX, Z_STEP } from '../../models/fidelity.ts';
import { axes, px, scaleOf, svg } from './markup.ts';

const WIDTH = 320;
const HEIGHT = 270;
const FRAME = { left: 46, right: 310, top: 22, bottom: 236 } as const;
/** Points of the normal curve. */
const CURVE_POINTS = 81;

const normal = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
const percent = (share: number): string => `${Math.round(share * 100)} %`;

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly title: string;
}

function bar({ from, to, top, title }: Bar): string {
  const height = Math.max(0, FRAME.bottom - top);
  return `<rect class="bar" x="${px(from + 0.5)}" y="${px(top)}" width="${px(to - from - 1)}" height="${px(height)}"><title>${title}</title></rect>`;
}

/** The z-scores of a rate: how many of the differences are so many deviations of chance. */
export function zHistogram(label: string, counts: readonly number[]): string {
  const all = counts.reduce((sum, count) => sum + count, 0) || 1;
  const heights = counts.map((count) => count / all / Z_STEP);
  const x = scaleOf({ min: -Z_MAX, max: Z_MAX }, { from: FRAME.left, to: FRAME.right });
  const most = Math.max(normal(0), ...heights) * 1.05;
  const y = scaleOf({ min: 0, max: most }, { from: FRAME.bottom, to: FRAME.top });
  const curve = Array.from({ length: CURVE_POINTS }, (_, index) => {
    const z = -Z_MAX + (2 * Z_MAX * index) / (CURVE_POINTS - 1);
    return `${px(x.at(z))},${px(y.at(normal(z)))}`;
  });
  const plain = (value: number) => String(value);
  const decimal = (value: number) => String(Number(value.toFixed(2)));
  const titles = { titleX: 'deviations of chance', titleY: 'density' };
  return svg({
    ...{ width: WIDTH, height: HEIGHT, label },
    body: [
      ...axes({ x, y, formatX: plain, formatY: decimal, ...titles }),
      ...heights.map((height, index) => {
        const z = -Z_MAX + index * Z_STEP;
        const title = `${z} to ${z + Z_STEP}: ${counts[index]}`;
        return bar({ from: x.at(z), to: x.at(z + Z_STEP), top: y.at(height), title });
      }),
      `<polyline class="curve" points="${curve.join(' ')}"/>`,
    ],
  });
}

export interface RunsPicture {
  readonly label: string;
  readonly measured: readonly number[];
  readonly real: readonly number[] | undefined;
}

const RUNS_WIDTH = 660;
const RUNS_RIGHT = 650;
/** Games of more runs are too rare to be seen. */
const RUNS_SHOWN = 18;

/** Runs of a club in a game: bars of the replays, rings of the real season. */
export function runsBars({ label, measured, real }: RunsPicture): string {
  const shown = measured.slice(0, RUNS_SHOWN);
  const realShown = (real ?? []).slice(0, RUNS_SHOWN);
  const x = scaleOf({ min: -0.5, max: RUNS_SHOWN - 0.5 }, { from: FRAME.left, to: RUNS_RIGHT });
  const most = Math.max(...shown, ...realShown) * 1.08;
  const y = scaleOf({ min: 0, max: most }, { from: FRAME.bottom, to: FRAME.top });
  const plain = (value: number) => String(value);
  const titles = { titleX: 'runs of a club in a game', titleY: 'share of games' };
  return svg({
    ...{ width: RUNS_WIDTH, height: HEIGHT, label },
    body: [
      ...axes({ x, y, formatX: plain, formatY: percent, ...titles }),
      ...shown.map((share, runs) => {
        const title = `${runs} runs: ${(share * 100).toFixed(1)} % of games`;
        return bar({ from: x.at(runs - 0.42), to: x.at(runs + 0.42), top: y.at(share), title });
      }),
      ...realShown.map(
        (share, runs) =>
          `<circle class="ring" cx="${px(x.at(runs))}" cy="${px(y.at(share))}" r="4"><title>${runs} runs: really ${(share * 100).toFixed(1)} %</title></circle>`,
      ),
    ],
  });
}
