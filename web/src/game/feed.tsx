/** The play-by-play, newest first under inning headings, and the plays that scored. */
import { useState } from 'preact/hooks';
import type { GameView, PlayView } from '../../../src/models/game-view.ts';

const SHOWN_MAX = 60;

const heading = (play: PlayView) => `${play.half === 'top' ? 'Top' : 'Bottom'} ${play.inning}`;

function Entry({ play, view }: { readonly play: PlayView; readonly view: GameView }) {
  return (
    <li class={play.runs > 0 ? 'play scored' : 'play'}>
      <span>{play.text}</span>
      {play.reason && <small>{play.reason}</small>}
      <span class="after">
        {play.runs > 0 &&
          `${view.away.abbrev} ${play.awayScore}, ${view.home.abbrev} ${play.homeScore} · `}
        {play.kind === 'plateAppearance' &&
          `${play.outsAfter} out${play.outsAfter === 1 ? '' : 's'}`}
      </span>
    </li>
  );
}

export function Feed({ view }: { readonly view: GameView }) {
  const [isWhole, setWhole] = useState(false);
  const newestFirst = view.plays.toReversed();
  const shown = isWhole ? newestFirst : newestFirst.slice(0, SHOWN_MAX);
  return (
    <section aria-label="Play by play">
      <h2>Play by play</h2>
      {shown.length === 0 && <p class="empty">Nothing has happened yet.</p>}
      <div role="log" aria-live="off" aria-label="Plays, newest first">
        <ol class="feed" reversed>
          {shown.map((play, index) => {
            const before = shown[index - 1];
            const isFirst = before === undefined || heading(before) !== heading(play);
            return [
              isFirst && (
                <li key={`${heading(play)}-heading`} class="inning-heading">
                  {heading(play)}
                </li>
              ),
              <Entry key={play.playNumber} play={play} view={view} />,
            ];
          })}
        </ol>
      </div>
      {newestFirst.length > shown.length && (
        <button type="button" onClick={() => setWhole(true)}>
          Show all {newestFirst.length} plays
        </button>
      )}
    </section>
  );
}

export function ScoringSummary({ view }: { readonly view: GameView }) {
  const scoring = view.plays.filter((play) => play.runs > 0);
  if (scoring.length === 0) return <p class="empty">Nobody has scored yet.</p>;
  return (
    <ol class="feed">
      {scoring.map((play) => (
        <li key={play.playNumber} class="play">
          <span>
            <b>{heading(play)}</b> {play.text}
          </span>
          <span class="after">
            {view.away.abbrev} {play.awayScore}, {view.home.abbrev} {play.homeScore}
          </span>
        </li>
      ))}
    </ol>
  );
}
