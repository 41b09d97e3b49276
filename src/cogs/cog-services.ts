/** What the commands of Discord ask of the services and of the pictures, and nothing more. */
import type { Logger } from '../monitoring/logging.ts';
import type { OperationMetrics } from '../monitoring/performance-metrics.ts';
import type { PictureRenderer } from '../pictures/picture-renderer.ts';
import type { CardService } from '../services/card-service.ts';
import type { GameService } from '../services/game-service.ts';
import type { ManagerService } from '../services/manager-service.ts';
import type { TeamService } from '../services/team-service.ts';

/** What a command may use. */
export interface CogServices {
  readonly teams: Pick<
    TeamService,
    'create' | 'mine' | 'get' | 'listOpponents' | 'getLineup' | 'saveLineup' | 'autoFill'
  >;
  readonly managers: Pick<ManagerService, 'listProfiles'>;
  readonly cards: Pick<CardService, 'search' | 'show' | 'autocomplete'>;
  readonly games: Pick<
    GameService,
    'newGame' | 'view' | 'inChannel' | 'choose' | 'playOut' | 'undo' | 'addWords'
  >;
  readonly pictures: Pick<PictureRenderer, 'render'>;
}
/** What the pipeline itself uses beside that. */
export interface CogDeps extends CogServices {
  readonly logger: Logger;
  readonly metrics: OperationMetrics;
  /** Reference numbers that a person can quote and an operator can find in the log. */
  readonly ids: { next(): string };
}
