/** Lists of moves: by group, in sections where they are long, and found by a name. */
import { useState } from 'preact/hooks';
import type { GameView, LegalChoice } from '../../../src/models/game-view.ts';
import { factsOf, groupsOf, type MoveGroup, SHORT_LIST_MAX, searchMoves } from './move-groups.ts';

interface ListProps {
  readonly view: GameView;
  readonly moves: readonly LegalChoice[];
  readonly onChoose: (legal: LegalChoice) => void;
}

export function MoveList({ view, moves, onChoose }: ListProps) {
  return (
    <ul class="moves">
      {moves.map((legal) => {
        const facts = factsOf(view, legal.choice);
        return (
          <li key={JSON.stringify(legal.choice)}>
            <button type="button" onClick={() => onChoose(legal)}>
              {legal.label} {facts !== '' && <small>{facts}</small>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface GroupProps extends Omit<ListProps, 'moves'> {
  readonly group: MoveGroup;
  readonly isOpen: boolean;
}
function Group({ view, group, isOpen, onChoose }: GroupProps) {
  return (
    <details name="moves" open={isOpen}>
      <summary>
        {group.title} <small>{group.count}</small>
      </summary>
      {group.sections.map(({ title, moves }) =>
        title === '' ? (
          <MoveList key={title} view={view} moves={moves} onChoose={onChoose} />
        ) : (
          <details key={title} name={group.title} class="section">
            <summary>
              {title} <small>{moves.length}</small>
            </summary>
            <MoveList view={view} moves={moves} onChoose={onChoose} />
          </details>
        ),
      )}
    </details>
  );
}

/** All moves of a kind: a few as they are, many by group or by what is searched for. */
export function MoveMenu({ view, moves, onChoose }: ListProps) {
  const [typed, setTyped] = useState('');
  if (moves.length <= SHORT_LIST_MAX) {
    return <MoveList view={view} moves={moves} onChoose={onChoose} />;
  }
  const isSearching = typed.trim() !== '';
  const found = isSearching ? searchMoves(moves, typed.trim()) : moves;
  const groups = groupsOf(view, moves);
  return (
    <>
      <label class="search">
        Find a man or a position
        <input
          type="search"
          value={typed}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p role="status" class={isSearching ? undefined : 'visually-hidden'}>
        {isSearching &&
          (found.length === 0 ? 'Nobody of that name can come in.' : `${found.length} found`)}
      </p>
      {isSearching ? (
        <MoveList view={view} moves={found} onChoose={onChoose} />
      ) : (
        groups.map((group) => (
          <Group
            key={group.title}
            view={view}
            group={group}
            isOpen={groups.length === 1}
            onChoose={onChoose}
          />
        ))
      )}
    </>
  );
}
