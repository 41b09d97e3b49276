/** The play-by-play, newest first under inning headings, and the plays that scored. */
import { useState } from 'preact/hooks';
import type { GameView, PlayView } from '../../../src/models/game-view.ts';
import { entriesOf, type LogEntry } from './play-entries.ts';
import { percentOf, signed } from './worth.ts';

const SHOWN_MAX = 60;

const heading = (play: PlayView) => `${play.half === 'top' ? 'Top' : 'Bottom'} ${play.inning}`;

/** "WPA +11 %, RE24 +1.00", both for the club at bat. */
function Worth({ play: { wpa, re24 } }: { readonly play: PlayView }) {
  if (wpa === null || re24 === null) return null;
  return (
    <span class="worth">
      <abbr title="Win probability added, for the club at bat">WPA</abbr> {percentOf(wpa)},{' '}
      <abbr title="Runs added, by the 24 situations of outs and runners">RE24</abbr>{' '}
      {signed(re24, 2)}
    </span>
  );
}

function Entry({ entry, view }: { readonly entry: LogEntry; readonly view: GameView }) {
  const { play, text, isQuiet } = entry;
  if (isQuiet) {
    return (
      <li class="play quiet">
        {text} {play.reason}
      </li>
    );
  }
  return (
    <li class={play.runs > 0 ? 'play scored' : 'play'}>
      <span>{text}</span>
      {play.reason && <small>{play.reason}</small>}
      <span class="after">
        <span>
          {play.runs > 0 &&
            `${view.away.abbrev} ${play.awayScore}, ${view.home.abbrev} ${play.homeScore} · `}
          {play.kind === 'plateAppearance' &&
            `${play.outsAfter} out${play.outsAfter === 1 ? '' : 's'}`}
        </span>
        <Worth play={play} />
      </span>
    </li>
  );
}

export function Feed({ view }: { readonly view: GameView }) {
  const [isWhole, setWhole] = useState(false);
  const newestFirst = entriesOf(view.plays).toReversed();
  const shown = isWhole ? newestFirst : newestFirst.slice(0, SHOWN_MAX);
  return (
    <section aria-label="Play by play">
      <h2>Play by play</h2>
      {shown.length === 0 && <p class="empty">Nothing has happened yet.</p>}
      <div role="log" aria-live="off" aria-label="Plays, newest first">
        <ol class="feed" reversed>
          {shown.map((entry, index) => {
            const before = shown[index - 1];
            const title = heading(entry.play);
            const isFirst = before === undefined || heading(before.play) !== title;
            return [
              isFirst && (
                <li key={`${title}-heading`} class="inning-heading">
                  {title}
                </li>
              ),
              <Entry key={entry.play.playNumber} entry={entry} view={view} />,
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
