/** Clubs of a season on the day of one game: who starts, and who is there to come in. */
import { autoLineup, rotationOf } from '../engine/manager/auto-lineup.ts';
import { SeasonUsage } from '../engine/manager/season-usage.ts';
import { AppError, present } from '../errors.ts';
import type { Hand } from '../models/baseball.ts';
import type { PinnedTeam } from '../models/game.ts';
import type { SeasonClub } from '../models/season-plan.ts';
import type { PlayerFacts } from '../repositories/player-facts.ts';
import { gameRoster, pinPlayer } from './lineup-pin.ts';

export interface LineupDay {
  readonly designatedHitter: boolean;
  /** The hand of the opposing starter. */
  readonly vsHand: Hand;
}
/** A club whose starter is named and whose line-up is written when the other starter is known. */
export interface ClubOfDay {
  readonly starterThrows: Hand;
  pinned(day: LineupDay): PinnedTeam;
}

const CLUB_COLOUR = '#1f2d3d';
const ROTATION = 5;
/** A long season, so that one game is a small part of everybody's plan. */
const GAMES = 162;

/** Somebody who was sent to the mound once when a game was lost is no pitcher of the club. */
function onlyHisTrade(facts: PlayerFacts): PlayerFacts {
  const isPitcher = facts.player.positions[0] === 'P' || facts.pitching?.starterEndurance !== null;
  return isPitcher ? facts : { ...facts, pitching: null };
}

/**
 * A club that plays by the cards alone: its manager writes the line-up that is worth most. `turn` is
 * whose turn in the rotation it is. `facts` come dearest first. Throws `roster/illegal` without a
 * pitcher.
 */
export function storedClub(facts: readonly PlayerFacts[], turn: number): ClubOfDay {
  const { club: name, clubAbbrev: abbrev } = present(facts[0], 'a player of the club').player;
  const everybody = facts.map((one) => ({ cardId: one.player.id, facts: onlyHisTrade(one) }));
  const pitchers = everybody.map(pinPlayer);
  const rotation = rotationOf(pitchers);
  const starter = pitchers[rotation[turn % rotation.length] ?? -1];
  if (starter === undefined) {
    throw new AppError('roster/illegal', `${name} has no pitcher.`, { club: abbrev });
  }
  // The others of the rotation rest.
  const resting = new Set(rotation.map((place) => pitchers[place]?.cardId));
  resting.delete(starter.cardId);
  const roster = everybody.filter(({ cardId }) => !resting.has(cardId));
  const players = roster.map(pinPlayer);
  const place = players.findIndex(({ cardId }) => cardId === starter.cardId);
  return {
    starterThrows: starter.throws,
    pinned: (day) => {
      const filled = autoLineup(players, { ...day, starter: place });
      const cardOf = (player: number) => present(players[player], 'a player').cardId;
      const slots = filled.lineup.map(({ player, position }) => ({
        cardId: cardOf(player),
        position,
      }));
      const kept = gameRoster(roster, { slots, starterCardId: starter.cardId });
      const placeOf = (cardId: string) => kept.findIndex((card) => card.cardId === cardId);
      return {
        ...{ teamId: abbrev, abbrev, shortName: name, longName: name, colour: CLUB_COLOUR },
        players: kept.map(pinPlayer),
        lineup: slots.map(({ cardId, position }) => ({ player: placeOf(cardId), position })),
        starter: placeOf(starter.cardId),
      };
    },
  };
}

/** A club as it really played: its regulars, one of its five who started most, a usual bullpen. */
export function plannedClub(club: SeasonClub, turn: number): ClubOfDay {
  const { team, plans } = club;
  const rotation = [...plans.entries()]
    .filter(([, plan]) => plan.startsOnMound > 0)
    .toSorted(([, one], [, other]) => other.startsOnMound - one.startsOnMound)
    .slice(0, ROTATION)
    .map(([player]) => player);
  const starter = rotation[turn % rotation.length] ?? -1;
  if (starter < 0) {
    throw new AppError('roster/illegal', `${team.longName} has no starter.`, { club: team.abbrev });
  }
  return {
    starterThrows: present(team.players[starter], 'the starter').throws,
    pinned: ({ designatedHitter, vsHand }) => {
      const usage = new SeasonUsage(club, GAMES);
      const card = usage.lineup({ designatedHitter, vsLeft: vsHand === 'L', starter });
      const reserves = usage.reserves(card);
      const inGame = new Set([starter, ...card.lineup.map(({ player }) => player)]);
      const places = [...plans.keys()].filter((at) => inGame.has(at) || reserves[at] === 1);
      return {
        ...team,
        players: places.map((at) => present(team.players[at], 'a player of the day')),
        lineup: card.lineup.map(({ player, position }) => ({
          player: places.indexOf(player),
          position,
        })),
        starter: places.indexOf(starter),
      };
    },
  };
}
