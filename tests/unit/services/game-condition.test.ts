/** In what condition men come to a campaign game, and what becomes of their line-up. */
import { describe, expect, test } from 'vitest';
import type { PinnedPlayer } from '../../../src/models/game.ts';
import type { LineupCard } from '../../../src/models/team.ts';
import type { CampaignPast } from '../../../src/repositories/campaign-past.ts';
import {
  campaignWords,
  conditionWords,
  fitLineup,
  inCondition,
} from '../../../src/services/game-condition.ts';
import { lineupProblems } from '../../../src/services/lineup-check.ts';
import { fillLineup } from '../../../src/services/lineup-fill.ts';
import { pinPlayer } from '../../../src/services/lineup-pin.ts';
import type { RosterCard } from '../../../src/services/team-roster.ts';
import { rosterOf } from '../../support/fakes-catalogue.ts';
import { testId, testSetup } from '../../support/game-setups.ts';

const club = testSetup().away;
const roster = rosterOf(club);
const cardAt = (index: number) => club.players[index]?.cardId ?? '';
const at = (cards: readonly RosterCard[], index: number) => {
  const card = cards.find(({ cardId }) => cardId === cardAt(index));
  return card?.condition;
};
const worked = (player: number, gamesAgo: number, outs: number): CampaignPast => ({
  ...{ gamesAgo, cardId: cardAt(player), outs, runs: 1, reached: 2, injuryGames: null },
});
const hurt = (player: number, gamesAgo: number, injuryGames: number): CampaignPast => ({
  ...{ gamesAgo, cardId: cardAt(player), outs: 0, runs: 0, reached: 0, injuryGames },
});
const playedWith = (past: readonly CampaignPast[], cards: readonly RosterCard[] = roster) =>
  inCondition({ campaignPast: () => Promise.resolve(past) }, club.teamId, cards);

describe('a man comes to a campaign game', () => {
  test('with the work of the last games, by game', async () => {
    const cards = await playedWith([worked(14, 1, 3), worked(14, 4, 6)]);
    // An out is 4, a run 4, a man on base 2.
    expect(at(cards, 14)).toEqual({ recentWork: [20, 0, 0, 32] });
    expect(at(cards, 15)).toEqual({});
  });

  test.each([
    [1, 1, 1],
    [1, 20, 20],
    [3, 5, 3],
    [3, 2, undefined],
  ])('%i games after an injury of %s games, out for %s', async (gamesAgo, games, outFor) => {
    const cards = await playedWith([hurt(2, gamesAgo, games)]);
    expect(at(cards, 2)?.outFor).toBe(outFor);
    if (outFor !== undefined) expect(cards.at(-1)?.cardId).toBe(cardAt(2));
  });

  test('with the longer of two injuries', async () => {
    expect(at(await playedWith([hurt(2, 1, 3), hurt(2, 2, 9)]), 2)?.outFor).toBe(8);
  });

  test('with what another copy of his card did', async () => {
    const [card] = roster.slice(14);
    const copy = { ...card, cardId: testId(8, 1) } as RosterCard;
    const cards = await playedWith([worked(14, 1, 3), worked(14, 1, 3)], [...roster, copy]);
    const conditions = cards.filter(({ facts }) => facts.player.id === card?.facts.player.id);
    expect(conditions.map(({ condition }) => condition)).toEqual([
      { recentWork: [40, 0, 0, 0] },
      { recentWork: [40, 0, 0, 0] },
    ]);
  });

  test('untouched by what others did, who were the opponents or were sold', async () => {
    const cards = await playedWith([{ ...hurt(2, 1, 5), cardId: testId(8, 2) }]);
    expect(cards.every(({ condition }) => condition?.outFor === undefined)).toBe(true);
  });

  test('though he is hurt, when a club has too few: the least hurt first', async () => {
    const nine = roster.filter((_, index) => index < 10 || index >= club.starter);
    const cards = await playedWith([hurt(0, 1, 5), hurt(1, 1, 2), hurt(2, 1, 9)], nine);
    // Ten men who do not pitch: two of three must play.
    expect([at(cards, 0), at(cards, 1), at(cards, 2)?.outFor]).toEqual([{}, {}, 9]);
    expect(lineupProblems(fillLineup(cards, 'R'), cards.map(pinPlayer))).toEqual([]);
  });

  test('though he is hurt, when nobody else can play where he does: he, and not the least hurt', async () => {
    // The man at second is the only other one at short: one of both positions would be anybody's.
    const only = ['2B', 'SS'] as const;
    const places = club.players.map(({ positions }) => positions.map(({ position }) => position));
    const [second, short] = only.map((position) =>
      club.lineup.find((slot) => slot.position === position),
    );
    const [SECOND, SHORT] = [second?.player ?? 0, short?.player ?? 0];
    const rated = roster.map((card, index): RosterCard => {
      const others = card.facts.positions.filter(
        ({ position }) => !only.some((one) => one === position),
      );
      const [rating] = card.facts.positions;
      if (index !== SECOND && index !== SHORT)
        return { ...card, facts: { ...card.facts, positions: others } };
      const both = rating === undefined ? [] : only.map((position) => ({ ...rating, position }));
      return { ...card, facts: { ...card.facts, positions: both } };
    });
    expect(places[SECOND]).toContain('2B');
    const cards = await playedWith([hurt(SHORT, 1, 9), hurt(10, 1, 2)], rated);
    expect([at(cards, SHORT), at(cards, 10)?.outFor]).toEqual([{}, 2]);
    expect(lineupProblems(fillLineup(cards, 'R'), cards.map(pinPlayer))).toEqual([]);
  });

  test('and a club that has too few in good health is refused as ever', async () => {
    const eight = roster.filter((_, index) => index < 8 || index >= club.starter);
    const cards = await playedWith([hurt(0, 1, 5)], eight);
    expect(() => fillLineup(cards, 'R')).toThrow('A club needs nine batters and a pitcher');
  });
});

