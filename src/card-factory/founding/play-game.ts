/** Plays one game of the founding season from the first pitch to the last decision. */

import { present } from '../../errors.ts';
import type { FoundingClub } from './clubs.ts';
import { clearBases, enterGame, type Game, type Side, takeField } from './game-state.ts';
import { type ClubState, fieldSide } from './lineup.ts';
import { playPlateAppearance } from './plate-appearance.ts';
import type { Player } from './player.ts';
import type { Random } from './random.ts';
import { runBeforeBatter } from './running.ts';
import { bookDecisions, managePitcher } from './staff.ts';
import { FIELD_POSITIONS } from './stint-line.ts';
import type { Tempo } from './tempo.ts';

const INNINGS = 9;
const PINCH_HIT_INNING = 7;
const PINCH_HIT_CHANCE = 0.1;
const PINCH_RUN_CHANCE = 0.12;

export interface GameInput {
  readonly random: Random;
  readonly park: FoundingClub;
  readonly tempo: Tempo;
  readonly date: string;
  readonly dayOfSeason: number;
  readonly visitors: ClubState;
  readonly home: ClubState;
}

/** Plays the game and books everything that happened in the lines of players and clubs. */
export function playGame({
  random,
  park,
  tempo,
  date,
  dayOfSeason,
  visitors,
  home,
}: GameInput): void {
  const away = fieldSide(visitors, { random, date, dayOfSeason, home: false });
  const host = fieldSide(home, { random, date, dayOfSeason, home: true });
  const game: Game = {
    random,
    park,
    tempo,
    dayOfSeason,
    visitors: away,
    home: host,
    bases: [undefined, undefined, undefined],
    batting: away,
    fielding: host,
    inning: 1,
    outs: 0,
    missedOuts: 0,
    over: false,
  };
  while (!game.over) playInning(game, date);
  bookDecisions(game);
  bookClub(visitors, away, host);
  bookClub(home, host, away);
  for (const side of [away, host]) {
    for (const { player } of side.outings) {
      player.pitchedBefore = player.lastPitched;
      player.lastPitched = dayOfSeason;
    }
  }
}

function bookClub(club: ClubState, side: Side, other: Side): void {
  club.runs += side.runs;
  club.runsAllowed += other.runs;
  if (side.home) club.homeGames += 1;
  if (side.runs > other.runs) club.wins += 1;
  else club.losses += 1;
  if (other.runs === 0) club.shutouts += 1;
}

function playInning(game: Game, date: string): void {
  const { visitors, home } = game;
  playHalf(game, { batting: visitors, fielding: home }, date);
  if (game.inning >= INNINGS && home.runs > visitors.runs) game.over = true;
  if (!game.over) playHalf(game, { batting: home, fielding: visitors }, date);
  if (game.inning >= INNINGS && home.runs !== visitors.runs) game.over = true;
  game.inning += 1;
}

function playHalf(game: Game, sides: Pick<Game, 'batting' | 'fielding'>, date: string): void {
  game.batting = sides.batting;
  game.fielding = sides.fielding;
  game.outs = 0;
  game.missedOuts = 0;
  clearBases(game);
  while (game.outs < 3 && !game.over) {
    managePitcher(game, date);
    substitute(game, date);
    runBeforeBatter(game);
    if (game.outs === 3 || game.over) return;
    const side = game.batting;
    const spot = present(side.order[side.next % side.order.length], 'a batter');
    side.next += 1;
    playPlateAppearance(game, spot.player);
  }
}

/** Late in a game a weak hitter or a slow runner may leave for someone of the bench. */
function substitute(game: Game, date: string): void {
  const { random, batting, bases, inning } = game;
  if (inning < PINCH_HIT_INNING || batting.bench.length === 0) return;
  const spot = batting.order[batting.next % batting.order.length];
  if (spot !== undefined && random.chance(PINCH_HIT_CHANCE)) {
    const player = replace(batting, spot.player, date);
    if (player !== undefined) player.line.games.pinchHitter += 1;
  }
  const close = Math.abs(batting.runs - game.fielding.runs) <= 1 && inning >= INNINGS;
  const runner = bases[0];
  if (!close || runner === undefined || (runner.player.batting?.speed ?? 0) > -0.6) return;
  if (!random.chance(PINCH_RUN_CHANCE)) return;
  const player = replace(batting, runner.player, date);
  if (player === undefined) return;
  player.line.games.pinchRunner += 1;
  bases[0] = { ...runner, player };
}

/** Someone of the bench who can also take the position in the field, in a player's place. */
function replace(side: Side, leaving: Player, date: string): Player | undefined {
  const spot = side.order.find(({ player }) => player === leaving);
  if (spot === undefined) return undefined;
  const position = spot.place === undefined ? undefined : FIELD_POSITIONS[spot.place];
  const index = side.bench.findIndex(
    ({ positions }) => position === undefined || positions.includes(position),
  );
  const player = side.bench[index];
  if (player === undefined) return undefined;
  side.bench.splice(index, 1);
  spot.player = player;
  enterGame(player, date, false);
  player.line.games.gamesBatting += 1;
  if (spot.place === undefined) player.line.games.designatedHitter += 1;
  else takeField(side, player, { place: spot.place, started: false });
  return player;
}
