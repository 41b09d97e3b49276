/** What the commands of Discord ask of the services and of the pictures, and nothing more. */
import type { Hand, Side } from '../models/baseball.ts';
import type { CardFilter, CardSummary, CardView } from '../models/card-view.ts';
import type { LineupView } from '../models/dugout-view.ts';
import type { Choice } from '../models/game.ts';
import type { GameView } from '../models/game-view.ts';
import type { LineupCard, Team } from '../models/team.ts';
import type { Logger } from '../monitoring/logging.ts';
import type { OperationMetrics } from '../monitoring/performance-metrics.ts';

export type PlayUntil = 'plateAppearance' | 'halfInning' | 'end';

interface TeamPort {
  create(command: {
    readonly ownerId: string;
    readonly managerName: string;
    readonly longName: string;
    readonly shortName: string;
    readonly abbrev: string;
    readonly colour: string;
  }): Promise<Team>;
  mine(ownerId: string): Promise<Team | undefined>;
  /** Throws `entity/not_found`. */
  get(teamId: string): Promise<Team>;
  listOpponents(): Promise<readonly Team[]>;
  getLineup(query: { readonly teamId: string; readonly vsHand: Hand }): Promise<LineupView>;
  saveLineup(command: {
    readonly ownerId: string;
    readonly teamId: string;
    readonly vsHand: Hand;
    readonly lineup: LineupCard;
    readonly version: number;
  }): Promise<LineupView>;
  /** A proposal, which is not saved. */
  autoFill(command: {
    readonly ownerId: string;
    readonly teamId: string;
    readonly vsHand: Hand;
  }): Promise<LineupView>;
}
interface CardPort {
  search(filter: CardFilter, teamId: string | undefined): Promise<readonly CardSummary[]>;
  show(playerId: string, teamId: string | undefined): Promise<CardView>;
  /** The best matches for what was typed, at most 25, from memory. */
  autocomplete(
    text: string,
  ): Promise<readonly { readonly playerId: string; readonly label: string }[]>;
}
interface GamePort {
  newGame(command: {
    readonly ownerId: string;
    readonly teamId: string;
    readonly opponentTeamId: string;
    readonly side: Side;
    readonly channelId: string | null;
  }): Promise<GameView>;
  view(query: { readonly gameId: string; readonly ownerId: string | undefined }): Promise<GameView>;
  /** The game that goes on in a channel, or undefined. */
  inChannel(channelId: string, ownerId: string | undefined): Promise<GameView | undefined>;
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
}
/** Draws an SVG document as PNG bytes; throws `picture/failed`. */
interface PicturePort {
  render(svg: string): Promise<Uint8Array>;
}

/** What a command may use. */
export interface CogServices {
  readonly teams: TeamPort;
  readonly cards: CardPort;
  readonly games: GamePort;
  readonly pictures: PicturePort;
}
/** What the pipeline itself uses beside that. */
export interface CogDeps extends CogServices {
  readonly logger: Logger;
  readonly metrics: OperationMetrics;
  /** Reference numbers that a person can quote and an operator can find in the log. */
  readonly ids: { next(): string };
}
