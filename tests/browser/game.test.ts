/** A newcomer in a real browser: founds a club, plays nine innings, and the league has the game. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { present } from '../../src/errors.ts';
import type { GameView } from '../../src/models/game-view.ts';
import { checkDiceRecord } from '../../src/services/dice-check.ts';
import { launchBrowser } from '../support/browser.ts';
import { axeFindings, stickingOut } from '../support/dugout-page.ts';
import {
  newDataDir,
  type RunningProgram,
  removeDataDir,
  startProgram,
} from '../support/program.ts';

const NEWCOMER_MS_MAX = 60_000;
let program: RunningProgram;
let browser: Browser;
let page: Page;
const faults: string[] = [];
/** The game of the first evening, once it is over. */
let gameId = '';

beforeAll(async () => {
  program = await startProgram(await newDataDir());
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => faults.push(error.message));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  if (program !== undefined) await removeDataDir(program.dataDir);
});

const roll = () => page.getByRole('button', { name: /^(Roll|Pitch)$/ });
const lastPlay = () => page.getByRole('status', { name: 'Last play' });
const plays = () => page.locator('[role=log] .play');

async function gameOnPage(): Promise<GameView> {
  const gameId = page.url().split('/').at(-1) ?? '';
  const response = await page.request.get(`${program.dugoutUrl}/api/games/${gameId}`);
  return (await response.json()) as GameView;
}
/** What `pd dice verify` says about a game in the data directory, which nobody else uses then. */
async function checkStoredGame(id: string): Promise<string> {
  const words = ['src/cli/pd.ts', 'dice', 'verify', id];
  const env = { ...process.env, PD_DATA_DIR: program.dataDir };
  const { stdout } = await promisify(execFile)(process.execPath, words, { env });
  return stdout;
}
interface LeagueGame {
  readonly game: {
    readonly status: string;
    readonly away_score: number;
    readonly home_score: number;
  };
  readonly plays: readonly unknown[];
}
async function leagueGame(gameId: string): Promise<LeagueGame | undefined> {
  const headers = { authorization: `Bearer ${await program.leagueToken()}` };
  const response = await fetch(`${program.leagueUrl}/api/v2/games/${gameId}`, { headers });
  return response.ok ? ((await response.json()) as LeagueGame) : undefined;
}

