/** Line-ups: what is refused and why, what is proposed, what goes into a game. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLineup } from '../../../src/engine/lineup/check-lineup.ts';
import { startGame } from '../../../src/engine/play.ts';
import { POSITIONS } from '../../../src/models/baseball.ts';
import { chancesOf, parseCell } from '../../../src/models/card-layout.ts';
import { pinnedPlayerSchema } from '../../../src/models/game.ts';
import type { LineupCard, Team } from '../../../src/models/team.ts';
import type { PlayerFacts } from '../../../src/repositories/player-facts.ts';
import { lineupProblems } from '../../../src/services/lineup-check.ts';
import { fillLineup } from '../../../src/services/lineup-fill.ts';
import { gameRoster, pinPlayer, pinTeam } from '../../../src/services/lineup-pin.ts';
import { PITCHER_BATTING } from '../../../src/services/lineup-pitcher-batting.ts';
import type { RosterCard } from '../../../src/services/team-roster.ts';
import { rosterOf, teamRow } from '../../support/fakes-catalogue.ts';
import { testId, testSetup } from '../../support/game-setups.ts';

const setup = testSetup();
const club = setup.away;
const players = club.players;
const roster = rosterOf(club);
const cardAt = (index: number) => players[index]?.cardId ?? '';
const nameAt = (index: number) => players[index]?.name ?? '';
const legal: LineupCard = {
  slots: club.lineup.map(({ player, position }) => ({ cardId: cardAt(player), position })),
  starterCardId: cardAt(club.starter),
};
/** The legal line-up with one slot changed. */
function changed(slot: number, change: Partial<LineupCard['slots'][number]>): LineupCard {
  const slots = legal.slots.map((one, index) => (index === slot ? { ...one, ...change } : one));
  return { ...legal, slots };
}

