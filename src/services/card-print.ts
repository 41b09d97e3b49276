/** A card as it is printed, from what the database knows about the player. */
import type { Hand } from '../models/baseball.ts';
import type {
  CardSummary,
  CardView,
  PrintedBatting,
  PrintedPitching,
  PrintedSide,
} from '../models/card-view.ts';
import type {
  BattingFacts,
  BattingSide,
  PitchingFacts,
  PitchingSide,
  PlayerFacts,
} from '../repositories/player-facts.ts';

/** The viewer's copies by player. */
export type OwnedCopies = ReadonlyMap<string, readonly string[]>;

function pitchingSide(vsHand: Hand, side: PitchingSide): PrintedSide {
  const { cells, avg, obp, slg } = side;
  return { vsHand, cells, avg, obp, slg, checks: null };
}

function battingSide(vsHand: Hand, side: BattingSide): PrintedSide {
  const checks = { power: side.powerCheck, contact: side.contactCheck, eye: side.eyeCheck };
  return { ...pitchingSide(vsHand, side), checks };
}

function printBatting(facts: BattingFacts): PrintedBatting {
  const { offenseColumn: _, vsLeft, vsRight, ...abilities } = facts;
  return { ...abilities, vsLeft: battingSide('L', vsLeft), vsRight: battingSide('R', vsRight) };
}

function printPitching(facts: PitchingFacts): PrintedPitching {
  const { vsLeft, vsRight, ...abilities } = facts;
  return { ...abilities, vsLeft: pitchingSide('L', vsLeft), vsRight: pitchingSide('R', vsRight) };
}

/** A row of a list of cards, from all that is known about the player. */
export function summariseFacts(facts: PlayerFacts, owned: OwnedCopies): CardSummary {
  const { id, name, club, clubAbbrev, positions, bats, throws, cost } = facts.player;
  return {
    ...{ playerId: id, name, club, clubAbbrev, positions, bats, throws, cost },
    ...{ year: facts.cardset.year, rarity: facts.rarity.name, rarityColour: facts.rarity.colour },
    ownedCardIds: owned.get(id) ?? [],
  };
}

/** The whole card. A pitcher's shows his pitching first; everybody has what the league gave him. */
export function printCard(facts: PlayerFacts, owned: OwnedCopies): CardView {
  const isPitcher = facts.pitching !== null && facts.player.positions[0] === 'P';
  return {
    ...summariseFacts(facts, owned),
    cardset: facts.cardset.name,
    fielding: facts.positions.map(({ position, range, error, arm }) => {
      return { position, range, error, arm };
    }),
    kind: isPitcher ? 'pitching' : 'batting',
    batting: facts.batting === null ? null : printBatting(facts.batting),
    pitching: facts.pitching === null ? null : printPitching(facts.pitching),
  };
}
