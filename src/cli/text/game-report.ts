/** A finished game as text: play-by-play under inning headings, the line score, the box score. */
import type { Half } from '../../models/baseball.ts';
import type {
  BattingLineView,
  GameLeadersView,
  LeaderView,
  PitchingLineView,
  TeamView,
} from '../../models/game-view.ts';
import { formatColumns } from './columns.ts';

export interface ReportedPlay {
  readonly playNumber: number;
  readonly inning: number;
  readonly half: Half;
  /** What happened, in words. */
  readonly text: string;
  readonly runs: number;
  /** The score before the play. */
  readonly awayScore: number;
  readonly homeScore: number;
  /** Worth to the club at bat; null where nobody moved. */
  readonly wpa: number | null;
}
export interface ReportedGame {
  readonly away: TeamView;
  readonly home: TeamView;
  readonly plays: readonly ReportedPlay[];
  /** "Herons win 5-4 in 10 innings" */
  readonly outcome: string;
  readonly leaders: GameLeadersView;
}

const INNING_WORDS = ['1st', '2nd', '3rd'] as const;
/** "1st", "2nd", "11th", "21st". */
function ordinal(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  const word = isTeen ? undefined : INNING_WORDS[(number % 10) - 1];
  return word === undefined ? `${number}th` : word.replace(/^\d/, String(number));
}

function heading(game: ReportedGame, play: ReportedPlay): string {
  const isTop = play.half === 'top';
  const batting = isTop ? game.away : game.home;
  const score = `${game.away.abbrev} ${play.awayScore}, ${game.home.abbrev} ${play.homeScore}`;
  const half = isTop ? 'Top' : 'Bottom';
  return `${half} of the ${ordinal(play.inning)}: ${batting.shortName} batting (${score})`;
}

/** The score after a play that brought runs in. */
function scoreAfter(game: ReportedGame, play: ReportedPlay): string {
  if (play.runs === 0) return '';
  const away = play.awayScore + (play.half === 'top' ? play.runs : 0);
  const home = play.homeScore + (play.half === 'bottom' ? play.runs : 0);
  return ` [${game.away.abbrev} ${away}, ${game.home.abbrev} ${home}]`;
}

function formatPlays(game: ReportedGame): string {
  const lines: string[] = [];
  let last: ReportedPlay | undefined;
  for (const play of game.plays) {
    if (last?.inning !== play.inning || last.half !== play.half) {
      lines.push(...(last === undefined ? [] : ['']), heading(game, play));
    }
    lines.push(`  ${play.text}${scoreAfter(game, play)}`);
    last = play;
  }
  return lines.join('\n');
}

function formatLineScore({ away, home }: ReportedGame): string {
  const innings = Math.max(away.innings.length, home.innings.length);
  const numbers = Array.from({ length: innings }, (_, index) => String(index + 1));
  const row = (team: TeamView) => [
    team.abbrev,
    ...numbers.map((_, index) => String(team.innings[index] ?? 'x')),
    '',
    ...[team.runs, team.hits, team.errors, team.leftOnBase].map(String),
  ];
  const align = ['left', ...Array.from({ length: innings + 5 }, () => 'right')] as const;
  const rows = [['', ...numbers, '', 'R', 'H', 'E', 'LOB'], row(away), row(home)];
  return formatColumns(rows, { align: align as readonly ('left' | 'right')[], gap: ' ' });
}

function formatBatting(team: TeamView): string {
  const row = (line: BattingLineView) => [
    `${line.isSubstitute ? '  ' : ''}${line.name} ${line.positions}`,
    ...[line.atBats, line.runs, line.hits, line.runsBattedIn, line.walks, line.strikeouts]
      .concat(line.leftOnBase)
      .map(String),
  ];
  const sum = (field: 'atBats' | 'runs' | 'hits' | 'runsBattedIn' | 'walks' | 'strikeouts') =>
    String(team.batting.reduce((total, line) => total + line[field], 0));
  const totals = [
    'Totals',
    ...(['atBats', 'runs', 'hits', 'runsBattedIn', 'walks', 'strikeouts'] as const).map(sum),
    String(team.leftOnBase),
  ];
  const rows = [
    [team.longName, 'AB', 'R', 'H', 'RBI', 'BB', 'SO', 'LOB'],
    ...team.batting.map(row),
    totals,
  ];
  return formatColumns(rows, { align: ['left', ...NUMBERS] });
}

