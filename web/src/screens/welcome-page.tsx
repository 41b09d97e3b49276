/** The first page: a newcomer names a club, or comes back with a recovery code. */
import { useState } from 'preact/hooks';
import { sentenceOf } from '../api.ts';
import { foundClub, recover } from '../session.ts';

const COLOURS = ['#123a6b', '#8e1b2f', '#1d6b45', '#5b2a86', '#b8520e', '#0f6b75'];

/** "Harbor City Herons" -> "HCH"; at least two letters, padded from the last word. */
function abbreviate(longName: string): string {
  const plain = longName.normalize('NFD').replace(/[^a-zA-Z0-9 ]/g, '');
  const words = plain.split(/\s+/).filter((word) => word !== '');
  const initials = words.map((word) => word.charAt(0)).join('');
  const padded = initials.length >= 2 ? initials : plain.replace(/\s/g, '');
  return padded.slice(0, 4).toUpperCase();
}

function RecoverForm() {
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const submit = async (event: Event) => {
    event.preventDefault();
    try {
      await recover(code.trim());
    } catch (problem) {
      setError(sentenceOf(problem));
    }
  };
  return (
    <details class="quiet">
      <summary>I have a club already</summary>
      <form onSubmit={submit}>
        <label>
          Recovery code
          <input
            value={code}
            required
            autocomplete="off"
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </label>
        <button type="submit">Come back</button>
        {error !== undefined && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
      </form>
    </details>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly pattern?: string;
  readonly onInput: (value: string) => void;
}
function TextField({ label, hint, onInput, ...input }: TextFieldProps) {
  return (
    <label>
      {label}
      <input
        {...input}
        required
        autocomplete="off"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint !== undefined && <small>{hint}</small>}
    </label>
  );
}

export function WelcomePage() {
  const [managerName, setManagerName] = useState('');
  const [longName, setLongName] = useState('');
  const [typedAbbrev, setTypedAbbrev] = useState<string>();
  const [colour, setColour] = useState(COLOURS[0] ?? '#123a6b');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const abbrev = typedAbbrev ?? abbreviate(longName);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const shortName = longName.trim().split(/\s+/).at(-1) ?? longName;
      await foundClub({ managerName, longName: longName.trim(), shortName, abbrev, colour });
    } catch (problem) {
      setError(sentenceOf(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="panel welcome">
      <h1>Found your club</h1>
      <p>You get 26 player cards and a line-up, and can bat at once.</p>
      <form onSubmit={submit}>
        <TextField label="Your name" value={managerName} maxLength={60} onInput={setManagerName} />
        <TextField
          label="The club's name"
          hint="For example: Harbor City Herons"
          value={longName}
          maxLength={30}
          onInput={setLongName}
        />
        <TextField
          label="On the scoreboard"
          hint="2 to 4 capital letters or digits"
          value={abbrev}
          maxLength={4}
          pattern="[A-Z0-9]{2,4}"
          onInput={(value) => setTypedAbbrev(value.toUpperCase())}
        />
        <fieldset class="colours">
          <legend>Colour</legend>
          {COLOURS.map((value) => (
            <label key={value} style={{ background: value }}>
              <input
                type="radio"
                name="colour"
                value={value}
                checked={colour === value}
                onChange={() => setColour(value)}
              />
              <span class="visually-hidden">{value}</span>
            </label>
          ))}
          <input
            type="color"
            aria-label="Another colour"
            value={colour}
            onInput={(event) => setColour(event.currentTarget.value)}
          />
        </fieldset>
        {error !== undefined && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
        <button type="submit" class="primary" disabled={isBusy}>
          {isBusy ? 'Signing players …' : 'Found the club'}
        </button>
      </form>
      <RecoverForm />
    </section>
  );
}
