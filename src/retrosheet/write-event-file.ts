/** The event file of one game, record by record. */
import { decisionsOf } from '../engine/pitching/decisions.ts';
import { PITCHING, PITCHING_COLUMNS } from '../engine/scoring/stat-columns.ts';
import { present } from '../errors.ts';
import { SIDES, type Side } from '../models/baseball.ts';
import { asciiName } from './ascii-name.ts';
import type { CollectedGame } from './collect-game.ts';
import type { GameNames } from './game-names.ts';
import { spellPlay } from './spell-play.ts';
import type { Entry, LineupChange, Turn } from './told-game.ts';

/** What ends a line in an event file. */
export const LINE_END = '\r\n';
const TEAM_CODES: Readonly<Record<Side, number>> = { away: 0, home: 1 };

function quoted(text: string): string {
  return `"${asciiName(text)}"`;
}

/** Facts that readers ask for and this game does not have, as Retrosheet writes them. */
const UNKNOWN_FACTS: readonly (readonly [string, string])[] = [
  ['umphome', '(none)'],
  ['ump1b', '(none)'],
  ['ump2b', '(none)'],
  ['ump3b', '(none)'],
  ['umplf', '(none)'],
  ['umprf', '(none)'],
  ['howscored', 'unknown'],
  ['pitches', 'none'],
  ['temp', '0'],
  ['winddir', 'unknown'],
  ['windspeed', '-1'],
  ['fieldcond', 'unknown'],
  ['precip', 'unknown'],
  ['sky', 'unknown'],
  ['timeofgame', '0'],
  ['attendance', '0'],
];

function infoRecords({ game }: CollectedGame, names: GameNames): string[] {
  const { rules } = game;
  const decisions = decisionsOf(game);
  const pitcher = (kind: 'win' | 'loss' | 'save') => {
    const made = decisions.find((decision) => decision.kind === kind);
    return made === undefined ? '' : present(names.ids[made.side][made.player], 'his id');
  };
  const facts: (readonly [string, string])[] = [
    ['visteam', names.teams.away.code],
    ['hometeam', names.teams.home.code],
    ['site', `${names.teams.home.code}01`],
    ['date', names.date.replaceAll('-', '/')],
    ['number', '0'],
    ['starttime', '0:00PM'],
    ['daynight', 'day'],
    ['innings', `${rules.innings}`],
    ...(rules.automaticRunner ? ([['tiebreaker', '2']] as const) : []),
    ['usedh', `${rules.designatedHitter}`],
    ...UNKNOWN_FACTS,
    ['wp', pitcher('win')],
    ['lp', pitcher('loss')],
    ['save', pitcher('save')],
  ];
  return facts.map(([label, value]) => `info,${label},${value}`);
}

/** `start` and `sub` name a man, his club, his place in the order and his position. */
function manRecord(record: 'start' | 'sub', change: LineupChange, names: GameNames): string {
  const { side, slot, player, position } = change;
  const id = present(names.ids[side][player], 'his id');
  const name = quoted(present(names.people[side][player], 'his name'));
  return [record, id, name, TEAM_CODES[side], slot, position].join(',');
}

function startRecords({ starters }: CollectedGame, names: GameNames): string[] {
  return SIDES.flatMap((side) => {
    const [pitcher, ...order] = starters[side];
    return [...order, pitcher].flatMap((man) =>
      man === undefined ? [] : [manRecord('start', man, names)],
    );
  });
}

function playRecord(turn: Turn, event: string, names: GameNames): string {
  const batter = present(names.ids[turn.side][turn.batter], "the batter's id");
  return ['play', turn.inning, TEAM_CODES[turn.side], batter, '??', '', event].join(',');
}

function entryRecords(entry: Entry, names: GameNames): string[] {
  switch (entry.kind) {
    case 'play':
      return [playRecord(entry.turn, spellPlay(entry.play), names)];
    case 'substitution':
      return entry.changes.flatMap((change) => [
        playRecord(entry.turn, 'NP', names),
        manRecord('sub', change, names),
      ]);
    case 'automaticRunner':
      return [`radj,${present(names.ids[entry.turn.side][entry.runner], 'his id')},2`];
    case 'concession':
      return [`com,"conceded,${TEAM_CODES[entry.side]}"`];
  }
}

/** Earned runs of everybody who pitched, in order of appearance. */
function earnedRunRecords({ game }: CollectedGame, names: GameNames): string[] {
  return SIDES.flatMap((side) =>
    game[side].stints.map(({ player }) => {
      const runs = game[side].pitching[player * PITCHING_COLUMNS + PITCHING.earnedRuns];
      return `data,er,${present(names.ids[side][player], 'his id')},${present(runs, 'his runs')}`;
    }),
  );
}

/** The whole text of the file, lines ended as DOS ends them. */
export function writeEventFile(collected: CollectedGame, names: GameNames): string {
  const lines = [
    `id,${names.gameCode}`,
    'version,2',
    ...infoRecords(collected, names),
    ...startRecords(collected, names),
    ...collected.entries.flatMap((entry) => entryRecords(entry, names)),
    ...earnedRunRecords(collected, names),
  ];
  return lines.map((line) => line + LINE_END).join('');
}
