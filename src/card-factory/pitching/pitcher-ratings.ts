/** Endurance, hold, wild pitches and balks of a pitcher, from his season's lines. */
import type { Hand } from '../../models/baseball.ts';
import type { PitchingCard } from '../../models/stats.ts';
import type { PitchingCounts } from '../player-seasons.ts';
import { clampedInt } from '../scales.ts';

export type PitcherRatings = Pick<
  PitchingCard,
  'starterEndurance' | 'reliefEndurance' | 'closerEndurance' | 'hold' | 'wildPitch' | 'balk'
>;

/** Outs of a start and of a relief appearance in a season that does not show them: those of 2019. */
const OUTS_PER_START_2019 = 15.5;
const OUTS_PER_RELIEF_2019 = 3.1;
/** Appearances of the league's mean that join a pitcher's own. */
const START_PRIOR = 3;
const RELIEF_PRIOR = 6;
/** Batters faced of the league's rate that join a pitcher's own. */
const WILD_PRIOR = 250;
/** The share of plate appearances with somebody on base; 2019, Retrosheet. */
const SHARE_WITH_RUNNERS = 0.4275;
/** The engine looks for a wild pitch on one face of a d20, then rolls a d20 against the rating. */
const CHECKS_PER_BATTER = SHARE_WITH_RUNNERS / 20;
const HOLD: Readonly<Record<Hand, number>> = { L: -2, R: 1 };
const INNINGS = { min: 1, max: 10 } as const;

/** League means that ratings are drawn towards. */
export interface PitcherLeague {
  /** Per batter faced. */
  readonly wildPitches: number;
  readonly balks: number;
  readonly outsPerStart: number;
  readonly outsPerRelief: number;
}

/** Outs per appearance of pitchers who had one role only. */
function outsPerAppearance(pitchers: readonly PitchingCounts[], otherwise: number): number {
  const games = pitchers.reduce((sum, one) => sum + one.games, 0);
  const outs = pitchers.reduce((sum, one) => sum + one.inningsPitchedOuts, 0);
  return games === 0 ? otherwise : outs / games;
}

/** What pitchers of the season do on the average. */
export function pitcherLeague(pitchers: readonly PitchingCounts[]): PitcherLeague {
  const faced = Math.max(
    pitchers.reduce((sum, { battersFaced }) => sum + battersFaced, 0),
    1,
  );
  return {
    wildPitches: pitchers.reduce((sum, { wildPitches }) => sum + wildPitches, 0) / faced,
    balks: pitchers.reduce((sum, { balks }) => sum + balks, 0) / faced,
    outsPerStart: outsPerAppearance(
      pitchers.filter(({ games, gamesStarted }) => gamesStarted === games),
      OUTS_PER_START_2019,
    ),
    outsPerRelief: outsPerAppearance(
      pitchers.filter(({ gamesStarted }) => gamesStarted === 0),
      OUTS_PER_RELIEF_2019,
    ),
  };
}

/**
 * Outs of his starts and of his relief appearances: a line holds only their sum, so a pitcher of
 * both roles is taken to have relieved for the usual length.
 */
function outsByRole(
  { games, gamesStarted, inningsPitchedOuts }: PitchingCounts,
  outsPerRelief: number,
): { readonly start: number; readonly relief: number } {
  const reliefs = games - gamesStarted;
  if (gamesStarted === 0) return { start: 0, relief: inningsPitchedOuts };
  const relief = Math.min(inningsPitchedOuts, reliefs * outsPerRelief);
  return { start: inningsPitchedOuts - relief, relief };
}

/** Chances in 20 from events per batter faced. */
function inTwenty(events: number, faced: number, league: number): number {
  const rate = (events + WILD_PRIOR * league) / (faced + WILD_PRIOR);
  return clampedInt((20 * rate) / CHECKS_PER_BATTER, { min: 0, max: 20 });
}

/**
 * A pitcher's ratings. Innings of endurance are the mean outs of an appearance, drawn towards the
 * usual; a role that he did not have is null, and everybody can relieve. The lines of a season say
 * of how he holds runners only which hand he throws with: a left-hander faces the runner on first.
 */
export function pitcherRatings(
  { pitching, hand }: { readonly pitching: PitchingCounts; readonly hand: Hand },
  league: PitcherLeague,
): PitcherRatings {
  const { games, gamesStarted, saves, gamesFinished, battersFaced } = pitching;
  const reliefs = games - gamesStarted;
  const { outsPerStart, outsPerRelief } = league;
  const outs = outsByRole(pitching, outsPerRelief);
  const perStart = (outs.start + START_PRIOR * outsPerStart) / (gamesStarted + START_PRIOR);
  const perRelief = (outs.relief + RELIEF_PRIOR * outsPerRelief) / (reliefs + RELIEF_PRIOR);
  const relief = clampedInt(perRelief / 3, INNINGS);
  const closes = saves >= 5 && gamesFinished >= reliefs / 3;
  return {
    starterEndurance: gamesStarted > 0 ? clampedInt(perStart / 3, INNINGS) : null,
    reliefEndurance: relief,
    closerEndurance: closes ? relief : null,
    hold: HOLD[hand],
    wildPitch: inTwenty(pitching.wildPitches, battersFaced, league.wildPitches),
    balk: inTwenty(pitching.balks, battersFaced, league.balks),
  };
}
