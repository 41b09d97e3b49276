/** From counts to rates: regression, platoon splits, parks, exposures and the slash line. */
import { describe, expect, test } from 'vitest';
import { leftExposure, turnsByHand } from '../../../src/card-factory/exposure.ts';
import { parseSeasonTables } from '../../../src/card-factory/lahman/parse-season-tables.ts';
import type { TeamRow } from '../../../src/card-factory/lahman/tables.ts';
import { leagueRates } from '../../../src/card-factory/league-rates.ts';
import { ballparkParts, inParks, neutralFor, parkOf } from '../../../src/card-factory/park.ts';
import {
  type EventTable,
  eventTable,
  PLATE_EVENTS,
  slashLine,
  sumOf,
} from '../../../src/card-factory/plate-events.ts';
import { platoonRates, withOuts } from '../../../src/card-factory/platoon-rates.ts';
import { priorWeight, regressed } from '../../../src/card-factory/regression.ts';
import { present } from '../../../src/errors.ts';
import { smallSeason } from './lahman/small-season.ts';

const season = parseSeasonTables(smallSeason());
const team = present(season.teams[0], 'a club');

const LEAGUE: EventTable = {
  single: 0.14,
  double: 0.045,
  triple: 0.004,
  homeRun: 0.036,
  walk: 0.085,
  hitByPitch: 0.01,
  strikeout: 0.23,
  groundOut: 0.22,
  flyOut: 0.12,
  lineOut: 0.06,
  popOut: 0.05,
};

describe('regression', () => {
  test.each([
    { count: 0, sample: 0, rate: 0.1, why: 'nothing seen is the prior' },
    { count: 80, sample: 400, rate: 0.2, why: 'a full season stands as it is' },
    { count: 300, sample: 1000, rate: 0.3, why: 'so does a longer one' },
  ])('$why', ({ count, sample, rate }) => {
    expect(regressed({ count, sample }, { rate: 0.1, appearances: 100 })).toBeCloseTo(rate, 12);
  });

  test('half a season is between what was seen and the prior', () => {
    const rate = regressed({ count: 40, sample: 200 }, { rate: 0.1, appearances: 100 });
    expect(rate).toBeCloseTo((40 + 50 * 0.1) / 250, 12);
  });

  test('the prior weighs less the more is seen, and never less than nothing', () => {
    const weights = [0, 100, 200, 399, 400, 900].map((sample) => priorWeight(120, sample));
    expect(weights).toEqual([...weights].sort((one, other) => other - one));
    expect(weights.slice(-2)).toEqual([0, 0]);
  });
});

describe('platoon splits', () => {
  const right: EventTable = { ...LEAGUE, homeRun: 0.045 };
  const input = {
    overall: { ...LEAGUE, homeRun: 0.05 },
    league: { L: LEAGUE, R: right },
    exposure: { L: 0.3, R: 0.7 },
    split: { L: undefined, R: undefined },
  };

  test('without splits the league’s platoon ratio stands', () => {
    const { rates, exposure } = platoonRates(input);
    expect(exposure).toEqual({ L: 0.3, R: 0.7 });
    expect(rates.R.homeRun / rates.L.homeRun).toBeCloseTo(0.045 / 0.036, 9);
  });

  test('both sides together give the season’s rate again', () => {
    const counts = (homeRuns: number) =>
      eventTable((event) => (event === 'homeRun' ? homeRuns : LEAGUE[event] * 250));
    const { rates, exposure } = platoonRates({ ...input, split: { L: counts(30), R: counts(5) } });
    const mean = exposure.L * rates.L.homeRun + exposure.R * rates.R.homeRun;
    expect(mean).toBeCloseTo(0.05, 9);
    expect(rates.L.homeRun).toBeGreaterThan(rates.R.homeRun);
    expect(sumOf(rates.L)).toBeCloseTo(1, 9);
  });

  test('results that leave no room for outs are scaled down', () => {
    const rates = withOuts({ ...LEAGUE, strikeout: 0.9 }, LEAGUE);
    expect(sumOf(rates)).toBeCloseTo(1, 9);
    expect(rates.groundOut).toBeGreaterThan(0);
  });
});

