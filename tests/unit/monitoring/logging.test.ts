/** What may not appear in the log. */
import { describe, expect, test } from 'vitest';
import { createLogger } from '../../../src/monitoring/logging.ts';
import { readableLog } from '../../support/fakes.ts';

const SECRET = 'f00dfacef00dface';

describe('a secret never reaches the log', () => {
  test.each([
    ['a token', { token: SECRET }],
    ['a dice seed of a game', { game: { diceSeed: SECRET } }],
    ['a recovery code', { recoveryCode: SECRET }],
    ['a cookie of a request', { request: { headers: { cookie: SECRET } } }],
    ['a password in a connection string', { reason: `postgres://me:${SECRET}@db.example/pd` }],
    ['a bearer token in a sentence', { reason: `sent Authorization: Bearer ${SECRET}` }],
    ['a bot token in an error', { err: new Error(`refused Bot ${SECRET}`) }],
  ])('as %s', (_, fields) => {
    const { logger, lines } = readableLog();
    logger.info(fields, 'something happened');
    expect(JSON.stringify(lines)).toContain('something happened');
    expect(JSON.stringify(lines)).not.toContain(SECRET);
  });
});

test('a line says when, how bad and what', () => {
  const { logger, lines } = readableLog();
  logger.child({ service: 'game' }).warn({ code: 'game/over' }, 'refused');
  expect(lines).toEqual([
    {
      ...{ level: 'warn', service: 'game', code: 'game/over', msg: 'refused' },
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    },
  ]);
});

test('without a destination the log goes to standard output', () => {
  expect(() => createLogger({ level: 'silent' }).error('nobody reads this')).not.toThrow();
});
