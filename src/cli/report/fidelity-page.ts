/** The page of a report: one file with its style and pictures in it, and nothing from elsewhere. */
import type { FidelityReport, PlayerRate } from '../../models/fidelity.ts';
import { countTargets } from '../text/fidelity-report.ts';
import { runsBars, zHistogram } from './bars.ts';
import { escapeText, type TickFormat } from './markup.ts';
import { REPORT_STYLE } from './report-style.ts';
import { stateTable, targetTables } from './report-tables.ts';
import { scatterPlot } from './scatter.ts';
import { winsPicture } from './wins-picture.ts';

export interface PageInput {
  /** The season's name. */
  readonly name: string;
  readonly report: FidelityReport;
  /** How long the games took. */
  readonly seconds: number;
  /** Who played: "2 threads". */
  readonly players: string;
  /** When, as an ISO date and time. */
  readonly at: string;
}

const average: TickFormat = (value) => value.toFixed(3).replace(/^0/, '');
const percent: TickFormat = (value) => `${Number((value * 100).toFixed(1))} %`;
const whole: TickFormat = (value) => Math.round(value).toLocaleString('en');
/** Outs as innings: 500 outs are 166.7 innings. */
const innings: TickFormat = (value) => whole(value / 3);

function heading({ name, report, seconds, players, at }: PageInput): string {
  const { games, clubs, replays, seed, hasOwnSchedule } = report;
  const { met, judged } = countTargets(report);
  const total = games * replays;
  const facts: readonly (readonly [string, string])[] = [
    ['Games', total.toLocaleString('en')],
    ['Replays', replays.toLocaleString('en')],
    ['Clubs', String(clubs)],
    ['Schedule', hasOwnSchedule ? 'the season’s own' : 'made up'],
    ['Seed', seed],
    ['Speed', `${whole(total / Math.max(seconds, 0.001))} games a second`],
    ['Played on', players],
    ['Date', at.slice(0, 16).replace('T', ' ').concat(' UTC')],
  ];
  return `<header><div><h1>How near the replays come to ${escapeText(name)}</h1>
<p>Every game of the season, played ${replays === 1 ? 'once' : `${replays} times`} with its cards, and set beside what really happened.</p>
<div class="score"><strong>${met} of ${judged}</strong><span>targets met</span></div>
<div class="meter" aria-hidden="true"><i style="width:${((met / Math.max(judged, 1)) * 100).toFixed(1)}%"></i></div>
<dl class="facts">${facts.map(([term, text]) => `<div><dt>${term}</dt><dd>${escapeText(text)}</dd></div>`).join('')}</dl></div></header>`;
}

const SECTIONS = [
  ['targets', 'Targets'],
  ['players', 'Players'],
  ['states', 'Run expectancy'],
  ['runs', 'Runs per game'],
  ['wins', 'Wins'],
  ['time', 'Playing time'],
] as const;

function section(id: (typeof SECTIONS)[number][0], text: string, body: string): string {
  const title = SECTIONS.find(([one]) => one === id)?.[1] ?? '';
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2><p>${text}</p>${body}</section>`;
}

function pairOf(rate: PlayerRate): string {
  const { role, name, per, points, rmse, noiseFloor, zSpread, zMean, correlation } = rate;
  const title = `${role}: ${name} per ${per}`;
  const format = name === 'AVG' ? average : percent;
  const [scatter, histogram] = [`${title}, real and replayed`, `${title}, z-scores`];
  return `<div class="pair"><h3>${escapeText(title.charAt(0).toUpperCase() + title.slice(1))}</h3><div>
${scatterPlot({ label: scatter, points, format, noise: noiseFloor })}
${zHistogram(histogram, rate.zHistogram)}</div>
<p>${points.length} ${role}. RMSE ${rmse.toFixed(5)}, floor ${noiseFloor.toFixed(5)} (${(rmse / noiseFloor).toFixed(2)} x); z mean ${zMean.toFixed(2)}, spread ${zSpread.toFixed(3)}; correlation of one replay ${correlation.toFixed(3)}.</p></div>`;
}

function timePair(report: FidelityReport): string {
  const [turns, outs] = [report.turns, report.outs].map((points) => points.length > 1);
  const pictures = [
    turns
      ? `<div class="pair"><h3>Regulars: plate appearances</h3>${scatterPlot({ label: 'Plate appearances of regulars', points: report.turns, format: whole, noise: undefined })}</div>`
      : '',
    outs
      ? `<div class="pair"><h3>Starters: innings</h3>${scatterPlot({ label: 'Innings of starters', points: report.outs, format: innings, noise: undefined })}</div>`
      : '',
  ];
  return `<div class="pairs">${pictures.join('')}</div>`;
}

const KEY = `<ul class="key"><li><svg viewBox="0 0 20 12" aria-hidden="true"><circle class="ring" cx="10" cy="6" r="4.5"/></svg> real</li>
<li><svg viewBox="0 0 20 12" aria-hidden="true"><circle class="dot" cx="10" cy="6" r="4.5"/></svg> replayed, the mean</li></ul>`;
const RUNS_KEY = `<ul class="key"><li><svg viewBox="0 0 20 12" aria-hidden="true"><rect class="bar" x="4" y="1" width="12" height="10"/></svg> replayed</li>
<li><svg viewBox="0 0 20 12" aria-hidden="true"><circle class="ring" cx="10" cy="6" r="4.5"/></svg> real</li></ul>`;

function statesText({ measuredSource, year }: FidelityReport): string {
  return measuredSource === undefined
    ? `Runs from each state to the end of the half. No table of ${year} is given to compare with.`
    : `Runs from each state to the end of the half, beside the real figure (${escapeText(measuredSource)}). Blue cells score too little, orange ones too much.`;
}

function mainOf(report: FidelityReport): string {
  const { rows, playerRates, states, runsPerGame, wins } = report;
  return [
    section(
      'targets',
      'The noise floor is what chance alone leaves: for players the error of a perfect card in one season at the real playing time, for run expectancy the standard error of the real figure, for rates that of the measured one.',
      targetTables(rows),
    ),
    section(
      'players',
      'One dot a player, the mean of all replays; the band is where nineteen of twenty single seasons of a perfect card fall. Beside it every difference of every replay in units of its own chance: the curve is what perfect cards give.',
      `<div class="pairs">${playerRates.map(pairOf).join('')}</div>`,
    ),
    section('states', statesText(report), stateTable(states)),
    section(
      'runs',
      'How often a club scored so many runs in a game.',
      `${runsPerGame.real === undefined ? '' : RUNS_KEY}${runsBars({ label: 'Runs of a club in a game', ...runsPerGame })}`,
    ),
    section(
      'wins',
      'The real season was one throw of the dice: clubs of exactly these strengths would differ from themselves by the noise floor.',
      `${KEY}${winsPicture(wins, 'Wins of every club, real and replayed')}`,
    ),
    section(
      'time',
      'The mean of all replays; on the line is as much as in reality.',
      timePair(report),
    ),
  ].join('');
}

/** The whole page. */
export function fidelityPage(input: PageInput): string {
  const title = `Fidelity of season ${escapeText(input.name)}`;
  const links = SECTIONS.map(([id, name]) => `<li><a href="#${id}">${name}</a></li>`).join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${REPORT_STYLE}</style></head><body>
${heading(input)}<nav aria-label="Sections"><ul>${links}</ul></nav>
<main>${mainOf(input.report)}</main>
<footer>Made by Paper Dynasty. The same season, seed and number of replays give the same figures on every machine.</footer>
</body></html>
`;
}
