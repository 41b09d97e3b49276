/** The score: a bar that stays in sight, and the line score by innings. */
import type { GameView, TeamView } from '../../../src/models/game-view.ts';
import { ScrollBox } from './scroll-box.tsx';

const OUTS = ['No outs', '1 out', '2 outs', '3 outs'] as const;

function Club({ team, isBatting }: { readonly team: TeamView; readonly isBatting: boolean }) {
  return (
    <span class={isBatting ? 'club batting' : 'club'} style={{ background: team.colour }}>
      <b>{team.abbrev}</b>
      <span class="club-name">{team.shortName}</span>
      <b class="runs">{team.runs}</b>
    </span>
  );
}

function OutDots({ outs }: { readonly outs: number }) {
  return (
    <span class="outs" role="img" aria-label={OUTS[outs] ?? `${outs} outs`}>
      {[0, 1, 2].map((index) => (
        <span key={index} class={index < outs ? 'dot on' : 'dot'} />
      ))}
    </span>
  );
}

function BaseIcons({ view }: { readonly view: GameView }) {
  const names = view.bases.flatMap((runner, index) =>
    runner === null ? [] : [`${runner.name} on ${['first', 'second', 'third'][index]}`],
  );
  const fill = (index: number) => (view.bases[index] ? 'base on' : 'base');
  return (
    <svg
      viewBox="0 0 44 30"
      class="bases"
      role="img"
      aria-label={names.join(', ') || 'Bases empty'}
    >
      <rect class={fill(1)} x="16" y="2" width="12" height="12" transform="rotate(45 22 8)" />
      <rect class={fill(2)} x="4" y="14" width="12" height="12" transform="rotate(45 10 20)" />
      <rect class={fill(0)} x="28" y="14" width="12" height="12" transform="rotate(45 34 20)" />
    </svg>
  );
}

/** "▲ 7", said as "Top of 7". */
function Inning({ view }: { readonly view: GameView }) {
  if (view.status !== 'active') return <span class="inning">Final</span>;
  const isTop = view.half === 'top';
  return (
    <span class="inning">
      <span aria-hidden="true">{isTop ? '▲' : '▼'}</span>
      <span class="visually-hidden">{isTop ? 'Top of' : 'Bottom of'} </span>
      {view.inning}
    </span>
  );
}

export function ScoreBar({ view }: { readonly view: GameView }) {
  return (
    <section class="score-bar" aria-label="Score">
      <Club team={view.away} isBatting={view.status === 'active' && view.battingSide === 'away'} />
      <Club team={view.home} isBatting={view.status === 'active' && view.battingSide === 'home'} />
      <Inning view={view} />
      {view.status === 'active' && <BaseIcons view={view} />}
      {view.status === 'active' && <OutDots outs={view.outs} />}
    </section>
  );
}

export function Linescore({ view }: { readonly view: GameView }) {
  const count = Math.max(9, view.away.innings.length, view.home.innings.length);
  const innings = Array.from({ length: count }, (_, index) => index);
  return (
    <ScrollBox label="Line score">
      <table class="linescore">
        <caption class="visually-hidden">Runs by inning</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">Club</span>
            </th>
            {innings.map((index) => (
              <th scope="col" key={index}>
                {index + 1}
              </th>
            ))}
            <th scope="col">R</th>
            <th scope="col">H</th>
            <th scope="col">E</th>
          </tr>
        </thead>
        <tbody>
          {[view.away, view.home].map((team) => (
            <tr key={team.teamId}>
              <th scope="row">{team.abbrev}</th>
              {innings.map((index) => (
                <td key={index}>{team.innings[index] ?? '–'}</td>
              ))}
              <td class="total">{team.runs}</td>
              <td class="total">{team.hits}</td>
              <td class="total">{team.errors}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Who manages the clubs, and what the computer's manager is known for. */
export function Managers({ view }: { readonly view: GameView }) {
  return (
    <ul class="managers" aria-label="Managers">
      {(['away', 'home'] as const).map((side) => {
        const { words, habits } = view.managers[side];
        return (
          <li key={side}>
            <b>{view[side].abbrev}</b> managed by {words}
            {habits !== null && <small> {habits}</small>}
          </li>
        );
      })}
    </ul>
  );
}