describe('the league’s rates', () => {
  test('are counted by meeting of hands where the season has splits', () => {
    const league = leagueRates(season);
    // The only batter with a split is a switch hitter against left-handers: he stands on the right.
    expect(league.share).toMatchObject({ RL: 1, LL: 0 });
    expect(league.meeting.RL.strikeout).toBeCloseTo(4 / 20, 9);
  });

  test('without splits the meetings add up to the season', () => {
    const league = leagueRates({ ...season, battingSplits: undefined });
    for (const event of PLATE_EVENTS) {
      const sum = (['LL', 'LR', 'RL', 'RR'] as const).reduce(
        (total, meeting) => total + league.share[meeting] * league.meeting[meeting][event],
        0,
      );
      expect(sum).toBeCloseTo(league.overall[event], 9);
    }
    // Of 67 turns one was a walk on purpose: no card holds it.
    expect(league.overall.homeRun).toBeCloseTo(3 / 66, 9);
  });

  test('a season without a plate appearance has no rates and breaks nothing', () => {
    const empty = { ...season, battingSplits: undefined, batting: [], pitching: [] };
    expect(leagueRates(empty).overall.single).toBe(0);
  });
});

describe('meetings of hands', () => {
  test('more left-handed pitching is met by everybody', () => {
    const people = season.people.map((person) => ({ ...person, throws: 'L' as const }));
    const usual = leftExposure({ ...season, pitching: [] });
    const left = leftExposure({ ...season, people });
    for (const hand of ['L', 'R', 'S'] as const) expect(left[hand]).toBeGreaterThan(usual[hand]);
  });

  test('what left-handers faced in all is what the batters’ exposures come to', () => {
    const people = season.people.map((person, index) => ({
      ...person,
      throws: index === 0 ? ('L' as const) : ('R' as const),
    }));
    const [row] = season.pitching;
    const line = present(row, 'a pitching line');
    const pitching = people.slice(0, 2).map(({ playerId }, index) => ({
      ...line,
      playerId,
      battersFaced: index === 0 ? 300 : 700,
    }));
    const exposed = { ...season, people, pitching };
    const turns = turnsByHand(exposed);
    const left = leftExposure(exposed);
    const met = turns.L * left.L + turns.R * left.R + turns.S * left.S;
    expect(met / (turns.L + turns.R + turns.S)).toBeCloseTo(0.3, 2);
  });
});

describe('parks', () => {
  const withFactor = (factor: number): TeamRow => ({
    ...team,
    batterParkFactor: factor,
    pitcherParkFactor: factor,
  });

  test.each([
    [100, 10],
    [118, 19],
    [92, 6],
    [60, 1],
  ])('a park factor of %i is a rating of %i', (factor, rating) => {
    expect(parkOf(withFactor(factor))).toEqual({
      homeRunLeft: rating,
      homeRunRight: rating,
      singleLeft: rating,
      singleRight: rating,
    });
  });

  test('ballpark results come out by the park’s odds, half of them in a neutral one', () => {
    expect(inParks('homeRun', 6, 0.5)).toBeCloseTo(6, 9);
    expect(inParks('homeRun', 6, 0.75)).toBeCloseTo(7, 9);
    expect(ballparkParts('homeRun', 6)).toEqual({ plain: 4, ballpark: 4 });
    expect(inParks('single', 20, 0.25)).toBeCloseTo(18, 9);
  });

  test.each([0.4, 1.4, 1.6, 9])(
    '%d chances in a park are as many neutral ones put back',
    (chances) => {
      for (const odds of [0.5, 0.6]) {
        const back = inParks('homeRun', neutralFor('homeRun', chances, odds), odds);
        expect(Math.abs(back - chances)).toBeLessThan(0.15);
      }
    },
  );

  test('a side with hardly a home run has none that asks the park', () => {
    expect(ballparkParts('homeRun', 1.4)).toEqual({ plain: 1.4, ballpark: 0 });
    expect(inParks('homeRun', 1.4, 0.9)).toBe(1.4);
  });
});

test('a slash line counts walks for the on-base average only', () => {
  const line = slashLine(LEAGUE);
  expect(line.avg).toBeCloseTo(0.225 / 0.905, 9);
  expect(line.obp).toBeCloseTo(0.32, 9);
  expect(line.slg).toBeCloseTo((0.14 + 0.09 + 0.012 + 0.144) / 0.905, 9);
});
