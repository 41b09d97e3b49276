/** Which statistic every rating of a card comes from. */
import { smallBallRatings } from './batting/small-ball.ts';
import { attemptsOf, timesOnFirst } from './batting/stealing.ts';
import { fieldingSeasonsOf } from './fielding/fielding-seasons.ts';
import { type PlayerSeason, plateAppearancesOf } from './player-seasons.ts';
import type { SeasonModel } from './season-model.ts';

export interface RatingExplanation {
  readonly name: string;
  readonly value: string;
  /** The statistic behind it, in words. */
  readonly from: string;
}

function runningRows(model: SeasonModel, player: PlayerSeason): RatingExplanation[] {
  const running = model.running.get(player);
  const { batting } = player;
  if (running === undefined || batting === undefined) return [];
  const { stolenBases, caughtStealing, triples, runs, sacrificeHits, strikeouts } = batting;
  const turns = plateAppearancesOf(batting);
  const first = timesOnFirst(batting);
  const { bunting, hitAndRun, offenseColumn } = smallBallRatings(player, model.sacrifices);
  const jump = running.stealAuto ? 'always' : `${running.stealJump} in 36`;
  return [
    {
      name: 'speed',
      value: String(running.speed),
      from: `${attemptsOf(batting)} steals tried, ${triples} triples, ${runs} runs, ${batting.groundedIntoDoublePlays} double plays`,
    },
    {
      name: 'steal, jump',
      value: jump,
      from: `${attemptsOf(batting)} tries in ${first} times on first`,
    },
    {
      name: 'steal, safe',
      value: `${running.stealHigh}, bad jump ${running.stealLow}`,
      from: `${stolenBases} stolen, ${caughtStealing} caught`,
    },
    { name: 'bunting', value: bunting, from: `${sacrificeHits} sacrifices in ${turns} times up` },
    {
      name: 'hit and run',
      value: hitAndRun,
      from: `${strikeouts} strikeouts in ${turns} times up`,
    },
    { name: 'offense column', value: String(offenseColumn), from: 'extra bases per at-bat' },
  ];
}

function moundRows(model: SeasonModel, player: PlayerSeason): RatingExplanation[] {
  const ratings = model.mound.get(player);
  const { pitching } = player;
  if (ratings === undefined || pitching === undefined) return [];
  const { games, gamesStarted, inningsPitchedOuts, battersFaced } = pitching;
  const innings = (lasts: number | null) => {
    if (lasts === null) return 'none';
    return lasts === 1 ? '1 inning' : `${lasts} innings`;
  };
  const work = `${inningsPitchedOuts} outs in ${games} games, ${gamesStarted} of them starts`;
  return [
    { name: 'endurance as starter', value: innings(ratings.starterEndurance), from: work },
    { name: 'endurance in relief', value: innings(ratings.reliefEndurance), from: work },
    {
      name: 'endurance as closer',
      value: innings(ratings.closerEndurance),
      from: `${pitching.saves} saves, ${pitching.gamesFinished} games finished`,
    },
    { name: 'hold', value: String(ratings.hold), from: 'the hand that he throws with' },
    {
      name: 'wild pitch',
      value: `${ratings.wildPitch} in 20`,
      from: `${pitching.wildPitches} wild pitches to ${battersFaced} batters`,
    },
    {
      name: 'balk',
      value: `${ratings.balk} in 20`,
      from: `${pitching.balks} balks to ${battersFaced} batters`,
    },
  ];
}

function fieldingRows(model: SeasonModel, player: PlayerSeason): RatingExplanation[] {
  const lines = new Map(fieldingSeasonsOf(player).map((line) => [line.position, line]));
  return (model.fielding.get(player) ?? []).map((rating) => {
    const line = lines.get(rating.position);
    const arm = rating.arm === null ? '' : `, arm ${rating.arm}`;
    const catching = rating.passedBall === null ? '' : `, passed ball ${rating.passedBall} in 20`;
    const thrown =
      rating.position === 'C' && line !== undefined
        ? `, ${line.caughtStealing} of ${line.caughtStealing + line.stolenBasesAllowed} caught stealing`
        : '';
    const plays = line === undefined ? 0 : Math.round(line.putouts + line.assists);
    const errors = line === undefined ? 0 : Math.round(line.errors);
    return {
      name: `fielding, ${rating.position}`,
      value: `range ${rating.range}, error ${rating.error}${arm}${catching}`,
      from: `${plays} plays and ${errors} errors in ${rating.innings} innings${thrown}`,
    };
  });
}

/** Every rating of a card with the statistic that it comes from. */
export function explainRatings(
  model: SeasonModel,
  player: PlayerSeason,
): readonly RatingExplanation[] {
  return [
    ...moundRows(model, player),
    ...runningRows(model, player),
    ...fieldingRows(model, player),
  ];
}
