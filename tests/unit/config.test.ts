/** The environment is read once, checked as a whole, and never repeated where it is secret. */

import { describe, expect, test } from 'vitest';
import { type Config, type ProgramPart, readConfig } from '../../src/config.ts';
import { AppError } from '../../src/errors.ts';

function failure(env: Readonly<Record<string, string>>, part?: ProgramPart): AppError {
  try {
    readConfig(env, part);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('The configuration was expected to be refused.');
}

const DEFAULTS: Config = {
  port: 8080,
  leaguePort: 8081,
  host: '127.0.0.1',
  dataDir: './data',
  databaseUrl: undefined,
  leagueDatabaseUrl: undefined,
  leagueUrl: undefined,
  leagueToken: undefined,
  discordToken: undefined,
  discordApiUrl: undefined,
  sessionSecret: undefined,
  logLevel: 'info',
  syncIntervalSeconds: 30,
  foundingSeed: 'paper-dynasty',
};

test('an empty environment gives the defaults: loopback, no secret, no Discord', () => {
  expect(readConfig({})).toEqual(DEFAULTS);
});

test('a blank variable counts as unset, and variables of other programs are let be', () => {
  const blank = Object.fromEntries(
    ['PORT', 'DISCORD_TOKEN', 'LOG_LEVEL'].map((name) => [name, ' ']),
  );
  expect(readConfig({ ...blank, DATABASE_URL: '', PATH: '/bin', HOME: '' })).toEqual(DEFAULTS);
});

describe('every variable is read into its field', () => {
  test.each([
    ['PORT', '3000', 'port', 3000],
    ['PORT', '0', 'port', 0],
    ['PORT', '65535', 'port', 65_535],
    ['LEAGUE_PORT', ' 3001 ', 'leaguePort', 3001],
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['HOST', '::1', 'host', '::1'],
    ['HOST', 'bot.example.org', 'host', 'bot.example.org'],
    ['PD_DATA_DIR', '/var/lib/paper dynasty', 'dataDir', '/var/lib/paper dynasty'],
    [
      'DATABASE_URL',
      'postgres://bot:pw@db:5432/bot',
      'databaseUrl',
      'postgres://bot:pw@db:5432/bot',
    ],
    [
      'LEAGUE_DATABASE_URL',
      'postgresql://db/league',
      'leagueDatabaseUrl',
      'postgresql://db/league',
    ],
    ['LEAGUE_URL', 'https://league.example.org', 'leagueUrl', 'https://league.example.org'],
    ['LEAGUE_TOKEN', 'pd_abc', 'leagueToken', 'pd_abc'],
    ['DISCORD_TOKEN', 'a.b-c_d', 'discordToken', 'a.b-c_d'],
    ['DISCORD_API_URL', 'http://127.0.0.1:9000/api', 'discordApiUrl', 'http://127.0.0.1:9000/api'],
    ['SESSION_SECRET', 's'.repeat(32), 'sessionSecret', 's'.repeat(32)],
    ['LOG_LEVEL', 'debug', 'logLevel', 'debug'],
    ['SYNC_INTERVAL_SECONDS', '1', 'syncIntervalSeconds', 1],
    ['SYNC_INTERVAL_SECONDS', '3600', 'syncIntervalSeconds', 3600],
    ['PD_FOUNDING_SEED', 'spring', 'foundingSeed', 'spring'],
  ])('%s=%s', (variable, text, field, value) => {
    expect(readConfig({ [variable]: text })).toEqual({ ...DEFAULTS, [field]: value });
  });
});

const BAD_VALUES = [
  ['PORT', '65536', 'from 0 (any free port) to 65535'],
  ['PORT', '-1', 'a whole number'],
  ['PORT', '80.5', 'a whole number'],
  ['PORT', '0x50', 'a whole number'],
  ['PORT', 'http', 'a whole number'],
  ['PORT', '9999999999', 'a whole number'],
  ['LEAGUE_PORT', '70000', 'from 0 (any free port) to 65535'],
  ['HOST', 'http://here', 'a host name or an IP address'],
  ['HOST', 'two words', 'a host name or an IP address'],
  ['DATABASE_URL', 'mysql://user:hunter2@db/bot', 'postgres://'],
  ['DATABASE_URL', 'hunter2', 'postgres://'],
  ['DATABASE_URL', 'postgres:hunter2', 'postgres://'],
  ['LEAGUE_DATABASE_URL', 'https://user:hunter2@db', 'postgres://'],
  ['LEAGUE_URL', 'ftp://user:hunter2@league', 'http://127.0.0.1:8081'],
  ['LEAGUE_URL', '127.0.0.1:8081', 'http://127.0.0.1:8081'],
  ['LEAGUE_TOKEN', 'hunter2 hunter2', 'without spaces'],
  ['DISCORD_TOKEN', 'Bot hunter2', 'without spaces'],
  ['DISCORD_TOKEN', 'hunter2\u2026', 'without spaces'],
  ['DISCORD_API_URL', 'ws://hunter2', 'http://127.0.0.1:9000/api'],
  ['SESSION_SECRET', 'hunter2', 'at least 32 characters'],
  ['LOG_LEVEL', 'loud', 'one of trace, debug, info, warn, error, fatal, silent'],
  ['LOG_LEVEL', 'INFO', 'one of trace'],
  ['SYNC_INTERVAL_SECONDS', '0', 'from 1 to 3600'],
  ['SYNC_INTERVAL_SECONDS', '3601', 'from 1 to 3600'],
  ['SYNC_INTERVAL_SECONDS', '1e3', 'from 1 to 3600'],
  ['PD_FOUNDING_SEED', 'hunter2'.repeat(20), 'at most 100 characters'],
] as const;

describe('a bad value is refused by name with what is expected', () => {
  test.each(BAD_VALUES)('%s=%s', (variable, text, expected) => {
    const error = failure({ [variable]: text });
    expect(error.code).toBe('config/invalid');
    expect(error.message).toMatch(/^The configuration has a problem:\n {2}/);
    expect(error.message).toContain(`\n  ${variable} is `);
    expect(error.message).toContain(expected);
    expect(error.context).toMatchObject({ problems: [{ variable }] });
  });

  test.each(BAD_VALUES.filter(([, text]) => text.includes('hunter2')))(
    'a secret is never repeated: %s=%s',
    (variable, text) => {
      const error = failure({ [variable]: text, PORT: 'x' });
      const everything = [error.message, error.stack, JSON.stringify(error.context), error.cause];
      expect(everything.join('\n')).not.toContain('hunter2');
    },
  );

  test('a value that is not secret is repeated, so that a slip of the finger is seen', () => {
    expect(failure({ PORT: '80 80' }).message).toContain('PORT is "80 80"; expected a port');
  });
});

test('every problem is told at once, in one message and as data', () => {
  const bad = new Map<string, string>(BAD_VALUES.map(([variable, text]) => [variable, text]));
  const error = failure(Object.fromEntries(bad));
  const lines = error.message.split('\n');
  expect(lines[0]).toBe(`The configuration has ${bad.size} problems:`);
  expect(lines.slice(1).map((line) => line.trim().split(' ')[0])).toEqual(
    expect.arrayContaining([...bad.keys()]),
  );
  expect(lines).toHaveLength(bad.size + 1);
  expect(error.context).toHaveProperty('problems.length', bad.size);
});

describe('a bot that runs alone needs to know its league', () => {
  test('both the address and the token are asked for, beside any other problem', () => {
    const { message } = failure({ LOG_LEVEL: 'loud' }, 'bot');
    expect(message).toContain('The configuration has 3 problems:');
    expect(message).toContain('LEAGUE_URL is needed to run the bot alone; expected an address');
    expect(message).toContain('LEAGUE_TOKEN is needed to run the bot alone; expected a token');
  });

  test('with both it runs', () => {
    const env = { LEAGUE_URL: 'http://127.0.0.1:8081', LEAGUE_TOKEN: 'pd_abc' };
    expect(readConfig(env, 'bot')).toMatchObject({
      leagueUrl: env.LEAGUE_URL,
      leagueToken: 'pd_abc',
    });
  });

  test('the league alone needs neither', () => {
    expect(readConfig({}, 'league')).toEqual(DEFAULTS);
  });
});

describe('league and dugout do not share a port', () => {
  test.each([{ PORT: '9000', LEAGUE_PORT: '9000' }, { LEAGUE_PORT: '8080' }, { PORT: '8081' }])(
    '%o is refused in one process',
    (env) => {
      expect(failure(env).message).toMatch(/LEAGUE_PORT is \d+, which is also PORT/);
    },
  );

  test('either alone may have the port that the other would have', () => {
    expect(readConfig({ LEAGUE_PORT: '8080' }, 'league').leaguePort).toBe(8080);
  });

  test('both may take any free port', () => {
    expect(readConfig({ PORT: '0', LEAGUE_PORT: '0' })).toMatchObject({ port: 0, leaguePort: 0 });
  });
});

test('the configuration cannot be changed after it was read', () => {
  const config = readConfig({});
  expect(Object.isFrozen(config)).toBe(true);
  expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
});
