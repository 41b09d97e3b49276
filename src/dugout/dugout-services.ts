/** What the browser's routes ask of the services, and nothing more. */
import type { Account } from '../models/access.ts';
import type { Hand, Side } from '../models/baseball.ts';
import type { CardFilter, CardSummary, CardView } from '../models/card-view.ts';
import type { GameSummary, LineupView } from '../models/dugout-view.ts';
import type { Choice } from '../models/game.ts';
import type { GameView } from '../models/game-view.ts';
import type { LineupCard, Team } from '../models/team.ts';

export type PlayUntil = 'plateAppearance' | 'halfInning' | 'end';

export interface AccountPort {
  find(accountId: string): Promise<Account | undefined>;
  create(name: string): Promise<{ readonly account: Account; readonly recoveryCode: string }>;
  recover(recoveryCode: string): Promise<Account>;
}
export interface TeamPort {
  create(command: {
    readonly ownerId: string;
    readonly managerName: string;
    readonly longName: string;
    readonly shortName: string;
    readonly abbrev: string;
    readonly colour: string;
  }): Promise<Team>;
  mine(ownerId: string): Promise<Team | undefined>;
  listOpponents(): Promise<readonly Team[]>;
  getLineup(query: { readonly teamId: string; readonly vsHand: Hand }): Promise<LineupView>;
  saveLineup(command: {
    readonly ownerId: string;
    readonly teamId: string;
    readonly vsHand: Hand;
    readonly lineup: LineupCard;
    readonly version: number;
  }): Promise<LineupView>;
  autoFill(command: {
    readonly ownerId: string;
    readonly teamId: string;
    readonly vsHand: Hand;
  }): Promise<LineupView>;
}
export interface CardPort {
  search(filter: CardFilter, teamId: string | undefined): Promise<readonly CardSummary[]>;
  show(playerId: string, teamId: string | undefined): Promise<CardView>;
}
export interface GamePort {
  newGame(command: {
    readonly ownerId: string;
    readonly teamId: string;
    readonly opponentTeamId: string;
    readonly side: Side;
    readonly channelId: string | null;
  }): Promise<GameView>;
  view(query: { readonly gameId: string; readonly ownerId: string | undefined }): Promise<GameView>;
  choose(command: {
    readonly gameId: string;
    readonly version: number;
    readonly ownerId: string;
    readonly choice: Choice;
  }): Promise<GameView>;
  playOut(command: {
    readonly gameId: string;
    readonly version: number;
    readonly ownerId: string;
    readonly until: PlayUntil;
  }): Promise<GameView>;
  undo(command: {
    readonly gameId: string;
    readonly version: number;
    readonly ownerId: string;
  }): Promise<GameView>;
  listForTeam(teamId: string): Promise<readonly GameSummary[]>;
  /** Calls back after every committed change of a game; returns the way to stop it. */
  subscribe(gameId: string, listener: () => void): () => void;
}
export interface DugoutServices {
  readonly accounts: AccountPort;
  readonly teams: TeamPort;
  readonly cards: CardPort;
  readonly games: GamePort;
}
