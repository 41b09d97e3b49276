/** What Discord shows of games, cards and line-ups: words beside pictures, within the limits. */
import { ComponentType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { boxScoreScreen } from '../../../src/cogs/views/box-score.ts';
import { cardMessage } from '../../../src/cogs/views/card-message.ts';
import { gameMessage } from '../../../src/cogs/views/game-message.ts';
import { lastPlays, scoreboardWords } from '../../../src/cogs/views/game-words.ts';
import { lineupMessage } from '../../../src/cogs/views/lineup-message.ts';
import { movesMenu, parsePlace } from '../../../src/cogs/views/moves-menu.ts';
import type { Screen } from '../../../src/cogs/views/screen.ts';
import { teamMessage } from '../../../src/cogs/views/team-message.ts';
import { AppError } from '../../../src/errors.ts';
import { checkComponents } from '../../support/discord-double/component-rules.ts';
import { FormErrors } from '../../support/discord-double/form-errors.ts';
import {
  battingLine,
  cardView,
  choices,
  gameView,
  lineupView,
  play,
  sampleId,
} from './sample-game.ts';

const PNG = new Uint8Array([137, 80, 78, 71]);
const pictures = { render: async () => PNG };
const place = { messageId: '123456789012345678', page: 0 };

interface Node {
  readonly type: ComponentType;
  readonly content?: string;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly custom_id?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly value: string }[];
  readonly components?: readonly Node[];
}
const flat = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => [node, ...flat(node.components ?? [])]);
const nodesOf = (screen: Screen) => flat(screen.components as readonly Node[]);
const textOf = (screen: Screen) =>
  nodesOf(screen)
    .map(({ content }) => content ?? '')
    .join('\n');
const labelsOf = (screen: Screen) =>
  nodesOf(screen).flatMap((node) => (node.type === ComponentType.Button ? [node.label] : []));
const menusOf = (screen: Screen) =>
  nodesOf(screen).filter(({ type }) => type === ComponentType.StringSelect);

function expectAccepted(screen: Screen): void {
  const form = new FormErrors();
  checkComponents(screen.components, true, form);
  expect(() => form.throwIfAny()).not.toThrow();
}

describe('the message of a game', () => {
  test('says in words what the picture shows', async () => {
    const screen = await gameMessage(gameView(), { pictures });
    expect(screen.pictures).toEqual([
      { name: 'scorebug.png', png: PNG, description: scoreboardWords(gameView()) },
    ]);
    expect(textOf(screen)).toContain('Top of inning 3, 1 out. Tom Yates on first.');
    expect(textOf(screen)).toContain('### Herons 2, Owls 1');
    expect(textOf(screen)).toContain('**Ike Quill flies out to center field.**');
    expectAccepted(screen);
  });

  test('does without the picture when it cannot be drawn', async () => {
    const broken = { render: () => Promise.reject(new AppError('picture/failed', 'no')) };
    const screen = await gameMessage(gameView(), { pictures: broken });
    expect(screen.pictures).toEqual([]);
    expect(textOf(screen)).toContain('Herons 2, Owls 1');
    expectAccepted(screen);
  });

  test.each([
    ['bats', 'home', ['Swing', 'Half inning', 'To the end', 'Undo', 'Moves…', 'Box score']],
    ['pitches', 'away', ['Pitch', 'Half inning', 'To the end', 'Undo', 'Moves…', 'Box score']],
  ] as const)('names the roll after what the person does: he %s', async (_, aiSide, labels) => {
    expect(labelsOf(await gameMessage(gameView({ aiSide }), { pictures }))).toEqual(labels);
  });

  test('keeps only the box score when the game is over', async () => {
    const over = gameView({ status: 'complete', outcome: 'Herons win 2-1' });
    const screen = await gameMessage(over, { pictures });
    expect(labelsOf(screen)).toEqual(['Box score']);
    expect(textOf(screen)).toContain('Herons win 2-1');
  });

  test('shows the newest plays last and fits however long they are', () => {
    const long = Array.from({ length: 5 }, (_, index) => play(index + 1, `${index}`.repeat(990)));
    const shown = lastPlays(gameView({ plays: [...long, play(6, 'He homers.', 1)] }));
    expect(shown.length).toBeLessThan(2_500);
    expect(shown.endsWith('**He homers. (2–1)**')).toBe(true);
  });

  test('offers words for the dice while nobody has seen a roll, and shows the seed at the end', async () => {
    const diceWords = { away: 'rain', home: null };
    const open = await gameMessage(gameView({ plays: [], diceWords }), { pictures });
    expect(labelsOf(open)).toContain('Words for the dice…');
    expect(textOf(open)).toContain(`Dice: SHA-256 of the seed \`${'a'.repeat(64)}\``);
    expect(textOf(open)).toContain('Words in every roll: “rain” (Herons)');
    const dice = { column: null, row: null, split: null, rolls: [] };
    const takenBack = [{ playNumber: 1, draws: 4, dice }];
    const closed = await gameMessage(gameView({ plays: [], takenBack }), { pictures });
    expect(labelsOf(closed)).not.toContain('Words for the dice…');
    const diceSeed = 'e'.repeat(64);
    const over = await gameMessage(gameView({ status: 'complete', diceSeed }), { pictures });
    expect(textOf(over)).toContain(`Seed: \`${diceSeed}\``);
    for (const screen of [open, closed, over]) expectAccepted(screen);
  });

  test('shows a name without its formatting', async () => {
    const view = gameView({ plays: [play(1, '**Bold** _Man_ walks.')] });
    const screen = await gameMessage(view, { pictures });
    expect(textOf(screen)).toContain('\\*\\*Bold\\*\\* \\_Man\\_ walks.');
  });
});

