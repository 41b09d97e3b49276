/** What an import did, in words. */
import type { ImportedSeason } from '../import-season.ts';

/** Prints what was stored and what can be done with it now. */
export function formatImport(report: ImportedSeason): string {
  const { cardset, clubs, players, isNew, tables } = report;
  if (!isNew) {
    return (
      `Card set ${cardset} was in the league already; nothing was changed. ` +
      'A season that differs needs a name of its own: --name.'
    );
  }
  return [
    `Card set ${cardset}: ${players.toLocaleString('en')} cards of ${clubs} clubs are in the league.`,
    `The season's tables are kept in ${tables}.`,
  ].join('\n');
}
