/** What the browser's routes ask of the services, and nothing more. */
import type { AccountService } from '../services/account-service.ts';
import type { CardService } from '../services/card-service.ts';
import type { GameService } from '../services/game-service.ts';
import type { ManagerService } from '../services/manager-service.ts';
import type { TeamService } from '../services/team-service.ts';

export interface DugoutServices {
  readonly accounts: Pick<AccountService, 'find' | 'create' | 'recover'>;
  readonly teams: Pick<
    TeamService,
    'create' | 'mine' | 'listOpponents' | 'getLineup' | 'saveLineup' | 'autoFill'
  >;
  readonly managers: Pick<ManagerService, 'listProfiles' | 'ownProfileNames'>;
  readonly cards: Pick<CardService, 'search' | 'show'>;
  readonly games: Pick<
    GameService,
    'newGame' | 'view' | 'choose' | 'playOut' | 'undo' | 'addWords' | 'listForTeam' | 'subscribe'
  >;
}
