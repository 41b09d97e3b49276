/** The box score as text in letters of one width, narrow enough for a telephone. */
import type {
  BattingLineView,
  GameView,
  PitchingLineView,
  TeamView,
} from '../../models/game-view.ts';
import { scoreWords } from './game-words.ts';
import { framed, type Screen } from './screen.ts';
import { clip, codeBlock, escapeText, plainName } from './words.ts';

const NAME_WIDTH = 20;
const INNINGS_SHOWN = 12;
/** Heading, line score and two clubs stay under the 4,000 characters of a message. */
const LINESCORE_CHARACTERS_MAX = 300;
const STARS_CHARACTERS_MAX = 300;
const CLUB_CHARACTERS_MAX = 1_600;

function cell(value: number | string, width = 3): string {
  return `${value}`.padStart(width);
}

function nameCell(name: string): string {
  return clip(name, NAME_WIDTH).padEnd(NAME_WIDTH);
}

function linescore(view: GameView): readonly string[] {
  const played = Math.max(view.away.innings.length, view.home.innings.length);
  const first = Math.max(0, played - INNINGS_SHOWN);
  const numbers = Array.from({ length: played - first }, (_, index) => first + index);
  const row = (team: TeamView) =>
    plainName(team.abbrev).padEnd(5) +
    numbers.map((index) => cell(team.innings[index] ?? '-')).join('') +
    ` |${[team.runs, team.hits, team.errors].map((total) => cell(total)).join('')}`;
  const head = `     ${numbers.map((index) => cell(index + 1)).join('')} |  R  H  E`;
  return [head, row(view.away), row(view.home)];
}

function battingRow(line: BattingLineView): string {
  const indent = line.isSubstitute ? ' ' : '';
  const who = nameCell(`${indent}${plainName(line.name)} ${line.positions}`);
  const { atBats, runs, hits, runsBattedIn, walks, strikeouts } = line;
  return who + [atBats, runs, hits, runsBattedIn, walks, strikeouts].map((n) => cell(n)).join('');
}

/** 16 outs are "5.1" innings. */
function inningsPitched(outs: number): string {
  return `${Math.floor(outs / 3)}.${outs % 3}`;
}

function pitchingRow(line: PitchingLineView): string {
  const decision = line.decision === '' ? '' : ` (${line.decision})`;
  const who = nameCell(`${plainName(line.name)}${decision}`);
  const { hits, runs, earnedRuns, walks, strikeouts } = line;
  return (
    who +
    cell(inningsPitched(line.outs), 4) +
    [hits, runs, earnedRuns, walks, strikeouts].map((n) => cell(n)).join('')
  );
}

/** "IR-S: Weiss 2-1" for two runners inherited, of whom one scored. */
function inherited(team: TeamView): readonly string[] {
  const list = team.pitching
    .filter(({ inheritedRunners }) => inheritedRunners > 0)
    .map((line) => {
      const count = `${line.inheritedRunners}-${line.inheritedRunnersScored}`;
      return `${plainName(line.name)} ${count}`;
    });
  return list.length === 0 ? [] : [`IR-S: ${list.join(', ')}`];
}

function extras(team: TeamView): readonly string[] {
  const named = (label: string, count: (line: BattingLineView) => number) => {
    const men = team.batting.filter((line) => count(line) > 0);
    if (men.length === 0) return [];
    const list = men.map((line) => {
      const name = plainName(line.name);
      return count(line) > 1 ? `${name} ${count(line)}` : name;
    });
    return [`${label}: ${list.join(', ')}`];
  };
  const errors = team.fieldingErrors.map(({ name }) => plainName(name));
  return [
    ...named('2B', (line) => line.doubles),
    ...named('3B', (line) => line.triples),
    ...named('HR', (line) => line.homeRuns),
    ...named('SB', (line) => line.stolenBases),
    ...named('GIDP', (line) => line.groundedIntoDoublePlay),
    ...(errors.length === 0 ? [] : [`E: ${errors.join(', ')}`]),
    ...inherited(team),
    `LOB: ${team.leftOnBase}`,
  ];
}

function clubLines(team: TeamView): readonly string[] {
  return [
    `${nameCell(plainName(team.shortName))} AB  R  H BI BB SO`,
    ...team.batting.map(battingRow),
    '',
    `${nameCell('Pitching')}  IP  H  R ER BB SO`,
    ...team.pitching.map(pitchingRow),
    '',
    ...extras(team),
  ];
}

/** "Stars: Ike Quill (HER) 3-4, HR +41 %" for those who decided a finished game. */
function starWords({ leaders, away, home }: GameView): readonly string[] {
  const stars = leaders?.stars ?? [];
  if (stars.length === 0) return [];
  const words = stars.map(({ name, side, today, wpa }) => {
    const { abbrev } = side === 'away' ? away : home;
    return `${escapeText(name)} (${escapeText(abbrev)}) ${today}, +${Math.round(wpa * 100)} %`;
  });
  return [clip(`**Stars**: ${words.join(' · ')}`, STARS_CHARACTERS_MAX)];
}

/** Both clubs' box score; the longest games are cut at the end of a list, which then says so. */
export function boxScoreScreen(view: GameView): Screen {
  const text = [
    `### ${escapeText(scoreWords(view))}`,
    ...starWords(view),
    codeBlock(linescore(view), LINESCORE_CHARACTERS_MAX),
    codeBlock(clubLines(view.away), CLUB_CHARACTERS_MAX),
    codeBlock(clubLines(view.home), CLUB_CHARACTERS_MAX),
  ].join('\n');
  return framed({ text });
}
