/** The official box score of both clubs. */
import type {
  BattingLineView,
  GameView,
  PitchingLineView,
  TeamView,
} from '../../../src/models/game-view.ts';
import { ScrollBox } from './scroll-box.tsx';

const BATTING: readonly [string, string, (line: BattingLineView) => number][] = [
  ['AB', 'At bats', (line) => line.atBats],
  ['R', 'Runs', (line) => line.runs],
  ['H', 'Hits', (line) => line.hits],
  ['RBI', 'Runs batted in', (line) => line.runsBattedIn],
  ['BB', 'Walks', (line) => line.walks],
  ['K', 'Strikeouts', (line) => line.strikeouts],
  ['LOB', 'Left on base', (line) => line.leftOnBase],
];
const PITCHING: readonly [string, string, (line: PitchingLineView) => string | number][] = [
  ['IP', 'Innings pitched', (line) => `${Math.floor(line.outs / 3)}.${line.outs % 3}`],
  ['H', 'Hits', (line) => line.hits],
  ['R', 'Runs', (line) => line.runs],
  ['ER', 'Earned runs', (line) => line.earnedRuns],
  ['BB', 'Walks', (line) => line.walks],
  ['K', 'Strikeouts', (line) => line.strikeouts],
  ['HR', 'Home runs', (line) => line.homeRuns],
  ['BF', 'Batters faced', (line) => line.battersFaced],
];

type Counted = Exclude<
  {
    [Key in keyof BattingLineView]: BattingLineView[Key] extends number ? Key : never;
  }[keyof BattingLineView],
  never
>;
const NOTES: readonly [string, Counted][] = [
  ['2B', 'doubles'],
  ['3B', 'triples'],
  ['HR', 'homeRuns'],
  ['HBP', 'hitByPitch'],
  ['SF', 'sacrificeFlies'],
  ['SH', 'sacrificeHits'],
  ['GIDP', 'groundedIntoDoublePlay'],
  ['SB', 'stolenBases'],
  ['CS', 'caughtStealing'],
];

function noteOf(team: TeamView, field: Counted): string {
  return team.batting
    .filter((line) => line[field] > 0)
    .map((line) => (line[field] > 1 ? `${line.name} ${line[field]}` : line.name))
    .join(', ');
}

/** "Weiss 2-1" for two runners inherited, of whom one scored. */
function inheritedNote(team: TeamView): string {
  return team.pitching
    .filter((line) => line.inheritedRunners > 0)
    .map((line) => `${line.name} ${line.inheritedRunners}-${line.inheritedRunnersScored}`)
    .join(', ');
}

function Notes({ team }: { readonly team: TeamView }) {
  const errors = team.fieldingErrors
    .map((line) => (line.errors > 1 ? `${line.name} ${line.errors}` : line.name))
    .join(', ');
  return (
    <dl class="notes">
      {NOTES.map(([label, field]) => [label, noteOf(team, field)] as const)
        .concat([
          ['E', errors],
          ['Inherited runners-scored', inheritedNote(team)],
        ])
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function Heads({ columns }: { readonly columns: readonly (readonly [string, string, unknown])[] }) {
  return (
    <>
      {columns.map(([short, long]) => (
        <th key={short} scope="col">
          <abbr title={long}>{short}</abbr>
        </th>
      ))}
    </>
  );
}

function TeamBox({ team }: { readonly team: TeamView }) {
  return (
    <section class="team-box">
      <h3>{team.longName}</h3>
      <ScrollBox label={`Batting of the ${team.shortName}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Batting</th>
              <Heads columns={BATTING} />
            </tr>
          </thead>
          <tbody>
            {team.batting.map((line) => (
              <tr key={line.cardId}>
                <th scope="row" class={line.isSubstitute ? 'substitute' : undefined}>
                  {line.name} <small>{line.positions}</small>
                </th>
                {BATTING.map(([short, , value]) => (
                  <td key={short}>{value(line)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Notes team={team} />
      <ScrollBox label={`Pitching of the ${team.shortName}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Pitching</th>
              <Heads columns={PITCHING} />
            </tr>
          </thead>
          <tbody>
            {team.pitching.map((line) => (
              <tr key={line.cardId}>
                <th scope="row">
                  {line.name} {line.decision !== '' && <small>({line.decision})</small>}
                </th>
                {PITCHING.map(([short, , value]) => (
                  <td key={short}>{value(line)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

export function BoxScore({ view }: { readonly view: GameView }) {
  return (
    <div class="box-score">
      <TeamBox team={view.away} />
      <TeamBox team={view.home} />
    </div>
  );
}
