/** The buttons: only what is legal now. One key each; a double click makes one play. */
import { useEffect, useRef } from 'preact/hooks';
import type { GameView, LegalChoice } from '../../../src/models/game-view.ts';
import { go } from '../router.ts';
import type { GameStore } from './game-store.ts';

interface Command {
  readonly key: string;
  readonly label: string;
  readonly isPossible: boolean;
  readonly run: () => void;
}

function commandsOf(view: GameView, store: GameStore): readonly Command[] {
  const roll = view.choices.find(({ choice }) => choice.kind === 'roll');
  const canPlay = roll !== undefined;
  const isBatting = view.yourSides.includes(view.battingSide);
  return [
    {
      key: ' ',
      label: isBatting ? 'Roll' : 'Pitch',
      isPossible: canPlay,
      run: () => void (roll && store.choose(roll.choice)),
    },
    {
      key: 'h',
      label: 'Half inning',
      isPossible: canPlay,
      run: () => void store.playOut('halfInning'),
    },
    { key: 'e', label: 'To the end', isPossible: canPlay, run: () => void store.playOut('end') },
    { key: 'u', label: 'Undo', isPossible: view.canUndo, run: () => void store.undo() },
  ];
}

function useShortcuts(commands: readonly Command[], onHelp: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const isTyping = target?.closest('input, select, textarea, button, dialog, summary, a');
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      if (event.key === '?') onHelp();
      const command = commands.find(({ key }) => key === event.key.toLowerCase());
      if (command?.isPossible) {
        event.preventDefault();
        command.run();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [commands, onHelp]);
}

function groupsOf(choices: readonly LegalChoice[]): Map<string, LegalChoice[]> {
  const groups = new Map<string, LegalChoice[]>();
  for (const legal of choices) {
    if (legal.choice.kind === 'roll') continue;
    groups.set(legal.group, [...(groups.get(legal.group) ?? []), legal]);
  }
  return groups;
}

interface MovesProps {
  readonly view: GameView;
  readonly onChoose: (legal: LegalChoice) => void;
}
function Moves({ view, onChoose }: MovesProps) {
  const groups = [...groupsOf(view.choices)];
  if (groups.length === 0) return <p>No moves are left.</p>;
  return (
    <>
      {groups.map(([group, choices], index) => (
        <details key={group} open={index === 0}>
          <summary>
            {group} <small>{choices.length}</small>
          </summary>
          <ul class="moves">
            {choices.map((legal) => (
              <li key={JSON.stringify(legal.choice)}>
                <button type="button" onClick={() => onChoose(legal)}>
                  {legal.label}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

const SHORTCUTS = [
  ['Space', 'roll the dice'],
  ['H', 'play on to the end of the half inning'],
  ['E', 'play on to the end of the game'],
  ['U', 'undo your last choice'],
  ['?', 'show this list'],
] as const;

export function Controls({ view, store }: { readonly view: GameView; readonly store: GameStore }) {
  const moves = useRef<HTMLDialogElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const commands = commandsOf(view, store);
  useShortcuts(commands, () => help.current?.showModal());
  const choose = (legal: LegalChoice) => {
    moves.current?.close();
    const isConceding = legal.choice.kind === 'concede';
    if (isConceding && !window.confirm('Concede the game? It counts as a loss.')) return;
    void store.choose(legal.choice);
  };
  return (
    <section class="controls" aria-label="Controls">
      {store.problem.value !== null && (
        <p class="error" role="alert">
          {store.problem.value}
        </p>
      )}
      {view.status === 'active' ? (
        <div class="buttons" aria-busy={store.isBusy.value}>
          {commands.map((command, index) => (
            <button
              key={command.key}
              type="button"
              class={index === 0 ? 'primary' : undefined}
              disabled={!command.isPossible}
              onClick={command.run}
            >
              {command.label}
            </button>
          ))}
          <button type="button" onClick={() => moves.current?.showModal()}>
            Moves …
          </button>
          <button type="button" aria-label="Shortcuts" onClick={() => help.current?.showModal()}>
            ?
          </button>
        </div>
      ) : (
        <div class="buttons">
          <button type="button" class="primary" onClick={() => go('')}>
            Next game
          </button>
        </div>
      )}
      <dialog ref={moves} aria-label="Moves">
        <form method="dialog">
          <button type="submit" class="close">
            Close
          </button>
        </form>
        <h2>Moves</h2>
        <Moves view={view} onChoose={choose} />
      </dialog>
      <dialog ref={help} aria-label="Shortcuts">
        <form method="dialog">
          <button type="submit" class="close">
            Close
          </button>
        </form>
        <h2>Shortcuts</h2>
        <dl class="notes">
          {SHORTCUTS.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </dialog>
    </section>
  );
}
