/** Real figures against replayed ones, one dot a player. */
import type { PlayerPoint } from '../../models/fidelity.ts';
import { axes, escapeText, px, scaleOf, svg, type TickFormat } from './markup.ts';

export interface Scatter {
  readonly label: string;
  readonly points: readonly PlayerPoint[];
  readonly format: TickFormat;
  /** How far chance moves one replayed season: a band of twice so much lies about the diagonal. */
  readonly noise: number | undefined;
}

const WIDTH = 320;
const HEIGHT = 270;
const FRAME = { left: 46, right: 310, top: 22, bottom: 236 } as const;
const MARGIN = 0.06;

/** The diagonal's band, cut off at the frame by the clip of the picture. */
function band(
  noise: number,
  at: (value: number, off: number) => readonly [number, number],
): string {
  const corner = (value: number, off: number) => at(value, off).map(px).join(',');
  const corners = [corner(0, -2 * noise), corner(1, -2 * noise), corner(1, 2 * noise)];
  return `<polygon class="band" points="${[...corners, corner(0, 2 * noise)].join(' ')}"/>`;
}

/** Draws the picture. */
export function scatterPlot({ label, points, format, noise }: Scatter): string {
  const values = points.flatMap(({ real, replayed }) => [real, replayed]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const margin = (most - least) * MARGIN;
  const range = { min: Math.max(0, least - margin), max: most + margin };
  const x = scaleOf(range, { from: FRAME.left, to: FRAME.right });
  const y = scaleOf(range, { from: FRAME.bottom, to: FRAME.top });
  const end = (share: number) => range.min + share * (range.max - range.min);
  const corner = (share: number, off: number) =>
    [x.at(end(share)), y.at(end(share) + off)] as const;
  const clip = `clip-${label.replaceAll(/[^a-z0-9]+/gi, '-')}`;
  const { left, right, top, bottom } = FRAME;
  const dots = points.map(({ name, club, real, replayed }) => {
    const title = `${name}, ${club}: ${format(real)} real, ${format(replayed)} replayed`;
    return `<circle class="dot" cx="${px(x.at(real))}" cy="${px(y.at(replayed))}" r="3"><title>${escapeText(title)}</title></circle>`;
  });
  return svg({
    ...{ width: WIDTH, height: HEIGHT, label },
    body: [
      `<clipPath id="${clip}"><rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/></clipPath>`,
      `<g clip-path="url(#${clip})">`,
      noise === undefined ? '' : band(noise, corner),
      '</g>',
      ...axes({ x, y, formatX: format, formatY: format, titleX: 'real', titleY: 'replayed' }),
      `<line class="diagonal" x1="${left}" y1="${bottom}" x2="${right}" y2="${top}"/>`,
      ...dots,
    ],
  });
}
