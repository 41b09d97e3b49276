/** What a key or a button does: rolling, answering, playing on, taking back. One key each. */
import { useEffect } from 'preact/hooks';
import type { GameView } from '../../../src/models/game-view.ts';
import type { GameStore } from './game-store.ts';

export interface Command {
  readonly key: string;
  readonly label: string;
  readonly isPossible: boolean;
  readonly run: () => void;
}

/** The answers to a question that the viewer is asked. */
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

/** What the game waits for: the answers to its question, else the roll. */
export function nextCommands(view: GameView, store: GameStore): readonly Command[] {
  const answers = answersOf(view, store);
  return answers.length > 0 ? answers : [rollCommand(view, store)];
}

/** Letting the computer go on for longer, and taking the last choice back. */
export function otherCommands(view: GameView, store: GameStore) {
  const halfInning: Command = {
    ...{ key: 'h', label: 'Half inning', isPossible: view.canPlayOn },
    run: () => void store.playOut('halfInning'),
  };
  const toTheEnd: Command = {
    ...{ key: 'e', label: 'To the end', isPossible: view.canPlayOn },
    run: () => void store.playOut('end'),
  };
  const undo: Command = {
    ...{ key: 'u', label: 'Undo', isPossible: view.canUndo },
    run: () => void store.undo(),
  };
  return { halfInning, toTheEnd, undo };
}

/** Listens for the keys of these commands, except where somebody types or stands on a control. */
export function useShortcuts(commands: readonly Command[]): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const isTyping = target?.closest('input, select, textarea, button, dialog, summary, a');
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      const command = commands.find(({ key }) => key === event.key.toLowerCase());
      if (command?.isPossible) {
        event.preventDefault();
        command.run();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [commands]);
}
