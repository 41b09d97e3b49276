/** Custom ids hold a whole click in at most 100 characters and come back as they were. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCustomId, parseCustomId } from '../../../src/cogs/pipeline/custom-id.ts';
import { sampleId } from './sample-game.ts';

const ids = fc.record({
  action: fc.stringMatching(/^[a-z][a-z-]{0,19}$/),
  subject: fc.uuid(),
  version: fc.integer({ min: 0, max: 999_999_999 }),
  detail: fc.stringMatching(/^[\w-]{0,30}$/),
});

test('what was written is read again, within 100 characters', () => {
  fc.assert(
    fc.property(ids, (id) => {
      const text = formatCustomId(id);
      expect(text.length).toBeLessThanOrEqual(100);
      expect(parseCustomId(text)).toEqual(id);
    }),
  );
});

test('a version and a detail may be left out', () => {
  const text = formatCustomId({ action: 'box', subject: sampleId(1) });
  expect(parseCustomId(text)).toEqual({
    ...{ action: 'box', subject: sampleId(1), version: 0, detail: '' },
  });
});

test.each([
  ['of another program', 'confirm_delete'],
  ['with a part too few', `roll:${sampleId(1)}:1`],
  ['with a part too many', `roll:${sampleId(1)}:1::`],
  ['with a version that is no number', `roll:${sampleId(1)}:x:`],
  ['with a subject that is no id', 'roll:0000-1:1:'],
  ['that is empty', ''],
])('a custom id %s is not read', (_, text) => {
  expect(parseCustomId(text)).toBeUndefined();
});

test('a custom id that could not be read again is never written', () => {
  expect(() => formatCustomId({ action: 'Roll', subject: sampleId(1) })).toThrow('custom id');
  expect(() => formatCustomId({ action: 'roll', subject: sampleId(1), detail: 'a:b' })).toThrow(
    'custom id',
  );
});
