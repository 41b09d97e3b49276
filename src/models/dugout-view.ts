/** What the dugout's pages show beside a game: who is signed in, opponents, games, the line-up. */
import type { FieldPosition, Hand } from './baseball.ts';
import type { ResultLabel } from './card-labels.ts';
import type { CardResult } from './card-layout.ts';
import type { CardSummary } from './card-view.ts';
import type { LineupCard } from './team.ts';

export interface TeamSummary {
  readonly teamId: string;
  readonly abbrev: string;
  readonly shortName: string;
  readonly longName: string;
  readonly colour: string;
  readonly managerName: string;
  readonly value: number;
  readonly isAi: boolean;
}
/** A club that the computer manages. */
export interface OpponentView extends TeamSummary {
  /** The profile that its manager has unless another is chosen; null when none has arrived. */
  readonly profile: string | null;
}
/** A profile that the computer's manager of a game may have. */
export interface ManagerProfileView {
  readonly profileId: string;
  readonly name: string;
  /** "steals often, is bold when behind" */
  readonly habits: string;
}
export interface SessionView {
  readonly account: { readonly id: string; readonly name: string } | null;
  readonly team: TeamSummary | null;
  /** Sent back in `x-csrf-token` with every request that changes something. */
  readonly csrfToken: string;
  /** "not configured", "connecting" or "connected". */
  readonly discord: string;
  /** How a cell's results are printed, so that the page needs no table of its own. */
  readonly resultLabels: Readonly<Record<CardResult, ResultLabel>>;
}
/** Shown once, when an account is made: the way back in from another browser. */
export interface NewAccountView {
  readonly session: SessionView;
  readonly recoveryCode: string;
}
export interface GameSummary {
  readonly gameId: string;
  readonly status: 'active' | 'complete' | 'abandoned';
  readonly away: TeamSummary;
  readonly home: TeamSummary;
  readonly awayScore: number;
  readonly homeScore: number;
  readonly inning: number;
  readonly half: 'top' | 'bottom';
  readonly startedAt: string;
}
export interface RosterPositionView {
  readonly position: FieldPosition;
  readonly range: number;
  readonly error: number;
}
/** A card that a club owns, with what a manager needs to fill in a line-up. */
export interface RosterCardView extends CardSummary {
  readonly cardId: string;
  readonly ratings: readonly RosterPositionView[];
  /** On-base plus slugging against the named hand, from the card itself. */
  readonly opsVsLeft: number;
  readonly opsVsRight: number;
  /** Endurance of a starter in innings; null for those who do not start. */
  readonly starterEndurance: number | null;
  readonly isPitcher: boolean;
  /** How he comes to the club's next campaign game, "hurt: out for 3 games"; null when he is fit. */
  readonly campaign: string | null;
}
export interface LineupView {
  readonly vsHand: Hand;
  readonly lineup: LineupCard;
  /** False while it is what auto-fill proposes and nobody has saved another. */
  readonly isSaved: boolean;
  /** Every rule that it breaks, in words; empty when it is legal. */
  readonly problems: readonly string[];
  /** What becomes of it in the club's next campaign game, in words; null when it stands as it is. */
  readonly campaign: string | null;
  readonly roster: readonly RosterCardView[];
  /** Version of the saved template, 0 when there is none. */
  readonly version: number;
}
/** A refusal as the dugout and the league send it. */
export interface ProblemView {
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
}
