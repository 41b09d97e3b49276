/** Pictures: what stands on a card and a scorebug, and that they become PNG. */
import { afterAll, describe, expect, test } from 'vitest';
import type { CardView } from '../../../src/models/card-view.ts';
import { cardSvg } from '../../../src/pictures/card-svg.ts';
import { drawText, measureText } from '../../../src/pictures/fonts.ts';
import { PictureRenderer } from '../../../src/pictures/picture-renderer.ts';
import { drawPortrait } from '../../../src/pictures/portrait.ts';

const PNG_SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const side = (vsHand: 'L' | 'R') => ({
  vsHand,
  cells: Array.from({ length: 33 }, (_, index) =>
    index % 3 === 0 ? 'homeRun|12|groundballA.SS' : 'strikeout',
  ),
  avg: 0.264,
  obp: 0.341,
  slg: 0.449,
  checks: { power: 20, contact: 14, eye: 20 },
});
const card: CardView = {
  playerId: '018f6a3e-0000-7000-8000-000000000001',
  name: 'Ramón “Dutch” Castañeda',
  club: 'Harbor City Herons',
  clubAbbrev: 'HCH',
  year: 2024,
  rarity: 'All-Star',
  rarityColour: '#e4572e',
  positions: ['CF', 'RF'],
  bats: 'S',
  throws: 'R',
  cost: 812,
  ownedCardIds: [],
  cardset: 'Founding season',
  fielding: [{ position: 'CF', range: 2, error: 4, arm: -3 }],
  kind: 'batting',
  batting: {
    speed: 17,
    stealLow: 10,
    stealHigh: 18,
    stealAuto: true,
    stealJump: 12,
    bunting: 'B',
    hitAndRun: 'C',
    vsLeft: side('L'),
    vsRight: side('R'),
  },
  pitching: null,
};

const renderer = new PictureRenderer();
afterAll(() => renderer.close());

describe('text in pictures', () => {
  test('is measured in proportion to its size', () => {
    expect(measureText('Castañeda', 40, 800)).toBeCloseTo(2 * measureText('Castañeda', 20, 800), 6);
  });
  test.each(['ñ', 'Ł', 'č', 'ő', 'Ș'])('has a glyph of its own for %s', (character) => {
    expect(drawText(character, 0, 0, { size: 20, weight: 400, fill: '#000' })).not.toBe(
      drawText('?', 0, 0, { size: 20, weight: 400, fill: '#000' }),
    );
  });
  test('stands as a question mark for what the font has not', () => {
    expect(measureText('漢', 20, 400)).toBe(measureText('?', 20, 400));
  });
});

describe('a portrait', () => {
  const box = { x: 0, y: 0, width: 100, height: 100 };
  test('is the same for the same player, and another for another', () => {
    expect(drawPortrait('a', '#123456', box)).toBe(drawPortrait('a', '#123456', box));
    expect(drawPortrait('a', '#123456', box)).not.toBe(drawPortrait('b', '#123456', box));
  });
});

describe('a card picture', () => {
  test('becomes a PNG of the size that it says', async () => {
    const png = Buffer.from(await renderer.render(cardSvg(card)));
    expect([...png.subarray(0, 8)]).toEqual(PNG_SIGNATURE);
    expect(png.readUInt32BE(16)).toBe(640);
    expect(png.readUInt32BE(20)).toBe(896);
  });
  test('differs when one cell differs', () => {
    const cells = card.batting?.vsLeft.cells.with(4, 'walk') ?? [];
    const changed: CardView = {
      ...card,
      batting: card.batting && { ...card.batting, vsLeft: { ...card.batting.vsLeft, cells } },
    };
    expect(cardSvg(changed)).not.toBe(cardSvg(card));
  });
  test('is drawn once for the same content', async () => {
    const svg = cardSvg(card);
    expect(renderer.render(svg)).toBe(renderer.render(svg));
    await renderer.render(svg);
  });
  test('that is no SVG is refused with a reason', async () => {
    await expect(renderer.render('<svg')).rejects.toMatchObject({ code: 'picture/failed' });
  });
});
