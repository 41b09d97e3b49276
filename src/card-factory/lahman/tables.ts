/** The files of a Lahman-format season: every column that is read, and the row types that follow. */

import {
  count,
  countOrZero,
  day,
  oneOf,
  optionalCount,
  optionalDay,
  optionalDecimal,
  optionalHand,
  optionalText,
  type RowOf,
  text,
  trueOrFalse,
  yesOrNo,
} from './column.ts';

export const FIELDING_POSITIONS = [
  'P',
  'C',
  '1B',
  '2B',
  '3B',
  'SS',
  'OF',
  'LF',
  'CF',
  'RF',
] as const;
/** A position of Fielding.csv; the database as published writes OF for all three outfield positions. */
export type LahmanFieldingPosition = (typeof FIELDING_POSITIONS)[number];

const OPPONENT_HANDS = ['L', 'R'] as const;
export type OpponentHand = (typeof OPPONENT_HANDS)[number];

/** A person. Height is in inches, weight in pounds; what is not known is undefined. */
export type PersonRow = RowOf<typeof PEOPLE_COLUMNS>;
export const PEOPLE_COLUMNS = {
  playerId: text('playerID'),
  birthYear: optionalCount('birthYear'),
  birthMonth: optionalCount('birthMonth'),
  birthDay: optionalCount('birthDay'),
  birthCountry: optionalText('birthCountry'),
  birthState: optionalText('birthState'),
  birthCity: optionalText('birthCity'),
  nameFirst: optionalText('nameFirst'),
  nameLast: text('nameLast'),
  nameGiven: optionalText('nameGiven'),
  weight: optionalCount('weight'),
  height: optionalCount('height'),
  bats: optionalHand('bats', 'B'),
  throws: optionalHand('throws', 'S'),
  debut: optionalDay('debut'),
  finalGame: optionalDay('finalGame'),
  retroId: optionalText('retroID'),
  bbrefId: optionalText('bbrefID'),
} as const;

/**
 * A batting line of one stint. Counts that early seasons did not record (strikeouts, caught
 * stealing, sacrifices, intentional walks, double plays) are 0 there, for the whole league.
 */
export type BattingRow = RowOf<typeof BATTING_COLUMNS>;
export const BATTING_COLUMNS = {
  playerId: text('playerID'),
  year: count('yearID'),
  stint: count('stint'),
  teamId: text('teamID'),
  leagueId: text('lgID'),
  games: count('G'),
  atBats: count('AB'),
  runs: count('R'),
  hits: count('H'),
  doubles: count('2B'),
  triples: count('3B'),
  homeRuns: count('HR'),
  runsBattedIn: countOrZero('RBI'),
  stolenBases: countOrZero('SB'),
  caughtStealing: countOrZero('CS'),
  /** All walks, intentional ones included. */
  walks: count('BB'),
  strikeouts: countOrZero('SO'),
  intentionalWalks: countOrZero('IBB'),
  hitByPitch: countOrZero('HBP'),
  sacrificeHits: countOrZero('SH'),
  sacrificeFlies: countOrZero('SF'),
  groundedIntoDoublePlays: countOrZero('GIDP'),
} as const;

/** A pitching line of one stint. Batters faced is undefined where the season did not record it. */
export type PitchingRow = RowOf<typeof PITCHING_COLUMNS>;
export const PITCHING_COLUMNS = {
  playerId: text('playerID'),
  year: count('yearID'),
  stint: count('stint'),
  teamId: text('teamID'),
  leagueId: text('lgID'),
  wins: count('W'),
  losses: count('L'),
  games: count('G'),
  gamesStarted: count('GS'),
  completeGames: count('CG'),
  shutouts: count('SHO'),
  saves: countOrZero('SV'),
  inningsPitchedOuts: count('IPouts'),
  hits: count('H'),
  earnedRuns: count('ER'),
  homeRuns: count('HR'),
  /** All walks, intentional ones included. */
  walks: count('BB'),
  strikeouts: countOrZero('SO'),
  battingAverageAgainst: optionalDecimal('BAOpp'),
  earnedRunAverage: optionalDecimal('ERA'),
  intentionalWalks: countOrZero('IBB'),
  wildPitches: countOrZero('WP'),
  hitByPitch: countOrZero('HBP'),
  balks: countOrZero('BK'),
  battersFaced: optionalCount('BFP'),
  gamesFinished: countOrZero('GF'),
  runs: count('R'),
  sacrificeHits: countOrZero('SH'),
  sacrificeFlies: countOrZero('SF'),
  groundedIntoDoublePlays: countOrZero('GIDP'),
} as const;

