/** A card as it is printed and listed: everything that a picture, a page or a message shows. */
import type { BattingHand, FieldPosition, Grade, Hand, Position } from './baseball.ts';
import type { RarityName } from './player.ts';

/** One side of a card: 33 cells as text (see card-layout), slash line and checks. */
export interface PrintedSide {
  readonly vsHand: Hand;
  readonly cells: readonly string[];
  readonly avg: number;
  readonly obp: number;
  readonly slg: number;
  /** 1-20, 20 is no check; null on a pitcher's side. */
  readonly checks: {
    readonly power: number;
    readonly contact: number;
    readonly eye: number;
  } | null;
}
export interface PrintedPosition {
  readonly position: FieldPosition;
  readonly range: number;
  readonly error: number;
  readonly arm: number | null;
}
export interface PrintedBatting {
  readonly speed: number;
  readonly stealLow: number;
  readonly stealHigh: number;
  readonly stealAuto: boolean;
  readonly stealJump: number;
  readonly bunting: Grade;
  readonly hitAndRun: Grade;
  readonly vsLeft: PrintedSide;
  readonly vsRight: PrintedSide;
}
export interface PrintedPitching {
  readonly starterEndurance: number | null;
  readonly reliefEndurance: number | null;
  readonly closerEndurance: number | null;
  readonly hold: number;
  readonly wildPitch: number;
  readonly balk: number;
  readonly vsLeft: PrintedSide;
  readonly vsRight: PrintedSide;
}
/** A row in a list of cards. */
export interface CardSummary {
  readonly playerId: string;
  readonly name: string;
  readonly club: string;
  readonly clubAbbrev: string;
  readonly year: number;
  readonly rarity: RarityName;
  readonly rarityColour: string;
  readonly positions: readonly Position[];
  readonly bats: BattingHand;
  readonly throws: Hand;
  readonly cost: number;
  /** Copies that the viewer's club owns, with their card ids. */
  readonly ownedCardIds: readonly string[];
}
export interface CardView extends CardSummary {
  readonly cardset: string;
  readonly fielding: readonly PrintedPosition[];
  /** What the card is mainly: a pitcher's shows his pitching first. */
  readonly kind: 'batting' | 'pitching';
  readonly batting: PrintedBatting | null;
  readonly pitching: PrintedPitching | null;
}
/** Filters of every list of cards; absent ones do not narrow. */
export interface CardFilter {
  readonly text?: string;
  readonly position?: Position;
  readonly rarity?: RarityName;
  readonly ownedOnly?: boolean;
  readonly sort?: 'cost' | 'name' | 'position';
}
