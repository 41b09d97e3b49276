/** What a play was worth to the club at bat: in runs (RE24) and in the chance to win (WPA). */
import type { PlayFacts } from '../play-facts.ts';
import { runExpectancy } from './run-expectancy.ts';
import { winProbability, winProbabilityAfter } from './win-probability.ts';
import type { OddsRules } from './win-table.ts';

/** The columns of a row that say where the play began and what it changed. */
type PlayedRow = Pick<
  PlayFacts,
  | 'inning'
  | 'half'
  | 'outsBefore'
  | 'awayScore'
  | 'homeScore'
  | 'firstCardId'
  | 'secondCardId'
  | 'thirdCardId'
  | 'batterFinal'
  | 'firstFinal'
  | 'secondFinal'
  | 'thirdFinal'
  | 'outs'
  | 'runs'
  | 'isLast'
>;
export type PlayWorth = { readonly [Column in 'wpa' | 're24']: number };

const THIRD = 3;

function basesBefore({ firstCardId, secondCardId, thirdCardId }: PlayedRow): number {
  const runners = [firstCardId, secondCardId, thirdCardId];
  return runners.reduce(
    (bases, runner, index) => (runner === null ? bases : bases | (1 << index)),
    0,
  );
}

function basesAfter({ batterFinal, firstFinal, secondFinal, thirdFinal }: PlayedRow): number {
  let bases = 0;
  for (const base of [batterFinal, firstFinal, secondFinal, thirdFinal]) {
    if (base !== null && base > 0 && base <= THIRD) bases |= 1 << (base - 1);
  }
  return bases;
}

/**
 * RE24: the runs that the play brought and the change of those that the half still brings; the last
 * play of a game leaves none to come. WPA: the change of the chance to win, for the club at bat.
 * Over a game those of the home club less the others’ sum to its result (1 or 0) less its chance before.
 */
export function playWorth(row: PlayedRow, rules: OddsRules): PlayWorth {
  const isBottom = row.half === 'bottom';
  const { inning, outsBefore, outs, runs } = row;
  const lead = row.homeScore - row.awayScore;
  const before = { inning, isBottom, outs: outsBefore, bases: basesBefore(row), lead, rules };
  const bases = basesAfter(row);
  const [chance, chanceAfter] = [
    winProbability(before),
    winProbabilityAfter(before, { outs, runs, bases }),
  ];
  const expectedAfter = row.isLast ? 0 : runExpectancy(outsBefore + outs, bases);
  return {
    wpa: isBottom ? chanceAfter - chance : chance - chanceAfter,
    re24: runs + expectedAfter - runExpectancy(outsBefore, before.bases),
  };
}
