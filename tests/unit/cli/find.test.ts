/** What a person means by the name of a season or of a card. */
import { describe, expect, test } from 'vitest';
import type { SeasonRef } from '../../../src/cli/cli-deps.ts';
import { findCard } from '../../../src/cli/find-card.ts';
import { findSeason } from '../../../src/cli/find-season.ts';
import type { CardSummary, CardView } from '../../../src/models/card-view.ts';
import { fakeDeps } from './fake-cli.ts';

const SEASONS: readonly SeasonRef[] = [
  { id: 'a', name: 'Founding Season', year: 2026 },
  { id: 'b', name: '2019', year: 2019 },
  { id: 'c', name: 'Second look', year: 2019 },
  { id: 'd', name: 'One', year: 2016 },
  { id: 'e', name: 'Two', year: 2016 },
];
const seasonsOf = (list: readonly SeasonRef[]) => ({
  ...fakeDeps().seasons,
  list: async () => list,
});

describe('a season', () => {
  test.each([
    ['2019', 'b'],
    ['second LOOK', 'c'],
    ['2026', 'a'],
  ])('"%s" is found by its name, and by its year when only one is of it', async (text, id) => {
    expect(await findSeason(seasonsOf(SEASONS), text)).toMatchObject({ id });
  });

  test('of which there are several is not guessed', async () => {
    await expect(findSeason(seasonsOf(SEASONS), '2016')).rejects.toMatchObject({
      code: 'input/invalid',
      message: 'Several card sets are of 2016: name one of "One" (2016), "Two" (2016).',
    });
  });

  test('that is not there: the answer names those that are, or how to get one', async () => {
    await expect(findSeason(seasonsOf(SEASONS.slice(0, 2)), '1927')).rejects.toMatchObject({
      code: 'entity/not_found',
      message: expect.stringContaining('The league has "Founding Season" (2026), 2019.'),
    });
    await expect(findSeason(seasonsOf([]), '1927')).rejects.toMatchObject({
      message: expect.stringContaining('no season yet: run "pd season import DIR"'),
    });
  });
});

function card(id: number, name: string, changes: Partial<CardView> = {}): CardView {
  return {
    ...{ playerId: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`, name, year: 2019 },
    ...{ club: 'Harbor Herons', clubAbbrev: 'HER', rarity: 'Starter', rarityColour: '#123456' },
    ...{ positions: ['CF'], bats: 'R', throws: 'R', cost: 10, ownedCardIds: [], cardset: '2019' },
    ...{ fielding: [], kind: 'batting', batting: null, pitching: null },
    ...changes,
  };
}

function depsWith(cards: readonly CardView[]) {
  return fakeDeps({
    seasons: seasonsOf(SEASONS),
    cards: async () => ({
      search: async ({ text }): Promise<readonly CardSummary[]> =>
        cards.filter(({ name }) => name.toLowerCase().includes(text?.toLowerCase() ?? '')),
      show: async (playerId) => {
        const found = cards.find((one) => one.playerId === playerId);
        if (found === undefined) throw new Error(playerId);
        return found;
      },
    }),
  });
}
const wanted = (text: string, season?: string, club?: string) => ({ text, season, club });

describe('a card', () => {
  const soto = card(1, 'Juan Soto');
  const mets = card(2, 'Ana Reyes', { clubAbbrev: 'OWL' });
  const twice = card(3, 'Ana Reyes');
  const other = card(4, 'Ana Reyes-Ito');
  const founded = card(5, 'Ana Reyes', { year: 2026, cardset: 'Founding Season' });
  const second = card(6, 'Juan Soto', { cardset: 'Second look' });
  const deps = depsWith([soto, mets, twice, other, founded, second]);

  test.each([
    [wanted('ana reyes-ito'), other],
    [wanted(soto.playerId), soto],
    [wanted('ana reyes', '2019', 'owl'), mets],
    [wanted('ana reyes', '2026'), founded],
    [wanted('soto', '2019'), soto],
    [wanted('soto', 'Second look'), second],
  ])('%o is found', async (what, expected) => {
    expect(await findCard(deps, what)).toBe(expected);
  });

  test('that several go by is not guessed: they are listed with their ids', async () => {
    await expect(findCard(deps, wanted('ana reyes', '2019'))).rejects.toMatchObject({
      code: 'input/invalid',
      message: [
        '2 cards go by "ana reyes". Add --season or --club, or give an id:',
        `  ${mets.playerId}  Ana Reyes, OWL 2019`,
        `  ${twice.playerId}  Ana Reyes, HER 2019`,
      ].join('\n'),
    });
  });

  test('a long list is cut', async () => {
    const many = Array.from({ length: 40 }, (_, index) => card(100 + index, `Reyes ${index}`));
    await expect(findCard(depsWith(many), wanted('reyes'))).rejects.toMatchObject({
      message: expect.stringMatching(/^40 cards go by.*\n {2}and 25 more$/s),
    });
  });

  test('that nobody goes by is not found', async () => {
    await expect(findCard(deps, wanted('nobody', '2019'))).rejects.toMatchObject({
      code: 'entity/not_found',
      message: 'No card in season 2019 goes by "nobody". Try a part of the name.',
    });
  });
});
