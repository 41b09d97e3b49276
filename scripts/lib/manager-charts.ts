/** The founded profiles of the computer's managers as a table of docs/rules.md. */
import { managerRows } from '../../src/league/services/founding-clubs.ts';
import { formatHabits } from '../../src/models/manager.ts';
import { MANAGER_TENDENCIES } from '../../src/models/team.ts';
import { row, table } from './markdown-table.ts';

/** The blocks of charts by the names of their markers in docs/rules.md. */
export function managerCharts(): readonly (readonly [name: string, chart: string])[] {
  const profiles = managerRows();
  const habits = MANAGER_TENDENCIES.map((habit) =>
    row([`\`${habit}\``, ...profiles.map((profile) => profile[habit])]),
  );
  const words = profiles.map((profile) => `- **${profile.name}** ${formatHabits(profile)}.`);
  const head = ['habit', ...profiles.map(({ name }) => name)];
  return [['profiles', `${table(head, habits)}\n\n${words.join('\n')}`]];
}