describe('in words a man is', () => {
  const reliever = club.players.findIndex(
    ({ pitching }) => pitching !== null && pitching.starterEndurance === null,
  );
  test.each([
    ['hurt: out for 1 game', 2, [hurt(2, 1, 1)]],
    ['hurt: out for 3 games', club.starter, [hurt(club.starter, 1, 3)]],
    ['tired from the last games', reliever, [worked(reliever, 1, 18)]],
    [
      'tired: pitched in both of the last 2 games',
      reliever,
      [worked(reliever, 1, 3), worked(reliever, 2, 3)],
    ],
    [null, 2, [hurt(3, 1, 2)]],
    [null, reliever, []],
  ] as const)('%s', async (words, player, past) => {
    const cards = await playedWith(past);
    const card = cards.find(({ cardId }) => cardId === cardAt(player));
    expect(card === undefined ? undefined : conditionWords(card)).toBe(words);
  });

  test('not rested by what is left of a start, of his own innings', async () => {
    const cards = await playedWith([worked(club.starter, 1, 18)]);
    const card = cards.find(({ cardId }) => cardId === cardAt(club.starter));
    expect(card === undefined ? undefined : conditionWords(card)).toMatch(
      /^not rested: [1-9][0-9] % used up$/,
    );
  });

  test('fit in games that keep no such books', () => {
    expect(roster.map(conditionWords).every((words) => words === null)).toBe(true);
  });
});