/** More number columns than any table here has. */
const NUMBERS = Array.from({ length: 12 }, () => 'right' as const);

/** The feats that a box score names below the batting: "2B: Cruz (2), Ota". */
const FEATS: readonly (readonly [title: string, field: keyof BattingLineView])[] = [
  ['2B', 'doubles'],
  ['3B', 'triples'],
  ['HR', 'homeRuns'],
  ['HBP', 'hitByPitch'],
  ['SF', 'sacrificeFlies'],
  ['SH', 'sacrificeHits'],
  ['GIDP', 'groundedIntoDoublePlay'],
  ['SB', 'stolenBases'],
  ['CS', 'caughtStealing'],
];

function named(name: string, count: number): string {
  return count === 1 ? name : `${name} (${count})`;
}

function formatFeats(team: TeamView): string[] {
  const lines = FEATS.map(([title, field]) => {
    const names = team.batting.flatMap((line) => {
      const times = Number(line[field]);
      return times > 0 ? [named(line.name, times)] : [];
    });
    return names.length === 0 ? '' : `${title}: ${names.join(', ')}`;
  });
  const errors = team.fieldingErrors.map(({ name, position, errors: times }) =>
    named(`${name} ${position}`, times),
  );
  return [...lines, errors.length === 0 ? '' : `E: ${errors.join(', ')}`].filter(Boolean);
}

/** Innings pitched as box scores write them: 5.1 is five innings and one out. */
const innings = (outs: number): string => `${Math.floor(outs / 3)}.${outs % 3}`;

function formatPitching(team: TeamView): string {
  const row = (line: PitchingLineView) => [
    line.decision === '' ? line.name : `${line.name} (${line.decision})`,
    innings(line.outs),
    ...[line.hits, line.runs, line.earnedRuns, line.walks, line.strikeouts, line.homeRuns]
      .concat(line.battersFaced)
      .map(String),
  ];
  const rows = [
    [team.longName, 'IP', 'H', 'R', 'ER', 'BB', 'SO', 'HR', 'BF'],
    ...team.pitching.map(row),
  ];
  return formatColumns(rows, { align: ['left', ...NUMBERS] });
}

/** "Inherited runners-scored: Weiss 2-1"; empty where nobody inherited any. */
function formatInherited(team: TeamView): string[] {
  const lines = team.pitching
    .filter(({ inheritedRunners }) => inheritedRunners > 0)
    .map((line) => `${line.name} ${line.inheritedRunners}-${line.inheritedRunnersScored}`);
  return lines.length === 0 ? [] : [`Inherited runners-scored: ${lines.join(', ')}`];
}

function formatTeam(team: TeamView): string {
  const [feats, inherited] = [formatFeats(team), formatInherited(team)];
  return [formatBatting(team), ...feats, '', formatPitching(team), ...inherited].join('\n');
}

/** Win probability added as percentage points: "+41.2 %". */
const points = (wpa: number): string => `${wpa > 0 ? '+' : ''}${(wpa * 100).toFixed(1)} %`;

function formatLeaders(game: ReportedGame): string {
  const { stars, batters, pitchers, biggestPlays } = game.leaders;
  const rows = (title: string, leaders: readonly LeaderView[]) =>
    leaders.map((leader, index) => [
      index === 0 ? title : '',
      `${leader.name} ${game[leader.side].abbrev}`,
      leader.today,
      points(leader.wpa),
    ]);
  const table = formatColumns(
    [...rows('Stars', stars), ...rows('At bat', batters), ...rows('On the mound', pitchers)],
    { align: ['left', 'left', 'left', 'right'] },
  );
  const plays = biggestPlays.flatMap((number) => {
    const play = game.plays.find(({ playNumber }) => playNumber === number);
    if (play === undefined) return [];
    const half = play.half === 'top' ? 'Top' : 'Bottom';
    return [`  ${points(play.wpa ?? 0)} ${half} of the ${ordinal(play.inning)}: ${play.text}`];
  });
  return ['Added to the chance to win', table, 'Biggest plays', ...plays].join('\n');
}

/** Prints a whole game. */
export function formatGame(game: ReportedGame): string {
  return [
    `${game.away.longName} at ${game.home.longName}`,
    formatPlays(game),
    `Final: ${game.outcome}`,
    formatLineScore(game),
    formatLeaders(game),
    formatTeam(game.away),
    formatTeam(game.home),
  ].join('\n\n');
}
