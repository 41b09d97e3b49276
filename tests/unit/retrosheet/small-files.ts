/** Event files of one inning, written by hand in short: "0 K" is a play of the man who is due. */

const VISITORS = ['vis1a', 'vis2b', 'vis3c', 'vis4d', 'vis5e', 'vis6f', 'vis7g', 'vis8h', 'vis9i'];
const HOSTS = VISITORS.map((name) => name.replace('vis', 'hom'));
/** Place in the order, 1-9, by position in the field: the pitcher bats ninth. */
const POSITIONS = [8, 6, 3, 7, 5, 9, 2, 4, 1];

/** The id of the man in a place 1-9 of a club's order. */
export function manIn(team: 0 | 1, place: number): string {
  const name = (team === 0 ? VISITORS : HOSTS)[place - 1] ?? '';
  return `${name.slice(0, 3)}-${name.slice(-1)}00${place}`;
}

export const INFO: Readonly<Record<string, string>> = {
  visteam: 'VIS',
  hometeam: 'HOM',
  site: 'HOM01',
  date: '2026/04/01',
  number: '0',
  innings: '1',
  usedh: 'false',
};

function starters(team: 0 | 1): string[] {
  return POSITIONS.map(
    (position, index) =>
      `start,${manIn(team, index + 1)},"Somebody",${team},${index + 1},${position}`,
  );
}

/** The records before the first play. */
export function headOf(info: Readonly<Record<string, string>> = INFO): string[] {
  const facts = Object.entries(info).map(([label, value]) => `info,${label},${value}`);
  return ['id,HOM202604010', 'version,2', ...facts, ...starters(0), ...starters(1)];
}

/** Events after which the same man is still up. */
const STAYS_UP = /^(?:NP|WP|PB|BK|SB|CS|PO|DI)/;

/**
 * The records of a game: "0 K" is a play of team 0's next man, "NP" among them; what begins with a
 * record's name stands as it is. Innings follow from a change of the team.
 */
export function playsOf(short: readonly string[]): string[] {
  const due = [0, 0];
  let inning = 1;
  let batting = 0;
  return short.map((line) => {
    const [, team, event] = /^([01]) (\S+)$/.exec(line) ?? [];
    if (team === undefined || event === undefined) return line;
    if (batting === 1 && team === '0') inning += 1;
    batting = Number(team);
    const side = batting === 0 ? 0 : 1;
    const batter = manIn(side, ((due[side] ?? 0) % 9) + 1);
    if (!STAYS_UP.test(event)) due[side] = (due[side] ?? 0) + 1;
    return `play,${inning},${team},${batter},??,,${event}`;
  });
}

/** Earned runs of the two men who start on the mound. */
export function earned(visitors = 0, hosts = 0): string[] {
  return [`data,er,${manIn(0, 9)},${visitors}`, `data,er,${manIn(1, 9)},${hosts}`];
}

/** A whole file. */
export function fileOf(records: readonly string[]): string {
  return records.map((line) => `${line}\r\n`).join('');
}
