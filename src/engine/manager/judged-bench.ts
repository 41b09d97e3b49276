/** Who bats for another by the chance to win: the gain of this plate appearance must be worth a man. */
import { cardOf } from '../card-of.ts';
import type { EngineGame, TeamState } from '../game-state.ts';
import { availableBench } from '../lineup/available.ts';
import { chanceWith, standingOf } from '../odds/expectation.ts';
import { matchupIn } from '../odds/matchup.ts';
import { lean, type ManagerDecision, type ManagerTendencies } from './decision.ts';
import { moreOften } from './reason.ts';

/** The bench is kept for the end of a game. */
const INNING_FROM = 7;
/** What a pinch-hitter must win more often, in chances to win, and what boldness takes off it. */
const MARGIN = 0.006;
const MOOD = 0.003;
/** Beyond this deficit nothing is won by it, and a lead of more is kept by gloves. */
const BEHIND_MAX = 4;

/** The best bat of the bench where it wins more often by a margin; `mayBat` says who may come in. */
export function judgedPinchHit(
  game: EngineGame,
  manager: ManagerTendencies,
  mayBat: (team: TeamState, player: number) => boolean,
): ManagerDecision | undefined {
  const team = game.batting;
  const lead = team.runs - game.fielding.runs;
  if (game.inning < INNING_FROM || lead > 0 || lead < -BEHIND_MAX) return undefined;
  const now = standingOf(game);
  const matchup = matchupIn(game, 0);
  const present = chanceWith(game, matchup, now);
  let most = MARGIN - (lead < 0 ? lean(manager.behindAggression) * MOOD : 0);
  let best = -1;
  for (const player of availableBench(team)) {
    const batter = cardOf(team, player);
    const gain = chanceWith(game, { ...matchup, batter }, now) - present;
    if (gain <= most || !mayBat(team, player)) continue;
    [best, most] = [player, gain];
  }
  if (best < 0) return undefined;
  const { name } = cardOf(team, best).pinned;
  return {
    choice: { kind: 'pinchHit', side: team.side, player: best },
    reason: moreOften(`${name} at bat`, most, 'the better card against this pitcher'),
  };
}