describe('the first evening', () => {
  test('a newcomer has a club and is batting within a minute', async () => {
    const started = performance.now();
    await page.goto(program.dugoutUrl);
    await page.getByLabel('Your name').fill('Ann Opener');
    await page.getByLabel(/The club’s name|The club's name/).fill('Harbor City Herons');
    await page.getByRole('button', { name: 'Found the club' }).click();
    await page.getByRole('heading', { name: 'Harbor City Herons' }).waitFor();
    await page.getByLabel('Away (bat first)').check();
    await page.getByLabel('ace').check();
    await page.getByText('A profile is what a manager likes to do.').waitFor();
    await page.getByLabel('The computer’s profile').selectOption('Gambler');
    await page.getByText('Gambler: sends runners home on hits').waitFor();
    await page.locator('.opponents button').first().click();
    await roll().waitFor();
    await page.getByText('Add your words to the dice').click();
    await page.getByLabel('Your words').fill('  rain   or shine ');
    await page.getByRole('button', { name: 'Add words' }).click();
    await page.getByText('Your words: rain or shine').waitFor();
    await roll().click();
    await plays().first().waitFor();
    expect(performance.now() - started).toBeLessThan(NEWCOMER_MS_MAX);
    expect(await page.getByText(/way back from another browser/).isVisible()).toBe(true);
  });
  test('the first roll closes the words for the dice', async () => {
    expect(await page.getByText('Add your words to the dice').count()).toBe(0);
    expect((await gameOnPage()).diceWords).toEqual({ away: 'rain or shine', home: null });
  });
  test('who manages each club is shown', async () => {
    const managers = page.getByRole('list', { name: 'Managers' });
    expect(await managers.getByRole('listitem').first().textContent()).toMatch(
      /managed by Ann Opener$/,
    );
    expect(await managers.textContent()).toMatch(
      /managed by [^(]+\(computer: Gambler, ace\) sends/,
    );
    const width = 'document.documentElement.scrollWidth';
    expect(await page.evaluate(width)).toBeLessThanOrEqual(390);
  });
  test('a roll shows its dice, its lit cell and its words', async () => {
    expect(await page.locator('.rolled-card .lit').count()).toBe(1);
    expect(await page.getByRole('img', { name: /^column die: [1-6]$/ }).count()).toBe(1);
    expect((await lastPlay().textContent())?.length).toBeGreaterThan(10);
  });
  test('a reload stands at the same play', async () => {
    const before = await lastPlay().textContent();
    await page.reload();
    await page.getByRole('button', { name: 'Half inning' }).waitFor();
    await expect.poll(() => lastPlay().textContent()).toBe(before);
  });
  test('two clicks at once make one play', async () => {
    const count = await plays().count();
    const button = "document.querySelector('.buttons .primary')";
    await page.evaluate(`${button}.click(); ${button}.click();`);
    await expect.poll(() => plays().count()).toBeGreaterThan(count);
    await page.waitForTimeout(300);
    const view = await gameOnPage();
    expect(view.plays.filter(({ dice }) => dice.rolls.length > 0)).toHaveLength(2);
  });
  test('undo takes back the last choice', async () => {
    const text = await lastPlay().textContent();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => lastPlay().textContent()).not.toBe(text);
  });
  test('the space bar rolls, and ? lists the keys', async () => {
    const before = await lastPlay().textContent();
    await page.locator('body').press(' ');
    await expect.poll(() => lastPlay().textContent()).not.toBe(before);
    await page.locator('body').press('?');
    await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
  });
  test('axe finds nothing on the play screen, whichever cell is rolled', async () => {
    await page.evaluate(
      "for (const cell of document.querySelectorAll('.cells td')) cell.classList.add('lit')",
    );
    expect(await axeFindings(page)).toEqual([]);
  });
  test('the whole game ends in a box score', async () => {
    const halfInning = page.getByRole('button', { name: 'Half inning' });
    for (let half = 0; half < 40 && (await halfInning.count()) > 0; half += 1) {
      const before = (await gameOnPage()).version;
      await halfInning.click();
      await expect.poll(async () => (await gameOnPage()).version).toBeGreaterThan(before);
    }
    await page
      .getByText(/Herons|win/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Next game' }).waitFor();
    const box = page.locator('.box-score');
    expect(await box.locator('.team-box').count()).toBe(2);
    expect(await page.getByText('The seed:').count()).toBe(1);
  });
  test('the league shows the game with every play', async () => {
    const view = await gameOnPage();
    await expect.poll(async () => (await leagueGame(view.gameId))?.game?.status).toBe('complete');
    const league = present(await leagueGame(view.gameId), 'the game in the league');
    expect(league.plays).toHaveLength(view.plays.length);
    expect(league.game.away_score).toBe(view.away.runs);
    expect(league.game.home_score).toBe(view.home.runs);
  }, 60_000);
  test('every roll of the game is recomputed in the browser, as on the command line', async () => {
    await page.getByText('Fair dice').click();
    expect(await page.getByText(/“rain or shine” by the Herons/).count()).toBe(1);
    await page.getByRole('link', { name: 'Check every roll' }).click();
    await page.getByText(/^The dice are right: all \d+ rolls/).waitFor();
    const view = await gameOnPage();
    const { isFair, rolls, rollsTakenBack } = checkDiceRecord(view);
    expect(isFair).toBe(true);
    expect(rollsTakenBack).toBeGreaterThan(0);
    expect(await page.locator('.rolls tbody tr').count()).toBe(rolls + rollsTakenBack);
    await page.getByLabel('Only what differs').check();
    await page.getByText('No roll differs.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
  test('a record that was changed is found out by both, at the same roll', async () => {
    const view = await gameOnPage();
    const place = view.plays.findIndex(({ draws }) => draws > 2);
    const forged = structuredClone<object>(view) as {
      plays: { dice: { rolls: { face: number }[] } }[];
    };
    const roll = present(forged.plays[place]?.dice.rolls[1], 'a second roll');
    roll.face = (roll.face % 6) + 1;
    const buffer = Buffer.from(JSON.stringify(forged));
    const file = { name: 'forged.json', mimeType: 'application/json', buffer };
    await page.getByLabel(/a saved record/).setInputFiles(file);
    await page.getByText(/^The dice are not right:/).waitFor();
    const found = await page.locator('.findings li').allTextContents();
    const { problems } = checkDiceRecord(forged);
    expect(found).toHaveLength(problems.length);
    expect(found[0]).toContain(`Play ${place + 1}, roll 2`);
    expect(problems[0]).toMatchObject({ kind: 'face', play: place + 1, draw: 2 });
    await page.getByLabel('Only what differs').check();
    expect(await page.locator('.rolls tbody tr').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel(/a saved record/).setInputFiles({ ...file, buffer: Buffer.from('{') });
    await page.getByText('forged.json is not JSON').waitFor();
    gameId = view.gameId;
  });
  test('a campaign game is chosen with a box and says that it is one', async () => {
    await page.goto(`${program.dugoutUrl}/#/`);
    await page.getByLabel('Campaign game: pitchers need rest, and men get hurt').check();
    await page.locator('.opponents button').first().click();
    await roll().waitFor();
    expect(await gameOnPage()).toMatchObject({ isCampaign: true, heldUp: null });
    await page.getByRole('button', { name: 'Bench', exact: true }).click();
    await page.getByText('Campaign game. Out hurt: nobody.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
  test('after a campaign game the line-up says who is not rested', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Play to the end' }).click();
    await page.getByText('Final').first().waitFor();
    await page.goto(`${program.dugoutUrl}/#/lineup`);
    const starters = page.getByLabel('Starting pitcher');
    await starters.waitFor();
    expect(await starters.textContent()).toMatch(/ · (not rested: \d+ % used up|tired|hurt)/);
    expect(await stickingOut(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
  });
  test('axe finds nothing on the club, the cards and the line-up', async () => {
    const findings: string[] = [];
    for (const [hash, ready] of [
      ['#/', '.opponents button'],
      ['#/cards', '.card-tile'],
      ['#/lineup', '.slot'],
    ] as const) {
      await page.goto(`${program.dugoutUrl}/${hash}`);
      await page.locator(ready).first().waitFor();
      findings.push(...(await axeFindings(page)));
    }
    expect(findings).toEqual([]);
  });
  test('a card is a picture with its text beside it', async () => {
    await page.goto(`${program.dugoutUrl}/#/cards`);
    await page.locator('.card-tile').first().click();
    const picture = page.getByRole('img', { name: /^The card of/ });
    await picture.waitFor();
    await expect
      .poll(() => page.evaluate("document.querySelector('.card-page img').naturalWidth"))
      .toBe(640);
    expect(await page.locator('.card-page .cells').count()).toBeGreaterThanOrEqual(2);
  });
  test('a line-up that breaks a rule is refused in words', async () => {
    await page.goto(`${program.dugoutUrl}/#/lineup`);
    const positions = page.getByLabel('Position of number 1', { exact: true });
    await positions.waitFor();
    const other = (await positions.inputValue()) === 'SS' ? 'CF' : 'SS';
    await positions.selectOption(other);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').waitFor();
    expect((await page.getByRole('alert').textContent())?.length).toBeGreaterThan(10);
  });
  test('the pages raised no fault', () => {
    expect(faults).toEqual([]);
  });
});

describe('the program', () => {
  test('stops cleanly on SIGTERM and starts again where it was', async () => {
    expect(await program.stop()).toBe(0);
    const checked = await checkStoredGame(gameId);
    expect(checked).toMatch(/: the dice are right\. Checked \d+ rolls in \d+ plays, and \d+ in/);
    program = await startProgram(program.dataDir);
    await page.goto(program.dugoutUrl);
    await expect
      .poll(async () => (await fetch(`${program.dugoutUrl}/api/session`)).status)
      .toBe(200);
  }, 60_000);
});
