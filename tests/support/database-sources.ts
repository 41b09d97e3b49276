/**
 * Where tests get databases from without making and migrating them each time: PGlite dumps on disk
 * and a template database on the server, named after what made them.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { openEmbedded, openServer } from '../../src/database/connection.ts';
import { migrateUp } from '../../src/database/migrator.ts';
import { SCHEMAS } from '../../src/database/schema/schema-names.ts';

const ROOT = join(import.meta.dirname, '../..');
const MIGRATIONS = join(ROOT, 'src/database/migrations');
const CACHE = join(ROOT, 'node_modules/.cache/paper-dynasty');
/** Serialises making and copying the template between test workers. */
const TEMPLATE_LOCK = 20_260_402;
const LEFTOVER_AGE_MS = 2 * 60 * 60 * 1_000;

/** Names the schema by the text of everything that makes it. */
function schemaHash(): string {
  const hash = createHash('sha256');
  const versions = readFileSync(join(ROOT, 'node_modules/@electric-sql/pglite/package.json'));
  hash.update(createHash('sha256').update(versions).digest());
  hash.update(readFileSync(import.meta.filename));
  for (const file of readdirSync(MIGRATIONS, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(MIGRATIONS, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** A state that databases begin in. */
export type DatabaseKind = 'migrated' | 'empty';

/**
 * A fresh database with small files: write-ahead log in segments of one megabyte, and without the
 * databases that others are copied from. It opens in a third of the time.
 */
async function dumpEmpty(): Promise<Blob> {
  const lite = new PGlite({ initDbStartParams: ['--wal-segsize=1'] });
  await lite.exec("update pg_database set datistemplate = false where datname <> 'postgres'");
  for (const name of ['template0', 'template1']) await lite.exec(`drop database ${name}`);
  await lite.exec('checkpoint');
  const dump = await lite.dumpDataDir('none');
  await lite.close();
  return dump;
}

async function dumpMigrated(): Promise<Blob> {
  const databases = await openEmbedded({ snapshot: await embeddedSnapshot('empty') });
  for (const schema of SCHEMAS) await migrateUp(databases[schema]);
  const { league } = databases;
  if (league.engine !== 'pglite') throw new Error('the embedded database runs on PGlite');
  const dump = await league.lite.dumpDataDir('none');
  await databases.close();
  return dump;
}

async function makeSnapshot(kind: DatabaseKind, file: string): Promise<void> {
  const dump = kind === 'migrated' ? await dumpMigrated() : await dumpEmpty();
  mkdirSync(CACHE, { recursive: true });
  // Other workers may be writing the same dump: nobody sees half of one, and the first one stays.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, Buffer.from(await dump.arrayBuffer()));
  try {
    linkSync(own, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
  rmSync(own);
}

/** What this process has read: a blob in memory is loaded in a fraction of the time of one on disk. */
const snapshots = new Map<string, Blob>();

/** A dump of an embedded database, empty or with every migration run; made once for each set of migrations. */
export async function embeddedSnapshot(kind: DatabaseKind): Promise<Blob> {
  const file = join(CACHE, `${kind}-${schemaHash()}.tar`);
  if (!existsSync(file)) await makeSnapshot(kind, file);
  const snapshot = snapshots.get(file) ?? new Blob([readFileSync(file)]);
  snapshots.set(file, snapshot);
  return snapshot;
}

/** A name that tells its age, so that what a killed run left behind is dropped by a later one. */
function testName(): string {
  return `pd_test_${Date.now()}_${randomBytes(5).toString('hex')}`;
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function withAdmin<Answer>(adminUrl: string, work: (admin: Client) => Promise<Answer>) {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function namesLike(admin: Client, pattern: string): Promise<string[]> {
  const query = 'select datname from pg_database where datname like $1';
  const { rows } = await admin.query<{ datname: string }>(query, [pattern]);
  return rows.map((row) => row.datname);
}

async function dropLeftovers(admin: Client, template: string): Promise<void> {
  const templates = await namesLike(admin, 'pd\\_template\\_%');
  const tests = await namesLike(admin, 'pd\\_test\\_%');
  const isOld = (name: string) => Number(name.split('_')[2]) < Date.now() - LEFTOVER_AGE_MS;
  for (const name of [...templates.filter((it) => it !== template), ...tests.filter(isOld)]) {
    await admin.query(`drop database if exists ${name} with (force)`);
  }
}

async function makeTemplate(admin: Client, adminUrl: string, template: string): Promise<void> {
  const draft = testName();
  await admin.query(`create database ${draft}`);
  for (const schema of SCHEMAS) {
    const onConnectionLost = (error: Error) => console.error(error.message);
    const server = openServer({ schema, url: urlOf(adminUrl, draft), onConnectionLost });
    await migrateUp(server.database);
    await server.close();
  }
  await admin.query(`alter database ${draft} rename to ${template}`);
}

export interface TestServerDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own on the server: a copy of the migrated template, or an empty one. */
export function createServerDatabase(
  adminUrl: string,
  kind: DatabaseKind,
): Promise<TestServerDatabase> {
  const template = `pd_template_${schemaHash()}`;
  const name = testName();
  return withAdmin(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    if (kind === 'migrated') {
      await dropLeftovers(admin, template);
      const existing = await namesLike(admin, template);
      if (existing.length === 0) await makeTemplate(admin, adminUrl, template);
    }
    const source = kind === 'migrated' ? template : 'template0';
    await admin.query(`create database ${name} template ${source}`);
    const drop = () =>
      withAdmin(adminUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      });
    return { url: urlOf(adminUrl, name), drop };
  });
}
