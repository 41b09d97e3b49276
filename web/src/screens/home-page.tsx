/** The club's page: games to go on with, and opponents to choose. */
import { useState } from 'preact/hooks';
import type { GameSummary, OpponentView } from '../../../src/models/dugout-view.ts';
import type { GameView } from '../../../src/models/game-view.ts';
import { request, sentenceOf } from '../api.ts';
import { useLoaded } from '../loading.ts';
import { go } from '../router.ts';
import { session } from '../session.ts';
import { type ChosenManager, ManagerChoice } from './manager-choice.tsx';

function stateOf(game: GameSummary): string {
  if (game.status === 'complete') return 'Final';
  if (game.status === 'abandoned') return 'Abandoned';
  return `${game.half === 'top' ? 'Top' : 'Bottom'} ${game.inning}`;
}

function GameRow({ game }: { readonly game: GameSummary }) {
  return (
    <li>
      <a class="game-row" href={`#/game/${game.gameId}`}>
        <span class="badge" style={{ background: game.away.colour }}>
          {game.away.abbrev}
        </span>
        <b>{game.awayScore}</b>
        <span class="badge" style={{ background: game.home.colour }}>
          {game.home.abbrev}
        </span>
        <b>{game.homeScore}</b>
        <span class="state">{stateOf(game)}</span>
        <span class="go">{game.status === 'active' ? 'Go on' : 'Box score'}</span>
      </a>
    </li>
  );
}

function Games() {
  const { value: games, error } = useLoaded<readonly GameSummary[]>('/games');
  if (error !== undefined) return <p class="error">{error}</p>;
  if (games === undefined) return <p role="status">Looking for your games …</p>;
  if (games.length === 0) return <p class="empty">No games yet. Choose an opponent below.</p>;
  return (
    <ul class="rows">
      {games.map((game) => (
        <GameRow key={game.gameId} game={game} />
      ))}
    </ul>
  );
}

interface CampaignRuleProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}
function CampaignRule({ isOn, onChange }: CampaignRuleProps) {
  return (
    <label class="hint">
      <input
        type="checkbox"
        name="campaign"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />{' '}
      Campaign game: pitchers need rest, and men get hurt
    </label>
  );
}

function Opponents() {
  const { value: opponents, error } = useLoaded<readonly OpponentView[]>('/opponents');
  const [side, setSide] = useState<'home' | 'away'>('home');
  const [manager, setManager] = useState<ChosenManager>({ level: 'regular' });
  const [isCampaign, setCampaign] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [starting, setStarting] = useState<string>();
  const start = async (opponentTeamId: string) => {
    setStarting(opponentTeamId);
    try {
      const game = await request<GameView>('POST', '/games', {
        ...{ opponentTeamId, side },
        ...manager,
        isCampaign,
      });
      go('game', game.gameId);
    } catch (caught) {
      setProblem(sentenceOf(caught));
      setStarting(undefined);
    }
  };
  if (error !== undefined) return <p class="error">{error}</p>;
  if (opponents === undefined) return <p role="status">Asking around for opponents …</p>;
  return (
    <>
      <fieldset class="segmented">
        <legend>You play</legend>
        {(['home', 'away'] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="side"
              checked={side === value}
              onChange={() => setSide(value)}
            />
            {value === 'home' ? 'At home (bat last)' : 'Away (bat first)'}
          </label>
        ))}
      </fieldset>
      <ManagerChoice manager={manager} onChange={setManager} />
      <CampaignRule isOn={isCampaign} onChange={setCampaign} />
      {problem !== undefined && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      <ul class="opponents">
        {opponents.map((team) => (
          <li key={team.teamId}>
            <button
              type="button"
              disabled={starting !== undefined}
              onClick={() => void start(team.teamId)}
            >
              <span class="badge" style={{ background: team.colour }}>
                {team.abbrev}
              </span>
              <span>
                {team.longName}
                <small>
                  {team.managerName}
                  {team.profile === null ? '' : `, ${team.profile}`} · strength {team.value}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export function HomePage() {
  const team = session.value?.team;
  return (
    <div class="columns">
      <section class="panel">
        <h1>{team?.longName}</h1>
        <h2>Your games</h2>
        <Games />
      </section>
      <section class="panel">
        <h2>New game against the computer</h2>
        <Opponents />
      </section>
    </div>
  );
}
