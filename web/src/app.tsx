/** The frame around every page: the bar with the club's colours, and the page that is open. */
import { useEffect } from 'preact/hooks';
import { GameScreen } from './game/game-screen.tsx';
import { route } from './router.ts';
import { CardPage } from './screens/card-page.tsx';
import { CollectionPage } from './screens/collection-page.tsx';
import { HomePage } from './screens/home-page.tsx';
import { LineupPage } from './screens/lineup-page.tsx';
import { WelcomePage } from './screens/welcome-page.tsx';
import { loadSession, recoveryCode, session, sessionError } from './session.ts';
import { VerifyPage } from './verify/verify-page.tsx';

const LINKS = [
  { page: '', label: 'Play' },
  { page: 'lineup', label: 'Line-up' },
  { page: 'cards', label: 'Cards' },
] as const;

function Bar() {
  const team = session.value?.team;
  return (
    <header class="bar">
      <a class="brand" href="#/">
        <span class="brand-diamond" aria-hidden="true" />
        <span class="brand-name">Paper Dynasty</span>
      </a>
      {team && (
        <nav aria-label="Pages">
          {LINKS.map(({ page, label }) => (
            <a
              key={page}
              href={`#/${page}`}
              aria-current={route.value.page === page ? 'page' : undefined}
            >
              {label}
            </a>
          ))}
          <span class="badge" style={{ background: team.colour }} title={team.longName}>
            {team.abbrev}
          </span>
        </nav>
      )}
    </header>
  );
}

function RecoveryNotice() {
  if (recoveryCode.value === null) return null;
  return (
    <aside class="notice" aria-label="Recovery code">
      <p>
        Your way back from another browser: <code>{recoveryCode.value}</code>
      </p>
      <p>Write it down; it is shown this once.</p>
      <button type="button" onClick={() => (recoveryCode.value = null)}>
        I have it
      </button>
    </aside>
  );
}

function Page() {
  const { page, argument } = route.value;
  if (page === 'verify') return <VerifyPage gameId={argument} />;
  if (session.value?.team === null) return <WelcomePage />;
  if (page === 'game') return <GameScreen key={argument} gameId={argument} />;
  if (page === 'lineup') return <LineupPage />;
  if (page === 'cards') return <CollectionPage />;
  if (page === 'card') return <CardPage playerId={argument} />;
  return <HomePage />;
}

export function App() {
  useEffect(() => void loadSession(), []);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Bar />
      <RecoveryNotice />
      <main id="main">
        {session.value ? (
          <Page />
        ) : (
          <p class="wait" role="status">
            {sessionError.value ?? 'Opening the dugout …'}
          </p>
        )}
      </main>
    </>
  );
}
