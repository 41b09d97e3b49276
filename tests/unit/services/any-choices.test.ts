/** People who mix choices, playing on and taking back at random; a failure names the seed. */
import { beforeEach, expect, test } from 'vitest';
import type { Dice } from '../../../src/engine/dice/dice.ts';
import { seededDice } from '../../../src/engine/dice/seeded-dice.ts';
import { itemAt } from '../../../src/engine/table-access.ts';
import type { Choice } from '../../../src/models/choice.ts';
import type { GameView } from '../../../src/models/game-view.ts';
import { MANAGER_LEVELS } from '../../../src/models/manager.ts';
import type { GameService } from '../../../src/services/game-service.ts';
import { onEachEngine } from '../../support/databases.ts';
import { ME, OTHER, seen, startPlaying, storeClubs } from '../../support/fakes-play.ts';
import { makeGameService } from '../../support/fakes-services.ts';

const GAMES = process.env['PD_LONG_TESTS'] === '1' ? 200 : 6;
/** Moves of a person before the computer plays the game to its end for him. */
const MOVES = 40;
/** A game of two people that has not ended after so many moves is a fault. */
const MOVES_MAX = 600;
const PEOPLE = [ME, OTHER] as const;
const TIME = { timeout: 30 * 60_000 } as const;

/** Any menu with the same chance, then any line of it; nobody concedes. */
function anyChoice({ choices }: GameView, dice: Dice): Choice {
  const listed = choices.filter(({ choice }) => choice.kind !== 'concede');
  const groups = [...new Set(listed.map(({ group }) => group))];
  const group = itemAt(groups, dice.roll(groups.length) - 1);
  const lines = listed.filter((one) => one.group === group);
  return itemAt(lines, dice.roll(lines.length) - 1).choice;
}

/** One move of a person that his view says is open to him. */
async function moveOn(service: GameService, view: GameView, dice: Dice): Promise<GameView> {
  const face = dice.roll(20);
  const mayRoll = view.choices.some(({ choice }) => choice.kind === 'roll');
  if (face === 1 && view.canUndo) return await service.undo(seen(view));
  if (face <= 3 && view.canPlayOn) {
    return await service.playOut({ ...seen(view), until: 'halfInning' });
  }
  if (face <= 8 && mayRoll && view.canPlayOn) {
    return await service.playOut({ ...seen(view), until: 'plateAppearance' });
  }
  return await service.choose({ ...seen(view), choice: anyChoice(view, dice) });
}

/** What a view promises to the person who plays against the computer. */
function checkView(view: GameView, seed: number): void {
  // Nobody else can be waited for: he may always play on.
  expect(view, `seed ${seed}, play ${view.plays.length}`).toMatchObject({ canPlayOn: true });
  if (view.heldUp === null) return;
  const mayRoll = view.choices.some(({ choice }) => choice.kind === 'roll');
  expect(mayRoll, `seed ${seed}: ${view.heldUp}`).toBe(false);
}

/** A game of random moves, which the computer then plays to its end for him. */
async function playGame(service: GameService, seed: number): Promise<GameView> {
  const dice = seededDice(`any choices ${seed}`);
  const level = itemAt(MANAGER_LEVELS, seed % MANAGER_LEVELS.length);
  const side = seed % 2 === 0 ? 'home' : 'away';
  const isCampaign = seed % 3 === 0;
  let view = await startPlaying(service, { level, side, isCampaign });
  for (let moves = 0; moves < MOVES && view.status === 'active'; moves += 1) {
    checkView(view, seed);
    view = await moveOn(service, view, dice);
  }
  if (view.status !== 'active') return view;
  return await service.playOut({ ...seen(view), until: 'end' });
}

/** The views of two people, one at least of whom has something to do. */
async function bothViews(service: GameService, gameId: string): Promise<readonly GameView[]> {
  return await Promise.all(PEOPLE.map((ownerId) => service.view({ gameId, ownerId })));
}

const canMove = ({ choices }: GameView): boolean =>
  choices.some(({ choice }) => choice.kind !== 'concede');

/** A game between two people: random moves of either, then whatever leads on, to the end. */
async function playTogether(service: GameService, seed: number): Promise<readonly GameView[]> {
  const dice = seededDice(`two people ${seed}`);
  const isCampaign = seed % 2 === 0;
  const { gameId } = await startPlaying(service, { isCampaign });
  let views = await bothViews(service, gameId);
  for (let moves = 0; views[0]?.status === 'active'; moves += 1) {
    const able = views.filter(canMove);
    expect(able.length, `seed ${seed}, move ${moves}: nobody can move`).toBeGreaterThan(0);
    const view = itemAt(able, dice.roll(able.length) - 1);
    const ownerId = itemAt(PEOPLE, views.indexOf(view));
    const choice = moves < MOVES ? anyChoice(view, dice) : leadingOn(view, dice);
    await service.choose({ ...seen(view, ownerId), choice });
    views = await bothViews(service, gameId);
    expect(moves, `seed ${seed} ends`).toBeLessThan(MOVES_MAX);
  }
  return views;
}

/** A roll or an answer where there is one, else whatever opens the way to it. */
function leadingOn(view: GameView, dice: Dice): Choice {
  const leading = view.choices.find(
    ({ choice }) => choice.kind === 'roll' || choice.kind === 'decide',
  );
  return leading?.choice ?? anyChoice(view, dice);
}

onEachEngine('any choices of two people', (databases) => {
  const { bot } = databases;
  beforeEach(async () => {
    await databases.clear();
    await storeClubs(bot, OTHER);
  });

  test('lead to the end of the game, which both see alike', TIME, async () => {
    for (let seed = 1; seed <= GAMES / 3; seed += 1) {
      const [mine, theirs] = await playTogether(makeGameService(bot), seed);
      expect(mine, `seed ${seed}`).toMatchObject({ status: 'complete', choices: [] });
      expect(theirs?.plays, `seed ${seed}`).toEqual(mine?.plays);
    }
  });
});

onEachEngine('any choices of a person', (databases) => {
  const { bot } = databases;
  beforeEach(async () => {
    await databases.clear();
    await storeClubs(bot);
  });

  test('lead on, and the computer can always play the game to its end', TIME, async () => {
    for (let seed = 1; seed <= GAMES; seed += 1) {
      const view = await playGame(makeGameService(bot), seed);
      expect(view, `seed ${seed}`).toMatchObject({ status: 'complete', canPlayOn: false });
      const again = await makeGameService(bot).view({ gameId: view.gameId, ownerId: ME });
      expect(again, `seed ${seed}`).toEqual(view);
    }
  });
});
