/** What the team service asks of the league; the wiring gives it the HTTP client. */
import type { Card } from '../models/player.ts';
import type { Team } from '../models/team.ts';

/** What a person says about a new club. */
export interface ClubProfile {
  readonly ownerId: string;
  readonly managerName: string;
  readonly longName: string;
  readonly shortName: string;
  readonly abbrev: string;
  readonly colour: string;
}

/** The league as the team service sees it. */
export interface TeamLeague {
  /**
   * Founds a club and gives it its starter cards; the same key with the same profile gives the same
   * club again. Throws `team/abbreviation_taken`, `team/already_owned` and `league/…` codes.
   */
  createTeam(
    command: ClubProfile & { readonly operationKey: string },
  ): Promise<{ readonly team: Team; readonly cards: readonly Card[] }>;
}
