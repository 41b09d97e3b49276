/** A tournament of managers as text: who won how often, and what they did beside the season. */
import type { Call, TournamentReport } from '../../services/tournament-service.ts';
import { formatColumns } from './columns.ts';

const PERCENT = 100;
const WORDS: Readonly<Record<Call, string>> = {
  completeGames: 'complete games',
  relievers: 'relievers',
  stolenBases: 'stolen bases',
  caughtStealing: 'caught stealing',
  sacrificeBunts: 'sacrifice bunts',
  intentionalWalks: 'intentional walks',
};

const percent = (share: number): string => `${(share * PERCENT).toFixed(2)} %`;

/** The report for people; the season is named as its card set. */
export function formatTournament(season: string, report: TournamentReport): string {
  const { challenger, other, games, wins, margin, marginError, runsPerGame } = report;
  const low = margin - marginError;
  const verdict = low > 0 ? 'above zero' : 'not above zero by its interval';
  const rows = report.calls.map(({ call, season: real, measured, passes }) => [
    ...[WORDS[call], real.toFixed(4), measured.toFixed(4)],
    passes ? 'pass' : 'MISS',
  ]);
  return [
    `Season ${season}: ${challenger} against ${other}, ${games.toLocaleString('en')} games`,
    `${challenger} wins ${wins.toLocaleString('en')} (${percent(wins / games)})`,
    `margin ${percent(margin)}, 95 % between ${percent(low)} and ${percent(margin + marginError)}: ${verdict}`,
    `${runsPerGame.toFixed(3)} runs a game more than ${other}`,
    '',
    formatColumns([['a game, both clubs', 'season', 'here', 'within 15 %'], ...rows], {
      align: ['left', 'right', 'right', 'left'],
    }),
  ].join('\n');
}
