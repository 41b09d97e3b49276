/**
 * Makes the pictures in docs/pictures: starts the program on an empty directory, founds a club,
 * plays into the fifth inning and photographs the play screen and a card.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { present } from '../src/errors.ts';
import type { CardSummary } from '../src/models/card-view.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { newDataDir, removeDataDir, startProgram } from '../tests/support/program.ts';

const PICTURES = path.join(import.meta.dirname, '..', 'docs', 'pictures');
const HALVES_PLAYED = 8;
const ROLLS_AFTER = 3;

async function foundClub(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Your name').fill('Ann Opener');
  await page.getByLabel('The club').fill('Harbor City Herons');
  await page.getByRole('button', { name: 'Found the club' }).click();
  await page.getByRole('button', { name: 'I have it' }).click();
}

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

async function saveCard(page: Page, address: string): Promise<void> {
  const owned = await page.request.get(`${address}/api/cards?ownedOnly=true&sort=cost`);
  const cards = (await owned.json()) as readonly CardSummary[];
  const batter = present(
    cards.find(({ positions }) => positions[0] !== 'P'),
    'a batter among the starter cards',
  );
  const picture = await page.request.get(`${address}/pictures/cards/${batter.playerId}.png`);
  await writeFile(path.join(PICTURES, 'card.png'), await picture.body());
}

const program = await startProgram(await newDataDir());
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await foundClub(page, program.dugoutUrl);
  await playIntoTheFifth(page);
  await page.screenshot({ path: path.join(PICTURES, 'play-phone.png') });
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.waitForTimeout(300);
  await page.screenshot({ path: path.join(PICTURES, 'play-desktop.png') });
  await saveCard(page, program.dugoutUrl);
  console.log(`Three pictures are in ${PICTURES}.`);
} finally {
  await browser.close();
  await program.stop();
  await removeDataDir(program.dataDir);
}
