/** Cycles among modules are all found, once, and printed as a way that really goes round. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCycles, type ModuleGraph } from '../../../scripts/lib/module-cycles.ts';

const graph = (edges: Readonly<Record<string, string>>): ModuleGraph =>
  new Map(Object.entries(edges).map(([module, targets]) => [module, [...targets]]));

describe('one way round for every group of modules that import one another', () => {
  test.each([
    ['no import', { a: '' }, []],
    ['a tree', { a: 'bc', b: 'd', c: 'd', d: '' }, []],
    ['a module outside of the graph', { a: 'x' }, []],
    ['a module that imports itself', { a: 'a' }, [['a']]],
    ['two modules', { b: 'a', a: 'b' }, [['a', 'b']]],
    ['the shortest way of several', { a: 'bc', b: 'c', c: 'a' }, [['a', 'c']]],
    ['a cycle behind a chain', { a: 'b', b: 'c', c: 'd', d: 'b' }, [['b', 'c', 'd']]],
    [
      'two groups',
      { a: 'b', b: 'ac', c: 'd', d: 'e', e: 'c' },
      [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
  ])('%s', (_what, edges, cycles) => {
    expect(findCycles(graph(edges))).toEqual(cycles);
  });
});

test('a chain of 20,000 imports does not overflow the stack', () => {
  const chain = new Map(
    Array.from({ length: 20_000 }, (_, index) => [`m${index}`, [`m${index + 1}`]]),
  );
  expect(findCycles(chain)).toEqual([]);
});

const graphs = fc
  .uniqueArray(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20, selector: String })
  .map((pairs): ModuleGraph => {
    const modules = Array.from({ length: 8 }, (_, index) => `m${index}`);
    return new Map(
      modules.map((module, index) => [
        module,
        pairs.filter(([from]) => from === index).map(([, to]) => `m${to}`),
      ]),
    );
  });

test('every way that is printed exists, and without its modules no cycle of that group is left', () => {
  fc.assert(
    fc.property(graphs, (edges) => {
      const cycles = findCycles(edges);
      for (const cycle of cycles) {
        cycle.forEach((module, index) => {
          expect(edges.get(module)).toContain(cycle[(index + 1) % cycle.length]);
        });
      }
      expect(cycles.length > 0).toBe(hasCycle(edges));
    }),
  );
});

/** The slow and obvious way: remove modules that import nothing until none is left, or none can go. */
function hasCycle(edges: ModuleGraph): boolean {
  const left = new Map(edges);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [module, targets] of left) {
      if (targets.every((target) => !left.has(target))) left.delete(module);
    }
  }
  return left.size > 0;
}
