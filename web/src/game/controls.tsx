/** The buttons: what the game waits for on a row of its own, everything else behind a second row. */
import { useRef } from 'preact/hooks';
import type { GameView, LegalChoice } from '../../../src/models/game-view.ts';
import { go } from '../router.ts';
import { type Command, nextCommands, otherCommands, useShortcuts } from './commands.ts';
import { ConnectionNotice } from './connection-notice.tsx';
import { FieldSettings } from './field-settings.tsx';
import type { GameStore } from './game-store.ts';
import { substitutionsOf, tacticsOf } from './move-groups.ts';
import { MoveList, MoveMenu } from './moves.tsx';
import { OutHurt } from './out-hurt.tsx';
import { Sheet, type SheetRef } from './sheet.tsx';
import { ShortcutList } from './shortcut-list.tsx';

interface Props {
  readonly view: GameView;
  readonly store: GameStore;
}

interface ButtonProps {
  readonly command: Command;
  readonly isMain?: boolean;
  readonly isBusy?: boolean;
}
/** A command. While a choice is on its way it keeps the focus and says that it does not answer. */
function Button({ command, isMain, isBusy }: ButtonProps) {
  return (
    <button
      type="button"
      class={isMain ? 'primary' : undefined}
      disabled={!command.isPossible}
      aria-disabled={isBusy ? 'true' : undefined}
      onClick={command.run}
    >
      {command.label}
    </button>
  );
}

/** A command that opens a sheet. */
function opening(key: string, label: string, sheet: SheetRef, isPossible = true): Command {
  return { key, label, isPossible, run: () => sheet.current?.showModal() };
}

function More(props: Props & { readonly sheet: SheetRef; readonly help: SheetRef }) {
  const { view, store, sheet, help } = props;
  const { toTheEnd } = otherCommands(view, store);
  const leave = (run: () => void) => () => {
    sheet.current?.close();
    run();
  };
  const concessions = view.choices.filter(({ choice }) => choice.kind === 'concede');
  const concede = (legal: LegalChoice) => {
    sheet.current?.close();
    if (window.confirm('Concede the game? It counts as a loss.')) void store.choose(legal.choice);
  };
  return (
    <Sheet title="More" sheet={sheet}>
      <ul class="moves">
        <li>
          <Button command={{ ...toTheEnd, label: 'Play to the end', run: leave(toTheEnd.run) }} />
        </li>
        <li>
          <button type="button" onClick={leave(() => help.current?.showModal())}>
            Shortcuts
          </button>
        </li>
      </ul>
      <MoveList view={view} moves={concessions} onChoose={concede} />
    </Sheet>
  );
}

function Playing({ view, store }: Props) {
  const tactics = useRef<HTMLDialogElement>(null);
  const bench = useRef<HTMLDialogElement>(null);
  const more = useRef<HTMLDialogElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const [plays, men] = [tacticsOf(view), substitutionsOf(view)];
  const isBusy = store.isBusy.value;
  const next = nextCommands(view, store);
  const { halfInning, toTheEnd, undo } = otherCommands(view, store);
  const canSetField = view.choices.some(({ choice }) => choice.kind === 'setDefense');
  const others = [
    opening('t', 'Tactics', tactics, plays.length > 0 || canSetField),
    opening('b', 'Bench', bench, men.length > 0),
    halfInning,
    undo,
    opening('m', 'More', more),
  ];
  useShortcuts([...next, ...others, toTheEnd, opening('?', 'Shortcuts', help)]);
  const choose = (legal: LegalChoice) => {
    tactics.current?.close();
    bench.current?.close();
    void store.choose(legal.choice);
  };
  return (
    <>
      <div class="buttons next" aria-busy={isBusy}>
        {next.map((command) => (
          <Button key={command.key} command={command} isMain isBusy={isBusy} />
        ))}
      </div>
      <div class="buttons others">
        {others.map((command) => (
          <Button key={command.key} command={command} isBusy={isBusy} />
        ))}
      </div>
      <Sheet title="Tactics" sheet={tactics}>
        <MoveMenu view={view} moves={plays} onChoose={choose} />
        <FieldSettings view={view} onChoose={(legal) => void store.choose(legal.choice)} />
      </Sheet>
      <Sheet title="Bench" sheet={bench}>
        <MoveMenu view={view} moves={men} onChoose={choose} />
        <OutHurt view={view} />
      </Sheet>
      <More view={view} store={store} sheet={more} help={help} />
      <Sheet title="Shortcuts" sheet={help}>
        <ShortcutList />
      </Sheet>
    </>
  );
}

export function Controls({ view, store }: Props) {
  return (
    <section class="controls" aria-label="Controls">
      <ConnectionNotice store={store} />
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
      {view.heldUp !== null && (
        <p class="question" role="status">
          {view.heldUp}
        </p>
      )}
      {view.status === 'active' ? (
        <Playing view={view} store={store} />
      ) : (
        <div class="buttons next">
          <button type="button" class="primary" onClick={() => go('')}>
            Next game
          </button>
        </div>
      )}
    </section>
  );
}
