/** The browser that the other browser tests rely on starts, runs scripts and draws. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

test('a page is shown, its script runs and its text can be read', async () => {
  const page = await browser.newPage();
  await page.goto(
    'data:text/html,<p id="out"></p><script>out.textContent = "innings: " + 3 * 3</script>',
  );
  expect(await page.textContent('#out')).toBe('innings: 9');
});

test('text is drawn with a real font: wider words take more room', async () => {
  const page = await browser.newPage();
  await page.goto('data:text/html,<span id="i">iiii</span><br><span id="w">WWWW</span>');
  const narrow = await page.locator('#i').boundingBox();
  const wide = await page.locator('#w').boundingBox();
  expect(narrow?.width).toBeGreaterThan(0);
  expect(wide?.width).toBeGreaterThan((narrow?.width ?? 0) * 1.5);
});
