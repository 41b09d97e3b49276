/** The counts of one player for one club, while the founding season is played. */

/** What happened in plate appearances; kept by the hand of the opponent. */
export interface PlateCounts {
  plateAppearances: number;
  singles: number;
  doubles: number;
  triples: number;
  homeRuns: number;
  unintentionalWalks: number;
  intentionalWalks: number;
  hitByPitch: number;
  strikeouts: number;
  sacrificeHits: number;
  sacrificeFlies: number;
  groundedIntoDoublePlays: number;
  reachedOnError: number;
  fielderChoices: number;
  groundballOuts: number;
  flyballOuts: number;
  lineDriveOuts: number;
  popupOuts: number;
}

/** What a player did at one position. */
export interface FieldingCounts {
  games: number;
  gamesStarted: number;
  inningsOuts: number;
  putouts: number;
  assists: number;
  errors: number;
  doublePlays: number;
  passedBalls: number;
  stolenBasesAllowed: number;
  caughtStealing: number;
}

export interface BatterCounts {
  runs: number;
  runsBattedIn: number;
  stolenBases: number;
  caughtStealing: number;
}

export interface PitcherCounts {
  wins: number;
  losses: number;
  games: number;
  gamesStarted: number;
  completeGames: number;
  shutouts: number;
  saves: number;
  gamesFinished: number;
  outs: number;
  runs: number;
  earnedRuns: number;
  wildPitches: number;
  balks: number;
}

export interface GameCounts {
  games: number;
  gamesStarted: number;
  gamesBatting: number;
  designatedHitter: number;
  pinchHitter: number;
  pinchRunner: number;
}

/** Positions by number less one: 0 is the pitcher, 8 the right fielder. */
export const FIELD_POSITIONS = ['P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'] as const;

export interface StintLine {
  readonly club: number;
  readonly stint: number;
  readonly games: GameCounts;
  readonly batter: BatterCounts;
  readonly pitcher: PitcherCounts;
  /** Batting against left- and right-handers, pitching to left- and right-handed batters. */
  readonly battingAgainst: { readonly L: PlateCounts; readonly R: PlateCounts };
  readonly pitchingAgainst: { readonly L: PlateCounts; readonly R: PlateCounts };
  /** By position number less one; undefined where he did not play. */
  readonly fielding: (FieldingCounts | undefined)[];
}

/** Plate appearances of nobody yet. */
export function newPlateCounts(): PlateCounts {
  return {
    plateAppearances: 0,
    singles: 0,
    doubles: 0,
    triples: 0,
    homeRuns: 0,
    unintentionalWalks: 0,
    intentionalWalks: 0,
    hitByPitch: 0,
    strikeouts: 0,
    sacrificeHits: 0,
    sacrificeFlies: 0,
    groundedIntoDoublePlays: 0,
    reachedOnError: 0,
    fielderChoices: 0,
    groundballOuts: 0,
    flyballOuts: 0,
    lineDriveOuts: 0,
    popupOuts: 0,
  };
}

/** The fielding counts of a player at a position (0 is the pitcher), made on first use. */
export function fieldingAt(line: StintLine, position: number): FieldingCounts {
  const known = line.fielding[position];
  if (known !== undefined) return known;
  const counts: FieldingCounts = {
    games: 0,
    gamesStarted: 0,
    inningsOuts: 0,
    putouts: 0,
    assists: 0,
    errors: 0,
    doublePlays: 0,
    passedBalls: 0,
    stolenBasesAllowed: 0,
    caughtStealing: 0,
  };
  line.fielding[position] = counts;
  return counts;
}

/** An empty line of a player's nth stint, for the club of the given index. */
export function newStintLine(club: number, stint: number): StintLine {
  return {
    club,
    stint,
    games: {
      games: 0,
      gamesStarted: 0,
      gamesBatting: 0,
      designatedHitter: 0,
      pinchHitter: 0,
      pinchRunner: 0,
    },
    batter: { runs: 0, runsBattedIn: 0, stolenBases: 0, caughtStealing: 0 },
    pitcher: {
      wins: 0,
      losses: 0,
      games: 0,
      gamesStarted: 0,
      completeGames: 0,
      shutouts: 0,
      saves: 0,
      gamesFinished: 0,
      outs: 0,
      runs: 0,
      earnedRuns: 0,
      wildPitches: 0,
      balks: 0,
    },
    battingAgainst: { L: newPlateCounts(), R: newPlateCounts() },
    pitchingAgainst: { L: newPlateCounts(), R: newPlateCounts() },
    fielding: new Array<FieldingCounts | undefined>(9).fill(undefined),
  };
}
