/** The diamond with the runners' names, the batter and the man on deck. */
import type { GameView } from '../../../src/models/game-view.ts';

const BASES = [
  { name: 'first', x: 232, y: 112, textX: 232, textY: 150, anchor: 'middle' },
  { name: 'second', x: 150, y: 38, textX: 150, textY: 16, anchor: 'middle' },
  { name: 'third', x: 68, y: 112, textX: 68, textY: 150, anchor: 'middle' },
] as const;

/** "tired", or how far he is on the way there. */
export function tirednessOf({ isTired, fatigue }: GameView['pitcher']): string {
  return isTired ? 'tired' : `${Math.round(fatigue * 100)}%\u00a0tired`;
}

const lastName = (name: string) => name.split(' ').slice(1).join(' ') || name;

export function Diamond({ view }: { readonly view: GameView }) {
  const isActive = view.status === 'active';
  return (
    <figure class="diamond">
      <svg viewBox="0 0 300 220" aria-hidden="true">
        <path class="grass" d="M150 190 L20 84 Q150 -50 280 84 Z" />
        <path class="dirt" d="M150 190 L60 112 L150 34 L240 112 Z" />
        <path class="grass" d="M150 168 L86 112 L150 56 L214 112 Z" />
        <circle class="dirt" cx="150" cy="112" r="11" />
        {BASES.map((base, index) => {
          const runner = view.bases[index];
          return (
            <g key={base.name}>
              <rect
                class={runner ? 'base on' : 'base'}
                x={base.x - 9}
                y={base.y - 9}
                width="18"
                height="18"
                transform={`rotate(45 ${base.x} ${base.y})`}
              />
              {runner && (
                <text x={base.textX} y={base.textY} text-anchor={base.anchor}>
                  {lastName(runner.name)}
                </text>
              )}
            </g>
          );
        })}
        <path class="plate" d="M142 184 h16 v8 l-8 8 l-8 -8 Z" />
        {isActive && (
          <text x="150" y="217" text-anchor="middle" class="batter">
            {lastName(view.batter.name)}
          </text>
        )}
        {isActive && (
          <text x="150" y="138" text-anchor="middle">
            {lastName(view.pitcher.name)}
          </text>
        )}
      </svg>
      {isActive && (
        <figcaption>
          <p>
            At bat <b>{view.batter.name}</b> <small>{view.batter.today}</small>
          </p>
          <p>
            Pitching <b>{view.pitcher.name}</b>{' '}
            <small>
              {[view.pitcher.today, tirednessOf(view.pitcher)].filter(Boolean).join(', ')}
            </small>
          </p>
          <p>
            On deck <b>{view.onDeck.name}</b>
          </p>
          {view.defense.length > 0 && (
            <p>
              The field: <b>{view.defense.join(', ')}</b>
            </p>
          )}
        </figcaption>
      )}
    </figure>
  );
}
