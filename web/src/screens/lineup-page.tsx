/** The line-up: nine slots moved by buttons, a bench to swap from, and why it is illegal. */
import { useEffect, useState } from 'preact/hooks';
import type { LineupView, RosterCardView } from '../../../src/models/dugout-view.ts';
import type { LineupCard } from '../../../src/models/team.ts';
import { request, sentenceOf } from '../api.ts';
import { useLoaded } from '../loading.ts';

type Hand = 'L' | 'R';
type Slot = LineupCard['slots'][number];
const POSITIONS = ['P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH'] as const;

function moved(slots: readonly Slot[], from: number, to: number): Slot[] {
  const next = [...slots];
  const [taken] = next.splice(from, 1);
  if (taken !== undefined) next.splice(to, 0, taken);
  return next;
}

const ops = (card: RosterCardView, hand: Hand) =>
  (hand === 'L' ? card.opsVsLeft : card.opsVsRight).toFixed(3).replace(/^0/, '');

/** " · hurt: out for 3 games" behind a man's name. */
const conditionSuffix = ({ campaign }: RosterCardView) =>
  campaign === null ? '' : ` · ${campaign}`;

interface SlotRowProps {
  readonly slot: Slot;
  readonly index: number;
  readonly hand: Hand;
  readonly roster: readonly RosterCardView[];
  readonly onMove: (from: number, to: number) => void;
  readonly onChange: (index: number, slot: Slot) => void;
}
function SlotRow({ slot, index, hand, roster, onMove, onChange }: SlotRowProps) {
  const card = roster.find((candidate) => candidate.cardId === slot.cardId);
  return (
    <li class="slot">
      <span class="order">{index + 1}</span>
      <select
        aria-label={`Position of number ${index + 1}`}
        value={slot.position}
        onChange={(event) =>
          onChange(index, { ...slot, position: event.currentTarget.value as Slot['position'] })
        }
      >
        {POSITIONS.map((position) => (
          <option key={position}>{position}</option>
        ))}
      </select>
      <select
        aria-label={`Batter number ${index + 1}`}
        value={slot.cardId}
        onChange={(event) => onChange(index, { ...slot, cardId: event.currentTarget.value })}
      >
        {roster.map((candidate) => (
          <option key={candidate.cardId} value={candidate.cardId}>
            {candidate.name} ({candidate.positions.join('/')}, {candidate.bats},{' '}
            {ops(candidate, hand)}){conditionSuffix(candidate)}
          </option>
        ))}
      </select>
      <span class="arrows">
        <button
          type="button"
          disabled={index === 0}
          aria-label={`Move ${card?.name ?? 'batter'} up`}
          onClick={() => onMove(index, index - 1)}
        >
          ▲
        </button>
        <button
          type="button"
          disabled={index === 8}
          aria-label={`Move ${card?.name ?? 'batter'} down`}
          onClick={() => onMove(index, index + 1)}
        >
          ▼
        </button>
      </span>
      {card !== undefined && card.campaign !== null && (
        <span class="condition">
          {card.name}: {card.campaign}
        </span>
      )}
    </li>
  );
}

function useUnsavedWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}

interface EditorProps {
  readonly view: LineupView;
  readonly onSaved: (view: LineupView) => void;
}
function Editor({ view, onSaved }: EditorProps) {
  const [draft, setDraft] = useState<LineupCard>(view.lineup);
  const [message, setMessage] = useState<string>();
  const [error, setError] = useState<string>();
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(view.lineup);
  useUnsavedWarning(isUnsaved);
  const starters = view.roster.filter((card) => card.starterEndurance !== null);
  const send = async (path: string, method: 'PUT' | 'POST', body: unknown, done: string) => {
    setError(undefined);
    setMessage(undefined);
    try {
      const next = await request<LineupView>(method, `${path}?vs=${view.vsHand}`, body);
      setDraft(next.lineup);
      setMessage(done);
      onSaved(next);
    } catch (problem) {
      setError(sentenceOf(problem));
    }
  };
  const setSlots = (slots: Slot[]) => setDraft({ ...draft, slots });
  return (
    <>
      <ol class="slots">
        {draft.slots.map((slot, index) => (
          <SlotRow
            key={`${slot.cardId}-${index}`}
            slot={slot}
            index={index}
            hand={view.vsHand}
            roster={view.roster}
            onMove={(from, to) => setSlots(moved(draft.slots, from, to))}
            onChange={(at, changed) =>
              setSlots(draft.slots.map((old, place) => (place === at ? changed : old)))
            }
          />
        ))}
      </ol>
      <label>
        Starting pitcher
        <select
          value={draft.starterCardId}
          onChange={(event) => setDraft({ ...draft, starterCardId: event.currentTarget.value })}
        >
          {starters.map((card) => (
            <option key={card.cardId} value={card.cardId}>
              {card.name} ({card.throws}, {card.starterEndurance} innings){conditionSuffix(card)}
            </option>
          ))}
        </select>
      </label>
      {!isUnsaved && view.campaign !== null && <p>{view.campaign}</p>}
      {!isUnsaved && view.problems.length > 0 && (
        <ul class="error">
          {view.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <p role="status">{message ?? (isUnsaved ? 'Not saved yet.' : '')}</p>
      {error !== undefined && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={!isUnsaved}
          onClick={() =>
            void send(
              '/lineup',
              'PUT',
              { lineup: draft, version: view.version },
              'Saved. Your next game begins with it.',
            )
          }
        >
          Save
        </button>
        <button
          type="button"
          onClick={() => void send('/lineup/auto', 'POST', {}, 'Filled in by the coaches.')}
        >
          Fill in for me
        </button>
        <button type="button" disabled={!isUnsaved} onClick={() => setDraft(view.lineup)}>
          Undo changes
        </button>
      </p>
    </>
  );
}

export function LineupPage() {
  const [hand, setHand] = useState<Hand>('R');
  const { value, error, replace } = useLoaded<LineupView>(`/lineup?vs=${hand}`);
  return (
    <section class="panel">
      <h1>Line-up</h1>
      <fieldset class="segmented">
        <legend>Against</legend>
        {(['R', 'L'] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="hand"
              checked={hand === value}
              onChange={() => setHand(value)}
            />
            {value === 'R' ? 'right-handed starters' : 'left-handed starters'}
          </label>
        ))}
      </fieldset>
      {error !== undefined && <p class="error">{error}</p>}
      {value === undefined && error === undefined && <p role="status">Fetching the line-up …</p>}
      {value !== undefined && value.vsHand === hand && (
        <Editor key={hand} view={value} onSaved={replace} />
      )}
    </section>
  );
}
