/** The engine's odds as text, beside the figures of a real season where they are given. */
import type { EngineOdds, HalfOdds, StateOdds } from '../../services/engine-odds.ts';
import type { Calibration } from '../calibration.ts';
import { formatColumns } from './columns.ts';

/** How near the run expectancy of every state is meant to come to the real one. */
const TARGET_RUNS = 0.03;
/** Below so many games a share says little. */
const GAMES_MIN = 500;
const NUMBERS = Array.from({ length: 9 }, () => 'right' as const);

const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(3)}`;

function stateRow(state: StateOdds, real: Calibration | undefined): string[] {
  const { bases, outs, runs, chanceToScore } = state;
  const found = real?.state(bases, outs);
  const head = [bases, String(outs), runs.toFixed(3)];
  if (found === undefined) return [...head, chanceToScore.toFixed(3)];
  const difference = runs - found.runs;
  return [
    ...head,
    found.runs.toFixed(3),
    signed(difference),
    Math.abs(difference) <= TARGET_RUNS ? 'pass' : 'miss',
    chanceToScore.toFixed(3),
    found.chanceToScore.toFixed(3),
    signed(chanceToScore - found.chanceToScore),
  ];
}

function formatStates({ states }: EngineOdds, real: Calibration | undefined): string {
  const head =
    real === undefined
      ? ['bases', 'outs', 'runs', 'P(score)']
      : ['bases', 'outs', 'runs', 'real', 'diff', '', 'P(score)', 'real', 'diff'];
  const table = formatColumns([head, ...states.map((state) => stateRow(state, real))], {
    align: ['left', ...NUMBERS],
  });
  if (real === undefined) return table;
  const within = states.filter((state) => {
    const found = real.state(state.bases, state.outs);
    return found !== undefined && Math.abs(state.runs - found.runs) <= TARGET_RUNS;
  });
  return `${table}\n${within.length} of ${states.length} states within ${TARGET_RUNS} runs`;
}

const GAME_LINES = [
  ['runs per club', 'runsPerClub'],
  ['won by the home club', 'homeWins'],
  ['decided by one run', 'oneRun'],
  ['in extra innings', 'extraInnings'],
  ['with a shutout', 'shutouts'],
] as const;

function formatGames({ games }: EngineOdds, real: Calibration | undefined): string {
  const rows = GAME_LINES.map(([name, key]) => {
    const found = real?.games[key];
    const cells = [name, games[key].toFixed(4)];
    return found === undefined ? cells : [...cells, found.toFixed(4), signed(games[key] - found)];
  });
  const head = ['games', 'engine', ...(real === undefined ? [] : ['real', 'diff'])];
  return formatColumns([head, ...rows], { align: ['left', ...NUMBERS] });
}

function halfName({ inning, isBottom }: HalfOdds): string {
  return `${isBottom ? 'bottom' : 'top'} ${inning}`;
}

function formatHalves({ halves }: EngineOdds): string {
  const leads = [...new Set(halves.map(({ lead }) => lead))];
  const names = [...new Set(halves.map(halfName))];
  const cells = (name: string) =>
    halves
      .filter((half) => halfName(half) === name)
      .map(({ chance, games, won }) =>
        games < GAMES_MIN ? chance.toFixed(3) : `${chance.toFixed(3)} ${won.toFixed(3)}`,
      );
  const head = ['half', ...leads.map((lead) => (lead > 0 ? `+${lead}` : String(lead)))];
  return formatColumns([head, ...names.map((name) => [name, ...cells(name)])]);
}

/** Prints run expectancy, how games end, and the home club's chance to win. */
export function formatOdds(odds: EngineOdds, real: Calibration | undefined): string {
  const games = odds.games.games.toLocaleString('en');
  return [
    `Runs to the end of the half in ${games} games of the engine`,
    formatStates(odds, real),
    formatGames(odds, real),
    'The home club’s chance to win as a half begins, by its lead: equal clubs, then the share of games',
    formatHalves(odds),
  ].join('\n\n');
}
