/** A game in words: where it stands, who is on, what happened last. For messages and pictures. */
import type { Side } from '../../models/baseball.ts';
import type { GameView, ManagerView, PlayView, TeamView } from '../../models/game-view.ts';
import { escapeText, fitLines, plainName } from './words.ts';

const PLAYS_SHOWN = 5;
const PLAYS_CHARACTERS_MAX = 2_200;
const BASE_NAMES = ['first', 'second', 'third'] as const;

/** The side that a person manages; in a game between two people, the side that bats. */
export function humanSide(view: GameView): Side {
  if (view.aiSide === null) return view.battingSide;
  return view.aiSide === 'away' ? 'home' : 'away';
}

function scoreOf(team: TeamView): string {
  return `${plainName(team.shortName)} ${team.runs}`;
}

/** "Herons 2, Owls 1". */
export function scoreWords(view: GameView): string {
  return `${scoreOf(view.away)}, ${scoreOf(view.home)}`;
}

function runnersWords(view: GameView): string {
  const runners = BASE_NAMES.flatMap((base, index) => {
    const runner = view.bases[index];
    return runner === null || runner === undefined ? [] : [`${plainName(runner.name)} on ${base}`];
  });
  return runners.length === 0 ? 'Bases empty' : runners.join(', ');
}

function outsWords(outs: number): string {
  return outs === 1 ? '1 out' : `${outs} outs`;
}

/** Who is asked what, while a play waits for an answer. */
function questionLines({ question, away, home }: GameView): readonly string[] {
  if (question === null) return [];
  const { shortName } = question.side === 'away' ? away : home;
  return [`The ${plainName(shortName)} decide: ${question.text}.`];
}

/** The situation as plain text, one fact a line. */
export function situationLines(view: GameView): readonly string[] {
  if (view.status !== 'active') return [view.outcome ?? 'The game was abandoned.'];
  const { batter, pitcher } = view;
  const half = view.half === 'top' ? 'Top' : 'Bottom';
  const tired = pitcher.isTired ? ', tired' : '';
  return [
    `${half} of inning ${view.inning}, ${outsWords(view.outs)}. ${runnersWords(view)}.`,
    `At bat: ${plainName(batter.name)}, bats ${batter.bats}, ${batter.today || 'first time up'}.`,
    `Pitching: ${plainName(pitcher.name)}, throws ${pitcher.throws}, ${pitcher.today || 'just in'}${tired}.`,
    ...(view.defense.length === 0 ? [] : [`In the field: ${view.defense.join(', ')}.`]),
    ...questionLines(view),
    ...(view.heldUp === null ? [] : [view.heldUp]),
  ];
}

/** "Herons managed by Ann; Owls managed by Augusta Pell (computer: Runner, ace)". */
export function managerWords({ away, home, managers }: GameView): string {
  const one = (team: TeamView, { words }: ManagerView) =>
    `${plainName(team.shortName)} managed by ${plainName(words)}`;
  return `${one(away, managers.away)}; ${one(home, managers.home)}`;
}

/** The whole scoreboard in words, for those who do not see the picture. */
export function scoreboardWords(view: GameView): string {
  return [`${scoreWords(view)}.`, ...situationLines(view)].join(' ');
}

function playLine(play: PlayView): string {
  const runs = play.runs > 0 ? ` (${play.awayScore}–${play.homeScore})` : '';
  return `${escapeText(play.text)}${runs}`;
}

/** The last plays, the newest last and in bold. */
export function lastPlays(view: GameView): string {
  const shown = view.plays.slice(-PLAYS_SHOWN).map(playLine);
  const newest = shown.pop();
  if (newest === undefined) return 'First pitch.';
  const marked = [...shown, `**${newest}**`];
  // Newest first while cutting, so that what falls away is old.
  const fitted = fitLines(marked.reverse(), PLAYS_CHARACTERS_MAX).split('\n');
  return fitted.reverse().join('\n');
}
