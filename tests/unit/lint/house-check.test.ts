/** Every house rule refuses what it should, at the right line, and lets pass what it should. */

import { describe, expect, test } from 'vitest';
import { checkHouse } from '../../../scripts/lib/house-check.ts';

const ARCHITECTURE = `
src/ models/ engine/ dice/ cards/ card-factory/ database/ repositories/ league-client/ services/
league/ routes/ cogs/ gameplay/ players/ dugout/ cli/ flags/ monitoring/ pictures/
`;

/** The broken rules of a project, as `file:line rule`. */
function broken(
  sources: Readonly<Record<string, string>>,
  architecture: string | undefined = ARCHITECTURE,
): readonly string[] {
  const violations = checkHouse({ sources: new Map(Object.entries(sources)), architecture });
  return violations.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

const imports = (file: string, target: string, type = ''): Readonly<Record<string, string>> => {
  const up = '../'.repeat(file.split('/').length - 2) || './';
  return { [file]: `import ${type} { a } from '${up}${target}';` };
};

describe('who may import whom', () => {
  test.each([
    ['models/game.ts', 'errors.ts'],
    ['models/game.ts', 'models/base.ts'],
    ['engine/play.ts', 'errors.ts'],
    ['engine/play.ts', 'engine/dice/roll.ts'],
    ['card-factory/season.ts', 'models/player.ts'],
    ['card-factory/season.ts', 'engine/cards/layout.ts'],
    ['pictures/card-picture.ts', 'engine/cards/layout.ts'],
    ['database/connect.ts', 'config.ts'],
    ['repositories/game-repo.ts', 'database/tables.ts'],
    ['league-client/client.ts', 'monitoring/logging.ts'],
    ['services/game-service.ts', 'engine/play.ts'],
    ['services/game-service.ts', 'repositories/game-repo.ts'],
    ['services/sync-service.ts', 'league-client/client.ts'],
    ['services/game-service.ts', 'flags/provider.ts'],
    ['league/result-service.ts', 'repositories/game-repo.ts'],
    ['league/services/ledger.ts', 'repositories/game-repo.ts'],
    ['league/founding-service.ts', 'card-factory/season.ts'],
    ['league/routes/cards.ts', 'league/result-service.ts'],
    ['cogs/gameplay/new-game-command.ts', 'services/game-service.ts'],
    ['cogs/players/player-command.ts', 'pictures/card-picture.ts'],
    ['dugout/routes.ts', 'services/game-service.ts'],
    ['cli/season-command.ts', 'card-factory/season.ts'],
    ['config.ts', 'errors.ts'],
    ['main.ts', 'repositories/game-repo.ts'],
    ['cli/pd.ts', 'database/connect.ts'],
  ])('%s may import %s', (file, target) => {
    expect(broken(imports(`src/${file}`, target))).toEqual([]);
  });

  test.each([
    ['errors.ts', 'models/base.ts'],
    ['models/game.ts', 'engine/play.ts'],
    ['models/game.ts', 'config.ts'],
    ['engine/play.ts', 'repositories/game-repo.ts'],
    ['engine/play.ts', 'monitoring/logging.ts'],
    ['card-factory/season.ts', 'engine/play.ts'],
    ['card-factory/season.ts', 'repositories/player-repo.ts'],
    ['pictures/card-picture.ts', 'services/card-service.ts'],
    ['database/connect.ts', 'repositories/base.ts'],
    ['repositories/game-repo.ts', 'services/game-service.ts'],
    ['repositories/game-repo.ts', 'engine/play.ts'],
    ['league-client/client.ts', 'repositories/game-repo.ts'],
    ['monitoring/logging.ts', 'services/base.ts'],
    ['services/game-service.ts', 'database/connect.ts'],
    ['services/game-service.ts', 'config.ts'],
    ['services/game-service.ts', 'card-factory/season.ts'],
    ['services/game-service.ts', 'league/result-service.ts'],
    ['league/routes/cards.ts', 'repositories/player-repo.ts'],
    ['league/server.ts', 'database/connect.ts'],
    ['cogs/gameplay/new-game-command.ts', 'repositories/game-repo.ts'],
    ['cogs/gameplay/new-game-command.ts', 'engine/play.ts'],
    ['dugout/routes.ts', 'repositories/game-repo.ts'],
    ['dugout/routes.ts', 'cogs/views/game-view.ts'],
    ['cli/sim-command.ts', 'database/connect.ts'],
    ['cli/sim-command.ts', 'engine/simulate.ts'],
  ])('%s may not import %s', (file, target) => {
    expect(broken(imports(`src/${file}`, target))).toEqual([`src/${file}:1 import`]);
    expect(broken(imports(`src/${file}`, target, 'type'))).toEqual([`src/${file}:1 import`]);
  });

  test('the engine takes types from the models, and only types', () => {
    expect(broken(imports('src/engine/play.ts', 'models/game.ts', 'type'))).toEqual([]);
    expect(broken(imports('src/engine/play.ts', 'models/game.ts'))).toEqual([
      'src/engine/play.ts:1 import',
    ]);
  });

  test.each(['main.ts', 'cli/pd.ts'])('nobody imports the wiring in %s', (target) => {
    const found = broken(imports('src/cli/sim-command.ts', target));
    expect(found).toEqual(['src/cli/sim-command.ts:1 entry']);
  });

  test('the parts of the wiring use each other, and only they do', () => {
    const target = 'wiring/wire-league.ts';
    expect(broken(imports('src/main.ts', target))).toEqual([]);
    expect(broken(imports('src/services/game-service.ts', target))).toEqual([
      'src/services/game-service.ts:1 entry',
    ]);
  });

  test('src imports nothing from tests, scripts or the browser client', () => {
    const source = "\nimport { a } from '../../tests/support/fake.ts';\n";
    expect(broken({ 'src/services/game-service.ts': source })).toEqual([
      'src/services/game-service.ts:2 import',
    ]);
  });

  test('a worker counts as an import', () => {
    const source = "new Worker(new URL('../engine/simulate.ts', import.meta.url));";
    expect(broken({ 'src/pictures/renderer.ts': source })).toEqual([
      'src/pictures/renderer.ts:1 import',
    ]);
  });

  test('a file outside of every room is refused until the table has a room for it', () => {
    expect(broken({ 'src/helpers.ts': '' })).toEqual(['src/helpers.ts:1 room']);
    expect(broken({ 'src/models-more/a.ts': '' }, 'models-more/')).toEqual([
      'src/models-more/a.ts:1 room',
    ]);
  });
});

describe('packages belong to rooms', () => {
  test.each([
    ['database/connect.ts', 'kysely'],
    ['repositories/game-repo.ts', 'kysely'],
    ['database/connect.ts', 'pg'],
    ['database/connect.ts', '@electric-sql/pglite/contrib/pgcrypto'],
    ['database/jobs.ts', 'pg-boss'],
    ['cogs/bot.ts', 'discord.js'],
    ['league/server.ts', 'fastify'],
    ['dugout/server.ts', '@fastify/sse'],
    ['models/base.ts', 'zod'],
    ['engine/dice/roll.ts', 'node:crypto'],
    ['config.ts', 'zod'],
  ])('%s may use %s', (file, name) => {
    expect(broken({ [`src/${file}`]: `import { a } from '${name}';` })).toEqual([]);
  });

  test.each([
    ['services/game-service.ts', 'kysely'],
    ['league/server.ts', 'kysely/helpers/postgres'],
    ['cogs/bot.ts', 'pg'],
    ['services/sync-service.ts', '@electric-sql/pglite'],
    ['services/sync-service.ts', 'pg-boss'],
    ['repositories/job-repo.ts', 'pg-boss'],
    ['services/game-service.ts', 'discord.js'],
    ['monitoring/health-checks.ts', 'fastify'],
    ['monitoring/health-checks.ts', '@fastify/static'],
    ['models/base.ts', 'node:fs'],
    ['models/base.ts', 'node:timers/promises'],
    ['engine/play.ts', 'node:worker_threads'],
    ['engine/play.ts', 'zod'],
    ['errors.ts', 'zod'],
  ])('%s may not use %s', (file, name) => {
    expect(broken({ [`src/${file}`]: `import { a } from '${name}';` })).toEqual([
      `src/${file}:1 package`,
    ]);
  });
});

describe('the engine and the models are pure', () => {
  const impure = [
    'Math.random()',
    "Math['random']()",
    'const m = Math;',
    'Date.now()',
    'new Date()',
    'new Date(text)',
    'Date()',
    'performance.now()',
    'fetch(address)',
    'setTimeout(go, 1)',
    'setInterval(go, 1)',
    'setImmediate(go)',
    'queueMicrotask(go)',
    'crypto.randomUUID()',
    'process.env',
    'globalThis.fetch',
  ];

  test.each(impure)('%s is refused', (code) => {
    for (const file of ['src/engine/play.ts', 'src/models/game.ts']) {
      expect(broken({ [file]: `const a = 1;\n${code};` })).toEqual([`${file}:2 pure`]);
    }
  });

  test.each(['randomBytes', 'randomInt', 'randomUUID', 'getRandomValues'])(
    '%s from node:crypto is refused',
    (name) => {
      const source = `import { ${name} } from 'node:crypto';`;
      expect(broken({ 'src/engine/play.ts': source })).toEqual(['src/engine/play.ts:1 pure']);
    },
  );

  test.each(['async () => 1', 'await later', 'Promise.resolve()'])(
    'the engine has no "%s", the models may',
    (code) => {
      expect(broken({ 'src/engine/play.ts': code })).toEqual(['src/engine/play.ts:1 pure']);
      expect(broken({ 'src/models/game.ts': code })).toEqual([]);
    },
  );

  test.each([
    '// Math.random()',
    '/* new Date() */',
    "const text = 'Math.random()';",
    'const text = `Date.now()`;',
    'const range = /Math.random()/;',
    'Math.floor(x)',
    'dice.fetch()',
    'game.date = day;',
    'type Played = { at: Date };',
  ])('%s is let pass', (code) => {
    expect(broken({ 'src/engine/play.ts': code })).toEqual([]);
  });

  test('other rooms may ask for the time', () => {
    expect(broken({ 'src/monitoring/alerts.ts': 'Date.now();' })).toEqual([]);
  });
});

describe('SQL is written in repositories and database only', () => {
  test.each([
    "run('select id from bot.game where id = $1')",
    "run('SELECT id, name FROM team;')",
    "run('insert into play values (1)')",
    "run('DELETE FROM play')",
    "run('update game set version = 2')",
    "run('alter table game add column x int')",
    "run('create unique index a on b (c)')",
    `run(\`\n  select *\n  from \${table} where a\`)`,
  ])('%s', (code) => {
    const [file] = broken({ 'src/services/game-service.ts': code });
    expect(file).toBe('src/services/game-service.ts:1 sql');
    expect(broken({ 'src/repositories/game-repo.ts': code })).toEqual([]);
    expect(
      broken({ 'src/database/migrations/0001-game.ts': code }, 'database/ migrations/'),
    ).toEqual([]);
  });

  test.each([
    "say('Select a card from your club.')",
    "say('Update your lineup to set the order')",
    "say('Delete from the list')",
    "say('Create a table of standings')",
    '// select id from game where id = 1',
  ])('a sentence is no SQL: %s', (code) => {
    expect(broken({ 'src/services/game-service.ts': code })).toEqual([]);
  });
});

describe('modules are imported plainly', () => {
  test.each(["export * from './b.ts';", "import { b } from './b.ts';\nexport { b };"])(
    'a barrel is refused: %s',
    (source) => {
      const line = source.split('\n').length;
      expect(broken({ 'src/models/all.ts': source })).toEqual([`src/models/all.ts:${line} barrel`]);
      expect(broken({ 'web/src/all.ts': source })).toEqual([`web/src/all.ts:${line} barrel`]);
    },
  );

  test('a file called index is refused', () => {
    expect(broken({ 'src/models/index.ts': 'export const a = 1;' })).toEqual([
      'src/models/index.ts:1 barrel',
    ]);
  });

  test('an import inside a function is refused, except in the wiring', () => {
    const source = "async function load() {\n  return import('./b.ts');\n}";
    expect(broken({ 'src/services/a.ts': source })).toEqual(['src/services/a.ts:2 dynamic-import']);
    expect(broken({ 'src/main.ts': source })).toEqual([]);
  });

  test('a cycle is printed with its whole way, also through types and dynamic imports', () => {
    const sources = {
      'src/engine/a.ts': "\nimport { b } from './b.ts';",
      'src/engine/b.ts': "import type { C } from './dice/c.ts';",
      'src/engine/dice/c.ts': "import { a } from '../a.ts';",
    };
    const violations = checkHouse({
      sources: new Map(Object.entries(sources)),
      architecture: ARCHITECTURE,
    });
    expect(violations).toHaveLength(1);
    expect(violations[0]).toMatchObject({ file: 'src/engine/a.ts', line: 2, rule: 'cycle' });
    expect(violations[0]?.message).toContain(
      'src/engine/a.ts -> src/engine/b.ts -> src/engine/dice/c.ts -> src/engine/a.ts',
    );
  });

  test('cycles are found among tests and scripts too', () => {
    const sources = {
      'tests/support/a.ts': "import './b.ts';",
      'tests/support/b.ts': "import './a.ts';",
    };
    expect(broken(sources)).toEqual(['tests/support/a.ts:1 cycle']);
  });
});

describe('the browser client talks HTTP', () => {
  test.each([
    ["import type { Game } from '../../src/models/game.ts';", []],
    ["import { Button } from './button.tsx';", []],
    ["import { signal } from '@preact/signals';", []],
    ["import { Game } from '../../src/models/game.ts';", ['web/src/app.tsx:1 web']],
    ["import type { Roll } from '../../src/engine/dice/roll.ts';", ['web/src/app.tsx:1 web']],
    ["import { a } from '../../tests/support/a.ts';", ['web/src/app.tsx:1 web']],
    ["import { createHash } from 'node:crypto';", ['web/src/app.tsx:1 web']],
  ])('%s', (source, expected) => {
    expect(broken({ 'web/src/app.tsx': source })).toEqual(expected);
  });
});

describe('files are short', () => {
  const lines = (count: number) => 'x;\n'.repeat(count);

  test('500 lines are let pass and 501 are not', () => {
    expect(broken({ 'src/models/game.ts': lines(500) })).toEqual([]);
    expect(broken({ 'src/models/game.ts': lines(501) })).toEqual(['src/models/game.ts:501 length']);
    expect(broken({ 'tests/unit/a.test.ts': lines(501) })).toEqual([
      'tests/unit/a.test.ts:501 length',
    ]);
  });

  test.each(['error-table.ts', 'column-tables.ts', 'names.data.ts'])('%s is data', (name) => {
    expect(broken({ [`src/models/${name}`]: lines(900) })).toEqual([]);
  });
});

describe('docs/architecture.md knows every folder', () => {
  test('a folder without a line is refused, also a folder within a folder', () => {
    const sources = { 'src/engine/odds/win.ts': '' };
    expect(broken(sources, 'engine/ odds/')).toEqual([]);
    expect(broken(sources, '`src/engine/odds/`')).toEqual([]);
    expect(broken(sources, 'engine/')).toEqual(['docs/architecture.md:1 architecture']);
    expect(broken(sources, 'the engine and its odds')).toHaveLength(2);
  });

  test('a missing description is itself a broken rule', () => {
    const violations = checkHouse({ sources: new Map(), architecture: undefined });
    expect(violations.map(({ file, rule }) => [file, rule])).toEqual([
      ['docs/architecture.md', 'architecture'],
    ]);
  });
});
