/** Endurance, hold, wild pitches and balks of a pitcher, from his season's lines. */
import type { Hand } from '../../models/baseball.ts';
import type { PitchingCard } from '../../models/stats.ts';
import type { PitchingCounts } from '../player-seasons.ts';
import { roundedTogether } from '../scales.ts';
import { reliefShareOf } from './mound-work.ts';

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
/**
 * The engine asks for a wild pitch and a balk on one face of a d20 each, then rolls against the rating;
 * replays of 2005 and 2019 have 1.06 turns with a man on for each that the season's lines let expect.
 */
const CHECKS_PER_RUNNERS = 1.06 / 20;
/**
 * Balks are asked for on one face of every throw to a base as well; managers order one in about seven
 * plate appearances with somebody on base, counted in replays of 2005 and 2019.
 */
const THROWS_PER_RUNNERS = 0.15;
/** What a left-hander, who faces the runner on first, takes from the safe number of a steal. */
const LEFT_HOLD = -2;
const HOLD_RANGE = { min: -6, max: 9 } as const;
const FACES = 20;
/** One strikeout in 200 with first base open or two out, which nearly eight in ten are. */
const DROPPED_PER_STRIKEOUT = 0.0039;
const CHECK_RANGE = { min: 0, max: FACES } as const;
const INNINGS = { min: 1, max: 10 } as const;

/** League means that ratings are drawn towards. */
interface PitcherLeague {
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
function pitcherLeague(pitchers: readonly PitchingCounts[]): PitcherLeague {
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

/** A pitcher with what his ratings are made of. */
export interface RatedPitcher {
  readonly pitching: PitchingCounts;
  readonly hand: Hand;
}

/** Chances in 20 of all pitchers that `checks` per batter faced fail, so that the league has its events. */
function inTwenty(
  pitchers: readonly RatedPitcher[],
  event: 'wildPitches' | 'balks',
  { league, checks }: { readonly league: number; readonly checks: number },
): readonly number[] {
  const rates = pitchers.map(({ pitching }) => {
    const weight = pitching.battersFaced;
    return { rate: (pitching[event] + WILD_PRIOR * league) / (weight + WILD_PRIOR), weight };
  });
  // Who faced few batters is drawn further than others, which moves the sum.
  const drawn = rates.reduce((sum, { rate, weight }) => sum + rate * weight, 0);
  const faced = rates.reduce((sum, { weight }) => sum + weight, 0);
  const scale = drawn > 0 ? (league * faced) / drawn : 1;
  const values = rates.map(({ rate, weight }) => ({
    value: (FACES * rate * scale) / checks,
    weight,
  }));
  return roundedTogether(values, CHECK_RANGE);
}

/** Third strikes that get away come up on a strikeout, beside the wild pitches of the number. */
function withoutDroppedThirds(rated: RatedPitcher): RatedPitcher {
  const { pitching } = rated;
  const dropped = DROPPED_PER_STRIKEOUT * pitching.strikeouts;
  const wildPitches = Math.max(0, pitching.wildPitches - dropped);
  return { ...rated, pitching: { ...pitching, wildPitches } };
}

/** The hold of all pitchers: the hands differ, and the batters faced have a mean of 0. */
function holds(pitchers: readonly RatedPitcher[]): readonly number[] {
  const faced = (hand: Hand) =>
    pitchers.reduce((sum, one) => sum + (one.hand === hand ? one.pitching.battersFaced : 0), 0);
  const right = faced('R') > 0 ? (-LEFT_HOLD * faced('L')) / faced('R') : 0;
  const values = pitchers.map(({ hand, pitching }) => ({
    value: hand === 'L' ? LEFT_HOLD : right,
    weight: pitching.battersFaced,
  }));
  return roundedTogether(values, HOLD_RANGE);
}

interface Endurance {
  readonly starts: readonly number[];
  readonly reliefs: readonly number[];
}

/** Innings per appearance of all pitchers, drawn towards the usual and rounded together. */
function endurances(pitchers: readonly RatedPitcher[], league: PitcherLeague): Endurance {
  const { outsPerStart, outsPerRelief } = league;
  const lines = pitchers.map(({ pitching }) => {
    const { games, gamesStarted, inningsPitchedOuts } = pitching;
    const reliefs = games - gamesStarted;
    const inRelief = inningsPitchedOuts * reliefShareOf(pitching);
    const starting = inningsPitchedOuts - inRelief;
    const perStart = (starting + START_PRIOR * outsPerStart) / (gamesStarted + START_PRIOR);
    const perRelief = (inRelief + RELIEF_PRIOR * outsPerRelief) / (reliefs + RELIEF_PRIOR);
    return {
      start: { value: perStart / 3, weight: gamesStarted },
      relief: { value: perRelief / 3, weight: reliefs },
    };
  });
  return {
    starts: roundedTogether(
      lines.map(({ start }) => start),
      INNINGS,
    ),
    reliefs: roundedTogether(
      lines.map(({ relief }) => relief),
      INNINGS,
    ),
  };
}

/** True for a man who finished games to save them. */
function isCloser({ games, gamesStarted, saves, gamesFinished }: PitchingCounts): boolean {
  return saves >= 5 && gamesFinished >= (games - gamesStarted) / 3;
}

/**
 * The ratings of all pitchers, in their order; `runners` is the share of plate appearances with
 * somebody on base. Innings of endurance are the mean outs of an appearance, drawn towards the usual; a
 * role that he did not have is null, and everybody can relieve. The lines of a season say of how he
 * holds runners only which hand he throws with: a left-hander faces the runner on first.
 */
export function pitcherRatings(
  pitchers: readonly RatedPitcher[],
  runners: number,
): readonly PitcherRatings[] {
  const league = pitcherLeague(pitchers.map(({ pitching }) => pitching));
  const { starts, reliefs } = endurances(pitchers, league);
  const checks = runners * CHECKS_PER_RUNNERS;
  const asked = checks * (1 + THROWS_PER_RUNNERS);
  const thrown = pitchers.map(withoutDroppedThirds);
  const { wildPitches } = pitcherLeague(thrown.map(({ pitching }) => pitching));
  const wild = inTwenty(thrown, 'wildPitches', { league: wildPitches, checks });
  const balks = inTwenty(pitchers, 'balks', { league: league.balks, checks: asked });
  const hold = holds(pitchers);
  return pitchers.map(({ pitching }, index) => {
    const relief = reliefs[index] ?? INNINGS.min;
    return {
      starterEndurance: pitching.gamesStarted > 0 ? (starts[index] ?? INNINGS.min) : null,
      reliefEndurance: relief,
      closerEndurance: isCloser(pitching) ? relief : null,
      hold: hold[index] ?? 0,
      wildPitch: wild[index] ?? 0,
      balk: balks[index] ?? 0,
    };
  });
}
