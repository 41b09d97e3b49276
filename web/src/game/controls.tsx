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

/** The answers to a question that the viewer is asked, one key each. */
function answersOf(view: GameView, store: GameStore): readonly Command[] {
  const { question } = view;
  if (question === null || !view.yourSides.includes(question.side)) return [];
  return question.options.map(({ choice, label }, index) => ({
    key: String(index + 1),
    label,
    isPossible: true,
    run: () => void store.choose(choice),
  }));
}

function commandsOf(view: GameView, store: GameStore): readonly Command[] {
  const answers = answersOf(view, store);
  if (answers.length > 0) return [...answers, ...playingOn(view, store, true)];
  return [rollCommand(view, store), ...playingOn(view, store, canRoll(view))];
}

function canRoll(view: GameView): boolean {
  return view.choices.some(({ choice }) => choice.kind === 'roll');
}

function rollCommand(view: GameView, store: GameStore): Command {
  const roll = view.choices.find(({ choice }) => choice.kind === 'roll');
  const isBatting = view.yourSides.includes(view.battingSide);
  return {
    key: ' ',
    label: isBatting ? 'Roll' : 'Pitch',
    isPossible: roll !== undefined,
    run: () => void (roll && store.choose(roll.choice)),
  };
}

/** Letting the computer go on for longer, and taking the last choice back. */
function playingOn(view: GameView, store: GameStore, canPlay: boolean): readonly Command[] {
  return [
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
    if (legal.choice.kind === 'roll' || legal.choice.kind === 'decide') continue;
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
  ['1, 2', 'answer what a play asks you'],
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
      {view.question !== null && (
        <p class="question" role="status">
          {view.yourSides.includes(view.question.side)
            ? `You decide: ${view.question.text}.`
            : `The other manager decides: ${view.question.text}.`}
        </p>
      )}
      {view.status === 'active' ? (
        <div class="buttons" aria-busy={store.isBusy.value}>
          {commands.map((command, index) => (
            <button
              key={command.key}
              type="button"
              class={index === 0 || command.key === '2' ? 'primary' : undefined}
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
