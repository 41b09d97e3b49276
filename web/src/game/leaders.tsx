/** Who decided a finished game, and how the home club's chance to win went up and down. */
import type { GameView, LeaderView, PlayView } from '../../../src/models/game-view.ts';

const WIDTH = 600;
const HEIGHT = 120;

/** "+41 %" */
const points = (wpa: number) => `${wpa > 0 ? '+' : ''}${Math.round(wpa * 100)} %`;

/** The home club's chance before the game and after every play that moved somebody. */
function chancesOf(plays: readonly PlayView[]): readonly number[] {
  const chances = [0.5];
  for (const { wpa, half } of plays) {
    if (wpa === null) continue;
    chances.push((chances.at(-1) ?? 0.5) + (half === 'bottom' ? wpa : -wpa));
  }
  return chances;
}

function WinChart({ view }: { readonly view: GameView }) {
  const chances = chancesOf(view.plays);
  if (chances.length < 2) return null;
  const step = WIDTH / (chances.length - 1);
  const line = chances
    .map((chance, place) => `${(place * step).toFixed(1)},${((1 - chance) * HEIGHT).toFixed(1)}`)
    .join(' ');
  const label = `Chance of the ${view.home.shortName} to win, from the first play to the last`;
  return (
    <figure class="win-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <line x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
        <polyline points={line} />
      </svg>
      <figcaption>
        {view.home.abbrev} above, {view.away.abbrev} below
      </figcaption>
    </figure>
  );
}

function Star({ leader, view }: { readonly leader: LeaderView; readonly view: GameView }) {
  const { abbrev } = leader.side === 'away' ? view.away : view.home;
  return (
    <li>
      <b>{leader.name}</b> {abbrev}, {leader.today} <small>{points(leader.wpa)}</small>
    </li>
  );
}

export function Leaders({ view }: { readonly view: GameView }) {
  if (view.leaders === null || view.leaders.stars.length === 0) return null;
  const { stars, biggestPlays } = view.leaders;
  const plays = biggestPlays.flatMap((number) =>
    view.plays.filter(({ playNumber }) => playNumber === number),
  );
  return (
    <section class="leaders" aria-label="Who decided the game">
      <h3>Stars, by what they added to the chance to win</h3>
      <ol>
        {stars.map((leader) => (
          <Star key={leader.cardId} leader={leader} view={view} />
        ))}
      </ol>
      <WinChart view={view} />
      <h3>Biggest plays</h3>
      <ol>
        {plays.map((play) => (
          <li key={play.playNumber}>
            {play.half === 'top' ? 'Top' : 'Bottom'} {play.inning}: {play.text}{' '}
            <small>{points(play.wpa ?? 0)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
