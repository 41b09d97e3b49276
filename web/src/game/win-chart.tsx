/** How the home club's chance to win went up and down, play by play, with the innings below. */
import type { GameView, PlayView } from '../../../src/models/game-view.ts';

const WIDTH = 400;
const HEIGHT = 150;
const FOOT = 18;

/** The home club's chance after a play that moved somebody. */
interface Point {
  readonly inning: number;
  readonly chance: number;
}

/** Even before the first pitch; what a play is worth belongs to the club at bat. */
function pointsOf(plays: readonly PlayView[]): readonly Point[] {
  const points: Point[] = [{ inning: 1, chance: 0.5 }];
  for (const { wpa, half, inning } of plays) {
    if (wpa === null) continue;
    const before = points.at(-1)?.chance ?? 0.5;
    points.push({ inning, chance: before + (half === 'bottom' ? wpa : -wpa) });
  }
  return points;
}

/** "Herons 63 %, Owls 37 %" */
function wordsOf(view: GameView, chance: number): string {
  const home = Math.min(100, Math.max(0, Math.round(chance * 100)));
  return `${view.home.shortName} ${home} %, ${view.away.shortName} ${100 - home} %`;
}

export function WinChart({ view }: { readonly view: GameView }) {
  const points = pointsOf(view.plays);
  if (points.length < 2) return <p class="empty">The line begins with the first play.</p>;
  const step = WIDTH / (points.length - 1);
  const line = points
    .map(
      ({ chance }, place) => `${(place * step).toFixed(1)},${((1 - chance) * HEIGHT).toFixed(1)}`,
    )
    .join(' ');
  const innings = points.flatMap(({ inning }, place) => {
    const isFirst = place === 1 || (place > 1 && points[place - 1]?.inning !== inning);
    return isFirst ? [{ inning, x: (place - 1) * step }] : [];
  });
  const now = wordsOf(view, points.at(-1)?.chance ?? 0.5);
  return (
    <figure class="win-chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}
        role="img"
        aria-label={`Chance to win from the first play on, now ${now}`}
      >
        <line class="even" x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
        {innings.map(({ inning, x }) => (
          <g key={inning}>
            <line x1={x} x2={x} y1="0" y2={HEIGHT} />
            <text x={x + 2} y={HEIGHT + FOOT - 4}>
              {inning}
            </text>
          </g>
        ))}
        <polyline points={line} />
      </svg>
      <figcaption>
        {now}. {view.home.abbrev} above, {view.away.abbrev} below.
      </figcaption>
    </figure>
  );
}
