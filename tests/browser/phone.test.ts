/** The dugout on the narrowest phone: what is within the thumb's reach, the menus, a server that goes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { axeFindings, foundClub, overfullCells, stickingOut } from '../support/dugout-page.ts';
import {
  newDataDir,
  type RunningProgram,
  removeDataDir,
  startProgram,
} from '../support/program.ts';

const [WIDTH, HEIGHT] = [360, 740];
let program: RunningProgram;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  program = await startProgram(await newDataDir());
  browser = await launchBrowser();
  page = await browser.newPage({
    viewport: { width: WIDTH, height: HEIGHT },
    reducedMotion: 'reduce',
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  if (program !== undefined) await removeDataDir(program.dataDir);
});

const lastPlay = () => page.getByRole('status', { name: 'Last play' });
const button = (name: RegExp | string) => page.getByRole('button', { name });
const sheet = (name: string) => page.getByRole('dialog', { name });
/** The words of the control that has the focus: a page or a dialog that has it is no control. */
const focused = () =>
  page.evaluate<string>(
    'document.activeElement.matches("body, dialog") ? "" : document.activeElement.textContent',
  );

/** Presses Tab until the control with these words has the focus. */
async function tabTo(words: string): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    if ((await focused()).includes(words)) return;
  }
  expect(await focused()).toContain(words);
}
/** Opens the section with these words by keyboard; a key that comes while the page is busy can be lost. */
async function unfold(words: string): Promise<void> {
  await tabTo(words);
  const isOpen = () => page.evaluate<boolean>('document.activeElement.parentElement.open');
  const press = async () => {
    if (!(await isOpen())) await page.keyboard.press('Enter');
    expect(await isOpen()).toBe(true);
  };
  await vi.waitFor(press, { timeout: 10_000, interval: 500 });
}
async function expectToFit(): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTH);
  expect(await stickingOut(page)).toEqual([]);
}

describe('on a phone', () => {
  test('no page scrolls sideways', async () => {
    await page.goto(program.dugoutUrl);
    await button('Found the club').waitFor();
    await expectToFit();
    await foundClub(page, program.dugoutUrl);
    for (const [hash, ready] of [
      ['#/cards', '.card-tile'],
      ['#/lineup', '.slot'],
      ['#/verify', '.sources'],
      ['#/', '.opponents button'],
    ] as const) {
      await page.goto(`${program.dugoutUrl}/${hash}`);
      await page.locator(ready).first().waitFor();
      await expectToFit();
    }
  });
  test('the pitch has a row of its own that stays at the thumb, the rest one row below it', async () => {
    await page.getByLabel('At home (bat last)').check();
    await page.locator('.opponents button').first().click();
    await button('Pitch').waitFor();
    const rows = [];
    for (const top of [0, 400]) {
      await page.evaluate(`window.scrollTo(0, ${top})`);
      rows.push(await button('Pitch').boundingBox());
    }
    expect(rows[0]).toEqual(rows[1]);
    expect(rows[0]?.width).toBeGreaterThan(0.9 * WIDTH);
    const others = await page
      .locator('.buttons.others button')
      .evaluateAll((buttons) => buttons.map((one) => JSON.stringify(one.getBoundingClientRect())));
    const boxes = others.map((json) => JSON.parse(json) as DOMRectLike);
    expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
    for (const [index, box] of boxes.entries()) {
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.left).toBeGreaterThanOrEqual(boxes[index - 1]?.right ?? 0);
      expect(box.bottom).toBeLessThanOrEqual(HEIGHT);
    }
    await expectToFit();
  });
  test('a defensive change is found by keyboard: position, then man; Escape closes', async () => {
    await page.locator('body').press('b');
    await sheet('Bench').waitFor();
    await unfold('Defensive change');
    await unfold('DH ·');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/ at DH for /);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet('Bench').count()).toBe(0);
    await expectToFit();
  });
  test('a man is found by a few letters, and comes in', async () => {
    await button('Bench').click();
    await page.getByRole('searchbox').fill('nobody of that name');
    await page.getByText('Nobody of that name can come in.').waitFor();
    await page.getByRole('searchbox').fill('at dh');
    const man = sheet('Bench').locator('.moves button').first();
    await expect.poll(() => man.textContent()).toMatch(/ at DH for .*(throws|bats) [LRS]/);
    const [, name = ''] = /\. (.*) at DH/.exec((await man.textContent()) ?? '') ?? [];
    await man.click();
    await expect.poll(() => lastPlay().textContent()).toContain(name);
    expect(await sheet('Bench').count()).toBe(0);
  });
  test('the field shows how it stands, with what each setting does', async () => {
    await button('Tactics').click();
    const guard = button(/^Guard the lines/);
    expect(await guard.getAttribute('aria-pressed')).toBe('false');
    expect(await guard.textContent()).toContain('is a single on 1-10');
    await guard.click();
    await expect.poll(() => guard.getAttribute('aria-pressed')).toBe('true');
    await button(/^Infield in/).click();
    await expect.poll(() => button(/^Infield in/).getAttribute('aria-pressed')).toBe('true');
    expect(await button(/^Usual depth/).getAttribute('aria-pressed')).toBe('false');
    expect(await guard.getAttribute('aria-pressed')).toBe('true');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText('infield in, guarding the lines').waitFor();
  });
  test('a play says what it was worth, and the chance to win is drawn', async () => {
    await button('Half inning').click();
    await button('Roll').waitFor();
    await expect.poll(() => page.locator('.worth').count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('.worth').first().textContent()).toMatch(
      /^WPA [+−]?\d+\u00a0%, RE24 [+−]?\d\.\d\d$/,
    );
    await page.getByText('Chance to win').click();
    await page.getByRole('img', { name: /^Chance to win from the first play on, now / }).waitFor();
    await expectToFit();
  });
  test.each([360, 1280])('no words pass the edge of a card’s cell at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: HEIGHT });
    expect(await page.locator('.cells td').count()).toBe(99);
    expect(await overfullCells(page)).toEqual([]);
    await page.setViewportSize({ width: WIDTH, height: HEIGHT });
  });
  test('a server that is gone is waited for, and the game goes on', async () => {
    const before = await lastPlay().textContent();
    const { port } = new URL(program.dugoutUrl);
    await program.kill();
    await page.getByText(/The dugout does not answer. Trying again/).waitFor();
    program = await startProgram(program.dataDir, { PORT: port });
    await expect.poll(() => page.getByText(/Trying again/).count()).toBe(0);
    expect(await lastPlay().textContent()).toBe(before);
    await button('Roll').click();
    await expect.poll(() => lastPlay().textContent()).not.toBe(before);
  }, 90_000);
  test('a finished game is read on a phone: its box score scrolls in its own box', async () => {
    await button('More').click();
    await button('Play to the end').click();
    await button('Next game').waitFor();
    await page.locator('.leaders').waitFor();
    await expectToFit();
    const box = page.getByRole('region', { name: /^Batting of the / }).first();
    const name = box.locator('tbody th').first();
    const before = await name.boundingBox();
    await box.evaluate((element) => element.scrollBy(1_000, 0));
    expect(await name.boundingBox()).toEqual(before);
    expect(await axeFindings(page)).toEqual([]);
  });
  test('a game that does not exist says so and leads back', async () => {
    await page.goto(`${program.dugoutUrl}/#/game/01900000-0000-7000-8000-000000000000`);
    await page.getByRole('link', { name: 'To your games' }).click();
    await page.locator('.game-row').first().waitFor();
  });
});

interface DOMRectLike {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}