/**
 * A fielding line of one stint at one position. Starts and outs played are undefined where the
 * season did not record them; the catcher's columns are undefined at every other position.
 */
export type FieldingRow = RowOf<typeof FIELDING_COLUMNS>;
export const FIELDING_COLUMNS = {
  playerId: text('playerID'),
  year: count('yearID'),
  stint: count('stint'),
  teamId: text('teamID'),
  leagueId: text('lgID'),
  position: oneOf('POS', FIELDING_POSITIONS),
  games: count('G'),
  gamesStarted: optionalCount('GS'),
  inningsOuts: optionalCount('InnOuts'),
  putouts: countOrZero('PO'),
  assists: countOrZero('A'),
  errors: countOrZero('E'),
  doublePlays: countOrZero('DP'),
  passedBalls: optionalCount('PB'),
  wildPitches: optionalCount('WP'),
  stolenBasesAllowed: optionalCount('SB'),
  caughtStealing: optionalCount('CS'),
  zoneRating: optionalDecimal('ZR'),
} as const;

/** A club's season. Park factors are in percent: 100 is neutral, above it favors batters. */
export type TeamRow = RowOf<typeof TEAM_COLUMNS>;
export const TEAM_COLUMNS = {
  year: count('yearID'),
  leagueId: text('lgID'),
  teamId: text('teamID'),
  franchiseId: text('franchID'),
  divisionId: optionalText('divID'),
  rank: count('Rank'),
  games: count('G'),
  homeGames: optionalCount('Ghome'),
  wins: count('W'),
  losses: count('L'),
  wonDivision: yesOrNo('DivWin'),
  wonWildCard: yesOrNo('WCWin'),
  wonLeague: yesOrNo('LgWin'),
  wonWorldSeries: yesOrNo('WSWin'),
  runs: count('R'),
  atBats: count('AB'),
  hits: count('H'),
  doubles: count('2B'),
  triples: count('3B'),
  homeRuns: count('HR'),
  walks: count('BB'),
  strikeouts: countOrZero('SO'),
  stolenBases: countOrZero('SB'),
  caughtStealing: countOrZero('CS'),
  hitByPitch: countOrZero('HBP'),
  sacrificeFlies: countOrZero('SF'),
  runsAllowed: count('RA'),
  earnedRuns: count('ER'),
  earnedRunAverage: optionalDecimal('ERA'),
  completeGames: count('CG'),
  shutouts: count('SHO'),
  saves: countOrZero('SV'),
  inningsPitchedOuts: count('IPouts'),
  hitsAllowed: count('HA'),
  homeRunsAllowed: count('HRA'),
  walksAllowed: count('BBA'),
  strikeoutsByPitchers: countOrZero('SOA'),
  errors: count('E'),
  doublePlays: countOrZero('DP'),
  fieldingPercentage: optionalDecimal('FP'),
  name: text('name'),
  park: optionalText('park'),
  attendance: optionalCount('attendance'),
  batterParkFactor: count('BPF'),
  pitcherParkFactor: count('PPF'),
  bbrefTeamId: optionalText('teamIDBR'),
  retroTeamId: text('teamIDretro'),
} as const;

