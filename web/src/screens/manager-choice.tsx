/** How the computer manages a new game: its level and its profile. */
import type { ManagerProfileView } from '../../../src/models/dugout-view.ts';
import type { ManagerLevel } from '../../../src/models/manager.ts';
import { useLoaded } from '../loading.ts';

/** As the new game is asked for it; without a profile the club keeps its own. */
export interface ChosenManager {
  readonly level: ManagerLevel;
  readonly profileId?: string;
}

/** What each level goes by. */
const LEVELS: readonly (readonly [ManagerLevel, string])[] = [
  ['rookie', 'A rookie makes out a line-up and takes tired men out.'],
  ['regular', 'A regular goes by the rules of thumb.'],
  ['ace', 'An ace goes by the chance to win.'],
];

interface Choosing {
  readonly manager: ChosenManager;
  readonly onChange: (manager: ChosenManager) => void;
}

function Levels({ manager, onChange }: Choosing) {
  const { level } = manager;
  return (
    <>
      <fieldset class="segmented">
        <legend>The computer judges as</legend>
        {LEVELS.map(([value, words]) => (
          <label key={value} title={words}>
            <input
              type="radio"
              name="level"
              checked={level === value}
              onChange={() => onChange({ ...manager, level: value })}
            />
            {value}
          </label>
        ))}
      </fieldset>
      <p class="hint">
        A level is how well the computer judges. {LEVELS.find(([value]) => value === level)?.[1]}{' '}
        The dice are the same for everybody.
      </p>
    </>
  );
}

/** What the chosen profile is known for, or what a profile is. */
function profileWords(profiles: readonly ManagerProfileView[], chosen: string | undefined): string {
  if (profiles.length === 0) {
    return 'No profiles have arrived from the league yet: the computer does everything as most managers do.';
  }
  const profile = profiles.find(({ profileId }) => profileId === chosen);
  if (profile !== undefined) return `${profile.name}: ${profile.habits}.`;
  return 'A profile is what a manager likes to do. Every club has one of its own, named below.';
}

function Profiles({ manager, onChange }: Choosing) {
  const { value: profiles, error } = useLoaded<readonly ManagerProfileView[]>('/profiles');
  if (error !== undefined) return <p class="error">{error}</p>;
  if (profiles === undefined) return <p role="status">Asking for the managers …</p>;
  const { level, profileId } = manager;
  const choose = (chosen: string) =>
    onChange(chosen === '' ? { level } : { level, profileId: chosen });
  return (
    <>
      {profiles.length > 0 && (
        <label>
          The computer’s profile
          <select value={profileId ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">The club’s own</option>
            {profiles.map((profile) => (
              <option key={profile.profileId} value={profile.profileId}>
                {profile.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="hint">{profileWords(profiles, profileId)}</p>
    </>
  );
}

export function ManagerChoice(choosing: Choosing) {
  return (
    <>
      <Levels {...choosing} />
      <Profiles {...choosing} />
    </>
  );
}
