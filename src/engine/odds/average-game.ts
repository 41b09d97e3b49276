/** A game between two clubs of average men, on which plays can be tried in any base-out state. */
import type { FieldPosition } from '../../models/baseball.ts';
import type { PinnedPlayer, PinnedTeam } from '../../models/game.ts';
import { clearBase, putOnBase } from '../baserunning/bases.ts';
import { fieldPositionOf, POSITION_NAMES } from '../cards/result-codes.ts';
import { AVERAGE_ERRORS } from '../fielding/error.data.ts';
import { compileTeam, newGame } from '../game-start.ts';
import type { EngineGame } from '../game-state.ts';
import { at } from '../table-access.ts';

const SPEED = 12;
const RANGE = 3;
const ORDER = 9;
const CELLS = 33;

/** The error rating of an average man at a position 1-9. */
export function averageError(position: number): number {
  return AVERAGE_ERRORS[position - 1] ?? 0;
}

function everywhere(): PinnedPlayer['positions'] {
  return AVERAGE_ERRORS.map((error, index) => ({
    position: fieldPositionOf(index + 1) as FieldPosition,
    ...{ range: RANGE, error, arm: 0, passedBall: 2, overthrow: 2 },
  }));
}

const GRADES = ['A', 'B', 'C', 'D'] as const;

/** The speed of the man at a place of the club. */
type SpeedOf = (place: number) => number;

function averageMan(place: number, speedOf: SpeedOf): PinnedPlayer {
  const id = String(place);
  const cells = Array.from({ length: CELLS }, () => 'strikeout');
  const side = { cells, powerCheck: 20, contactCheck: 20, eyeCheck: 20 };
  return {
    ...{ cardId: id, playerId: id, name: 'Somebody', bats: 'R', throws: 'R' },
    positions: everywhere(),
    batting: {
      ...{ speed: speedOf(place), stealLow: 8, stealHigh: 14, stealAuto: false, stealJump: 8 },
      ...{
        bunting: GRADES[place % GRADES.length] ?? 'B',
        hitAndRun: 'B',
        offenseColumn: 2,
        vsLeft: side,
        vsRight: side,
      },
    },
    pitching: {
      ...{ starterEndurance: 9, reliefEndurance: null, closerEndurance: null },
      ...{ hold: 0, wildPitch: 0, balk: 0, vsLeft: { cells }, vsRight: { cells } },
    },
  };
}

function averageTeam(speedOf: SpeedOf): PinnedTeam {
  const players = Array.from({ length: ORDER }, (_, index) => averageMan(index, speedOf));
  const lineup = players.map((_, player) => ({
    player,
    position: POSITION_NAMES[player] ?? 'DH',
  }));
  return {
    ...{ teamId: '', abbrev: 'AVG', shortName: 'Average', longName: 'Average', colour: '#000000' },
    ...{ players, lineup, starter: 0 },
  };
}

/** Who runs from a base 1-3 when `setState` puts somebody there. */
const placeOfRunner = (base: number): number => ORDER - base;

/** A new game of average clubs; pitchers bat, and no half of it can win the game. */
export function averageGame(speedOf: SpeedOf = () => SPEED): EngineGame {
  const rules = { designatedHitter: false, innings: 9, automaticRunner: false };
  const pinned = averageTeam(speedOf);
  const club = { team: compileTeam(pinned), lineup: pinned.lineup, starter: 0 };
  const park = { homeRunLeft: 10, homeRunRight: 10, singleLeft: 10, singleRight: 10 };
  return newGame({ gameId: '', rules, park, away: club, home: club });
}

/** The same, but whoever stands on one of its bases has a speed of his own. */
export function gameWithRunner(base: number, speed: number): EngineGame {
  return averageGame((place) => (place === placeOfRunner(base) ? speed : SPEED));
}

/** Has a man who bunts by grade 0-3 (A-D) at bat. */
export function setBunter(game: EngineGame, grade: number): void {
  game.batting.nextSlot = grade;
}

/** Sets it to a number of outs and occupied bases 0-7. */
export function setState(game: EngineGame, outs: number, bases: number): void {
  game.outs = outs;
  for (let base = 1; base <= 3; base += 1) {
    if ((bases & (1 << (base - 1))) === 0) clearBase(game, base);
    else {
      const pitcher = at(game.fielding.fielders, 1);
      putOnBase(game, base, { runner: placeOfRunner(base), pitcher });
    }
  }
}
