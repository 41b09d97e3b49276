/** The keys of the play screen. */
const SHORTCUTS = [
  ['Space', 'roll the dice'],
  ['1, 2', 'answer what a play asks you'],
  ['T', 'tactics: steals, bunts, throws to a base, the field'],
  ['B', 'the bench: substitutions'],
  ['H', 'play on to the end of the half inning'],
  ['E', 'play on to the end of the game'],
  ['U', 'undo your last choice'],
  ['M', 'more'],
  ['?', 'show this list'],
] as const;

export function ShortcutList() {
  return (
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
  );
}
