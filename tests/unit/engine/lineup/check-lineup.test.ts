import { describe, expect, test } from 'vitest';
import { checkLineup, isRatedAt } from '../../../../src/engine/lineup/check-lineup.ts';
import { startGame } from '../../../../src/engine/play.ts';
import type { PinnedTeam } from '../../../../src/models/game.ts';
import { testRules, testSetup } from '../../../support/game-setups.ts';

const withHitter = testSetup().away;
const without = testSetup({ designatedHitter: false }).away;

/** The rule that the club's line-up breaks. */
function ruleOf(team: PinnedTeam, designatedHitter = true): string | undefined {
  const { lineup, starter, players } = team;
  return checkLineup({ lineup, starter }, players, testRules({ designatedHitter }))?.rule;
}

function changed(
  team: PinnedTeam,
  slot: number,
  change: Partial<PinnedTeam['lineup'][number]>,
): PinnedTeam {
  const lineup = team.lineup.map((one, index) =>
    index === slot - 1 ? { ...one, ...change } : one,
  );
  return { ...team, lineup };
}

describe('a starting line-up', () => {
  test('with nine men, nine positions and a pitcher is legal', () => {
    expect(ruleOf(withHitter)).toBeUndefined();
    expect(ruleOf(without, false)).toBeUndefined();
  });

  test('a club may let its pitcher bat although the game has a designated hitter', () => {
    expect(ruleOf(without, true)).toBeUndefined();
  });

  test.each([
    ['a player twice', changed(withHitter, 2, { player: 0 }), 'lineupPlayer'],
    [
      'a player whom the club does not have',
      changed(withHitter, 2, { player: 39 }),
      'lineupPlayer',
    ],
    ['eight men', { ...withHitter, lineup: withHitter.lineup.slice(1) }, 'lineupPlayer'],
    [
      'two men at one position',
      changed(withHitter, 5, { player: 13, position: 'RF' }),
      'lineupPosition',
    ],
    [
      'a man at a position without a rating',
      changed(withHitter, 1, { player: 9, position: 'CF' }),
      'notRatedThere',
    ],
    ['two designated hitters', changed(withHitter, 1, { position: 'DH' }), 'lineupPosition'],
    ['a starter without a pitching card', { ...withHitter, starter: 9 }, 'lineupStarter'],
    ['no such starter', { ...withHitter, starter: 39 }, 'lineupStarter'],
    ['another pitcher in the order than the starter', { ...without, starter: 15 }, 'lineupStarter'],
  ] as const)('%s is refused', (_what, team, rule) => {
    expect(ruleOf(team)).toBe(rule);
  });

  test('a designated hitter is refused in a game without one', () => {
    expect(ruleOf(withHitter, false)).toBe('noDesignatedHitter');
  });

  test('a pitcher in the order beside a designated hitter is refused', () => {
    expect(ruleOf(changed(withHitter, 1, { player: 14, position: 'P' }))).toBe('lineupPosition');
  });

  test('an open position is refused', () => {
    // Nine places without a DH and without a pitcher: the catcher's place is given to nobody.
    const lineup = without.lineup.map((one) =>
      one.position === 'C' ? { player: 3, position: 'DH' as const } : one,
    );
    const team = {
      ...without,
      lineup: lineup
        .filter(({ position }) => position !== 'P')
        .concat({ player: 13, position: 'RF' }),
    };
    expect(ruleOf(team)).toBe('lineupPosition');
    const noPitcher = lineup.map((one) =>
      one.position === 'P' ? { player: 7, position: 'C' as const } : one,
    );
    expect(
      checkLineup({ lineup: noPitcher, starter: 14 }, without.players, testRules())?.rule,
    ).toBeUndefined();
    const noCatcher = changed(withHitter, 8, { player: 14, position: 'P' });
    expect(
      ruleOf({
        ...noCatcher,
        lineup: noCatcher.lineup.map((one) =>
          one.position === 'DH' ? { player: 10, position: '3B' as const } : one,
        ),
      }),
    ).toBe('lineupPosition');
  });

  test('the starter cannot hold another position at the same time', () => {
    const team = {
      ...withHitter,
      players: withHitter.players.map((player, index) =>
        index === 3 ? { ...player, pitching: withHitter.players[14]?.pitching ?? null } : player,
      ),
      starter: 3,
    };
    expect(ruleOf(team)).toBe('lineupStarter');
  });

  test('a position that nobody of the club is rated at is anybody’s', () => {
    const nobody = {
      ...withHitter,
      players: withHitter.players.map((player) => ({
        ...player,
        positions: player.positions.filter(({ position }) => position !== 'C'),
      })),
    };
    expect(ruleOf(nobody)).toBeUndefined();
  });

  test('a game with a bad one does not begin, and says whose and why', () => {
    const setup = { ...testSetup(), home: changed(testSetup().home, 2, { player: 0 }) };
    expect(() => startGame(setup)).toThrow(
      expect.objectContaining({
        code: 'roster/illegal',
        message: expect.stringMatching(/^Owls: .* stands twice in the batting order\.$/),
        context: { rule: 'lineupPlayer', teamId: setup.home.teamId },
      }),
    );
  });
});

describe('ratings', () => {
  test('anybody can be the designated hitter, only pitchers pitch', () => {
    const [centerFielder] = withHitter.players;
    if (centerFielder === undefined) throw new Error('no players');
    expect(isRatedAt(centerFielder, 'DH')).toBe(true);
    expect(isRatedAt(centerFielder, 'CF')).toBe(true);
    expect(isRatedAt(centerFielder, 'C')).toBe(false);
    expect(isRatedAt(centerFielder, 'P')).toBe(false);
  });
});
