/** What browser tests and screenshots do on every page: come in, and look for faults. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** A newcomer founds a club and stands on its page. */
export async function foundClub(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Your name').fill('Ann Opener');
  await page.getByLabel('The club').fill('Harbor City Herons');
  await page.getByRole('button', { name: 'Found the club' }).click();
  await page.getByRole('button', { name: 'I have it' }).click();
}

/** Names of the accessibility rules that the page breaks, with the first element of each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Elements that stick out of the page sideways, but not those in boxes that scroll by themselves. */
export async function stickingOut(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`
    [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.scroll, dialog:not([open]), .skip, .visually-hidden'))
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => element.tagName + '.' + element.className)
  `);
}

/** Cells of cards whose words pass the edge of the cell. */
export async function overfullCells(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`
    [...document.querySelectorAll('.cells td')].flatMap((cell) => {
      const edge = cell.getBoundingClientRect().right;
      const words = [...cell.querySelectorAll('span, i')];
      const isOver = words.some((word) => word.getBoundingClientRect().right > edge);
      return isOver ? [cell.textContent] : [];
    })
  `);
}
