/** In a replayed season men are walked on purpose as often as they really were, by those who did it. */
import { describe, expect, test } from 'vitest';
import { AVERAGE_MANAGER } from '../../../../src/engine/manager/decision.ts';
import { walkCall } from '../../../../src/engine/manager/walk-call.ts';
import {
  BATTING,
  BATTING_COLUMNS,
  PITCHING,
  PITCHING_COLUMNS,
} from '../../../../src/engine/scoring/stat-columns.ts';
import { compileClubs, SeasonReplay } from '../../../../src/engine/simulate-season.ts';
import type { PlayerPlan, SeasonClub } from '../../../../src/models/season-plan.ts';
import { situation } from '../../../support/engine-games.ts';
import { seasonPlan } from '../../../support/season-plans.ts';

const GAMES = 160;
const WALK = { kind: 'intentionalWalk' };

/** Plans in which two batters of each club are walked, by two of its pitchers. */
function planned(club: SeasonClub): SeasonClub {
  const batters = club.plans.flatMap((plan, man) => (plan.plateAppearances > 0 ? [man] : []));
  const pitchers = club.plans.flatMap((plan, man) => (plan.startsOnMound > 0 ? [man] : []));
  const plans = club.plans.map((plan, man): PlayerPlan => {
    const intentionalWalks = man === batters[0] ? 20 : man === batters[1] ? 6 : 0;
    const intentionalWalksIssued = pitchers.slice(0, 2).includes(man) ? 13 : 0;
    return { ...plan, intentionalWalks, intentionalWalksIssued };
  });
  return { ...club, plans };
}

function replayed(walksArePlanned: boolean) {
  const { clubs, games } = seasonPlan(GAMES);
  const withWalks = clubs.map(planned);
  const manager = { ...AVERAGE_MANAGER, season: { walksArePlanned, finishes: 0.62 } };
  const replay = new SeasonReplay({
    ...{ clubs: compileClubs(withWalks), games, seed: 'walks' },
    managers: { away: manager, home: manager },
  });
  replay.playOn(games.length);
  const { clubs: totals } = replay.totals;
  return withWalks.flatMap(({ plans }, club) =>
    plans.map((plan, man) => ({
      plan,
      received:
        totals[club]?.batting[man * BATTING_COLUMNS + BATTING.intentionalWalks] ?? Number.NaN,
      issued:
        totals[club]?.pitching[man * PITCHING_COLUMNS + PITCHING.intentionalWalks] ?? Number.NaN,
    })),
  );
}

describe('a replay with planned walks', () => {
  const men = replayed(true);

  test('walks each man about as often as his plan says, and nobody much else', () => {
    for (const { plan, received } of men) {
      expect(Math.abs(received - plan.intentionalWalks)).toBeLessThanOrEqual(3);
    }
  });

  test('has those walk them who did', () => {
    const by = (issues: boolean) =>
      men
        .filter(({ plan }) => plan.intentionalWalksIssued > 0 === issues)
        .reduce((sum, { issued }) => sum + issued, 0);
    expect(by(true)).toBeGreaterThan(by(false));
  });

  test('goes by the spot alone where the season counted none', () => {
    const byPlan = (rows: typeof men) => rows.filter(({ plan }) => plan.intentionalWalks > 0);
    const walked = (rows: typeof men) => rows.reduce((sum, { received }) => sum + received, 0);
    expect(walked(byPlan(replayed(false)))).toBeLessThan(walked(byPlan(men)) / 2);
  });
});

describe('a walk that is owed', () => {
  const manager = (owed: number) => ({
    ...AVERAGE_MANAGER,
    season: { walksArePlanned: true, finishes: 0.62, walksOwed: () => owed },
  });

  test.each([
    ['somebody in scoring position and first base open', { bases: '-2-', outs: 0 }, 1, true],
    ['too little owed', { bases: '-2-', outs: 0 }, 0.8, false],
    ['first base taken', { bases: '12-', outs: 0 }, 5, false],
    ['nobody on, with two out and much owed', { bases: '---', outs: 2 }, 2, true],
    ['nobody on, with two out and little owed', { bases: '---', outs: 2 }, 1, false],
    ['nobody on and nobody out', { bases: '---', outs: 0 }, 9, false],
    ['a game that is lost', { bases: '-2-', outs: 1, homeRuns: 5 }, 9, false],
  ] as const)('%s', (_, options, owed, isWalked) => {
    const game = situation(options);
    const call = walkCall(game, manager(owed));
    if (isWalked) expect(call?.choice).toEqual(WALK);
    else expect(call).toBeUndefined();
  });
});
