/** The page of a replayed season in a browser: whole in one file, readable on a phone, for everybody. */
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fidelityPage } from '../../src/cli/report/fidelity-page.ts';
import type { MeasuredSeason } from '../../src/models/season-facts.ts';
import { SeasonMeter } from '../../src/services/fidelity/season-meter.ts';
import { launchBrowser } from '../support/browser.ts';
import { club, facts, perfectReplay } from '../support/small-league.ts';

const MEASURED: MeasuredSeason = {
  source: 'counted by hand',
  states: Array.from({ length: 24 }, (_, state) => ({ runs: 0.3 + state / 50, plays: 100 })),
  runsPerGame: [0.1, 0.2, 0.3, 0.2, 0.2],
};

function pageOf(measured: MeasuredSeason | undefined): string {
  const season = facts([club('<A>'), club('B&B', { wins: 45, losses: 55 })], { measured });
  const replay = perfectReplay(season);
  replay.states.plays.fill(1_000);
  replay.states.runs.fill(500);
  replay.states.squares.fill(1_500);
  for (const [runs, games] of [20, 40, 60, 40, 40].entries()) replay.runsPerGame[runs] = games;
  const meter = new SeasonMeter({ facts: season, games: 100, seed: '<x>' });
  meter.add(replay);
  const run = { seconds: 2, players: '2 threads', at: '2026-04-01T12:34:56.000Z' };
  return fidelityPage({ name: 'the <season>', report: meter.report(), ...run });
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function opened(options: { readonly width: number; readonly colorScheme: 'light' | 'dark' }) {
  const { width, colorScheme } = options;
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(pageOf(MEASURED));
  return { page, asked };
}

describe('the page of a report', () => {
  test.each(['light', 'dark'] as const)(
    'is for everybody, and asks for nothing (%s)',
    async (colorScheme) => {
      const { page, asked } = await opened({ width: 1_200, colorScheme });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(asked).toEqual([]);
      await page.close();
    },
  );

  test('fits a phone: only its tables scroll sideways', async () => {
    const { page } = await opened({ width: 360, colorScheme: 'light' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.close();
  });

  test('says season, seed, games, speed and date, names written as text', async () => {
    const { page } = await opened({ width: 1_200, colorScheme: 'light' });
    const header = (await page.textContent('header')) ?? '';
    for (const text of [
      'the <season>',
      '<x>',
      '100',
      '50 games a second',
      '2026-04-01 12:34 UTC',
    ]) {
      expect(header).toContain(text);
    }
    expect(await page.textContent('#wins')).toContain('<A>: 60 real, 60.0 replayed');
    await page.close();
  });

  test('holds every target, its verdict as a word, and a picture of every rate', async () => {
    const { page } = await opened({ width: 1_200, colorScheme: 'light' });
    const verdicts = await page.locator('#targets .pill').allTextContents();
    expect(verdicts).toHaveLength(8 + 22 + 24 + 1 + 2 + 12);
    expect(new Set(verdicts)).toEqual(new Set(['pass', 'MISS', '-']));
    expect(await page.locator('#players svg').count()).toBe(22);
    expect(await page.locator('#states td').count()).toBe(24);
    expect(await page.textContent('#states')).toContain('✗');
    await page.close();
  });
});

test('a season that nobody has counted shows its run expectancy and says that it is not compared', () => {
  const html = pageOf(undefined);
  expect(html).toContain('No table of 2019 is given to compare with.');
  expect(html).toContain('1,000 plays');
});
