/** The rows of the target table: every target of the design, judged. */
import type { FidelityRow, PlayerRate, StateRow, Verdict } from '../../models/fidelity.ts';
import { FIDELITY_TARGETS as TARGETS } from './fidelity-targets.ts';
import type { LeagueMeter, Share } from './league-meter.ts';
import type { WinsMeter } from './wins-meter.ts';

export interface RowsInput {
  readonly year: number;
  readonly league: LeagueMeter;
  readonly playerRates: readonly PlayerRate[];
  readonly states: readonly StateRow[];
  /** The variance of the runs of a club in a game. */
  readonly runsVariance: number;
  readonly wins: WinsMeter;
  /** Correlations; undefined where too few players are judged. */
  readonly turns: number | undefined;
  readonly outs: number | undefined;
}

const judged = (isWithin: boolean): Verdict => (isWithin ? 'pass' : 'miss');
const signed = (value: number, digits: number): string =>
  `${value > 0 ? '+' : ''}${value.toFixed(digits)}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

interface ShareRow extends Pick<FidelityRow, 'group' | 'name' | 'kind'> {
  readonly share: Share;
  /** The share of the real figure that it may be off; undefined is no target. */
  readonly limit: number | undefined;
  /** The variance of one game or appearance; undefined is that of rare events, the mean itself. */
  readonly variance?: number;
}

/** A figure of the league beside the real one. */
function shareRow(league: LeagueMeter, { share, limit, variance, ...row }: ShareRow): FidelityRow {
  const { measured, real, sample } = league.compare(share);
  // Rare events come by chance like Poisson's; whoever knows better says so.
  const noiseFloor = Math.sqrt((variance ?? measured) / sample);
  const shared = { ...row, measured, real, noiseFloor };
  if (real === undefined) {
    return { ...shared, target: 'not recorded', deviation: '', verdict: 'none' };
  }
  const off = measured / real - 1;
  return {
    ...shared,
    target: limit === undefined ? 'none' : `within ${percent(limit)}`,
    deviation: `${signed(off * 100, 1)} %`,
    verdict: limit === undefined ? 'none' : judged(Math.abs(off) <= limit),
  };
}

const perGame = (of: Share['of']): Share => ({ of, per: 'games' });
const rate = (of: Share['of'], minus: Share['minus'] = []): Share => ({
  ...{ of, minus, per: 'plateAppearances' },
});

const LEAGUE_RATES: readonly (readonly [name: string, share: Share])[] = [
  ['1B', rate('hits', ['doubles', 'triples', 'homeRuns'])],
  ['2B', rate('doubles')],
  ['3B', rate('triples')],
  ['HR', rate('homeRuns')],
  ['BB', rate('walks')],
  ['HBP', rate('hitByPitch')],
  ['K', rate('strikeouts')],
];
const GAME_FIGURES: readonly (readonly [name: string, of: Share['of'], limit?: number])[] = [
  ['SB', 'stolenBases', TARGETS.perGame],
  ['CS', 'caughtStealing', TARGETS.perGame],
  ['GDP', 'groundedIntoDoublePlay', TARGETS.perGame],
  ['errors', 'errors', TARGETS.perGame],
  ['WP', 'wildPitches', TARGETS.perGame],
  ['PB', 'passedBalls', TARGETS.perGame],
  ['SH', 'sacrificeHits', TARGETS.managers],
  ['IBB', 'intentionalWalks', TARGETS.managers],
  ['complete games', 'completeGames', TARGETS.managers],
  ['relievers', 'relievers', TARGETS.managers],
  ['balks', 'balks'],
  ['SF', 'sacrificeFlies'],
];

const PER_GAME = 'per game and club';

function leagueRows({ league, runsVariance: variance }: RowsInput): readonly FidelityRow[] {
  const group = 'league rates';
  return [
    shareRow(league, {
      ...{ group, name: `runs ${PER_GAME}`, kind: 'count', share: perGame('runs') },
      ...{ limit: TARGETS.runsPerGame, variance },
    }),
    ...LEAGUE_RATES.map(([event, share]) => {
      const limit = TARGETS.leagueRate;
      return shareRow(league, { group, name: `${event} per PA`, kind: 'rate', share, limit });
    }),
  ];
}

function gameRows(league: LeagueMeter): readonly FidelityRow[] {
  return GAME_FIGURES.map(([name, of, limit]) =>
    shareRow(league, {
      ...{ group: 'per game', name: `${name} ${PER_GAME}`, kind: 'rate' },
      ...{ share: perGame(of), limit },
    }),
  );
}

/** The error beside its floor, and the spread of what is left. */
function playerRows(one: PlayerRate): readonly FidelityRow[] {
  const { role, name, rmse, noiseFloor, zSpread } = one;
  const label = `${role} (${one.points.length}), ${name} per ${one.per}`;
  const ratio = rmse / noiseFloor;
  const { playerError, zSpreadMin, zSpreadMax } = TARGETS;
  return [
    {
      ...{ group: 'players', name: `${label}: RMSE`, kind: 'fine', measured: rmse },
      ...{ real: undefined, noiseFloor, deviation: `${ratio.toFixed(2)} x floor` },
      target: `at most ${playerError} x floor`,
      verdict: judged(ratio <= playerError),
    },
    {
      ...{ group: 'players', name: `${label}: z spread`, kind: 'ratio', measured: zSpread },
      ...{ real: undefined, noiseFloor: 1, deviation: `mean z ${signed(one.zMean, 2)}` },
      target: `${zSpreadMin} to ${zSpreadMax}`,
      verdict: judged(zSpread >= zSpreadMin && zSpread <= zSpreadMax),
    },
  ];
}

function nobodyRow(role: PlayerRate['role'], least: string): FidelityRow {
  return {
    ...{ group: 'players', name: `${role}: nobody had ${least}`, kind: 'ratio' },
    ...{ measured: undefined, real: undefined, noiseFloor: undefined },
    ...{ target: 'not judged', deviation: '', verdict: 'none' },
  };
}

function allPlayerRows(rates: readonly PlayerRate[]): readonly FidelityRow[] {
  const rowsOf = (wanted: PlayerRate['role'], least: string) => {
    const own = rates.filter(({ role }) => role === wanted);
    return own.length === 0 ? [nobodyRow(wanted, least)] : own.flatMap(playerRows);
  };
  return [...rowsOf('batters', '400 PA'), ...rowsOf('pitchers', '100 innings')];
}

function stateRow({ name, measured, real, noiseFloor }: StateRow, year: number): FidelityRow {
  const row = { group: 'run expectancy', name, kind: 'ratio', measured, real, noiseFloor } as const;
  if (real === undefined) {
    return { ...row, target: `no table is given for ${year}`, deviation: '', verdict: 'none' };
  }
  const off = measured - real;
  return {
    ...row,
    target: `within ${TARGETS.runExpectancy}`,
    deviation: signed(off, 3),
    verdict: judged(Math.abs(off) <= TARGETS.runExpectancy),
  };
}

function winsRow({ error, noiseFloor }: WinsMeter): FidelityRow {
  return {
    ...{ group: 'wins', name: 'wins of clubs: RMSE', kind: 'count', measured: error, noiseFloor },
    ...{ real: undefined, deviation: `${(error / noiseFloor).toFixed(2)} x floor` },
    target: `at most ${TARGETS.winsError}`,
    verdict: judged(error <= TARGETS.winsError),
  };
}

function timeRow(name: string, correlation: number | undefined): FidelityRow {
  const isJudged = correlation !== undefined;
  return {
    ...{ group: 'playing time', name, kind: 'ratio', real: undefined, noiseFloor: undefined },
    measured: correlation,
    target: isJudged ? `more than ${TARGETS.playingTime}` : 'not judged: too few players',
    deviation: '',
    verdict: isJudged ? judged(correlation > TARGETS.playingTime) : 'none',
  };
}

/** All targets, in the order of the design. */
export function fidelityRows(input: RowsInput): readonly FidelityRow[] {
  return [
    ...leagueRows(input),
    ...allPlayerRows(input.playerRates),
    ...input.states.map((state) => stateRow(state, input.year)),
    winsRow(input.wins),
    timeRow('regulars’ plate appearances: correlation', input.turns),
    timeRow('starters’ innings: correlation', input.outs),
    ...gameRows(input.league),
  ];
}