describe('a line-up in campaign play', () => {
  const saved: LineupCard = {
    slots: club.lineup.map(({ player, position }) => ({ cardId: cardAt(player), position })),
    starterCardId: cardAt(club.starter),
  };
  const fitted = (cards: readonly RosterCard[], lineup = saved) =>
    fitLineup(lineup, cards, () => fillLineup(cards, 'R'));

  test('that is saved stands while its men are fit and its starter is rested', async () => {
    expect(fitted(roster)).toBe(saved);
    expect(fitted(await playedWith([worked(club.starter, 1, 3), hurt(10, 1, 3)]))).toBe(saved);
  });

  test('with a hurt man in it gives way to the proposal', async () => {
    const cards = await playedWith([hurt(0, 1, 3)]);
    const proposal = fitted(cards);
    expect(proposal).toEqual(fillLineup(cards, 'R'));
    expect(proposal.slots.map(({ cardId }) => cardId)).not.toContain(cardAt(0));
    expect(lineupProblems(proposal, cards.map(pinPlayer))).toEqual([]);
  });

  test.each([
    ['has not rested', [worked(club.starter, 1, 18)]],
    ['pitched in the last two games', [worked(club.starter, 1, 3), worked(club.starter, 2, 3)]],
  ])('keeps its order when its starter %s', async (_, past) => {
    const cards = await playedWith(past);
    const today = fitted(cards);
    expect(today.slots).toEqual(saved.slots);
    expect(today.starterCardId).toBe(fillLineup(cards, 'R').starterCardId);
    expect(today.starterCardId).not.toBe(saved.starterCardId);
  });

  test('in which the tired starter bats gives way to the proposal', async () => {
    const slots = saved.slots.map((slot, index) =>
      index === 3 ? { cardId: saved.starterCardId, position: 'P' as const } : slot,
    );
    const cards = await playedWith([worked(club.starter, 1, 18)]);
    expect(fitted(cards, { ...saved, slots })).toEqual(fillLineup(cards, 'R'));
  });

  test('in which the rested starter holds a position gives way to the proposal', async () => {
    const cards = await playedWith([worked(club.starter, 1, 18)]);
    const { starterCardId } = fillLineup(cards, 'R');
    const slots = saved.slots.map((slot, index) =>
      index === 3 ? { cardId: starterCardId, position: 'DH' as const } : slot,
    );
    expect(fitted(cards, { ...saved, slots })).toEqual(fillLineup(cards, 'R'));
  });

  test('is told with who is hurt, or with a starter who is not rested, or not at all', async () => {
    const nameAt = (index: number) => club.players[index]?.name;
    const told = async (...past: CampaignPast[]) => campaignWords(saved, await playedWith(past));
    const other = 'A campaign game begins with another line-up, by the coaches: ';
    expect(campaignWords(saved, roster)).toBeNull();
    expect(campaignWords({ ...saved, starterCardId: testId(9, 9) }, roster)).toBeNull();
    expect(await told(worked(club.starter, 1, 3), hurt(10, 1, 3))).toBeNull();
    expect(await told(hurt(0, 1, 3))).toBe(`${other}${nameAt(0)} is hurt.`);
    expect(await told(hurt(0, 1, 3), hurt(1, 1, 1))).toBe(
      `${other}${nameAt(0)} and ${nameAt(1)} are hurt.`,
    );
    expect(await told(worked(club.starter, 1, 18))).toBe(
      `A campaign game begins with the starter whose turn it is: ${nameAt(club.starter)} is not rested.`,
    );
  });

  test('that names a hurt man is refused with the games that he misses', () => {
    const named = (outFor: number) =>
      club.players.map((player, index): PinnedPlayer => {
        return index === 0 || index === club.starter ? { ...player, outFor } : player;
      });
    const [starter, first] = [club.players[club.starter]?.name, club.players[0]?.name];
    expect(lineupProblems(saved, named(3))).toEqual([
      `${starter} is hurt and out for 3 games with this one.`,
      `${first} is hurt and out for 3 games with this one.`,
    ]);
    expect(lineupProblems(saved, named(1))[0]).toBe(`${starter} is hurt and out for this game.`);
  });

  test('may put anybody where everybody who is rated is hurt', () => {
    const catchers = club.players.map((player, index): PinnedPlayer => {
      const isCatcher = player.positions.some(({ position }) => position === 'C');
      return isCatcher && index !== 0 ? { ...player, outFor: 2 } : player;
    });
    const bench = cardAt(10);
    const slots = saved.slots.map((slot) =>
      slot.position === 'C' ? { ...slot, cardId: bench } : slot,
    );
    expect(lineupProblems({ ...saved, slots }, catchers)).toEqual([]);
    expect(lineupProblems({ ...saved, slots }, club.players)).toHaveLength(1);
  });
});
