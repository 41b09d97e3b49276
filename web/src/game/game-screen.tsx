/** The play screen: sticky score above, sticky controls below, the game between. */
import { useEffect, useMemo } from 'preact/hooks';
import type { GameView } from '../../../src/models/game-view.ts';
import { BoxScore } from './box-score.tsx';
import { CardPanel } from './card-side.tsx';
import { noticeOf } from './connection-notice.tsx';
import { Controls } from './controls.tsx';
import { Diamond, tirednessOf } from './diamond.tsx';
import { DiceTray, RolledCard } from './dice-tray.tsx';
import { FairDice } from './fair-dice.tsx';
import { Feed, ScoringSummary } from './feed.tsx';
import { type GameStore, openGame } from './game-store.ts';
import { Leaders } from './leaders.tsx';
import { OwnWords } from './own-words.tsx';
import { Linescore, Managers, ScoreBar } from './scoreboard.tsx';
import { WinChart } from './win-chart.tsx';

function LastPlay({ view }: { readonly view: GameView }) {
  const last = view.plays.at(-1);
  return (
    <p class="last-play" role="status" aria-live="assertive" aria-label="Last play">
      {view.outcome !== null && <b>{view.outcome}. </b>}
      {last === undefined ? 'The teams are on the field. Roll the first pitch.' : last.text}
      {last?.reason && <small> {last.reason}</small>}
    </p>
  );
}

function Matchup({ view }: { readonly view: GameView }) {
  if (view.status !== 'active') return null;
  return (
    <div class="matchup">
      <CardPanel
        heading="At bat"
        name={view.batter.name}
        facts={[
          `${view.batter.battingOrder}. ${view.batter.position}, bats ${view.batter.bats}`,
          view.batter.today,
          `speed ${view.batter.speed}`,
        ]}
        side={view.batter.side}
        firstColumn={1}
      />
      <CardPanel
        heading="Pitching"
        name={view.pitcher.name}
        facts={[`throws ${view.pitcher.throws}`, view.pitcher.today, tirednessOf(view.pitcher)]}
        side={view.pitcher.side}
        firstColumn={4}
      />
    </div>
  );
}

function Game({ view, store }: { readonly view: GameView; readonly store: GameStore }) {
  return (
    <div class="game">
      <h1 class="visually-hidden">
        {view.away.longName} at {view.home.longName}
      </h1>
      <ScoreBar view={view} />
      <div class="field">
        <section class="stage" aria-label="The field">
          <LastPlay view={view} />
          <div class="stage-row">
            <Diamond view={view} />
            <DiceTray roll={view.lastRoll} />
            <RolledCard roll={view.lastRoll} />
          </div>
          <OwnWords view={view} store={store} />
          <Linescore view={view} />
          <Managers view={view} />
        </section>
        <Matchup view={view} />
        <section class="papers">
          <Feed view={view} />
          <details open={view.status !== 'active'}>
            <summary>Box score</summary>
            <Leaders view={view} />
            <BoxScore view={view} />
          </details>
          <details open={view.status !== 'active'}>
            <summary>Chance to win</summary>
            <WinChart view={view} />
          </details>
          <details>
            <summary>Scoring plays</summary>
            <ScoringSummary view={view} />
          </details>
          <FairDice view={view} />
        </section>
      </div>
      <Controls view={view} store={store} />
    </div>
  );
}

export function GameScreen({ gameId }: { readonly gameId: string }) {
  const store = useMemo(() => openGame(gameId), [gameId]);
  useEffect(() => () => store.close(), [store]);
  const view = store.view.value;
  if (view !== null) return <Game view={view} store={store} />;
  return (
    <p class="wait" role="status">
      {store.problem.value ?? noticeOf(store) ?? 'The teams take the field …'}
      {store.isGone.value && <a href="#/">To your games</a>}
    </p>
  );
}
