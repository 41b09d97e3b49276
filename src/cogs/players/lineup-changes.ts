/** The changes that the menus of a line-up make: values in, a new line-up out. */
import type { LineupCard } from '../../models/team.ts';

interface ChangeOf {
  /** 1-9: the place in the order that is changed. */
  readonly slot: number;
  /** What was chosen: another place in the order, or a card. */
  readonly chosen: string;
}

function swapped(
  lineup: LineupCard,
  { slot, chosen }: ChangeOf,
  whole: 'order' | 'position',
): LineupCard {
  const one = lineup.slots[slot - 1];
  const other = lineup.slots[Number(chosen) - 1];
  if (one === undefined || other === undefined) return lineup;
  const instead = (of: typeof one, by: typeof one) =>
    whole === 'order' ? by : { ...of, position: by.position };
  const slots = lineup.slots.map((each, index) => {
    if (index === slot - 1) return instead(one, other);
    return index === Number(chosen) - 1 ? instead(other, one) : each;
  });
  return { ...lineup, slots };
}

/** Two men change places in the batting order; each stays where he plays. */
export function swapOrder(lineup: LineupCard, change: ChangeOf): LineupCard {
  return swapped(lineup, change, 'order');
}

/** Two men change positions in the field; each bats where he batted. */
export function swapPositions(lineup: LineupCard, change: ChangeOf): LineupCard {
  return swapped(lineup, change, 'position');
}

/** A card from the bench takes the place in the order and the position; a pitcher starts. */
export function benchIn(lineup: LineupCard, { slot, chosen }: ChangeOf): LineupCard {
  if (lineup.slots[slot - 1]?.position === 'P') return changeStarter(lineup, { chosen });
  const slots = lineup.slots.map((each, index) =>
    index === slot - 1 ? { ...each, cardId: chosen } : each,
  );
  return { ...lineup, slots };
}

/** Another starting pitcher, who also bats where the old one did. */
export function changeStarter(
  lineup: LineupCard,
  { chosen }: Pick<ChangeOf, 'chosen'>,
): LineupCard {
  const slots = lineup.slots.map((each) =>
    each.position === 'P' ? { ...each, cardId: chosen } : each,
  );
  return { slots, starterCardId: chosen };
}
