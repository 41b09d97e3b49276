/** What the check of a game came to: the verdict, what is wrong, and every roll beside its own. */
import { useState } from 'preact/hooks';
import type { CheckedRoll, Finding, Verdict } from './check-game.ts';

/** More of them say nothing more: a wrong seed alone makes hundreds. */
const FINDINGS_MAX = 20;

function isSame({ recorded, recomputed }: CheckedRoll): boolean {
  return recorded === recomputed;
}

function sentenceFor({ isRight, rolls, playCount, findings }: Verdict): string {
  const counts = `${rolls.length} rolls in ${playCount} plays`;
  if (isRight) return `The dice are right: all ${counts} follow from the seed.`;
  const count = findings.length === 1 ? '1 thing is' : `${findings.length} things are`;
  return `The dice are not right: ${count} wrong in ${counts}.`;
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const left = findings.length - FINDINGS_MAX;
  return (
    <>
      <h2>What is wrong</h2>
      <ul class="findings">
        {findings.slice(0, FINDINGS_MAX).map(({ text }, index) => (
          <li key={index}>{text}</li>
        ))}
        {left > 0 && <li>… and {left} more; the table shows every roll.</li>}
      </ul>
    </>
  );
}

function Row({ roll }: { readonly roll: CheckedRoll }) {
  const same = isSame(roll);
  return (
    <tr class={same ? undefined : 'differs'}>
      <th scope="row">
        {roll.play}
        {roll.isTakenBack && <small> taken back</small>}
      </th>
      <td>{roll.draw}</td>
      <td class="words">{roll.of}</td>
      <td>d{roll.faces}</td>
      <td>{roll.recorded}</td>
      <td>{roll.recomputed ?? '–'}</td>
      <td>{same ? 'same' : 'differs'}</td>
    </tr>
  );
}

function Rolls({ rolls }: { readonly rolls: readonly CheckedRoll[] }) {
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const shown = onlyDifferent ? rolls.filter((roll) => !isSame(roll)) : rolls;
  return (
    <>
      <h2 id="rolls-heading">Every roll</h2>
      <label class="only">
        <input
          type="checkbox"
          checked={onlyDifferent}
          onChange={(event) => setOnlyDifferent(event.currentTarget.checked)}
        />
        Only what differs
      </label>
      {shown.length === 0 ? (
        <p role="status">No roll differs.</p>
      ) : (
        <div class="rolls">
          <table aria-labelledby="rolls-heading">
            <thead>
              <tr>
                <th scope="col">Play</th>
                <th scope="col">Roll</th>
                <th scope="col">For</th>
                <th scope="col">Die</th>
                <th scope="col">Recorded</th>
                <th scope="col">Computed</th>
                <th scope="col">Verdict</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((roll) => (
                <Row key={`${roll.isTakenBack} ${roll.play} ${roll.draw}`} roll={roll} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

export function VerdictView({ verdict }: { readonly verdict: Verdict }) {
  return (
    <>
      <p role="status" class={verdict.isRight ? 'verdict right' : 'verdict wrong'}>
        {sentenceFor(verdict)}
      </p>
      <p class="hash">
        Game <code>{verdict.gameId}</code>
      </p>
      <Findings findings={verdict.findings} />
      <Rolls rolls={verdict.rolls} />
    </>
  );
}
