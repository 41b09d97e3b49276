/** In a campaign game: who of the viewer's own men sits it out. */
import type { GameView } from '../../../src/models/game-view.ts';

export function OutHurt({ view }: { readonly view: GameView }) {
  if (!view.isCampaign) return null;
  const hurt = view.yourSides.flatMap((side) => view[side].hurt);
  const names = hurt.map(({ name, outFor }) => `${name} (${outFor})`);
  const words = names.length === 0 ? 'nobody' : `${names.join(', ')}, with the games they miss`;
  return <p class="hint">Campaign game. Out hurt: {words}.</p>;
}
