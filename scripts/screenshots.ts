/**
 * Makes the pictures in docs/pictures: starts the program on an empty directory, founds a club,
 * plays into the fifth inning and photographs the play screen, a decision, a menu, a card, and the
 * check of the dice after the last out.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { present } from '../src/errors.ts';
import type { CardSummary } from '../src/models/card-view.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { foundClub } from '../tests/support/dugout-page.ts';
import { newDataDir, removeDataDir, startProgram } from '../tests/support/program.ts';

const PICTURES = path.join(import.meta.dirname, '..', 'docs', 'pictures');
const HALVES_PLAYED = 8;
const ROLLS_AFTER = 3;
const ROLLS_TO_DECISION_MAX = 150;

const picture = (name: string) => ({ path: path.join(PICTURES, name) });

async function playIntoTheFifth(page: Page): Promise<void> {
  await page.getByLabel('Away (bat first)').check();
  await page.locator('.opponents button').nth(3).click();
  const last = page.getByRole('status', { name: 'Last play' });
  const press = async (name: RegExp) => {
    const before = await last.textContent();
    await page.getByRole('button', { name }).click();
    for (let wait = 0; wait < 50 && (await last.textContent()) === before; wait += 1) {
      await page.waitForTimeout(100);
    }
  };
  for (let half = 0; half < HALVES_PLAYED; half += 1) await press(/^Half inning$/);
  for (let roll = 0; roll < ROLLS_AFTER; roll += 1) await press(/^(Roll|Pitch)$/);
  await page.waitForTimeout(800);
}

/** Rolls until a play asks the club; a game in which none does is of no use here. */
async function rollToDecision(page: Page): Promise<void> {
  const question = page.getByText(/^You decide: /);
  for (let roll = 0; roll < ROLLS_TO_DECISION_MAX; roll += 1) {
    if ((await question.count()) > 0) return;
    await page.locator('.buttons.next .primary').first().click();
    await page.waitForTimeout(300);
  }
  throw new Error('No play asked for a decision: run the script again.');
}

async function saveBench(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Bench' }).click();
  await page.waitForTimeout(300);
  await page.locator('dialog[open] summary').first().click();
  await page.waitForTimeout(300);
  await page.screenshot(picture('bench-phone.png'));
  await page.keyboard.press('Escape');
}

async function saveVerdict(page: Page, address: string): Promise<void> {
  const gameId = page.url().split('/').at(-1);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Play to the end' }).click();
  await page.getByRole('button', { name: 'Next game' }).waitFor();
  await page.goto(`${address}/#/verify/${gameId}`);
  await page.getByText(/^The dice are right/).waitFor();
  await page.screenshot(picture('verify-desktop.png'));
}

async function saveCard(page: Page, address: string): Promise<void> {
  const owned = await page.request.get(`${address}/api/cards?ownedOnly=true&sort=cost`);
  const cards = (await owned.json()) as readonly CardSummary[];
  const batter = present(
    cards.find(({ positions }) => positions[0] !== 'P'),
    'a batter among the starter cards',
  );
  const drawn = await page.request.get(`${address}/pictures/cards/${batter.playerId}.png`);
  await writeFile(picture('card.png').path, await drawn.body());
}

const program = await startProgram(await newDataDir());
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await foundClub(page, program.dugoutUrl);
  await playIntoTheFifth(page);
  await page.screenshot(picture('play-phone.png'));
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.waitForTimeout(300);
  await page.screenshot(picture('play-desktop.png'));
  await saveCard(page, program.dugoutUrl);
  await page.setViewportSize({ width: 390, height: 844 });
  await rollToDecision(page);
  await page.screenshot(picture('decision-phone.png'));
  await saveBench(page);
  await page.setViewportSize({ width: 1280, height: 860 });
  await saveVerdict(page, program.dugoutUrl);
  console.log(`Six pictures are in ${PICTURES}.`);
} finally {
  await browser.close();
  await program.stop();
  await removeDataDir(program.dataDir);
}
