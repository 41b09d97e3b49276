/** Rows of a game for tests of repositories: made by hand, without the rules. */
import type { NewRow } from '../../src/models/base.ts';
import type { Game, GameSetup, Play } from '../../src/models/game.ts';
import type { OutboxMessage } from '../../src/models/sync.ts';
import type { GameAdvance, GameSituation } from '../../src/repositories/game-advance.ts';
import type { GameOpening } from '../../src/repositories/game-repo.ts';
import { TEST_CARDSET_ID } from './fakes-catalogue.ts';
import { testId } from './game-setups.ts';

const STARTED_AT = '2026-04-01T18:05:00.000Z';

/** A message for the outbox with a key of its own. */
export function messageRow(
  gameId: string,
  kind: OutboxMessage['kind'],
  seq: number,
): NewRow<OutboxMessage> {
  return {
    ...{ id: crypto.randomUUID(), gameId, operationKey: `${gameId}:${kind}:${seq}`, kind, seq },
    ...{ payload: { seq }, status: 'pending', attempts: 0, nextAttemptAt: STARTED_AT },
    ...{ fencingToken: 0, leasedUntil: null, lastErrorCode: null },
  };
}

/** A game at its first pitch, the computer managing the home side. */
export function gameRow(setup: GameSetup, changes: Partial<Game> = {}): NewRow<Game> {
  return {
    ...{ id: setup.gameId, type: 'exhibition', status: 'active', author: 'test-bot' },
    ...{ channelId: null, awayTeamId: setup.away.teamId, homeTeamId: setup.home.teamId },
    ...{ aiSide: 'home', diceCommitment: 'c'.repeat(64), diceSeed: 'd'.repeat(64) },
    ...{ awayWords: null, homeWords: null },
    ...{ rules: setup.rules, flags: {}, inning: 1, half: 'top', outs: 0, awayScore: 0 },
    ...{ homeScore: 0, playCount: 0, startedAt: STARTED_AT, endedAt: null },
    ...changes,
  };
}

/** Everything that is stored at first pitch. */
export function openingOf(setup: GameSetup, changes: Partial<Game> = {}): GameOpening {
  const { gameId, away, home } = setup;
  const links = [away, home].flatMap(({ teamId, players }) =>
    players.map(({ cardId }) => ({ id: crypto.randomUUID(), gameId, teamId, cardId })),
  );
  const starters = [away, home].flatMap(({ teamId, players, lineup }) =>
    lineup.map(({ player, position }, index) => ({
      ...{ id: crypto.randomUUID(), gameId, teamId, position, battingOrder: index + 1 },
      ...{ cardId: players[player]?.cardId ?? '', afterPlay: 0, replacedCardId: null },
    })),
  );
  return {
    game: gameRow(setup, changes),
    pin: { id: crypto.randomUUID(), gameId, setup },
    cardsetLinks: [{ id: crypto.randomUUID(), gameId, cardsetId: TEST_CARDSET_ID }],
    rosterLinks: links,
    lineups: starters,
    messages: [messageRow(gameId, 'game', 1)],
  };
}

const NO_FLAGS = {
  ...{ plateAppearance: false, atBat: false, hit: false, double: false, triple: false },
  ...{ homeRun: false, walk: false, intentionalWalk: false, strikeout: false },
  ...{ hitByPitch: false, sacrificeHit: false, sacrificeFly: false },
  ...{ groundedIntoDoublePlay: false, fielderChoice: false, reachedOnError: false },
  ...{ ballparkHomeRun: false, ballparkSingle: false, wildPitch: false, passedBall: false },
  ...{ balk: false, isTied: true, isGoAhead: false, isNewInning: false, isLast: false },
};
const NO_COUNTS = {
  ...{ stolenBases: 0, caughtStealing: 0, pickOffs: 0, outs: 0, runs: 0, earnedRuns: 0 },
  ...{ runsBattedIn: 0, errors: 0, leftOnBase: 0, awayScore: 0, homeScore: 0, outsBefore: 0 },
};

/** A strikeout by the first batter of the visitors. */
export function playRow(setup: GameSetup, playNumber: number): NewRow<Play> {
  const { away, home } = setup;
  return {
    ...NO_FLAGS,
    ...NO_COUNTS,
    ...{ id: crypto.randomUUID(), gameId: setup.gameId, playNumber, kind: 'plateAppearance' },
    ...{ choice: { kind: 'roll' }, reason: null, text: 'He strikes out.' },
    dice: { column: 2, row: [3, 4], split: 11, rolls: [{ of: 'column', faces: 6, face: 2 }] },
    ...{ inning: 1, half: 'top', battingOrder: 1, batterPosition: 'CF' },
    batterCardId: away.players[0]?.cardId ?? testId(1, 1),
    pitcherCardId: home.players[home.starter]?.cardId ?? testId(1, 2),
    catcherCardId: home.players[7]?.cardId ?? testId(1, 3),
    ...{ firstCardId: null, secondCardId: null, thirdCardId: null, result: 'strikeout' },
    ...{ checkPosition: null, fielderCardId: null, batterFinal: 0, firstFinal: null },
    ...{ secondFinal: null, thirdFinal: null, plateAppearance: true, atBat: true },
    ...{ strikeout: true, outs: 1, wpa: null, re24: null },
    ...{ injuredCardId: null, injuryGames: null },
  };
}

export const FIRST_SITUATION: GameSituation = {
  ...{ status: 'active', inning: 1, half: 'top', outs: 0, awayScore: 0, homeScore: 0 },
  ...{ playCount: 0, endedAt: null },
};

/** One play after the version that was seen. */
export function advanceOf(
  setup: GameSetup,
  version: number,
  changes: Partial<GameAdvance> = {},
): GameAdvance {
  const { gameId } = setup;
  return {
    ...{ gameId, version, nextVersion: version + 1 },
    situation: { ...FIRST_SITUATION, outs: 1, playCount: version },
    plays: [playRow(setup, version)],
    lineups: [],
    messages: [messageRow(gameId, 'play', version + 1)],
    ...changes,
  };
}
