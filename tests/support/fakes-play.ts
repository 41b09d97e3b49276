/** Playing games in tests: a game to begin with, and moves by rule instead of by hand. */
import type { Database } from '../../src/database/connection.ts';
import type { Choice } from '../../src/models/choice.ts';
import type { GameView } from '../../src/models/game-view.ts';
import type { GameService, NewGame } from '../../src/services/game-service.ts';
import { catalogueRows, storeCatalogue } from './fakes-catalogue.ts';
import { testSetup } from './game-setups.ts';

const SETUP = testSetup();
export const [MINE, THEIRS] = [SETUP.away, SETUP.home];
export const ME = 'discord:100';
export const OTHER = 'browser:200';
export const STRANGER = 'discord:999';

/** Two clubs: mine, and the computer's or another person's. */
export async function storeClubs(bot: Database<'bot'>, other?: string): Promise<void> {
  const owners = other === undefined ? { away: ME } : { away: ME, home: other };
  await storeCatalogue(bot, catalogueRows(SETUP, owners));
}

/** A game of my club, the visitors unless told otherwise. */
export function startPlaying(
  service: GameService,
  changes: Partial<NewGame> = {},
): Promise<GameView> {
  return service.newGame({
    ...{ ownerId: ME, teamId: MINE.teamId, opponentTeamId: THEIRS.teamId },
    ...{ side: 'away', channelId: null },
    ...changes,
  });
}

/** The command that somebody gives who sees this view. */
export function seen(view: GameView, ownerId = ME) {
  return { gameId: view.gameId, version: view.version, ownerId };
}

/** The first legal choice of a kind; rolls when there is none of it. */
export function legal(view: GameView, kind: Choice['kind']): Choice {
  const found = view.choices.find(({ choice }) => choice.kind === kind);
  return found?.choice ?? { kind: 'roll' };
}

/** What lets the play go on: an answer where the play asks for one, else a roll. */
export function goOn(view: GameView): Choice {
  return legal(view, 'decide');
}

/** Plays on by single choices until a condition holds or the game is over. */
export async function playUntil(
  service: GameService,
  view: GameView,
  isThere: (view: GameView) => boolean,
): Promise<GameView> {
  let now = view;
  while (!isThere(now) && now.status === 'active') {
    now = await service.choose({ ...seen(now), choice: goOn(now) });
  }
  return now;
}
