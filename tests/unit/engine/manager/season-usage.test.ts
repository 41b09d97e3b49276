/** Playing time in a replayed season: starts by plan, rest, platoons, bench and bullpen. */
import { describe, expect, test } from 'vitest';
import { checkLineup } from '../../../../src/engine/lineup/check-lineup.ts';
import { SeasonUsage } from '../../../../src/engine/manager/season-usage.ts';
import type { Position } from '../../../../src/models/baseball.ts';
import type { PinnedPlayer } from '../../../../src/models/game.ts';
import type { PlayerPlan, SeasonClub } from '../../../../src/models/season-plan.ts';
import { testSetup } from '../../../support/game-setups.ts';

const GAMES = 100;
const RULES = { designatedHitter: true, innings: 9, automaticRunner: false };
const { home, park } = testSetup();
/** The test club: nine regulars, five on the bench, five starters, seven relievers. */
const PLAYERS = home.players;
const REGULARS = new Map(home.lineup.map(({ player, position }) => [player, position]));
const isPitcher = ({ pitching }: PinnedPlayer) => pitching !== null;
const isStarter = ({ pitching }: PinnedPlayer) => pitching?.starterEndurance != null;

const NOTHING: PlayerPlan = {
  starts: [],
  plateAppearances: 0,
  shareVsLeft: 0.28,
  turnsPerStart: 4,
  startsOnMound: 0,
  reliefBatters: 0,
  ...{ outsPerStart: 0, outsPerRelief: 0, completeGames: 0 },
  ...{ intentionalWalks: 0, intentionalWalksIssued: 0 },
};
function planOf(card: PinnedPlayer, player: number): PlayerPlan {
  if (isStarter(card)) return { ...NOTHING, startsOnMound: GAMES / 5 };
  if (isPitcher(card)) return { ...NOTHING, reliefBatters: 200 };
  const position = REGULARS.get(player) ?? card.positions[0]?.position ?? 'DH';
  const starts = REGULARS.has(player) ? 80 : 20;
  return { ...NOTHING, starts: [{ position, starts }], plateAppearances: starts * 4.2 };
}
function clubWith(change: (plan: PlayerPlan, player: number) => PlayerPlan = (plan) => plan) {
  const { lineup: _lineup, starter: _starter, ...team } = home;
  const plans = PLAYERS.map((card, player) => change(planOf(card, player), player));
  return { team, park, plans } satisfies SeasonClub;
}

/** Plays a season of line-up cards and counts starts by player and place. */
function season(club: SeasonClub, options: { readonly designatedHitter: boolean }) {
  const usage = new SeasonUsage(club, GAMES);
  const starts = new Map<string, number>();
  const mound: number[] = [];
  for (let game = 0; game < GAMES; game += 1) {
    const vsLeft = game % 4 === 0;
    const card = usage.lineup({ ...options, vsLeft, starter: usage.nextStarter() });
    usage.note(card, vsLeft);
    mound.push(card.starter);
    for (const { player, position } of card.lineup) {
      usage.noteTurns(player, 4);
      const key = `${player} ${position} ${vsLeft ? 'L' : 'R'}`;
      starts.set(key, (starts.get(key) ?? 0) + 1);
    }
    expect(checkLineup(card, club.team.players, { ...RULES, ...options })).toBeUndefined();
  }
  return { starts, mound };
}
const total = (starts: ReadonlyMap<string, number>, player: number, position: Position) =>
  (starts.get(`${player} ${position} L`) ?? 0) + (starts.get(`${player} ${position} R`) ?? 0);

describe('a season of line-up cards', () => {
  test('everybody starts about as often as planned', () => {
    const club = clubWith();
    const { starts } = season(club, { designatedHitter: true });
    for (const [player, plan] of club.plans.entries()) {
      for (const { position, starts: planned } of plan.starts) {
        const share = planned / placeTotal(club, position);
        expect(Math.abs(total(starts, player, position) - share * GAMES)).toBeLessThanOrEqual(4);
      }
    }
  });

  test('starters take turns and rest four games between two starts', () => {
    const { mound } = season(clubWith(), { designatedHitter: true });
    for (const [game, starter] of mound.entries()) {
      expect(mound.slice(Math.max(0, game - 4), game)).not.toContain(starter);
    }
    expect(new Set(mound).size).toBe(5);
  });

  test('with a single starter he pitches every day', () => {
    const only = PLAYERS.findIndex(isStarter);
    const club = clubWith((plan, player) =>
      player === only ? plan : { ...plan, startsOnMound: 0, reliefBatters: plan.reliefBatters },
    );
    const usage = new SeasonUsage(club, GAMES);
    for (let game = 0; game < 3; game += 1) {
      const starter = usage.nextStarter();
      usage.note(usage.lineup({ designatedHitter: true, vsLeft: false, starter }), false);
      expect(starter).toBe(only);
    }
  });

  test('without a designated hitter the pitcher bats last', () => {
    const usage = new SeasonUsage(clubWith(), GAMES);
    const starter = usage.nextStarter();
    const card = usage.lineup({ designatedHitter: false, vsLeft: false, starter });
    expect(card.lineup.at(-1)).toEqual({ player: starter, position: 'P' });
    expect(checkLineup(card, PLAYERS, { ...RULES, designatedHitter: false })).toBeUndefined();
  });

  test('a man whom his club kept from left-handers starts less often against them', () => {
    const [regular] = REGULARS.keys();
    const position = REGULARS.get(regular ?? 0) ?? 'DH';
    const club = clubWith((plan, player) =>
      player === regular ? { ...plan, shareVsLeft: 0.05 } : { ...plan, shareVsLeft: 0.33 },
    );
    const { starts } = season(club, { designatedHitter: true });
    const share = (hand: 'L' | 'R') =>
      (starts.get(`${regular} ${position} ${hand}`) ?? 0) / (hand === 'L' ? 25 : 75);
    expect(share('L')).toBeLessThan(share('R'));
  });

  test('men with more turns per start bat earlier', () => {
    const [first] = [...REGULARS.keys()].slice(-1);
    const club = clubWith((plan, player) =>
      player === first ? { ...plan, turnsPerStart: 4.7 } : plan,
    );
    const usage = new SeasonUsage(club, GAMES);
    const today = { designatedHitter: true, vsLeft: false, starter: usage.nextStarter() };
    expect(usage.lineup(today).lineup[0]?.player).toBe(first);
  });

  test('a place that nobody started at goes to somebody rated there, or to anybody', () => {
    const noCatchers = clubWith((plan) => ({
      ...plan,
      starts: plan.starts.filter(({ position }) => position !== 'C'),
    }));
    const usage = new SeasonUsage(noCatchers, GAMES);
    const today = { designatedHitter: true, vsLeft: false, starter: usage.nextStarter() };
    const catcher = usage.lineup(today).lineup.find(({ position }) => position === 'C');
    const card = PLAYERS[catcher?.player ?? -1];
    expect(card?.positions.map(({ position }) => position)).toContain('C');
    const unrated = {
      ...noCatchers,
      team: {
        ...noCatchers.team,
        players: PLAYERS.map((player) => ({
          ...player,
          positions: player.positions.filter(({ position }) => position !== 'C'),
        })),
      },
    };
    const emergency = new SeasonUsage(unrated, GAMES).lineup(today);
    expect(emergency.lineup.map(({ position }) => position)).toContain('C');
  });
});

