/** Wins of every club, real and replayed, one line a club. */
import type { ClubWins } from '../../models/fidelity.ts';
import { escapeText, px, scaleOf, svg, ticksOf } from './markup.ts';

const WIDTH = 660;
const ROW = 19;
const TOP = 30;
const LEFT = 52;
const RIGHT = 630;

/** Draws the picture, the best club first. */
export function winsPicture(clubs: readonly ClubWins[], label: string): string {
  const sorted = clubs.toSorted((one, other) => other.real - one.real);
  const values = clubs.flatMap(({ real, replayed }) => [real, replayed]);
  const x = scaleOf(
    { min: Math.min(...values) - 2, max: Math.max(...values) + 2 },
    { from: LEFT, to: RIGHT },
  );
  const bottom = TOP + ROW * clubs.length;
  return svg({
    ...{ width: WIDTH, height: bottom + 12, label },
    body: [
      ...ticksOf(x).map(
        (tick) =>
          `<line class="grid" x1="${px(x.at(tick))}" x2="${px(x.at(tick))}" y1="${TOP - 8}" y2="${bottom}"/>` +
          `<text class="tick" x="${px(x.at(tick))}" y="${TOP - 13}" text-anchor="middle">${tick}</text>`,
      ),
      ...sorted.map(({ abbrev, real, replayed }, index) => {
        const y = px(TOP + ROW * index + ROW / 2 - 4);
        const title = `${abbrev}: ${real} real, ${replayed.toFixed(1)} replayed`;
        return (
          `<g><title>${escapeText(title)}</title>` +
          `<text class="club" x="${LEFT - 10}" y="${px(Number(y) + 4)}" text-anchor="end">${escapeText(abbrev)}</text>` +
          `<line class="gap" x1="${px(x.at(real))}" x2="${px(x.at(replayed))}" y1="${y}" y2="${y}"/>` +
          `<circle class="ring" cx="${px(x.at(real))}" cy="${y}" r="4.5"/>` +
          `<circle class="dot" cx="${px(x.at(replayed))}" cy="${y}" r="4.5"/></g>`
        );
      }),
    ],
  });
}
