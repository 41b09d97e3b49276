/**
 * Injuries in campaign play. When the three dice of a card show the same number, once in 36, the
 * play was a hard one, and one d20 more is rolled: on 1 the pitcher is hurt, on 2 a fielder or the
 * batter. With some 71 cards read in a game that is an injury in every fifth game, as in 2016: 451
 * men went on the disabled list during the season's 2,428 games, .19 a game, and 235 of them were
 * pitchers (the counts of sportavida.com/stress-strain-disabled-list). How long he is out is a d20 of games, which is
 * shorter than in life, where two of three lists were for more than 15 days: a choice, so that a club
 * of some 26 cards keeps enough men.
 */
import type { Dice } from './dice/dice.ts';
import type { EngineGame } from './game-state.ts';
import { rollFor } from './roll-trace.ts';
import { at } from './table-access.ts';

const FACES = 20;
const PITCHER_HURT = 1;
const ANOTHER_HURT = 2;
const PITCHER = 1;

/** A card was read, and its column and both dice of its row are the same number. */
function isHardPlay({ record }: EngineGame): boolean {
  const { column, rowFirst, rowSecond } = record;
  return column > 0 && column === rowFirst && column === rowSecond;
}

/** The fielder who made an out of a ball, or the batter. */
function markAnother(game: EngineGame): void {
  const { record, fielding } = game;
  record.isFielderHurt = record.outs > 0 && record.fielder > PITCHER;
  record.hurt = record.isFielderHurt ? at(fielding.fielders, record.fielder) : record.batter;
}

/** Asks the dice whether somebody is hurt in the play, after all that happened in it. */
export function checkInjury(game: EngineGame, dice: Dice): void {
  if (game.rules.campaign !== true || !isHardPlay(game)) return;
  const face = rollFor(game, dice, FACES, 'injury on 1-2');
  if (face > ANOTHER_HURT) return;
  const { record } = game;
  if (face === PITCHER_HURT) {
    record.isFielderHurt = true;
    record.hurt = record.pitcher;
  } else markAnother(game);
  record.injuryGames = rollFor(game, dice, FACES, 'games out');
  const team = record.isFielderHurt ? game.fielding : game.batting;
  team.hurt.push(record.hurt);
}
