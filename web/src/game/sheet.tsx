/** A dialog over the game: it keeps the keyboard inside, Escape closes it, the focus goes back. */
import type { ComponentChildren, RefObject } from 'preact';

/** Null until the dialog is on the page. */
export type SheetRef = RefObject<HTMLDialogElement | null>;

interface SheetProps {
  readonly title: string;
  readonly sheet: SheetRef;
  readonly children: ComponentChildren;
}
export function Sheet({ title, sheet, children }: SheetProps) {
  return (
    <dialog ref={sheet} aria-label={title}>
      <form method="dialog" class="sheet-head">
        <h2>{title}</h2>
        <button type="submit">Close</button>
      </form>
      {children}
    </dialog>
  );
}
