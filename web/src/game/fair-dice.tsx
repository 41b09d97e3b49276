/** What makes the dice of a game checkable: the commitment, the words, the seed, and where to check. */
import type { GameView } from '../../../src/models/game-view.ts';

/** "“rain” by the Herons, “shine” by the Owls"; undefined when nobody added any. */
function wordsOf({ diceWords, away, home }: GameView): string | undefined {
  const sides = [
    { words: diceWords.away, club: away.shortName },
    { words: diceWords.home, club: home.shortName },
  ];
  const said = sides.flatMap(({ words, club }) =>
    words === null ? [] : [`“${words}” by the ${club}`],
  );
  return said.length === 0 ? undefined : said.join(', ');
}

export function FairDice({ view }: { readonly view: GameView }) {
  const words = wordsOf(view);
  const takenBack = view.takenBack.length;
  return (
    <details>
      <summary>Fair dice</summary>
      <p class="hash">
        Published before the first pitch: <code>{view.diceCommitment}</code>
      </p>
      {words !== undefined && <p>Words in every roll: {words}.</p>}
      {takenBack > 0 && (
        <p>Plays with dice that were taken back, and stay in the record: {takenBack}.</p>
      )}
      {view.diceSeed === null ? (
        <p>The seed is shown when the game is over. Then anybody can recompute every roll.</p>
      ) : (
        <>
          <p class="hash">
            The seed: <code>{view.diceSeed}</code>
          </p>
          <p>
            <a href={`#/verify/${view.gameId}`}>Check every roll</a> in this browser, or{' '}
            <a href={`/api/games/${view.gameId}`} download={`game-${view.gameId}.json`}>
              save the record
            </a>{' '}
            to check it elsewhere.
          </p>
        </>
      )}
    </details>
  );
}