describe('the box score', () => {
  test('fits a message in the longest games, with the totals of both clubs', () => {
    const batting = Array.from({ length: 40 }, (_, index) =>
      battingLine(index, `Maximilian Featherstonehaugh ${index}`),
    );
    const innings = Array.from({ length: 30 }, () => 0);
    const base = gameView();
    const screen = boxScoreScreen(
      gameView({ away: { ...base.away, batting, innings }, home: { ...base.home, batting } }),
    );
    expectAccepted(screen);
    expect(textOf(screen)).toMatch(/HER {2}.*\| {2}2 {2}6 {2}1/);
    expect(textOf(screen)).toMatch(/… and \d+ more/);
  });

  test('names the stars of a finished game, also beside the longest lists', () => {
    const star = {
      cardId: 'a',
      playerId: 'a',
      player: 1,
      name: 'Ike *Quill*',
      side: 'away',
    } as const;
    const stars = [{ ...star, wpa: 0.412, today: '3-4, HR' }];
    const screen = boxScoreScreen(
      gameView({ leaders: { stars, batters: [], pitchers: [], biggestPlays: [] } }),
    );
    expectAccepted(screen);
    expect(textOf(screen)).toContain('**Stars**: Ike \\*Quill\\* (HER) 3-4, HR, +41 %');
    expect(textOf(boxScoreScreen(gameView()))).not.toContain('Stars');
  });

  test('counts innings pitched in thirds', () => {
    expect(textOf(boxScoreScreen(gameView()))).toMatch(/Ken Weiss \(W\) +5\.1/);
  });
});

describe('the menu of moves', () => {
  test('leaves the roll to its button and numbers choices by their place', () => {
    const view = gameView({
      choices: [...gameView().choices, ...choices('Pinch-hit', 3), ...choices('Bullpen', 2)],
    });
    const menus = menusOf(movesMenu(view, place));
    expect(menus.map(({ placeholder }) => placeholder)).toEqual(['Pinch-hit', 'Bullpen']);
    expect(menus[1]?.options?.map(({ value }) => value)).toEqual(['4', '5']);
    expectAccepted(movesMenu(view, place));
  });

  test('pages more than 25 choices of a group and more than five menus', () => {
    const view = gameView({ choices: choices('Fielding', 160) });
    const [first, second] = [0, 1].map((page) => movesMenu(view, { ...place, page }));
    const counts = [first, second].map((screen) =>
      screen === undefined ? [] : menusOf(screen).map(({ options }) => options?.length),
    );
    expect(counts).toEqual([
      [25, 25, 25, 25, 25],
      [25, 10],
    ]);
    if (first === undefined || second === undefined) throw new Error('two pages');
    expect(
      nodesOf(first)
        .filter(({ disabled }) => disabled)
        .map(({ label }) => label),
    ).toEqual(['Earlier moves']);
    for (const screen of [first, second]) expectAccepted(screen);
  });

  test('remembers the message of the game', () => {
    const menu = menusOf(movesMenu(gameView({ choices: choices('Run', 1) }), place))[0];
    const detail = menu?.custom_id?.split(':')[3] ?? '';
    expect(parsePlace(detail).messageId).toBe(place.messageId);
  });

  test('says so when there is nothing else to do', () => {
    expect(textOf(movesMenu(gameView(), place))).toContain('no other moves');
  });
});

