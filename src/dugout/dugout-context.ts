/** What the dugout's server and its routes are given. */
import type { ConsistencyReport, Probe } from '../monitoring/health-checks.ts';
import type { Logger } from '../monitoring/logging.ts';
import type { PictureRenderer } from '../pictures/picture-renderer.ts';
import type { DugoutServices } from './dugout-services.ts';

export interface DugoutHealth {
  /** What the bot needs to work; the league is not required. */
  readonly probes: readonly Probe[];
  consistency(): Promise<ConsistencyReport>;
  /** Prometheus text. */
  readMetrics(): Promise<string>;
}
export interface DugoutDeps {
  readonly services: DugoutServices;
  readonly pictures: Pick<PictureRenderer, 'render'>;
  readonly logger: Logger;
  /** Signs cookies; at least 32 characters. */
  readonly sessionSecret: string;
  /** The folder of the built pages. */
  readonly webRoot: string;
  readonly discordStatus: () => string;
  readonly health: DugoutHealth;
}
export interface DugoutContext extends DugoutDeps {
  /** Marks the events of this run, so that a page never mistakes an old id for a new one. */
  readonly bootId: string;
}
