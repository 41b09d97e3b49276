/** Before the first roll: a manager's own words for the dice, and why he would add some. */
import { useState } from 'preact/hooks';
import type { GameView } from '../../../src/models/game-view.ts';
import type { GameStore } from './game-store.ts';

const WORDS_MAX = 80;

interface Props {
  readonly view: GameView;
  readonly store: GameStore;
}

export function OwnWords({ view, store }: Props) {
  const [side] = view.yourSides;
  const added = side === undefined ? null : view.diceWords[side];
  const [words, setWords] = useState('');
  if (!view.canAddWords) return null;
  const submit = (event: Event) => {
    event.preventDefault();
    if (words.trim() !== '') void store.addWords(words);
  };
  return (
    <details class="own-words" open={added !== null}>
      <summary>Add your words to the dice</summary>
      <p>
        Every roll follows from a secret that was chosen, and locked away, when the game was made.
        Words of your own go into every roll as well, so that nobody can have chosen that secret to
        suit himself. From the first roll on they stand.
      </p>
      {added !== null && (
        <p role="status">
          Your words: <b>{added}</b>
        </p>
      )}
      <form onSubmit={submit}>
        <label>
          {added === null ? 'Your words' : 'Other words'}
          <input
            type="text"
            maxLength={WORDS_MAX}
            autocomplete="off"
            placeholder="anything: a line of a song, today’s weather"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={words.trim() === '' || store.isBusy.value}>
          {added === null ? 'Add words' : 'Change words'}
        </button>
      </form>
    </details>
  );
}