describe('cards, clubs and line-ups', () => {
  test('a card that bats and pitches can be turned over', async () => {
    const screen = await cardMessage(cardView({ ownedCardIds: ['a', 'b'] }), 'pitching', {
      pictures,
    });
    expect(labelsOf(screen)).toEqual(['Batting', 'Pitching']);
    expect(textOf(screen)).toContain('starts 6, relieves 2 innings');
    expect(textOf(screen)).toContain('Your club owns 2 copies.');
    expect(screen.pictures[0]?.description).toContain('Beto Solano, pitching card.');
    expectAccepted(screen);
  });

  test('a card of one kind has no buttons', async () => {
    const screen = await cardMessage(cardView({ pitching: null }), 'batting', { pictures });
    expect(labelsOf(screen)).toEqual([]);
    expect(textOf(screen)).toContain('power 16, contact 17, eye 18');
    expectAccepted(screen);
  });

  test('a club lists its cards by position, pitchers last, and fits', () => {
    const team = {
      ...{ id: sampleId(1), createdAt: '', updatedAt: '', deletedAt: null, version: 1 },
      ...{ abbrev: 'HCH', shortName: 'Herons', longName: 'Harbor *City* Herons', value: 900 },
      ...{ ownerId: 'discord:1', managerName: 'Ann', colour: '#1a2f5a', logoUrl: null },
      ...{ ranking: 0, isAi: false, cardsetId: null },
    };
    const cards = Array.from({ length: 300 }, (_, index) =>
      cardView({ name: `Man ${index}`, positions: [index % 2 ? 'P' : 'C'], ownedCardIds: ['a'] }),
    );
    const screen = teamMessage(team, cards);
    expect(textOf(screen)).toContain('Harbor \\*City\\* Herons');
    expect(textOf(screen)).toContain('300 cards');
    expectAccepted(screen);
  });

  test('a line-up says who is hurt or not rested, and what a campaign game makes of it', () => {
    const { roster } = lineupView();
    const [first, ...others] = roster.map((card) =>
      card.isPitcher ? { ...card, campaign: 'not rested: 62 % used up' } : card,
    );
    if (first === undefined) throw new Error('the sample has a roster');
    const words = 'A campaign game begins with another line-up, by the coaches: A is hurt.';
    const hurt = { ...first, campaign: 'hurt: out for 3 games' };
    const view = lineupView({ roster: [hurt, ...others], campaign: words });
    const text = JSON.stringify(
      lineupMessage({ teamId: sampleId(1), colour: '#1a2f5a', view, slot: 3 }),
    );
    expect(text).toMatch(/1\. CF [^,]+, bats ., OPS \.800, hurt: out for 3 games/);
    expect(text).toMatch(/Starting pitcher: [^,]+, throws ., 6 innings, not rested: 62 % used up/);
    expect(text).toContain(words);
    expect(text).toMatch(/"description":"6 innings, [^"]+, not rested: 62 % used up"/);
  });

  test('a line-up names every rule that it breaks', () => {
    const view = lineupView({ problems: ['Nobody plays third base.', 'Two men catch.'] });
    const screen = lineupMessage({ teamId: sampleId(1), colour: '#1a2f5a', view });
    expect(textOf(screen)).toContain('- Nobody plays third base.\n- Two men catch.');
    expectAccepted(screen);
  });

  test('a chosen place offers the bench, the order and the field', () => {
    const spec = { teamId: sampleId(1), colour: '#1a2f5a', view: lineupView(), slot: 3 };
    const screen = lineupMessage(spec);
    expect(menusOf(screen).map(({ options }) => options?.length)).toEqual([9, 4, 8, 8, 2]);
    expectAccepted(screen);
  });
});
