/** Who decided a finished game, and in which plays. */
import type { GameView, LeaderView } from '../../../src/models/game-view.ts';
import { percentOf } from './worth.ts';

function Star({ leader, view }: { readonly leader: LeaderView; readonly view: GameView }) {
  const { abbrev } = leader.side === 'away' ? view.away : view.home;
  return (
    <li>
      <b>{leader.name}</b> {abbrev}, {leader.today} <small>{percentOf(leader.wpa)}</small>
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
      <h3>Biggest plays</h3>
      <ol>
        {plays.map((play) => (
          <li key={play.playNumber}>
            {play.half === 'top' ? 'Top' : 'Bottom'} {play.inning}: {play.text}{' '}
            <small>{percentOf(play.wpa ?? 0)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
