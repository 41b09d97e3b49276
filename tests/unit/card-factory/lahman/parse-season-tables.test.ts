/** What the season importer accepts, and the exact place that it names when it refuses. */

import { describe, expect, test } from 'vitest';
import { formatSeasonTables } from '../../../../src/card-factory/lahman/format-season-tables.ts';
import { parseSeasonTables } from '../../../../src/card-factory/lahman/parse-season-tables.ts';
import { AppError } from '../../../../src/errors.ts';
import { changedText, smallSeason } from './small-season.ts';

function refusal(files: ReadonlyMap<string, string>): AppError {
  try {
    parseSeasonTables(files);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the season was accepted');
}

describe('a season that is right', () => {
  const season = parseSeasonTables(smallSeason());

  test('becomes typed rows', () => {
    expect(season.year).toBe(2020);
    expect(season.people[0]).toMatchObject({
      playerId: 'batter01',
      bats: 'S',
      throws: 'R',
      height: 72,
      finalGame: undefined,
      retroId: 'tannb001',
    });
    expect(season.batting[0]).toMatchObject({ doubles: 4, homeRuns: 3, walks: 5, strikeouts: 12 });
    expect(season.teams[0]).toMatchObject({
      name: 'Aville "A" Aces',
      park: 'Park, The',
      batterParkFactor: 101,
      wonDivision: true,
      wonLeague: false,
      attendance: undefined,
    });
    expect(season.schedule?.[1]).toEqual({
      date: '2020-07-25',
      number: 1,
      visitingRetroTeamId: 'BBR',
      homeRetroTeamId: 'AAR',
      designatedHitter: false,
    });
  });

  test('reads an empty cell of a count that early seasons did not record as 0', () => {
    expect(season.batting[1]).toMatchObject({
      strikeouts: 0,
      caughtStealing: 0,
      sacrificeFlies: 0,
    });
    expect(season.pitching[0]).toMatchObject({ sacrificeHits: 0, groundedIntoDoublePlays: 0 });
    expect(season.appearances[0]).toMatchObject({ gamesDesignatedHitter: 0, gamesPinchRunner: 0 });
  });

  test('keeps unknown apart from none where the card would be wrong otherwise', () => {
    expect(season.pitching[0]?.battersFaced).toBeUndefined();
    expect(season.appearances[1]?.gamesStarted).toBeUndefined();
    expect(season.fielding[1]?.passedBalls).toBeUndefined();
    expect(season.fielding[0]?.passedBalls).toBe(2);
    expect(season.people[1]).toMatchObject({ bats: undefined, birthYear: undefined });
  });

  test('is read the same with a byte order mark, CRLF, another column order and extra columns', () => {
    const text = smallSeason().get('Schedule.csv') ?? '';
    const lines = text.trim().split('\n');
    const turned = lines.map((line, index) =>
      [...line.split(','), index === 0 ? 'weather' : 'fair'].reverse().join(','),
    );
    const files = smallSeason({ 'Schedule.csv': `\uFEFF${turned.join('\r\n')}\r\n\r\n` });
    expect(parseSeasonTables(files)).toEqual(season);
  });

  test('does without the optional files', () => {
    const files = smallSeason({
      'BattingSplits.csv': undefined,
      'PitchingSplits.csv': undefined,
      'Schedule.csv': undefined,
    });
    expect(parseSeasonTables(files)).toEqual({
      ...season,
      battingSplits: undefined,
      pitchingSplits: undefined,
      schedule: undefined,
    });
  });

  test('is written and read back unchanged', () => {
    const files = formatSeasonTables(season);
    expect([...files.keys()].sort()).toEqual([...smallSeason().keys()].sort());
    expect(parseSeasonTables(files)).toEqual(season);
  });
});

describe('a season with a file missing', () => {
  test.each([
    ['People.csv', 'the names, hands, birth dates and sizes of the players'],
    ['Batting.csv', 'the batting line of every player and club'],
    ['Pitching.csv', 'the pitching line of every pitcher and club'],
    ['Fielding.csv', 'the fielding line of every player, club and position'],
    ['Teams.csv', 'the clubs with their totals and park factors'],
    ['Appearances.csv', 'the games of every player at each position'],
  ])('is refused with what %s is for', (file, purpose) => {
    const error = refusal(smallSeason({ [file]: undefined }));
    expect(error.code).toBe('season/missing');
    expect(error.message).toBe(`${file} is missing: it holds ${purpose}`);
    expect(error.context).toEqual({ file, purpose, missing: [file] });
  });

  test('names all the missing files', () => {
    const error = refusal(new Map());
    expect(error.message).toContain('also missing: Batting.csv, Pitching.csv, Fielding.csv');
    expect(error.context).toMatchObject({ missing: { length: 6 } });
  });
});

interface Malformed {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly message: string;
}

const MALFORMED: readonly (readonly [string, Malformed])[] = [
  [
    'a column missing',
    {
      file: 'Batting.csv',
      from: ',HR,RBI',
      to: ',Homers,RBI',
      message: 'line 1, column HR: expected this column once in the header, found none',
    },
  ],
  [
    'a column twice',
    {
      file: 'Batting.csv',
      from: ',HR,RBI',
      to: ',HR,HR',
      message:
        'line 1, column HR: expected this column once in the header, found more than one (and 1 more)',
    },
  ],
  [
    'a cell too few',
    {
      file: 'Batting.csv',
      from: '12,1,1,0,1,2',
      to: '12,1,1,0,1',
      message: 'line 2: expected 22 cells, found 21',
    },
  ],
  [
    'a cell too many',
    {
      file: 'Appearances.csv',
      from: '5,5,5,0,0,0',
      to: '5,5,5,0,0,0,0',
      message: 'line 3: expected 21 cells, found 22',
    },
  ],
  [
    'a word for a number',
    {
      file: 'Pitching.csv',
      from: ',54,16,',
      to: ',54,many,',
      message: 'line 2, column H: expected a whole number of 0 or more, found "many"',
    },
  ],
  [
    'a fraction for a count',
    {
      file: 'Pitching.csv',
      from: ',54,16,',
      to: ',54.1,16,',
      message: 'line 2, column IPouts: expected a whole number of 0 or more, found "54.1"',
    },
  ],
  [
    'a negative count',
    {
      file: 'Batting.csv',
      from: ',60,10,20,',
      to: ',60,-1,20,',
      message: 'line 2, column R: expected a whole number of 0 or more, found "-1"',
    },
  ],
  [
    'a count left out that every season has',
    {
      file: 'Batting.csv',
      from: ',60,10,20,',
      to: ',,10,20,',
      message: 'line 2, column AB: expected a whole number of 0 or more, found an empty cell',
    },
  ],
  [
    'a word for an earned run average',
    {
      file: 'Pitching.csv',
      from: '.246,4.0',
      to: '.246,inf',
      message: 'line 2, column ERA: expected a number, or nothing, found "inf"',
    },
  ],
  [
    'more hits than at bats',
    {
      file: 'Batting.csv',
      from: ',60,10,20,',
      to: ',60,10,61,',
      message: 'line 2, column H: expected at most AB (60), found 61',
    },
  ],
  [
    'more extra-base hits than hits',
    {
      file: 'Batting.csv',
      from: ',20,4,1,3,',
      to: ',20,14,4,3,',
      message: 'line 2, column 2B+3B+HR: expected at most H (20), found 21',
    },
  ],
  [
    'more earned runs than runs',
    {
      file: 'Pitching.csv',
      from: ',1,9,,,',
      to: ',1,7,,,',
      message: 'line 2, column ER: expected at most R (7), found 8',
    },
  ],
  [
    'more wins and losses than games',
    {
      file: 'Teams.csv',
      from: ',6,3,4,2,',
      to: ',6,3,4,3,',
      message: 'line 2, column W+L: expected at most G (6), found 7',
    },
  ],
  [
    'a stint twice',
    {
      file: 'Batting.csv',
      from: 'pitche01,2020,1',
      to: 'batter01,2020,1',
      message:
        'line 3, column playerID: expected no second row for the same key, found batter01 stint 1 again, first on line 2',
    },
  ],
  [
    'a fielding position twice',
    {
      file: 'Fielding.csv',
      from: 'pitche01,2020,1,BBB,XL,P',
      to: 'batter01,2020,1,BBB,XL,C',
      message:
        'line 3, column playerID: expected no second row for the same key, found batter01 stint 1 at C again, first on line 2',
    },
  ],
  [
    'a person who does not exist',
    {
      file: 'Appearances.csv',
      from: 'pitche01',
      to: 'nobody01',
      message: 'line 3, column playerID: expected a playerID of People.csv, found nobody01',
    },
  ],
  [
    'a split of nobody',
    {
      file: 'PitchingSplits.csv',
      from: 'ruizp001',
      to: 'ruizp002',
      message: 'line 2, column retroID: expected a retroID of People.csv, found ruizp002',
    },
  ],
  [
    'a club that does not exist',
    {
      file: 'Fielding.csv',
      from: '1,BBB',
      to: '1,CCC',
      message: 'line 3, column teamID: expected a teamID of Teams.csv, found CCC',
    },
  ],
  [
    'a game of a club that does not exist',
    {
      file: 'Schedule.csv',
      from: '1,BBR',
      to: '1,CCR',
      message: 'line 3, column visteam: expected a teamIDretro of Teams.csv, found CCR',
    },
  ],
  [
    'a club playing itself',
    {
      file: 'Schedule.csv',
      from: '1,BBR',
      to: '1,AAR',
      message: 'line 3, column hometeam: expected a club other than the visitors, found AAR',
    },
  ],
  [
    'two years in one season',
    {
      file: 'Pitching.csv',
      from: 'pitche01,2020',
      to: 'pitche01,2019',
      message:
        'line 2, column yearID: expected 2020, the year of the first row of Teams.csv, found 2019',
    },
  ],
  [
    'a game in another year',
    {
      file: 'Schedule.csv',
      from: '2020/07/25',
      to: '2021/07/25',
      message:
        'line 3, column date: expected 2020, the year of the first row of Teams.csv, found 2021',
    },
  ],
  [
    'a day that is not one',
    {
      file: 'Schedule.csv',
      from: '2020/07/25',
      to: '25 July',
      message: 'line 3, column date: expected a day as YYYY/MM/DD, found "25 July"',
    },
  ],
  [
    'an unknown hand',
    {
      file: 'People.csv',
      from: ',72,B,R,',
      to: ',72,X,R,',
      message: 'line 2, column bats: expected L, R or B, or nothing, found "X"',
    },
  ],
  [
    'an unknown position',
    {
      file: 'Fielding.csv',
      from: 'XL,C,',
      to: 'XL,Rover,',
      message:
        'line 2, column POS: expected one of P, C, 1B, 2B, 3B, SS, OF, LF, CF, RF, found "Rover"',
    },
  ],
  [
    'an unknown flag',
    {
      file: 'Teams.csv',
      from: ',4,2,Y,',
      to: ',4,2,maybe,',
      message: 'line 2, column DivWin: expected Y, N or nothing, found "maybe"',
    },
  ],
  [
    'a quotation mark left open',
    {
      file: 'Teams.csv',
      from: 'Btown Bees',
      to: '"Btown Bees',
      message: 'line 3: expected comma-separated cells, found a quotation mark out of place',
    },
  ],
];

describe('a malformed season', () => {
  test.each(MALFORMED)(
    'is refused for %s, with its place',
    (_rule, { file, from, to, message }) => {
      const error = refusal(smallSeason({ [file]: changedText(file, from, to) }));
      expect(error.code).toBe('season/invalid');
      expect(error.message).toBe(`${file} ${message}`);
      expect(error.context).toMatchObject({
        file,
        problems: expect.arrayContaining([expect.objectContaining({ file })]),
      });
    },
  );

  test.each(['', '\n', '\uFEFF'])('is refused for an empty file (%j)', (text) => {
    const error = refusal(smallSeason({ 'Batting.csv': text }));
    expect(error.message).toBe('Batting.csv line 1: expected a header, found nothing');
  });

  test('is refused for a file with only its header', () => {
    const header = (smallSeason().get('Fielding.csv') ?? '').split('\n')[0] ?? '';
    const error = refusal(smallSeason({ 'Fielding.csv': header }));
    expect(error.message).toBe(
      'Fielding.csv line 1: expected at least one row below the header, found none',
    );
  });

  test('is refused with every problem of every file, in order', () => {
    const error = refusal(
      smallSeason({
        'People.csv': changedText('People.csv', ',72,B,R,', ',tall,B,R,'),
        'Batting.csv': changedText('Batting.csv', ',60,10,20,', ',60,x,20,'),
        'Schedule.csv': changedText('Schedule.csv', 'true', 'perhaps'),
      }),
    );
    expect(error.message).toBe(
      'People.csv line 2, column height: expected a whole number of 0 or more, or nothing, found "tall" (and 2 more)',
    );
    expect(error.context).toMatchObject({ line: 2, column: 'height', found: '"tall"', count: 3 });
    expect(error.context).toMatchObject({
      problems: [
        { file: 'People.csv', line: 2, column: 'height' },
        { file: 'Batting.csv', line: 2, column: 'R', found: '"x"' },
        { file: 'Schedule.csv', line: 2, column: 'usedh', expected: 'true or false' },
      ],
    });
  });

  test('lists at most 50 problems and counts them all', () => {
    const bad = Array.from({ length: 80 }, () => '2020/07/24,zero,AAR,BBR,true').join('\n');
    const text = `date,number,visteam,hometeam,usedh\n${bad}\n`;
    const error = refusal(smallSeason({ 'Schedule.csv': text }));
    expect(error.context).toMatchObject({ problems: { length: 50 }, count: 80 });
  });
});
