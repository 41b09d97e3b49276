/** The score of a game as an SVG picture, 900 x 300. */
import type { GameView, TeamView } from '../models/game-view.ts';
import { drawText, measureText, type TextStyle } from './fonts.ts';

const GOLD = '#ffc72c';
const SOFT = '#a9bad0';
const RED = '#ff5a4f';
const INNINGS_SHOWN = 9;
const LINE_WIDTH = 300;

const text = (size: number, weight: TextStyle['weight'], fill: string): TextStyle => ({
  size,
  weight,
  fill,
});

function drawClub(team: TeamView, y: number, isBatting: boolean): string {
  return (
    `<rect x="16" y="${y}" width="300" height="74" rx="8" fill="${team.colour}"/>` +
    (isBatting ? `<rect x="16" y="${y}" width="8" height="74" rx="4" fill="${GOLD}"/>` : '') +
    drawText(team.abbrev, 40, y + 52, text(40, 800, '#fff')) +
    drawText(team.shortName, 132, y + 48, { ...text(27, 400, '#dbe6f3'), maxWidth: 118 }) +
    drawText(`${team.runs}`, 300, y + 54, { ...text(44, 800, '#fff'), anchor: 'end' })
  );
}

function drawBase(x: number, y: number, isOn: boolean): string {
  const paint = isOn ? `fill="${GOLD}"` : 'fill="none" stroke="#5f7a99" stroke-width="4"';
  return `<rect x="${x - 22}" y="${y - 22}" width="44" height="44" transform="rotate(45 ${x} ${y})" ${paint}/>`;
}

function drawSituation(view: GameView): string {
  if (view.status !== 'active') {
    return drawText('FINAL', 450, 110, { ...text(48, 800, '#fff'), anchor: 'middle' });
  }
  const arrow = view.half === 'top' ? 'M370 58h30l-15-20z' : 'M370 40h30l-15 20z';
  const outs = [0, 1, 2]
    .map((index) => {
      const paint =
        index < view.outs ? `fill="${RED}"` : 'fill="none" stroke="#5f7a99" stroke-width="3"';
      return `<circle cx="${512 + index * 28}" cy="156" r="9" ${paint}/>`;
    })
    .join('');
  return (
    `<path d="${arrow}" fill="${GOLD}"/>` +
    drawText(`${view.inning}`, 385, 118, { ...text(52, 800, '#fff'), anchor: 'middle' }) +
    drawBase(540, 46, view.bases[1] !== null) +
    drawBase(478, 98, view.bases[2] !== null) +
    drawBase(602, 98, view.bases[0] !== null) +
    outs
  );
}

function drawPeople(view: GameView): string {
  if (view.status !== 'active') {
    return drawText(view.outcome ?? '', 660, 100, { ...text(26, 800, '#fff'), maxWidth: 225 });
  }
  const pitching = `${view.pitcher.today}${view.pitcher.isTired ? ' · tired' : ''}`;
  return (
    drawText('AT BAT', 660, 38, text(17, 600, SOFT)) +
    drawText(view.batter.name, 660, 66, { ...text(27, 800, '#fff'), maxWidth: 225 }) +
    drawText(view.batter.today, 660, 90, { ...text(19, 400, '#dbe6f3'), maxWidth: 225 }) +
    drawText('PITCHING', 660, 116, text(17, 600, SOFT)) +
    drawText(view.pitcher.name, 660, 144, { ...text(27, 800, '#fff'), maxWidth: 225 }) +
    drawText(pitching, 660, 168, { ...text(19, 400, '#dbe6f3'), maxWidth: 225 })
  );
}

function drawLinescore(view: GameView): string {
  const played = Math.max(INNINGS_SHOWN, view.away.innings.length, view.home.innings.length);
  const first = Math.max(0, played - INNINGS_SHOWN);
  const parts: string[] = [];
  const at = (index: number) => 432 + index * 38;
  for (let index = 0; index < INNINGS_SHOWN; index += 1) {
    const heading = { ...text(17, 400, SOFT), anchor: 'middle' as const };
    parts.push(drawText(`${first + index + 1}`, at(index), 210, heading));
  }
  const totals = ['R', 'H', 'E'] as const;
  for (const [index, label] of totals.entries()) {
    const heading = { ...text(17, 600, SOFT), anchor: 'middle' as const };
    parts.push(drawText(label, 790 + index * 37, 210, heading));
  }
  for (const [row, team] of [view.away, view.home].entries()) {
    const y = 240 + row * 30;
    parts.push(drawText(team.abbrev, 348, y, text(21, 800, '#fff')));
    for (let index = 0; index < INNINGS_SHOWN; index += 1) {
      const runs = team.innings[first + index] ?? '–';
      parts.push(drawText(`${runs}`, at(index), y, { ...text(21, 400, '#fff'), anchor: 'middle' }));
    }
    for (const [index, total] of [team.runs, team.hits, team.errors].entries()) {
      const style = { ...text(21, 800, GOLD), anchor: 'middle' as const };
      parts.push(drawText(`${total}`, 790 + index * 37, y, style));
    }
  }
  return parts.join('');
}

/** Breaks a sentence into at most two lines of LINE_WIDTH pixels; the second is set to fit. */
function twoLines(sentence: string): readonly [string, string] {
  const words = sentence.split(' ');
  let first = '';
  while (words.length > 0) {
    const longer = first === '' ? (words[0] ?? '') : `${first} ${words[0]}`;
    if (first !== '' && measureText(longer, 20, 600) > LINE_WIDTH) break;
    first = longer;
    words.shift();
  }
  return [first, words.join(' ')];
}

/** Draws the scorebug of a game as it stands. */
export function scorebugSvg(view: GameView): string {
  const isActive = view.status === 'active';
  const [first, second] = twoLines(view.plays.at(-1)?.text ?? 'First pitch.');
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300" viewBox="0 0 900 300">' +
    '<rect width="900" height="300" rx="18" fill="#0f1b2d"/>' +
    drawClub(view.away, 16, isActive && view.battingSide === 'away') +
    drawClub(view.home, 98, isActive && view.battingSide === 'home') +
    drawSituation(view) +
    drawPeople(view) +
    '<path d="M16 184H884" stroke="#27405f" stroke-width="2"/>' +
    drawText('LAST PLAY', 24, 213, text(16, 600, SOFT)) +
    drawText(first, 24, 240, { ...text(20, 600, '#fff'), maxWidth: LINE_WIDTH }) +
    drawText(second, 24, 264, { ...text(20, 600, '#fff'), maxWidth: LINE_WIDTH }) +
    drawLinescore(view) +
    '</svg>'
  );
}
