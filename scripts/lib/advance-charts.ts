/** The numbers of advancing runners as tables of docs/rules.md. */
import {
  ADVANCE_ADDED,
  CONTACT_HOME_ADDED,
  DOUBLE_PLAY_FROM,
  GROUND_THIRD_ADDED,
  LINE_DOUBLE_PLAY,
  TAG_HOME_ADDED,
  TAG_HOME_LINER,
  TAG_THIRD_ADDED,
} from '../../src/engine/baserunning/advance.data.ts';
import {
  FLY_SHARES,
  GROUND_SHARES,
  LINE_SHARES,
  POP_SHARES,
} from '../../src/engine/cards/ball-fielders.data.ts';
import { row, table } from './markdown-table.ts';

/** "speed + arm - 3" */
function sum(terms: string, added: number): string {
  if (added === 0) return terms;
  return added < 0 ? `${terms} - ${-added}` : `${terms} + ${added}`;
}
const withArm = (added: number): string => sum('speed + arm', added);

function safeTable(): string {
  const [home, third, double, fly] = ADVANCE_ADDED;
  return table(
    ['Try', 'Safe number', 'Two out'],
    [
      row(['Home from second on a single', withArm(home), withArm(home + 3)]),
      row(['Third from first on a single', withArm(third), withArm(third + 3)]),
      row(['Home from first on a double', withArm(double), withArm(double + 3)]),
      row(['Home from third on a medium fly', withArm(fly), '']),
    ],
  );
}

function flyTable(): string {
  const fields = ['left', 'center', 'right'];
  const lines = fields.map((field, index) =>
    row([
      field,
      withArm(TAG_HOME_ADDED[index] ?? 0),
      withArm((TAG_HOME_ADDED[index] ?? 0) + TAG_HOME_LINER),
      withArm(TAG_THIRD_ADDED[index] ?? 0),
    ]),
  );
  return table(
    ['Caught in', 'Third to home, fly', 'Third to home, liner', 'Second to third'],
    lines,
  );
}

function grounderTable(): string {
  return table(
    ['Ball to the infield', 'd20 of at most'],
    [
      row(['Double play', `${DOUBLE_PLAY_FROM} - the batter's speed - range`]),
      row(['Runner from third breaks for the plate', sum('speed', CONTACT_HOME_ADDED)]),
      row(['Runner from second to third, ball to short', sum('speed', GROUND_THIRD_ADDED)]),
      row(['A liner to an infielder doubles a runner off', LINE_DOUBLE_PLAY]),
    ],
  );
}

/** "9.5", or nothing where a position has no share. */
const percent = (share: number): string => (share === 0 ? '' : `${share / 10}`);

/** Who fields what part of the balls, in percent. */
function fielderTable(): string {
  const kinds = [
    ['Grounders, left-handed batters', GROUND_SHARES[0]],
    ['Grounders, right-handed batters', GROUND_SHARES[1]],
    ['Liners that are caught', LINE_SHARES],
    ['Popouts', POP_SHARES],
    ['Flies', FLY_SHARES],
  ] as const;
  return table(
    ['Of 100', 'P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'],
    kinds.map(([name, shares]) => row([name, ...shares.map(percent)])),
  );
}

/** The blocks by the names of their markers in docs/rules.md. */
export function advanceCharts(): readonly (readonly [name: string, chart: string])[] {
  return [
    ['fielders', fielderTable()],
    ['safe numbers', safeTable()],
    ['flies', flyTable()],
    ['grounders', grounderTable()],
  ];
}