describe('a line-up', () => {
  test('that breaks no rule has no problems', () => {
    expect(lineupProblems(legal, players)).toEqual([]);
  });

  test('without a designated hitter has the starter in the order', () => {
    const withPitcher = changed(3, { cardId: cardAt(club.starter), position: 'P' });
    expect(lineupProblems(withPitcher, players)).toEqual([]);
  });

  test.each<[string, LineupCard, string[]]>([
    [
      'a foreign card',
      changed(0, { cardId: testId(7, 7) }),
      ['The card at CF is not in your club.'],
    ],
    [
      'a foreign starter',
      { ...legal, starterCardId: testId(7, 7) },
      ['The starting pitcher is not in your club.'],
    ],
    [
      'a man twice in the order',
      changed(3, { cardId: cardAt(0) }),
      [`${nameAt(0)} stands in the batting order more than once.`],
    ],
    [
      'a position held twice and one held by nobody',
      changed(0, { position: 'SS' }),
      [
        'More than one man would play SS.',
        'Nobody would play CF.',
        `${nameAt(0)} has no rating at SS.`,
      ],
    ],
    [
      'a pitcher beside a designated hitter',
      changed(0, { cardId: cardAt(club.starter), position: 'P' }),
      ['Nobody would play CF.', 'With a designated hitter the pitcher does not bat.'],
    ],
    [
      'another pitcher in the order than on the mound',
      changed(3, { cardId: cardAt(club.starter + 1), position: 'P' }),
      ['The pitcher in the batting order must be the starting pitcher.'],
    ],
    [
      'a starter who does not pitch',
      { ...legal, starterCardId: cardAt(9) },
      [`${nameAt(9)} has no pitching card.`],
    ],
    [
      'a starter who holds another position',
      changed(3, { cardId: cardAt(club.starter) }),
      [`${nameAt(club.starter)} cannot pitch and hold another position.`],
    ],
  ])('with %s is told so', (_, lineup, problems) => {
    expect(lineupProblems(lineup, players)).toEqual(problems);
  });

  test('names every broken rule at once', () => {
    const lineup = { ...changed(0, { position: 'SS' }), starterCardId: cardAt(9) };
    expect(lineupProblems(lineup, players)).toHaveLength(4);
  });

  test('may have two copies of a card in the club but not in the order', () => {
    const twin = { ...players[0], cardId: testId(7, 1) } as (typeof players)[number];
    const lineup = changed(3, { cardId: twin.cardId });
    expect(lineupProblems(lineup, [...players, twin])).toEqual([
      `${nameAt(0)} stands in the batting order more than once.`,
    ]);
    expect(lineupProblems(legal, [...players, twin])).toEqual([]);
  });

  test('may put anybody where the club has nobody', () => {
    const catchers = players.flatMap(({ positions, cardId }) =>
      positions.some(({ position }) => position === 'C') ? [cardId] : [],
    );
    const without = players.map((player) =>
      catchers.includes(player.cardId) ? { ...player, positions: [] } : player,
    );
    expect(lineupProblems(legal, without)).toEqual([]);
  });

  test('that has no problems is one that the rules begin a game with, and the other way round', () => {
    const card = fc.integer({ min: 0, max: players.length - 1 });
    const slots = fc.array(fc.record({ player: card, position: fc.constantFrom(...POSITIONS) }), {
      ...{ minLength: 9, maxLength: 9 },
    });
    /** Line-ups near a legal one, so that both outcomes come up. */
    const near = fc
      .tuple(fc.array(fc.tuple(fc.nat({ max: 8 }), card), { maxLength: 2 }), card, fc.boolean())
      .map(([changes, starter, keeps]) => ({
        lineup: club.lineup.map((one, index) => {
          const change = changes.find(([slot]) => slot === index);
          return change === undefined ? one : { ...one, player: change[1] };
        }),
        starter: keeps ? club.starter : starter,
      }));
    const any = fc.record({ lineup: slots, starter: card });
    let legalOnes = 0;
    fc.assert(
      fc.property(fc.oneof(near, any), ({ lineup, starter }) => {
        const asCard = {
          slots: lineup.map(({ player, position }) => ({ cardId: cardAt(player), position })),
          starterCardId: cardAt(starter),
        };
        const isLegal = lineupProblems(asCard, players).length === 0;
        legalOnes += isLegal ? 1 : 0;
        const rules = { designatedHitter: true, innings: 9, automaticRunner: false };
        return isLegal === (checkLineup({ lineup, starter }, players, rules) === undefined);
      }),
      { numRuns: 400 },
    );
    expect(legalOnes).toBeGreaterThan(10);
  });
});

describe('a proposal', () => {
  test.each(['L', 'R'] as const)('against %s is legal', (vsHand) => {
    expect(lineupProblems(fillLineup(roster, vsHand), players)).toEqual([]);
  });

  test('turns the rotation with the number of the game', () => {
    const starters = [0, 1, 2, 3, 4].map((game) => fillLineup(roster, 'R', game).starterCardId);
    expect(new Set(starters).size).toBe(5);
    expect(fillLineup(roster, 'R', 5)).toEqual(fillLineup(roster, 'R', 0));
  });

  test('takes one of several copies of a card, the first', () => {
    const twins = roster.map((card, index) => ({ ...card, cardId: testId(8, index) }));
    const proposal = fillLineup([...roster, ...twins], 'R');
    expect(proposal).toEqual(fillLineup(roster, 'R'));
  });

  test.each<[string, RosterCard[]]>([
    ['nobody', []],
    ['eight batters', roster.filter(({ facts }) => facts.pitching !== null || isAmongEight(facts))],
    ['no pitcher', roster.filter(({ facts }) => facts.pitching === null)],
    ['a ninth batter who must pitch', roster.flatMap(asTwoWayClub)],
  ])('for a club with %s is refused', (_, cards) => {
    expect(() => fillLineup(cards, 'R')).toThrow(
      expect.objectContaining({ code: 'roster/illegal', context: { problems: expect.any(Array) } }),
    );
  });
});

