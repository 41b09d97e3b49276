/** The files that make up a season, what each one is for, and which of them must be there. */

import {
  APPEARANCES_COLUMNS,
  BATTING_COLUMNS,
  BATTING_SPLIT_COLUMNS,
  FIELDING_COLUMNS,
  PEOPLE_COLUMNS,
  PITCHING_COLUMNS,
  PITCHING_SPLIT_COLUMNS,
  SCHEDULE_COLUMNS,
  TEAM_COLUMNS,
} from './tables.ts';

export const SEASON_FILES = {
  people: {
    file: 'People.csv',
    required: true,
    purpose: 'the names, hands, birth dates and sizes of the players',
    columns: PEOPLE_COLUMNS,
  },
  batting: {
    file: 'Batting.csv',
    required: true,
    purpose: 'the batting line of every player and club',
    columns: BATTING_COLUMNS,
  },
  pitching: {
    file: 'Pitching.csv',
    required: true,
    purpose: 'the pitching line of every pitcher and club',
    columns: PITCHING_COLUMNS,
  },
  fielding: {
    file: 'Fielding.csv',
    required: true,
    purpose: 'the fielding line of every player, club and position',
    columns: FIELDING_COLUMNS,
  },
  teams: {
    file: 'Teams.csv',
    required: true,
    purpose: 'the clubs with their totals and park factors',
    columns: TEAM_COLUMNS,
  },
  appearances: {
    file: 'Appearances.csv',
    required: true,
    purpose: 'the games of every player at each position',
    columns: APPEARANCES_COLUMNS,
  },
  battingSplits: {
    file: 'BattingSplits.csv',
    required: false,
    purpose: 'what batters did against left-handed and right-handed pitchers',
    columns: BATTING_SPLIT_COLUMNS,
  },
  pitchingSplits: {
    file: 'PitchingSplits.csv',
    required: false,
    purpose: 'what pitchers allowed to left-handed and right-handed batters',
    columns: PITCHING_SPLIT_COLUMNS,
  },
  schedule: {
    file: 'Schedule.csv',
    required: false,
    purpose: 'the games of the season in their order',
    columns: SCHEDULE_COLUMNS,
  },
} as const;

export type SeasonTable = keyof typeof SEASON_FILES;

export const SEASON_TABLES = [
  'people',
  'batting',
  'pitching',
  'fielding',
  'teams',
  'appearances',
  'battingSplits',
  'pitchingSplits',
  'schedule',
] as const satisfies readonly SeasonTable[];
