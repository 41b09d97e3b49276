/** An invented face for every player, the same each time: drawn from a hash of his id. */
import { createHash } from 'node:crypto';
import { type FaceConfig, faceToSvgString, svgsIndex } from 'facesjs';
import { present } from '../errors.ts';

type FeatureList = keyof typeof svgsIndex;

const TONES = [
  { skin: '#f2d6cb', hair: ['#272421', '#3d2314', '#5a3825', '#cc9966', '#b55239'] },
  { skin: '#ddb7a0', hair: ['#272421', '#3d2314', '#5a3825', '#e9c67b'] },
  { skin: '#ce967d', hair: ['#272421', '#1c1008', '#3d2314'] },
  { skin: '#bb876f', hair: ['#272421', '#1c1008'] },
  { skin: '#a67358', hair: ['#272421', '#1c1008'] },
  { skin: '#ad6453', hair: ['#272421', '#1c1008'] },
  { skin: '#74453d', hair: ['#272421', '#0f0902'] },
  { skin: '#5c3937', hair: ['#272421', '#0f0902'] },
] as const;
const CAPS = ['hat', 'hat2', 'hat3'] as const;
const BARE = 'none';
const CHANCE_OF_BEARD = 0.45;
const CHANCE_OF_LINES = 0.6;

/** Numbers in [0, 1) from a hash, as many as are asked for. */
function numbersOf(seed: string): () => number {
  let block = createHash('sha256').update(seed).digest();
  let offset = 0;
  return () => {
    if (offset + 4 > block.length) {
      block = createHash('sha256').update(block).digest();
      offset = 0;
    }
    const value = block.readUInt32BE(offset) / 2 ** 32;
    offset += 4;
    return value;
  };
}

function faceOf(seed: string, colour: string): FaceConfig {
  const next = numbersOf(seed);
  const pick = <Item>(items: readonly Item[]): Item =>
    present(items[Math.floor(next() * items.length)], 'a choice');
  const feature = (name: FeatureList) =>
    pick(svgsIndex[name].filter((id) => !id.startsWith('female') && id !== BARE));
  const sometimes = (chance: number, name: FeatureList) => (next() < chance ? feature(name) : BARE);
  const between = (low: number, high: number) => low + next() * (high - low);
  const tone = pick(TONES);
  return {
    fatness: between(0, 0.8),
    teamColors: [colour, '#ffffff', colour],
    hairBg: { id: BARE },
    body: { id: feature('body'), color: tone.skin, size: between(0.95, 1.05) },
    jersey: { id: pick(['baseball', 'baseball2', 'baseball3', 'baseball4']) },
    ear: { id: feature('ear'), size: between(0.6, 1.3) },
    head: { id: feature('head'), shave: `rgba(0,0,0,${between(0, 0.18).toFixed(2)})` },
    eyeLine: { id: sometimes(CHANCE_OF_LINES, 'eyeLine') },
    smileLine: { id: sometimes(CHANCE_OF_LINES, 'smileLine'), size: between(0.4, 1.8) },
    miscLine: { id: BARE },
    facialHair: { id: sometimes(CHANCE_OF_BEARD, 'facialHair') },
    eye: { id: feature('eye'), angle: Math.round(between(-8, 12)) },
    eyebrow: { id: feature('eyebrow'), angle: Math.round(between(-12, 15)) },
    hair: { id: feature('hair'), color: pick(tone.hair), flip: next() < 0.5 },
    mouth: { id: feature('mouth'), flip: next() < 0.5 },
    nose: { id: feature('nose'), flip: next() < 0.5, size: between(0.6, 1.15) },
    glasses: { id: BARE },
    accessories: { id: pick(CAPS) },
  };
}

/** The portrait as an SVG element of the given box; `seed` is the player's id. */
export function drawPortrait(
  seed: string,
  colour: string,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
  const svg = faceToSvgString(faceOf(seed, colour));
  const inner = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  // The drawing is 400 x 600; the cap begins near 40 and the shoulders end the picture.
  return (
    `<svg x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" ` +
    `viewBox="20 60 360 ${Math.round((360 * box.height) / box.width)}" ` +
    `preserveAspectRatio="xMidYMin slice">${inner}</svg>`
  );
}
