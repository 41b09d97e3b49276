/** A league made by hand for the team service: it founds clubs and remembers by key what it did. */
import { AppError } from '../../src/errors.ts';
import type { Team } from '../../src/models/team.ts';
import type { ClubProfile, TeamLeague } from '../../src/services/team-league.ts';
import { cardRows, teamRow } from './fakes-catalogue.ts';
import { testId, testSetup } from './game-setups.ts';

type Founding = Awaited<ReturnType<TeamLeague['createTeam']>>;
type Command = ClubProfile & { readonly operationKey: string };

export interface FakeLeague extends TeamLeague {
  /** Every command that arrived, repeated ones included. */
  readonly commands: Command[];
  /** Clubs that it has founded. */
  readonly founded: () => number;
  /** The next command fails before, or its answer is lost after, it was carried out. */
  failNext(how: 'before' | 'after', error: AppError): void;
}

export const UNREACHABLE = new AppError('league/unreachable', 'The league does not answer');

/** A league that gives each new club a copy of every card of the visitors of the test setup. */
export function fakeLeague(): FakeLeague {
  const { away } = testSetup();
  const answers = new Map<string, Founding>();
  const commands: Command[] = [];
  let failure: { readonly how: 'before' | 'after'; readonly error: AppError } | undefined;
  const found = ({ operationKey: _, ...profile }: Command): Founding => {
    const number = answers.size + 1;
    const team: Team = teamRow(away, {
      ...{ ...profile, id: testId(50, number), isAi: false, cardsetId: null, value: 100 },
    });
    const cards = cardRows(away, team.id).map((card, index) => ({
      ...{ ...card, id: testId(50 + number, index), origin: 'starter' as const },
    }));
    return { team, cards };
  };
  return {
    commands,
    founded: () => answers.size,
    failNext: (how, error) => {
      failure = { how, error };
    },
    createTeam: async (command) => {
      commands.push(command);
      const failing = failure;
      failure = undefined;
      if (failing?.how === 'before') throw failing.error;
      const answer = answers.get(command.operationKey) ?? found(command);
      answers.set(command.operationKey, answer);
      if (failing?.how === 'after') throw failing.error;
      return answer;
    },
  };
}
