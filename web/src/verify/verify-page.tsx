/** Check the dice: a game by its id or a saved record, recomputed roll by roll in this browser. */
import { useEffect, useState } from 'preact/hooks';
import { request, sentenceOf } from '../api.ts';
import { go } from '../router.ts';
import { checkGame, type Verdict } from './check-game.ts';
import { readGameDocument } from './game-document.ts';
import { VerdictView } from './verdict-view.tsx';

type Checking =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'checking'; readonly done: number; readonly total: number }
  | { readonly kind: 'checked'; readonly verdict: Verdict }
  | { readonly kind: 'refused'; readonly sentence: string };

const WAITING: Checking = { kind: 'waiting' };
const NO_CRYPTOGRAPHY =
  'This browser only computes dice on https and on localhost. Open the dugout there, or save the ' +
  'record and use the command line.';

/** Checks one record at a time; one that was begun later wins. */
function useChecking() {
  const [checking, setChecking] = useState<Checking>(WAITING);
  const [run] = useState({ count: 0 });
  const check = async (load: () => Promise<unknown>) => {
    run.count += 1;
    const mine = run.count;
    const show = (next: Checking) => {
      if (run.count === mine) setChecking(next);
    };
    show({ kind: 'checking', done: 0, total: 0 });
    try {
      if (globalThis.crypto.subtle === undefined) throw new Error(NO_CRYPTOGRAPHY);
      const game = readGameDocument(await load());
      const verdict = await checkGame(game, (done, total) =>
        show({ kind: 'checking', done, total }),
      );
      show({ kind: 'checked', verdict });
    } catch (error) {
      show({ kind: 'refused', sentence: sentenceOf(error) });
    }
  };
  return { checking, check };
}

async function readFile(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    throw new Error(`${file.name} is not JSON. Choose the record that was saved after a game.`);
  }
}

function Progress({ checking }: { readonly checking: Checking }) {
  if (checking.kind !== 'checking') return null;
  const { done, total } = checking;
  return (
    <label class="checking">
      {total === 0 ? 'Fetching the record …' : `Recomputing: ${done} of ${total} rolls`}
      <progress max={Math.max(total, 1)} value={done} />
    </label>
  );
}

function Sources(props: {
  readonly gameId: string;
  readonly onFile: (file: File) => void;
  readonly onAgain: () => void;
}) {
  const [typed, setTyped] = useState(props.gameId);
  const submit = (event: Event) => {
    event.preventDefault();
    const wanted = typed.trim();
    if (wanted === props.gameId) props.onAgain();
    else if (wanted !== '') go('verify', wanted);
  };
  return (
    <div class="sources">
      <form onSubmit={submit}>
        <label>
          A game of this dugout, by its id
          <input
            type="text"
            value={typed}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary" disabled={typed.trim() === ''}>
          Check this game
        </button>
      </form>
      <label class="drop">
        Or a saved record: choose its file, or drop it anywhere on this page
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) props.onFile(file);
          }}
        />
      </label>
    </div>
  );
}

export function VerifyPage({ gameId }: { readonly gameId: string }) {
  const { checking, check } = useChecking();
  const fetchGame = () =>
    void check(() => request<unknown>('GET', `/games/${encodeURIComponent(gameId)}`));
  const openFile = (file: File) => void check(() => readFile(file));
  useEffect(() => {
    if (gameId !== '') fetchGame();
  }, [gameId]);
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) openFile(file);
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <section class="panel verify">
      <h1>Check the dice</h1>
      <p>
        Before the first pitch a game shows the fingerprint of its secret seed, and afterwards the
        seed. From it this page computes every roll again, here in your browser, and compares.
      </p>
      <Sources key={gameId} gameId={gameId} onFile={openFile} onAgain={fetchGame} />
      <Progress checking={checking} />
      {checking.kind === 'refused' && (
        <p class="error" role="alert">
          {checking.sentence}
        </p>
      )}
      {checking.kind === 'checked' && <VerdictView verdict={checking.verdict} />}
    </section>
  );
}