/** A player's games for one club, by position. Starts are undefined where not recorded. */
export type AppearancesRow = RowOf<typeof APPEARANCES_COLUMNS>;
export const APPEARANCES_COLUMNS = {
  year: count('yearID'),
  teamId: text('teamID'),
  leagueId: text('lgID'),
  playerId: text('playerID'),
  games: count('G_all'),
  gamesStarted: optionalCount('GS'),
  gamesBatting: countOrZero('G_batting'),
  gamesFielding: countOrZero('G_defense'),
  gamesPitcher: countOrZero('G_p'),
  gamesCatcher: countOrZero('G_c'),
  gamesFirstBase: countOrZero('G_1b'),
  gamesSecondBase: countOrZero('G_2b'),
  gamesThirdBase: countOrZero('G_3b'),
  gamesShortstop: countOrZero('G_ss'),
  gamesLeftField: countOrZero('G_lf'),
  gamesCenterField: countOrZero('G_cf'),
  gamesRightField: countOrZero('G_rf'),
  gamesOutfield: countOrZero('G_of'),
  gamesDesignatedHitter: countOrZero('G_dh'),
  gamesPinchHitter: countOrZero('G_ph'),
  gamesPinchRunner: countOrZero('G_pr'),
} as const;

const SPLIT_COUNT_COLUMNS = {
  plateAppearances: count('PA'),
  atBats: count('AB'),
  singles: count('1B'),
  doubles: count('2B'),
  triples: count('3B'),
  homeRuns: count('HR'),
  /** Walks that were not intentional. */
  unintentionalWalks: count('BB'),
  intentionalWalks: count('IBB'),
  hitByPitch: count('HBP'),
  strikeouts: count('SO'),
  sacrificeHits: count('SH'),
  sacrificeFlies: count('SF'),
  groundedIntoDoublePlays: count('GIDP'),
  reachedOnError: count('ROE'),
  fielderChoices: count('FC'),
  groundballOuts: count('GB_OUT'),
  flyballOuts: count('FB_OUT'),
  lineDriveOuts: count('LD_OUT'),
  popupOuts: count('PU_OUT'),
  unknownOuts: count('UNK_OUT'),
} as const;

/** A batter's season against pitchers of one hand, all clubs together. */
export type BattingSplitRow = RowOf<typeof BATTING_SPLIT_COLUMNS>;
export const BATTING_SPLIT_COLUMNS = {
  retroId: text('retroID'),
  opponentHand: oneOf('vsPitcherHand', OPPONENT_HANDS),
  ...SPLIT_COUNT_COLUMNS,
} as const;

/** A pitcher's season against batters of one hand, all clubs together. */
export type PitchingSplitRow = RowOf<typeof PITCHING_SPLIT_COLUMNS>;
export const PITCHING_SPLIT_COLUMNS = {
  retroId: text('retroID'),
  opponentHand: oneOf('vsBatterHand', OPPONENT_HANDS),
  ...SPLIT_COUNT_COLUMNS,
} as const;

/** A game of the schedule; number is 0 for the only game of the day, 1 and 2 of a doubleheader. */
export type ScheduleRow = RowOf<typeof SCHEDULE_COLUMNS>;
export const SCHEDULE_COLUMNS = {
  /** YYYY-MM-DD. */
  date: day('date'),
  number: count('number'),
  visitingRetroTeamId: text('visteam'),
  homeRetroTeamId: text('hometeam'),
  designatedHitter: trueOrFalse('usedh'),
} as const;

/** A whole season as the files hold it. The last three are undefined where the file is absent. */
export interface LahmanSeason {
  readonly year: number;
  readonly people: readonly PersonRow[];
  readonly batting: readonly BattingRow[];
  readonly pitching: readonly PitchingRow[];
  readonly fielding: readonly FieldingRow[];
  readonly teams: readonly TeamRow[];
  readonly appearances: readonly AppearancesRow[];
  readonly battingSplits: readonly BattingSplitRow[] | undefined;
  readonly pitchingSplits: readonly PitchingSplitRow[] | undefined;
  readonly schedule: readonly ScheduleRow[] | undefined;
}
