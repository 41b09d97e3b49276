/** Text that is safe between tags, and the small parts that every picture of the report is made of. */

/** Writes text so that no reader takes it for markup. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A number for a coordinate: a tenth of a pixel is fine enough. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What it shows, in a sentence, for people who do not see it. */
  readonly label: string;
  readonly body: readonly string[];
}

/** An SVG picture that is as wide as there is room for. */
export function svg({ width, height, label, body }: Picture): string {
  return (
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(label)}">` +
    `${body.join('')}</svg>`
  );
}

/** Where values fall on a line of pixels. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  at(value: number): number;
}

/** Maps min and max of values to two pixels. */
export function scaleOf(
  values: { readonly min: number; readonly max: number },
  pixels: { readonly from: number; readonly to: number },
): Scale {
  const { min, max } = values;
  const span = max - min || 1;
  return {
    min,
    max,
    at: (value) => pixels.from + ((value - min) / span) * (pixels.to - pixels.from),
  };
}

const STEPS = [1, 2, 2.5, 5, 10];
const TICKS_WANTED = 4;

/** Round values within the scale, four or so. */
export function ticksOf({ min, max }: Scale): readonly number[] {
  const rough = (max - min) / TICKS_WANTED;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power;
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** "24 %", ".275", "1,200": short labels of axes. */
export type TickFormat = (value: number) => string;

export interface Axes {
  readonly x: Scale;
  readonly y: Scale;
  readonly formatX: TickFormat;
  readonly formatY: TickFormat;
  readonly titleX: string;
  readonly titleY: string;
}

/** Lines of a grid with their labels, and the axes' titles. */
export function axes({ x, y, formatX, formatY, titleX, titleY }: Axes): readonly string[] {
  const [left, right, bottom, top] = [x.at(x.min), x.at(x.max), y.at(y.min), y.at(y.max)];
  return [
    ...ticksOf(x).map(
      (tick) =>
        `<line class="grid" x1="${px(x.at(tick))}" x2="${px(x.at(tick))}" y1="${px(bottom)}" y2="${px(top)}"/>` +
        `<text class="tick" x="${px(x.at(tick))}" y="${px(bottom + 13)}" text-anchor="middle">${formatX(tick)}</text>`,
    ),
    ...ticksOf(y).map(
      (tick) =>
        `<line class="grid" x1="${px(left)}" x2="${px(right)}" y1="${px(y.at(tick))}" y2="${px(y.at(tick))}"/>` +
        `<text class="tick" x="${px(left - 5)}" y="${px(y.at(tick) + 3.5)}" text-anchor="end">${formatY(tick)}</text>`,
    ),
    `<text class="axis" x="${px(right)}" y="${px(bottom + 27)}" text-anchor="end">${escapeText(titleX)}</text>`,
    `<text class="axis" x="${px(left)}" y="${px(top - 7)}">${escapeText(titleY)}</text>`,
  ];
}