function isAmongEight(facts: PlayerFacts): boolean {
  const eight = players.filter(({ pitching }) => pitching === null).slice(0, 8);
  return eight.some(({ playerId }) => playerId === facts.player.id);
}

/** Eight batters and one pitcher who can field as well. */
function asTwoWayClub(card: RosterCard): RosterCard[] {
  if (card.facts.pitching === null) return isAmongEight(card.facts) ? [card] : [];
  if (card.cardId !== cardAt(club.starter)) return [];
  const outfield = roster.find(({ cardId }) => cardId === cardAt(0))?.facts.positions ?? [];
  return [{ ...card, facts: { ...card.facts, positions: outfield } }];
}

describe('a pinned card', () => {
  test('is what the database knows, complete and as the model has it', () => {
    for (const [index, card] of roster.entries()) {
      const arms = ['C', 'LF', 'CF', 'RF'];
      const positions = players[index]?.positions.map((rating) => ({
        ...{ ...rating, arm: arms.includes(rating.position) ? rating.arm : 0 },
      }));
      expect(pinPlayer(card)).toEqual({ ...players[index], positions });
      expect(() => pinnedPlayerSchema.strict().parse(pinPlayer(card))).not.toThrow();
    }
  });

  test('of a man without a batting card bats as pitchers do', () => {
    const [card] = roster.slice(club.starter);
    const facts = { ...(card?.facts as PlayerFacts), batting: null };
    expect(pinPlayer({ cardId: cardAt(0), facts }).batting).toEqual(PITCHER_BATTING);
  });

  test('has nothing special where the position has no such rating', () => {
    const [card] = roster;
    const facts = card?.facts as PlayerFacts;
    const positions = facts.positions.map((one) => ({
      ...{ ...one, arm: null, passedBall: null, overthrow: null },
    }));
    const pinned = pinPlayer({ cardId: cardAt(0), facts: { ...facts, positions } });
    expect(pinned.positions[0]).toMatchObject({ arm: 0, passedBall: 0, overthrow: 0 });
  });

  test("a pitcher's batting is a side of 108 chances", () => {
    for (const side of [PITCHER_BATTING.vsLeft, PITCHER_BATTING.vsRight]) {
      const chances = chancesOf(side.cells.map(parseCell));
      expect([...chances.values()].reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(108, 9);
      expect(chances.get('strikeout')).toBeGreaterThan(45);
    }
  });
});

describe("a game's roster", () => {
  const copies = (count: number): RosterCard[] =>
    Array.from({ length: count }, (_, copy) =>
      roster.map((card, index) => ({ ...card, cardId: testId(20 + copy, index) })),
    ).flat();

  test('is the whole club while there is room', () => {
    expect(gameRoster(roster, legal)).toEqual(roster);
  });

  test('of a big club is 40 cards with the line-up and pitchers among them', () => {
    const chosen = gameRoster([...copies(3), ...roster], legal);
    expect(chosen).toHaveLength(40);
    const ids = chosen.map(({ cardId }) => cardId);
    expect(ids).toEqual(expect.arrayContaining(legal.slots.map(({ cardId }) => cardId)));
    expect(ids).toContain(legal.starterCardId);
    expect(chosen.filter(({ facts }) => facts.pitching !== null)).toHaveLength(15);
  });

  test('makes a club that the rules can begin a game with', () => {
    const team: Team = teamRow(club);
    const away = pinTeam(team, [...copies(2), ...roster], legal);
    expect(away.lineup.map(({ player }) => away.players[player]?.cardId)).toEqual(
      legal.slots.map(({ cardId }) => cardId),
    );
    expect(away.players[away.starter]?.cardId).toBe(legal.starterCardId);
    expect(startGame({ ...setup, away }).isOver).toBe(false);
  });
});
