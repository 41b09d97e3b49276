/** A season to be replayed: clubs with the playing time that their people really had, and the games. */
import type { Position } from './baseball.ts';
import type { Park, PinnedTeam } from './game.ts';

/** What a player did in the season, so that a replay can give him as much to do. */
export interface PlayerPlan {
  /** Starts in the field and as designated hitter; the mound is not among them. */
  readonly starts: readonly { readonly position: Position; readonly starts: number }[];
  /** Plate appearances. */
  readonly plateAppearances: number;
  /** The share of them against left-handed pitchers. */
  readonly shareVsLeft: number;
  /** Plate appearances per start: who bats early in the order comes up more often. */
  readonly turnsPerStart: number;
  readonly startsOnMound: number;
  /** Batters faced in relief. */
  readonly reliefBatters: number;
  /** Outs of a start and of a relief appearance, on average; 0 for somebody who made none. */
  readonly outsPerStart: number;
  readonly outsPerRelief: number;
  /** Starts that he finished. */
  readonly completeGames: number;
  /** How often he was walked on purpose, and how often he walked somebody so. */
  readonly intentionalWalks: number;
  readonly intentionalWalksIssued: number;
}

/** A club of the season; `plans` goes with the team's `players`. */
export interface SeasonClub {
  readonly team: Omit<PinnedTeam, 'lineup' | 'starter'>;
  readonly park: Park;
  readonly plans: readonly PlayerPlan[];
}

/** A game of the schedule; clubs are places in the list of clubs. */
export interface SeasonGame {
  readonly away: number;
  readonly home: number;
  readonly designatedHitter: boolean;
  /** Extra innings begin with a runner on second base. */
  readonly automaticRunner: boolean;
}

/** What the managers of the season did more or less often than most. */
export interface SeasonHabits {
  /** The plans say whom they walked on purpose; false where the season did not count it. */
  readonly walksArePlanned: boolean;
  /** The share of a starter's work up to which he still went out for the ninth inning, 0-1. */
  readonly finishes: number;
}

/** Everything that a replay needs: it is the same on every thread and every machine. */
export interface SeasonPlan {
  readonly clubs: readonly SeasonClub[];
  readonly games: readonly SeasonGame[];
  readonly habits: SeasonHabits;
}
