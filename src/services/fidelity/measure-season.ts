/** Replays a season and measures it, replay by replay, against what really happened. */
import { seasonTotals } from '../../engine/season-totals.ts';
import type { FidelityReport } from '../../models/fidelity.ts';
import type { SeasonFacts } from '../../models/season-facts.ts';
import type { SeasonPlan } from '../../models/season-plan.ts';
import type { ReplayRunner } from '../season-simulation.ts';
import { SeasonMeter } from './season-meter.ts';

export interface SeasonOrder {
  readonly plan: SeasonPlan;
  /** What really happened, its clubs and players in the order of the plan. */
  readonly facts: SeasonFacts;
  readonly seed: string;
  readonly replays: number;
  readonly runner: ReplayRunner;
  /** Told now and then how many games have been played; what it throws ends the work. */
  readonly onGames: (done: number) => void;
  /** Aborted when nobody wants the rest: the work rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

/** The same plan and seed give the same report, wherever the replays are played. */
export async function measureSeason(order: SeasonOrder): Promise<FidelityReport> {
  const { plan, facts, seed, replays, runner, onGames, signal } = order;
  const players = plan.clubs.map(({ team }) => team.players.length);
  const meter = new SeasonMeter({ facts, games: plan.games.length, seed });
  await runner.run({
    ...{ plan, seed, replays, onGames, signal },
    onReplay: (table) => meter.add(seasonTotals(players, table)),
  });
  return meter.report();
}
