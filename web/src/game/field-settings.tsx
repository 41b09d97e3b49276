/** How the field is set for the man at bat: what stands now, and what each setting gives and costs. */
import type { Alignment, Choice } from '../../../src/models/choice.ts';
import type { GameView, LegalChoice } from '../../../src/models/game-view.ts';

type Switch = Exclude<keyof Alignment, 'infield'>;

/** The numbers are those of the rulebook, "Setting the field" and "Stealing and pick-offs". */
const DEPTHS: readonly (readonly [Alignment['infield'], string, string])[] = [
  ['normal', 'Usual depth', 'Every infielder stands where he covers most ground.'],
  [
    'corners',
    'Corners in',
    'First and third base charge bunts and stop the run from third on grounders to them; those go through on 1-3.',
  ],
  [
    'in',
    'Infield in',
    'A grounder holds the runner on third or lets him try at a number, but every grounder goes through on 1-3.',
  ],
];
const SWITCHES: readonly (readonly [Switch, string, string])[] = [
  [
    'guardLines',
    'Guard the lines',
    'A double down the line is a single on 1-10, but grounders to the corners go through on 1-2.',
  ],
  [
    'outfieldIn',
    'Outfield in',
    'Runners’ safe numbers on balls to the outfield are 5 lower, but a double is a triple on 1-4 and a deep fly a double on 1-10.',
  ],
  [
    'holdRunners',
    'Hold the runners',
    'Jumps are 3 and steals 2 lower and pick-offs 2 better, but grounders to the right side go through on 1-2.',
  ],
  [
    'pitchOut',
    'Pitch-out',
    'Steals are 7 lower on the next pitch and nobody is told, but if no runner goes a 1 walks the batter.',
  ],
];

interface SettingsProps {
  readonly view: GameView;
  readonly onChoose: (legal: LegalChoice) => void;
}

/** Nothing for a club at bat, and while a play waits for an answer. */
export function FieldSettings({ view, onChoose }: SettingsProps) {
  const now = view.alignment;
  const findChange = (isWanted: (choice: Extract<Choice, { kind: 'setDefense' }>) => boolean) =>
    view.choices.find(({ choice }) => choice.kind === 'setDefense' && isWanted(choice));
  if (now === null || findChange(() => true) === undefined) return null;
  const choose = (legal: LegalChoice | undefined) => legal && onChoose(legal);
  return (
    <section class="settings" aria-label="The field for this batter">
      <h3>The field for this batter</h3>
      <fieldset>
        <legend>Infield</legend>
        {DEPTHS.map(([depth, name, effect]) => (
          <button
            key={depth}
            type="button"
            class="setting"
            aria-pressed={now.infield === depth}
            onClick={() =>
              choose(findChange(({ infield }) => infield === depth && infield !== now.infield))
            }
          >
            <b>{name}</b> <small>{effect}</small>
          </button>
        ))}
      </fieldset>
      {SWITCHES.map(([key, name, effect]) => {
        const change = findChange((choice) => choice[key] !== now[key]);
        if (change === undefined) return null;
        return (
          <button
            key={key}
            type="button"
            class="setting"
            aria-pressed={now[key]}
            onClick={() => onChoose(change)}
          >
            <b>{name}</b> <small>{effect}</small>
          </button>
        );
      })}
    </section>
  );
}
