/** The cards: filter, search, sort, and how many copies the club owns. */
import { useState } from 'preact/hooks';
import type { CardSummary } from '../../../src/models/card-view.ts';
import { useLoaded } from '../loading.ts';

const POSITIONS = ['P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH'];
const RARITIES = ['Replacement', 'Reserve', 'Starter', 'All-Star', 'MVP', 'Hall of Fame'];

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
}
function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">Any</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}

function CardTile({ card }: { readonly card: CardSummary }) {
  const owned = card.ownedCardIds.length;
  return (
    <li>
      <a class="card-tile" href={`#/card/${card.playerId}`}>
        <span class="rarity" style={{ background: card.rarityColour }}>
          {card.rarity}
        </span>
        <b>{card.name}</b>
        <span>
          {card.clubAbbrev} {card.year} · {card.positions.join('/')} · bats {card.bats}
        </span>
        <span class="tile-foot">
          <span>${card.cost}</span>
          <span>{owned === 0 ? 'not owned' : `owned ${owned}`}</span>
        </span>
      </a>
    </li>
  );
}

export function CollectionPage() {
  const [text, setText] = useState('');
  const [position, setPosition] = useState('');
  const [rarity, setRarity] = useState('');
  const [isOwnedOnly, setOwnedOnly] = useState(true);
  const [sort, setSort] = useState('cost');
  const query = new URLSearchParams({ sort });
  if (text !== '') query.set('text', text);
  if (position !== '') query.set('position', position);
  if (rarity !== '') query.set('rarity', rarity);
  if (isOwnedOnly) query.set('ownedOnly', 'true');
  const { value: cards, error } = useLoaded<readonly CardSummary[]>(`/cards?${query}`);
  return (
    <section class="panel">
      <h1>Cards</h1>
      <div class="filters">
        <label>
          Search
          <input
            type="search"
            value={text}
            placeholder="Name or club"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <Select label="Position" value={position} options={POSITIONS} onChange={setPosition} />
        <Select label="Rarity" value={rarity} options={RARITIES} onChange={setRarity} />
        <label>
          Sort
          <select value={sort} onChange={(event) => setSort(event.currentTarget.value)}>
            <option value="cost">Cost</option>
            <option value="name">Name</option>
            <option value="position">Position</option>
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={isOwnedOnly}
            onChange={(event) => setOwnedOnly(event.currentTarget.checked)}
          />
          Only mine
        </label>
      </div>
      {error !== undefined && <p class="error">{error}</p>}
      {cards === undefined && error === undefined && <p role="status">Fetching cards …</p>}
      {cards?.length === 0 && (
        <p class="empty">No card fits. Clear a filter, or look beyond your own cards.</p>
      )}
      <ul class="tiles">
        {cards?.map((card) => (
          <CardTile key={card.playerId} card={card} />
        ))}
      </ul>
    </section>
  );
}
