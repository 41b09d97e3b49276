/** Joins the files of a season into one record for every player and club: what becomes a card. */
import { present } from '../errors.ts';
import type {
  AppearancesRow,
  BattingRow,
  BattingSplitRow,
  FieldingRow,
  LahmanSeason,
  OpponentHand,
  PersonRow,
  PitchingRow,
  PitchingSplitRow,
  TeamRow,
} from './lahman/tables.ts';

/** The batting counts that the factory reads; stints with one club are added up. */
export const BATTING_COUNTS = [
  'games',
  'atBats',
  'runs',
  'hits',
  'doubles',
  'triples',
  'homeRuns',
  'stolenBases',
  'caughtStealing',
  'walks',
  'strikeouts',
  'intentionalWalks',
  'hitByPitch',
  'sacrificeHits',
  'sacrificeFlies',
  'groundedIntoDoublePlays',
] as const satisfies readonly (keyof BattingRow)[];
export type BattingCounts = Record<(typeof BATTING_COUNTS)[number], number>;

export const PITCHING_COUNTS = [
  'wins',
  'losses',
  'games',
  'gamesStarted',
  'completeGames',
  'saves',
  'inningsPitchedOuts',
  'hits',
  'earnedRuns',
  'homeRuns',
  'walks',
  'strikeouts',
  'intentionalWalks',
  'wildPitches',
  'hitByPitch',
  'balks',
  'gamesFinished',
  'runs',
  'sacrificeHits',
] as const satisfies readonly (keyof PitchingRow)[];
export type PitchingCounts = Record<(typeof PITCHING_COUNTS)[number], number> & {
  /** Recorded, or else outs and runners added up. */
  readonly battersFaced: number;
};

type BothHands<Row> = Partial<Record<OpponentHand, Row>>;

/** A player's season with one club. Splits are of the person's whole season. */
export interface PlayerSeason {
  readonly person: PersonRow;
  readonly team: TeamRow;
  readonly batting: BattingCounts | undefined;
  readonly pitching: PitchingCounts | undefined;
  readonly fielding: readonly FieldingRow[];
  readonly appearances: AppearancesRow | undefined;
  readonly battingSplits: BothHands<BattingSplitRow>;
  readonly pitchingSplits: BothHands<PitchingSplitRow>;
}

/** Plate appearances as the factory counts them; catcher's interference is in no file. */
export function plateAppearancesOf(counts: BattingCounts): number {
  const { atBats, walks, hitByPitch, sacrificeHits, sacrificeFlies } = counts;
  return atBats + walks + hitByPitch + sacrificeHits + sacrificeFlies;
}

function addCounts<Name extends string>(
  names: readonly Name[],
  rows: readonly Readonly<Record<Name, number>>[],
): Record<Name, number> {
  const sums = names.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]);
  return Object.fromEntries(sums) as Record<Name, number>;
}

/** Adds batting lines up: the stints of one club, or the clubs of one person. */
export function addBatting(rows: readonly BattingCounts[]): BattingCounts {
  return addCounts(BATTING_COUNTS, rows);
}

/** Batters faced where the season did not record them: outs and everybody who reached. */
export function battersFaced(row: PitchingRow): number {
  const reached = row.hits + row.walks + row.hitByPitch;
  return row.battersFaced ?? row.inningsPitchedOuts + reached;
}

/** Adds pitching lines up: the stints of one club. */
function addPitching(rows: readonly PitchingRow[]): PitchingCounts {
  const faced = rows.reduce((sum, row) => sum + battersFaced(row), 0);
  return { ...addCounts(PITCHING_COUNTS, rows), battersFaced: faced };
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function splitsByPerson<
  Row extends { readonly retroId: string; readonly opponentHand: OpponentHand },
>(rows: readonly Row[] | undefined): Map<string, BothHands<Row>> {
  const splits = new Map<string, BothHands<Row>>();
  for (const row of rows ?? []) {
    const both = splits.get(row.retroId) ?? {};
    both[row.opponentHand] = row;
    splits.set(row.retroId, both);
  }
  return splits;
}

/** True where somebody came to bat, took the mound or stood in the field for the club. */
function hasPlayed(player: PlayerSeason): boolean {
  const batted = player.batting !== undefined && player.batting.games > 0;
  const pitched = player.pitching !== undefined && player.pitching.games > 0;
  return batted || pitched;
}

/**
 * One record for every player and club with a game played, in the order of player id and team id.
 * Somebody without a Batting and a Pitching row did not play and gets none.
 */
export function playerSeasons(season: LahmanSeason): readonly PlayerSeason[] {
  const keyOf = (row: { readonly playerId: string; readonly teamId: string }) =>
    `${row.playerId} ${row.teamId}`;
  const people = new Map(season.people.map((person) => [person.playerId, person]));
  const teams = new Map(season.teams.map((team) => [team.teamId, team]));
  const batting = groupBy(season.batting, keyOf);
  const pitching = groupBy(season.pitching, keyOf);
  const fielding = groupBy(season.fielding, keyOf);
  const appearances = new Map(season.appearances.map((row) => [keyOf(row), row]));
  const battingSplits = splitsByPerson(season.battingSplits);
  const pitchingSplits = splitsByPerson(season.pitchingSplits);
  const keys = [...new Set([...batting.keys(), ...pitching.keys()])].toSorted();
  const records = keys.map((key): PlayerSeason => {
    const [playerId = '', teamId = ''] = key.split(' ');
    const person = present(people.get(playerId), `the person ${playerId}`);
    const battingRows = batting.get(key);
    const pitchingRows = pitching.get(key);
    return {
      person,
      team: present(teams.get(teamId), `the club ${teamId}`),
      batting: battingRows && addBatting(battingRows),
      pitching: pitchingRows && addPitching(pitchingRows),
      fielding: fielding.get(key) ?? [],
      appearances: appearances.get(key),
      battingSplits: battingSplits.get(person.retroId ?? '') ?? {},
      pitchingSplits: pitchingSplits.get(person.retroId ?? '') ?? {},
    };
  });
  return records.filter(hasPlayed);
}
