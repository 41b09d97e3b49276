/** The made-up people must not be real ones. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ORIGINS } from '../../../../src/card-factory/founding/names.ts';
import { readSeason } from '../../../../src/card-factory/lahman/read-season.ts';

const { PD_SEASON_DATA: DATA = '../shared/data' } = process.env;

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-zA-Z ]/g, '')
    .toLowerCase();
}

describe('the name lists', () => {
  test.for([2005, 2016, 2019])('cannot be combined to a player of %i', async (year, context) => {
    const directory = join(DATA, `lahman-${year}`);
    if (!existsSync(directory)) context.skip(`no real season in ${directory}: set PD_SEASON_DATA`);
    const { people } = await readSeason(directory);
    const real = new Set(people.map((person) => plain(`${person.nameFirst} ${person.nameLast}`)));
    const same = ORIGINS.flatMap(({ firstNames, lastNames }) =>
      firstNames.flatMap((first) => lastNames.map((last) => `${first} ${last}`)),
    ).filter((name) => real.has(plain(name)));
    expect(same).toEqual([]);
  });

  test('hold no name twice, and weigh all origins to a thousand', () => {
    for (const { firstNames, lastNames, places } of ORIGINS) {
      for (const list of [firstNames, lastNames, places]) {
        expect(list.filter((name, index) => list.indexOf(name) !== index)).toEqual([]);
      }
    }
    expect(ORIGINS.reduce((sum, { weight }) => sum + weight, 0)).toBe(1000);
  });
});
