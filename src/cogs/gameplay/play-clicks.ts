/** The buttons under a game: let the play go on, for longer, or take it back; the box score. */
import { AppError, isAppError } from '../../errors.ts';
import type { GameView } from '../../models/game-view.ts';
import type { PlayUntil } from '../../services/game-service.ts';
import type { CogServices } from '../cog-services.ts';
import { canHostGame } from '../pipeline/checks.ts';
import type { Click, ClickCall, Outcome } from '../pipeline/command.ts';
import { boxScoreScreen } from '../views/box-score.ts';
import { WORDS_FORM } from '../views/dice-view.ts';
import { finalWords, gameMessage } from '../views/game-message.ts';
import { humanSide } from '../views/game-words.ts';
import { movesMenu, parsePlace } from '../views/moves-menu.ts';
import { plain } from '../views/screen.ts';
import { safeName } from '../views/words.ts';

/** The game as the caller may see it. Throws `game/not_found`. */
async function viewFor(call: ClickCall, deps: CogServices): Promise<GameView> {
  return await deps.games.view({ gameId: call.id.subject, ownerId: call.caller.ownerId });
}

function commandOf({ id, caller }: ClickCall) {
  return { gameId: id.subject, version: id.version, ownerId: caller.ownerId };
}

/** A new message for the end of a game, since the edit of its message notifies nobody. */
function announcementOf(view: GameView, call: ClickCall): Pick<Outcome, 'announcement'> {
  if (view.status === 'active') return {};
  const { userId } = call.caller;
  return { announcement: { screen: plain(`<@${userId}> ${finalWords(view)}`), pings: [userId] } };
}

/** Who plays here, for somebody who may not. */
async function turnWords(view: GameView, deps: CogServices): Promise<string> {
  const { longName, managerName } = await deps.teams.get(view[humanSide(view)].teamId);
  return `It is the turn of ${safeName(managerName)}, who manages the ${safeName(longName)}. Start a game of your own with /new-game in another channel.`;
}

interface PresentState {
  readonly view: GameView;
  /** What the caller alone reads, where the usual sentence does not say enough. */
  readonly aside: Pick<Outcome, 'aside'>;
}

/** The game as it stands, for somebody whose click came to nothing. */
async function presentState(
  call: ClickCall,
  deps: CogServices,
  error: unknown,
): Promise<PresentState> {
  const view = await viewFor(call, deps);
  const isStranger = isAppError(error, 'team/not_yours') || isAppError(error, 'game/not_your_turn');
  return { view, aside: isStranger ? { aside: plain(await turnWords(view, deps)) } : {} };
}

/** A button that changes the game; refused, it shows the present state all the same. */
function playButton(
  action: string,
  play: (call: ClickCall, deps: CogServices) => Promise<GameView>,
): Click {
  return {
    action,
    answer: 'update',
    checks: [canHostGame],
    run: async (call, deps) => {
      const view = await play(call, deps);
      return { screen: await gameMessage(view, deps), ...announcementOf(view, call) };
    },
    afterRefusal: async (call, deps, error) => {
      const { view, aside } = await presentState(call, deps, error);
      return { screen: await gameMessage(view, deps), ...aside };
    },
  };
}

function playOutButton(action: string, until: PlayUntil): Click {
  return playButton(action, (call, deps) => deps.games.playOut({ ...commandOf(call), until }));
}

const rollClick = playButton('roll', (call, deps) =>
  deps.games.choose({ ...commandOf(call), choice: { kind: 'roll' } }),
);
/** The answer to what a play asks, by its place among the options. */
const answerClick = playButton('answer', async (call, deps) => {
  const { question } = await viewFor(call, deps);
  const answer = question?.options[Number(call.id.detail)];
  if (answer === undefined) {
    throw new AppError('game/stale_version', 'the play is over', { gameId: call.id.subject });
  }
  return await deps.games.choose({ ...commandOf(call), choice: answer.choice });
});
const undoClick = playButton('undo', (call, deps) => deps.games.undo(commandOf(call)));

const wordsClick: Click = {
  ...playButton('words', (call, deps) =>
    deps.games.addWords({ ...commandOf(call), words: call.chosen ?? '' }),
  ),
  form: WORDS_FORM,
};

/** The view that the caller saw, if it is still his to move. */
async function movableView(call: ClickCall, deps: CogServices): Promise<GameView> {
  const view = await viewFor(call, deps);
  const { gameId, version } = view;
  if (view.yourSides.length === 0) {
    throw new AppError('game/not_your_turn', 'not a manager of this game', { gameId });
  }
  if (version !== call.id.version) {
    throw new AppError('game/stale_version', 'the game has moved on', { gameId, version });
  }
  return view;
}

const movesClick: Click = {
  action: 'moves',
  answer: 'aside',
  run: async (call, deps) => {
    const view = await movableView(call, deps);
    return { screen: movesMenu(view, { messageId: call.messageId, page: 0 }) };
  },
  afterRefusal: async (call, deps, error) => {
    const { view, aside } = await presentState(call, deps, error);
    return { edit: { messageId: call.messageId, screen: await gameMessage(view, deps) }, ...aside };
  },
};

const moreClick: Click = {
  action: 'more',
  answer: 'update',
  run: async (call, deps) => ({
    screen: movesMenu(await movableView(call, deps), parsePlace(call.id.detail)),
  }),
};

const moveClick: Click = {
  action: 'move',
  answer: 'update',
  checks: [canHostGame],
  run: async (call, deps) => {
    const seen = await movableView(call, deps);
    const chosen = seen.choices[Number(call.chosen)];
    if (chosen === undefined) {
      throw new AppError('game/illegal_choice', 'That move is not possible any more.');
    }
    const view = await deps.games.choose({ ...commandOf(call), choice: chosen.choice });
    const { messageId } = parsePlace(call.id.detail);
    return {
      screen: plain(`Done: ${safeName(chosen.label)}.`),
      edit: { messageId, screen: await gameMessage(view, deps) },
      ...announcementOf(view, call),
    };
  },
};

const boxClick: Click = {
  action: 'box',
  answer: 'aside',
  run: async (call, deps) => ({ screen: boxScoreScreen(await viewFor(call, deps)) }),
};

/** Everything that can be clicked under a game's message. */
export const PLAY_CLICKS: readonly Click[] = [
  rollClick,
  answerClick,
  playOutButton('half', 'halfInning'),
  playOutButton('end', 'end'),
  undoClick,
  wordsClick,
  movesClick,
  moreClick,
  moveClick,
  boxClick,
];
