/** Secrets that the program makes for itself and keeps beside its data, readable by it alone. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

const OWNER_ONLY = 0o600;
const SECRET_BYTES = 32;

/** Reads a kept secret; undefined when there is none yet. */
export async function readKept(dataDir: string, name: string): Promise<string | undefined> {
  try {
    const text = (await readFile(path.join(dataDir, name), 'utf8')).trim();
    return text === '' ? undefined : text;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Keeps a secret; a killed process leaves the old one or the new one, never half of it. */
export async function keep(dataDir: string, name: string, secret: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const file = path.join(dataDir, name);
  const draft = `${file}.${process.pid}.new`;
  await writeFile(draft, `${secret}\n`, { mode: OWNER_ONLY });
  await rename(draft, file);
}

/** The kept secret of this name, made at random the first time. */
export async function keptSecret(dataDir: string, name: string): Promise<string> {
  const known = await readKept(dataDir, name);
  if (known !== undefined) return known;
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  await keep(dataDir, name, secret);
  return secret;
}
