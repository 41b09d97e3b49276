/** Bunting, hit and run, and the offense column of every batter. */
import type { Grade } from '../../models/baseball.ts';
import type { BattingCard } from '../../models/stats.ts';
import { HARD_GROUNDERS } from '../layout/ball-kinds.data.ts';
import { isPitcher } from '../peers.ts';
import { type PlayerSeason, plateAppearancesOf } from '../player-seasons.ts';

export type SmallBallRatings = Pick<BattingCard, 'bunting' | 'hitAndRun' | 'offenseColumn'>;

/**
 * Grades by sacrifices per plate appearance. They are the same in every season, so that a season that
 * bunted more has more good bunters; pitchers are asked to bunt more often.
 */
const BUNTER: readonly (readonly [Grade, number])[] = [
  ['A', 0.012],
  ['B', 0.005],
  ['C', 0.0015],
];
const PITCHER_BUNTER: readonly (readonly [Grade, number])[] = [
  ['A', 0.12],
  ['B', 0.05],
  ['C', 0.02],
];
/** Plate appearances at the season's mean that join a player's own. */
const BUNT_PRIOR = 50;
/** Strikeouts per plate appearance up to which a man can be trusted to put the bat on the ball. */
const CONTACT_A = 0.13;
const CONTACT_B = 0.19;
const CONTACT_C = 0.26;
/** Extra bases per at-bat that separate the three offense columns. */
const POWER = 0.22;
const SOME_POWER = 0.13;
/** Below so many plate appearances a line shows nothing of this. */
const LINE_MIN = 30;

/** Sacrifices per plate appearance in the season. */
export interface SacrificeLeague {
  readonly batters: number;
  readonly pitchers: number;
}

/** How often men of other positions and pitchers sacrificed in the season. */
export function sacrificeLeague(players: readonly PlayerSeason[]): SacrificeLeague {
  const rateOf = (wanted: boolean) => {
    let sacrifices = 0;
    let appearances = 0;
    for (const player of players) {
      if (player.batting === undefined || isPitcher(player) !== wanted) continue;
      sacrifices += player.batting.sacrificeHits;
      appearances += plateAppearancesOf(player.batting);
    }
    return sacrifices / Math.max(appearances, 1);
  };
  return { batters: rateOf(false), pitchers: rateOf(true) };
}

function buntingOf(player: PlayerSeason, league: SacrificeLeague): Grade {
  const isStaff = isPitcher(player);
  const mean = isStaff ? league.pitchers : league.batters;
  const sacrifices = (player.batting?.sacrificeHits ?? 0) + BUNT_PRIOR * mean;
  const appearances = player.batting === undefined ? 0 : plateAppearancesOf(player.batting);
  const rate = sacrifices / (appearances + BUNT_PRIOR);
  const grade = (isStaff ? PITCHER_BUNTER : BUNTER).find(([, least]) => rate >= least);
  return grade?.[0] ?? 'D';
}

function contactGrade(strikeouts: number): Grade {
  if (strikeouts <= CONTACT_A) return 'A';
  if (strikeouts <= CONTACT_B) return 'B';
  return strikeouts <= CONTACT_C ? 'C' : 'D';
}

/** 1 for power, 2 for most, 3 for men who only put the ball in play. */
function columnOf(extraBases: number): number {
  if (extraBases >= POWER) return 1;
  return extraBases >= SOME_POWER ? 2 : 3;
}

/** The grades from sacrifices, strikeouts and extra-base hits per plate appearance. */
export function smallBallRatings(player: PlayerSeason, league: SacrificeLeague): SmallBallRatings {
  const { batting } = player;
  const appearances = batting === undefined ? 0 : plateAppearancesOf(batting);
  const bunting = buntingOf(player, league);
  if (batting === undefined || appearances < LINE_MIN) {
    return { bunting, hitAndRun: 'D', offenseColumn: 3 };
  }
  const { doubles, triples, homeRuns, atBats } = batting;
  const extraBases = (doubles + 2 * triples + 3 * homeRuns) / Math.max(atBats, 1);
  return {
    bunting,
    hitAndRun: contactGrade(batting.strikeouts / appearances),
    offenseColumn: columnOf(extraBases),
  };
}

/** League share of slow balls among the ground balls on batters' sides. */
const SLOW_BALLS = 0.25;
/** However many double plays somebody hits into, some of his grounders are slow. */
const HARD_MAX = 0.9;
/** Outs in play of the league's rate that join a batter's own double plays. */
const DOUBLE_PLAY_PRIOR = 150;

/**
 * The shares of a batter's ground balls that are double-play balls (A) and slow rollers (C): his
 * double plays per out in play against the league's move the share up or down by up to a half.
 */
export function groundballShares(
  player: PlayerSeason,
  leagueRate: number,
): { readonly groundballA: number; readonly groundballC: number } {
  const { batting } = player;
  const outs = batting === undefined ? 0 : batting.atBats - batting.hits - batting.strikeouts;
  const own = batting?.groundedIntoDoublePlays ?? 0;
  const rate = (own + DOUBLE_PLAY_PRIOR * leagueRate) / (Math.max(outs, 0) + DOUBLE_PLAY_PRIOR);
  const ratio = leagueRate > 0 ? Math.min(1.5, Math.max(0.5, rate / leagueRate)) : 1;
  const groundballA = Math.min(HARD_MAX, HARD_GROUNDERS.batter * ratio);
  const others = 1 - HARD_GROUNDERS.batter;
  return { groundballA, groundballC: (SLOW_BALLS * (1 - groundballA)) / others };
}
