/** One card as a picture, with the same facts as text beside it. */
import type { CardView, PrintedSide } from '../../../src/models/card-view.ts';
import { CardCells } from '../game/card-side.tsx';
import { useLoaded } from '../loading.ts';

const three = (value: number) => value.toFixed(3).replace(/^0/, '');

function Side({ side, of }: { readonly side: PrintedSide; readonly of: string }) {
  return (
    <section>
      <h3>
        {of} against {side.vsHand === 'L' ? 'left-handers' : 'right-handers'}{' '}
        <small>
          {three(side.avg)}/{three(side.obp)}/{three(side.slg)}
        </small>
      </h3>
      <CardCells cells={side.cells} lit={null} firstColumn={of === 'Batting' ? 1 : 4} />
    </section>
  );
}

export function CardPage({ playerId }: { readonly playerId: string }) {
  const { value: card, error } = useLoaded<CardView>(`/cards/${playerId}`);
  if (error !== undefined) return <p class="error">{error}</p>;
  if (card === undefined) return <p role="status">Fetching the card …</p>;
  return (
    <article class="panel card-page">
      <img
        src={`/pictures/cards/${playerId}.png`}
        width={640}
        height={896}
        alt={`The card of ${card.name}; its text follows.`}
      />
      <div>
        <h1>{card.name}</h1>
        <p>
          {card.club} · {card.year} · {card.rarity} · ${card.cost} · bats {card.bats}, throws{' '}
          {card.throws}
        </p>
        <ul class="plain">
          {card.fielding.map((rating) => (
            <li key={rating.position}>
              {rating.position}: range {rating.range}, error {rating.error}
              {rating.arm === null ? '' : `, arm ${rating.arm}`}
            </li>
          ))}
        </ul>
        {card.batting && <Side side={card.batting.vsLeft} of="Batting" />}
        {card.batting && <Side side={card.batting.vsRight} of="Batting" />}
        {card.pitching && <Side side={card.pitching.vsLeft} of="Pitching" />}
        {card.pitching && <Side side={card.pitching.vsRight} of="Pitching" />}
      </div>
    </article>
  );
}
