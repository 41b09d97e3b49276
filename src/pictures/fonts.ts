/** Sets text as SVG paths in Barlow Condensed, measured: a picture needs no font where it is shown. */
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { assert } from '../errors.ts';

const require = createRequire(import.meta.url);
export type Weight = 400 | 600 | 800;
const SUBSETS = ['latin', 'latin-ext'] as const;
const FALLBACK_CHARACTER = '?';

function openFont(subset: string, weight: Weight): fontkit.Font {
  const file = `@fontsource/barlow-condensed/files/barlow-condensed-${subset}-${weight}-normal.woff2`;
  const font = fontkit.openSync(require.resolve(file));
  assert('layout' in font, `${file} is one font`);
  return font;
}

const opened = new Map<Weight, readonly fontkit.Font[]>();
function fontsOf(weight: Weight): readonly fontkit.Font[] {
  const known = opened.get(weight);
  if (known !== undefined) return known;
  const fonts = SUBSETS.map((subset) => openFont(subset, weight));
  opened.set(weight, fonts);
  return fonts;
}

interface Run {
  readonly font: fontkit.Font;
  readonly text: string;
}

/** Splits a text where another subset has the character; what no subset has becomes "?". */
function runsOf(text: string, weight: Weight): readonly Run[] {
  const fonts = fontsOf(weight);
  const runs: { font: fontkit.Font; text: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const codePoint = character.codePointAt(0) ?? 0;
    const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(codePoint)) ?? fonts[0];
    assert(font !== undefined, 'at least one subset is there');
    const shown = font.hasGlyphForCodePoint(codePoint) ? character : FALLBACK_CHARACTER;
    const last = runs.at(-1);
    if (last?.font === font) last.text += shown;
    else runs.push({ font, text: shown });
  }
  return runs;
}

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Wider text is set smaller, so that a long name never leaves its box. */
  readonly maxWidth?: number;
}

/** The width of a text in pixels at a size. */
export function measureText(text: string, size: number, weight: Weight): number {
  return runsOf(text, weight).reduce(
    (width, { font, text: part }) =>
      width + (font.layout(part).advanceWidth / font.unitsPerEm) * size,
    0,
  );
}

/** Draws a text with its baseline's start, middle or end at (x, y), as an SVG group of paths. */
export function drawText(text: string, x: number, y: number, style: TextStyle): string {
  const natural = measureText(text, style.size, style.weight);
  const fits = style.maxWidth === undefined || natural <= style.maxWidth;
  const size = fits ? style.size : (style.size * (style.maxWidth ?? natural)) / natural;
  const width = (natural * size) / style.size;
  const shift = { start: 0, middle: width / 2, end: width }[style.anchor ?? 'start'];
  let pen = x - shift;
  const paths: string[] = [];
  for (const { font, text: part } of runsOf(text, style.weight)) {
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(part);
    for (const [index, glyph] of glyphs.entries()) {
      const position = positions[index];
      const path = glyph.path.scale(scale, -scale).translate(pen, y).toSVG();
      if (path !== '') paths.push(path);
      pen += (position?.xAdvance ?? 0) * scale;
    }
  }
  return `<path fill="${style.fill}" d="${paths.join('')}"/>`;
}
