/**
 * The double switch by the chance to win: the turns of the pitcher's place that somebody else takes and the
 * arm that is saved, less the bat and the glove of the man who leaves.
 */
import { cardOf } from '../card-of.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { availableBench } from '../lineup/available.ts';
import { isBattedFor } from './bench.ts';
import { pitchingValue } from './card-value.ts';
import { bestReliever } from './club-ranks.ts';
import {
  allowedMore,
  batOf,
  moundSlot,
  type Switch,
  switchesOf,
  workedAfter,
  worksOn,
} from './double-switch-spot.ts';
import { moreOften } from './reason.ts';
import { inningsToField, turnsToCome, worthOfRuns } from './rest-of-game.ts';

/** Anybody in the order may leave. */
const ORDER = 9;
/** The share of a turn, of either club, that a man's own card decides. */
const OWN_CARD = 0.5;
/** Batters of an inning: 38.4 of a club in nine of 2019. */
const BATTERS_OF_INNING = 4.27;
/** What a switch must win more often, in chances to win: a man of the bench is used up. */
const MARGIN = 0.004;

/** What becomes of the pitcher's place in the order if nobody is switched. */
interface Otherwise {
  /** Runs per reading of whoever bats there. */
  readonly bat: number;
  /** Runs that a worse arm would allow in the next inning. */
  readonly arm: number;
}

/** The best bat of the bench. */
function bestOfBench(game: EngineGame): number {
  const bats = availableBench(game.fielding).map((man) => batOf(game, man));
  return Math.max(...bats);
}

/** Runs that whoever would follow a pitcher allows more in an inning. */
function armSaved({ fielding }: EngineGame, pitcher: number): number {
  const next = bestReliever(fielding, 'close', pitcher);
  if (next === NOBODY) return 0;
  const worse = pitchingValue(cardOf(fielding, next)) - pitchingValue(cardOf(fielding, pitcher));
  return Math.max(0, worse) * OWN_CARD * BATTERS_OF_INNING;
}

/** The pitcher bats for himself, or a man of the bench for him and another pitches on. */
function otherwise(game: EngineGame, pitcher: number): Otherwise {
  const { fielding, batting, home } = game;
  const own = batOf(game, pitcher);
  const upNext = {
    worked: workedAfter(game, pitcher),
    inning: game.inning + (fielding === home ? 0 : 1),
    isAhead: fielding.runs > batting.runs,
  };
  if (!isBattedFor(upNext)) return { bat: own, arm: 0 };
  const bat = Math.max(own, bestOfBench(game));
  return { bat, arm: worksOn(game, pitcher) ? armSaved(game, pitcher) : 0 };
}

/** The switch that wins most often, with the reason, if it does so by the margin. */
export function judgedSwitch(
  game: EngineGame,
  pitcher: number,
): { readonly best: Switch; readonly reason: string } | undefined {
  const { fielding: team } = game;
  const worth = worthOfRuns(game, team);
  const { bat, arm } = otherwise(game, pitcher);
  const turnsOfPitcher = turnsToCome(game, team, moundSlot(team));
  const innings = inningsToField(game, team);
  let [best, most]: [Switch | undefined, number] = [undefined, MARGIN];
  for (const one of switchesOf(team, pitcher, ORDER)) {
    const { slot, leaving, fielder } = one;
    const taken = (batOf(game, fielder) - bat) * turnsOfPitcher;
    const lost = (batOf(game, leaving) - bat) * turnsToCome(game, team, slot);
    const atBat = (taken - lost) * OWN_CARD;
    const inField = arm - allowedMore(team, one) * innings;
    const gain = atBat * worth.scored + inField * worth.allowed;
    if (gain > most) [best, most] = [one, gain];
  }
  if (best === undefined) return undefined;
  const [comes, leaves] = [best.fielder, best.leaving].map((man) => cardOf(team, man).pinned.name);
  const deed = `${comes} for ${leaves} in a double switch`;
  return { best, reason: moreOften(deed, most, 'the pitcher’s turn at bat is near') };
}
