/** `pd cards explain`: every step of a card, as text and as JSON, and what it says without tables. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardExplanation } from '../../../src/card-factory/explain-card.ts';
import { parseSeasonTables } from '../../../src/card-factory/lahman/parse-season-tables.ts';
import { makeCards } from '../../../src/card-factory/make-cards.ts';
import type { CliDeps } from '../../../src/cli/cli-deps.ts';
import { present } from '../../../src/errors.ts';
import type { CardView } from '../../../src/models/card-view.ts';
import { smallSeason } from '../card-factory/lahman/small-season.ts';
import { fakeDeps, runPd } from './fake-cli.ts';

const season = parseSeasonTables(smallSeason());
const rows = makeCards(season, { name: '2020' });

function viewOf(index: number): CardView {
  const player = present(rows.players[index], 'a player');
  const cells = (kind: 'batting' | 'pitching', hand: 'L' | 'R') =>
    rows.cardLayouts.find(
      (one) => one.playerId === player.id && one.kind === kind && one.vsHand === hand,
    )?.cells;
  const side = (kind: 'batting' | 'pitching', vsHand: 'L' | 'R') => ({
    ...{ vsHand, cells: present(cells(kind, vsHand), 'cells'), avg: 0, obp: 0, slg: 0 },
    checks: null,
  });
  const grades = { bunting: 'C', hitAndRun: 'C', stealAuto: false } as const;
  const numbers = { speed: 12, stealLow: 5, stealHigh: 10, stealJump: 2 };
  const roles = { starterEndurance: 5, reliefEndurance: 1, closerEndurance: null };
  return {
    ...{ playerId: player.id, name: player.name, club: player.club, year: 2020 },
    ...{ clubAbbrev: player.clubAbbrev, rarity: 'Starter', rarityColour: '#123456' },
    ...{ positions: player.positions, bats: player.bats, throws: player.throws, cost: 10 },
    ...{ ownedCardIds: [], cardset: '2020', fielding: [], kind: 'batting' },
    batting: {
      ...{ ...grades, ...numbers, vsLeft: side('batting', 'L'), vsRight: side('batting', 'R') },
    },
    pitching:
      cells('pitching', 'L') === undefined
        ? null
        : {
            ...{ ...roles, hold: 0, wildPitch: 9, balk: 1 },
            ...{ vsLeft: side('pitching', 'L'), vsRight: side('pitching', 'R') },
          },
  };
}

describe('explaining a card', () => {
  let folder = '';
  const views = rows.players.map((_, index) => viewOf(index));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'explain-'));
    for (const [file, text] of smallSeason()) await writeFile(join(folder, file), text);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  function depsWith(cards: readonly CardView[], directory: string): Partial<CliDeps> {
    return {
      seasons: { ...fakeDeps().seasons, tablesDirectory: () => directory },
      cards: async () => ({
        search: async () => [...cards],
        show: async (id: string) =>
          present(
            cards.find((one) => one.playerId === id),
            'a card',
          ),
      }),
    };
  }

  test('the text goes from the line over opponents and parks to targets and ratings', async () => {
    const { code, out, err } = await runPd(
      'cards explain Tanner',
      depsWith(views.slice(0, 1), folder),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('How the card of Bo Tanner');
    for (const part of [
      'drawn to peers',
      'other cards',
      'power check',
      'difference',
      'steal, jump',
    ]) {
      expect(out).toContain(part);
    }
  });

  test('what comes out is what was wanted, and every result is within 0.05 chance', async () => {
    const { out } = await runPd('cards explain Ruiz --json', depsWith(views.slice(1, 2), folder));
    const card = JSON.parse(out) as CardExplanation;
    expect(card.parts.map(({ kind }) => kind)).toEqual(['pitching', 'batting']);
    const results = card.parts.flatMap(({ sides }) => sides.flatMap((side) => side.results));
    expect(results.length).toBeGreaterThan(40);
    for (const { difference } of results) expect(Math.abs(difference)).toBeLessThanOrEqual(0.0501);
    expect(card.ratings.map(({ name }) => name)).toContain('wild pitch');
  });

  test('without the season’s tables it says where they should be', async () => {
    const { code, err } = await runPd(
      'cards explain Tanner',
      depsWith(views.slice(0, 1), '/nowhere/2020'),
    );
    expect(code).toBe(4);
    expect(err).toContain('The tables of season 2020 are not in /nowhere/2020');
  });

  test('a card that the tables do not hold is not guessed', async () => {
    const view = { ...present(views[0], 'a view'), playerId: 'another' };
    const { code, err } = await runPd('cards explain Tanner', depsWith([view], folder));
    expect(code).toBe(4);
    expect(err).toContain('is not in the tables of 2020');
  });
});