function placeTotal(club: SeasonClub, place: Position): number {
  const starts = club.plans.flatMap((plan) => plan.starts);
  return starts
    .filter(({ position }) => position === place)
    .reduce((sum, { starts: count }) => sum + count, 0);
}

describe('how long a starter is left in', () => {
  const today = { designatedHitter: true, vsLeft: false } as const;
  /** Every starter goes so many outs; `outsOf` says how many of those he was given become real. */
  function leashes(
    plan: Partial<PlayerPlan>,
    outsOf: (leash: number) => number,
    isComplete = false,
  ) {
    const club = clubWith((one) => (one.startsOnMound > 0 ? { ...one, ...plan } : one));
    const usage = new SeasonUsage(club, GAMES);
    return Array.from({ length: GAMES }, () => {
      const starter = usage.nextStarter();
      usage.note(usage.lineup({ ...today, starter }), false);
      const leash = usage.leash(starter);
      usage.noteStart(starter, outsOf(leash), isComplete);
      return leash;
    });
  }
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;

  test('is what it usually was', () => {
    expect(new Set(leashes({ outsPerStart: 15 }, (leash) => leash))).toEqual(new Set([15]));
  });

  test('is longer when he is behind, until he has made it up', () => {
    const given = leashes({ outsPerStart: 15 }, (leash) => leash - 2);
    expect(given[0]).toBe(15);
    expect(mean(given.slice(-20))).toBeGreaterThan(16.5);
  });

  test('is not long enough for nine innings while the club has its complete games', () => {
    const given = leashes({ outsPerStart: 15 }, () => 3);
    expect(Math.max(...given)).toBe(19);
  });

  test('is longer on some days and shorter on others while the club is behind with them', () => {
    const given = leashes({ outsPerStart: 18, completeGames: 5 }, (leash) => leash);
    const late = given.slice(-50);
    expect(Math.max(...late)).toBeGreaterThan(23);
    expect(Math.min(...late)).toBeLessThan(14);
    const done = leashes({ outsPerStart: 18, completeGames: 5 }, (leash) => leash, true);
    expect(Math.max(...done.slice(-50))).toBe(18);
  });
});

const menOf = (reserves: Uint8Array): readonly number[] =>
  [...reserves.keys()].filter((player) => reserves[player] === 1);

describe('the men of a day', () => {
  const today = { designatedHitter: true, vsLeft: false } as const;

  test('are not in the line-up, and there is a catcher among them', () => {
    const usage = new SeasonUsage(clubWith(), GAMES);
    const card = usage.lineup({ ...today, starter: usage.nextStarter() });
    const reserves = menOf(usage.reserves(card));
    for (const { player } of card.lineup) expect(reserves).not.toContain(player);
    const cards = reserves.map((player) => PLAYERS[player]);
    expect(cards.some((one) => one?.positions.some(({ position }) => position === 'C'))).toBe(true);
    expect(cards.filter((one) => one?.pitching !== null).length).toBeLessThanOrEqual(8);
    expect(cards.some((one) => one?.pitching?.starterEndurance != null)).toBe(false);
  });

  test('a reliever far ahead of his plan rests while others are behind', () => {
    const relievers = [...PLAYERS.keys()].filter((player) => {
      const card = PLAYERS[player];
      return card !== undefined && isPitcher(card) && !isStarter(card);
    });
    // More relievers than a bullpen has places: starters of the test club relieve as well.
    const club = clubWith((plan, player) =>
      plan.startsOnMound > 0 && player !== PLAYERS.findIndex(isStarter)
        ? { ...plan, startsOnMound: 0, reliefBatters: 200 }
        : plan,
    );
    const usage = new SeasonUsage(club, GAMES);
    const [busy = 0] = relievers;
    usage.noteRelief(busy, 150);
    const card = usage.lineup({ ...today, starter: usage.nextStarter() });
    expect(menOf(usage.reserves(card))).not.toContain(busy);
  });
});
