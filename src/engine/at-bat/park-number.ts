/** What the park says to a ballpark result: the number of a d20 up to which it stands. */
import type { EngineGame } from '../game-state.ts';

/**
 * Who plays at home knows the park: its numbers are so much higher for the home club's batters and
 * lower for the visitors'. A step moves 3.3 % of the home runs and 2 % of the singles, and wins 52
 * to 53 % of the games at home; it was 52.9 % in 2019 (home_field_2019 in the calibration).
 */
const HOME_STEP = 1;

/** The park's number for the club at bat and the side of the plate on which the batter stands. */
export function parkNumber(
  game: EngineGame,
  result: 'homeRun' | 'single',
  standsRight: boolean,
): number {
  const { park, batting } = game;
  const [left, right] =
    result === 'homeRun'
      ? [park.homeRunLeft, park.homeRunRight]
      : [park.singleLeft, park.singleRight];
  const number = standsRight ? right : left;
  return batting.side === 'home' ? number + HOME_STEP : number - HOME_STEP;
}
