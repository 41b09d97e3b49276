/**
 * A game as a face shows it: everything on the play screen, with names and words, and nothing that
 * a player may not know. The browser reads these types; the service makes the values.
 */
import type { FieldPosition, Half, Hand, Position, Side } from './baseball.ts';
import type { Alignment, Choice } from './choice.ts';
import type { DiceWords } from './dice-words.ts';
import type { PlayDice } from './game.ts';
import type { ManagerLevel } from './manager.ts';

export interface PlayerRef {
  readonly cardId: string;
  readonly playerId: string;
  /** His place in his pinned team's players, as choices name him. */
  readonly player: number;
  readonly name: string;
}
export interface BattingLineView extends PlayerRef {
  /** All positions that he has held in this game, "CF" or "PH-LF". */
  readonly positions: string;
  readonly battingOrder: number;
  readonly isSubstitute: boolean;
  readonly plateAppearances: number;
  readonly atBats: number;
  readonly runs: number;
  readonly hits: number;
  readonly doubles: number;
  readonly triples: number;
  readonly homeRuns: number;
  readonly runsBattedIn: number;
  readonly walks: number;
  readonly strikeouts: number;
  readonly hitByPitch: number;
  readonly sacrificeFlies: number;
  readonly sacrificeHits: number;
  readonly groundedIntoDoublePlay: number;
  readonly stolenBases: number;
  readonly caughtStealing: number;
  readonly leftOnBase: number;
}
export interface PitchingLineView extends PlayerRef {
  readonly outs: number;
  readonly battersFaced: number;
  readonly hits: number;
  readonly runs: number;
  readonly earnedRuns: number;
  readonly walks: number;
  readonly strikeouts: number;
  readonly homeRuns: number;
  readonly hitBatters: number;
  readonly wildPitches: number;
  readonly inheritedRunners: number;
  readonly inheritedRunnersScored: number;
  /** "W", "L", "S", "H", "BS" or empty. */
  readonly decision: string;
}
export interface FieldingErrorView extends PlayerRef {
  readonly position: FieldPosition;
  readonly errors: number;
}
export interface TeamView {
  readonly teamId: string;
  readonly abbrev: string;
  readonly shortName: string;
  readonly longName: string;
  readonly colour: string;
  readonly runs: number;
  readonly hits: number;
  readonly errors: number;
  readonly leftOnBase: number;
  /** Runs by inning; null where a half has not been played. */
  readonly innings: readonly (number | null)[];
  readonly batting: readonly BattingLineView[];
  readonly pitching: readonly PitchingLineView[];
  readonly fieldingErrors: readonly FieldingErrorView[];
  readonly lineup: readonly LineupSlotView[];
  readonly bench: readonly BenchPlayerView[];
  readonly bullpen: readonly BullpenPitcherView[];
  readonly hurt: readonly HurtPlayerView[];
}
export interface LineupSlotView extends PlayerRef {
  readonly slot: number;
  readonly position: Position;
  readonly bats: string;
  /** "1-3, HR" */
  readonly today: string;
}
export interface BenchPlayerView extends PlayerRef {
  readonly bats: string;
  readonly positions: readonly FieldPosition[];
}
export interface BullpenPitcherView extends PlayerRef {
  readonly throws: Hand;
  readonly role: 'starter' | 'relief' | 'closer';
  readonly endurance: number;
  /** Why he is not fresh, in campaign play; null where he is. */
  readonly rest: string | null;
}
/** Somebody who sits the game out, and for how many games with this one. */
export interface HurtPlayerView extends PlayerRef {
  readonly outFor: number;
}
/** A side of a card in play, cells as printed text; `lit` is a rolled cell to show, 0-32. */
export interface CardSideView {
  readonly vsHand: Hand;
  readonly cells: readonly string[];
  readonly lit: number | null;
  readonly checks: {
    readonly power: number;
    readonly contact: number;
    readonly eye: number;
  } | null;
}
export interface BatterView extends PlayerRef {
  readonly bats: string;
  readonly position: Position;
  readonly battingOrder: number;
  readonly speed: number;
  readonly today: string;
  readonly side: CardSideView;
}
export interface PitcherView extends PlayerRef {
  readonly throws: Hand;
  /** "5.1 IP, 6 K" */
  readonly today: string;
  /** 0 fresh to 1 spent. */
  readonly fatigue: number;
  readonly isTired: boolean;
  readonly side: CardSideView;
}
export interface PlayView {
  readonly playNumber: number;
  readonly kind: 'plateAppearance' | 'noPlay' | 'concession';
  /** What was chosen; how it was chosen stays with the manager, for a pitch-out is not told. */
  readonly choice: Choice['kind'];
  readonly inning: number;
  readonly half: Half;
  readonly text: string;
  readonly reason: string | null;
  readonly outsAfter: number;
  readonly runs: number;
  readonly awayScore: number;
  readonly homeScore: number;
  /** Worth to the club at bat: of the chance to win, 0-1, and in runs; null where nobody moved. */
  readonly wpa: number | null;
  readonly re24: number | null;
  /** How many dice were rolled, so that one that was left out later is missed. */
  readonly draws: number;
  readonly dice: PlayDice;
}
/** The rolls of a play that was taken back: they were seen, and may be checked like the others. */
export interface TakenBackView {
  readonly playNumber: number;
  readonly draws: number;
  readonly dice: PlayDice;
}
/** The last roll on the card that it was read from; that batter may be back on the bench by now. */
export interface RollView {
  readonly playNumber: number;
  readonly card: 'batting' | 'pitching';
  readonly name: string;
  readonly side: CardSideView;
  readonly dice: PlayDice;
}
/** Somebody who did much to decide a game. */
export interface LeaderView extends PlayerRef {
  readonly side: Side;
  /** What his plays added to his club's chance to win, 1 for a whole game. */
  readonly wpa: number;
  /** "2-4, HR" or "6.0 IP, 7 K" */
  readonly today: string;
}
/** Up to three of each, best first; whoever added nothing is not among them. */
export interface GameLeadersView {
  /** At bat, on the bases and on the mound together. */
  readonly stars: readonly LeaderView[];
  readonly batters: readonly LeaderView[];
  readonly pitchers: readonly LeaderView[];
  /** Numbers of the plays that changed the chance to win most. */
  readonly biggestPlays: readonly number[];
}
/** A choice that is legal now, with the words of its button. */
export interface LegalChoice {
  readonly choice: Choice;
  readonly label: string;
  /** A group for menus: "Play", "Pinch-hit", "Pitching change" … */
  readonly group: string;
}
/** What the play under way asks a manager; everybody sees it, the asked side answers. */
export interface QuestionView {
  readonly side: Side;
  /** "Okafor may try for home, safe on 1-14" */
  readonly text: string;
  readonly options: readonly LegalChoice[];
}
/** Who manages a side. */
export interface ManagerView {
  /** Null in a game that began before managers were kept with it. */
  readonly name: string | null;
  readonly isComputer: boolean;
  /** The name of the computer's profile; null for a person and where none was pinned. */
  readonly profile: string | null;
  /** How well the computer judges; null for a person. */
  readonly level: ManagerLevel | null;
  /** What the profile is known for, "steals often, is bold when behind". */
  readonly habits: string | null;
  /** All of it but the habits, "Augusta Pell (computer: Runner, ace)". */
  readonly words: string;
}
export interface GameView {
  readonly gameId: string;
  /** Sent back with every choice; another version there means that the play is over. */
  readonly version: number;
  readonly status: 'active' | 'complete' | 'abandoned';
  readonly inning: number;
  readonly half: Half;
  readonly outs: number;
  readonly away: TeamView;
  readonly home: TeamView;
  readonly battingSide: Side;
  /** The sides that the viewer manages: empty for an onlooker. */
  readonly yourSides: readonly Side[];
  readonly aiSide: Side | null;
  readonly managers: Readonly<Record<Side, ManagerView>>;
  readonly bases: readonly (PlayerRef | null)[];
  readonly batter: BatterView;
  readonly pitcher: PitcherView;
  readonly onDeck: PlayerRef;
  /** Null while no play waits for an answer. */
  readonly question: QuestionView | null;
  /** How the field is set where it is not as usual, "infield in"; a pitch-out is not told. */
  readonly defense: readonly string[];
  /** All of it, with a pitch-out, for the manager of the club in the field; null for others. */
  readonly alignment: Alignment | null;
  /** Pitchers need rest, and men get hurt. */
  readonly isCampaign: boolean;
  /** Whom a club must replace before the next play, in words; null where the dice may be rolled. */
  readonly heldUp: string | null;
  /** Null until a card has been read in this game. */
  readonly lastRoll: RollView | null;
  /** Empty for an onlooker and when the game is over. */
  readonly choices: readonly LegalChoice[];
  /** The computer may play on for the viewer, who rolls next, and whoever is held up is his. */
  readonly canPlayOn: boolean;
  readonly canUndo: boolean;
  /** All plays, first to last. */
  readonly plays: readonly PlayView[];
  readonly diceCommitment: string;
  /** Null until the game is over. */
  readonly diceSeed: string | null;
  /** What the managers have added to the dice; null where one has added nothing. */
  readonly diceWords: DiceWords;
  /** The viewer may add words, or change his: he manages a side and nobody has seen a roll. */
  readonly canAddWords: boolean;
  /** In the order in which they were rolled. */
  readonly takenBack: readonly TakenBackView[];
  /** SHA-256 over every roll, as docs/rules.md writes it down; null until the game is over. */
  readonly rollsHash: string | null;
  /** "Herons win 5-4 in 10 innings"; null while it goes on. */
  readonly outcome: string | null;
  /** Null while it goes on. */
  readonly leaders: GameLeadersView | null;
}
