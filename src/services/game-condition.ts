/** Campaign play: in what condition a club's men come to a game, and what that does to its line-up. */
import {
  capacityOf,
  WORK_OF_OUT,
  WORK_OF_RUN,
  WORK_OF_RUNNER,
} from '../engine/pitching/fatigue.ts';
import { carriedWork, isOverused, restWords } from '../engine/pitching/rest.ts';
import { HANDS } from '../models/baseball.ts';
import { RESTED_GAMES } from '../models/game.ts';
import type { LineupCard } from '../models/team.ts';
import type { CampaignPast } from '../repositories/campaign-past.ts';
import type { GameRepo } from '../repositories/game-repo.ts';
import { lineupProblems } from './lineup-check.ts';
import { fillLineup, isEnough, onePerPerson } from './lineup-fill.ts';
import { pinPlayer } from './lineup-pin.ts';
import type { Condition, RosterCard } from './team-roster.ts';

/** His work in each of the games that rest looks back on; undefined where he threw no pitch. */
function recentWorkOf(past: readonly CampaignPast[]): number[] | undefined {
  const workOf = ({ outs, runs, reached }: CampaignPast) =>
    outs * WORK_OF_OUT + runs * WORK_OF_RUN + reached * WORK_OF_RUNNER;
  const work = Array.from({ length: RESTED_GAMES }, (_, game) =>
    past.filter(({ gamesAgo }) => gamesAgo === game + 1).reduce((sum, one) => sum + workOf(one), 0),
  );
  return work.some((done) => done > 0) ? work : undefined;
}

/** The games that he still misses, with the one that begins. */
function outForOf(past: readonly CampaignPast[]): number {
  const left = past.map(({ gamesAgo, injuryGames }) => (injuryGames ?? 0) - (gamesAgo - 1));
  return Math.max(0, ...left);
}

function conditionOf(past: readonly CampaignPast[]): Condition {
  const recentWork = recentWorkOf(past);
  const outFor = outForOf(past);
  return {
    ...(recentWork === undefined ? {} : { recentWork }),
    ...(outFor === 0 ? {} : { outFor }),
  };
}

type Conditioned = RosterCard & { readonly condition: Condition };

/** The roster with all cards of a person as good as new; his work stays with him. */
function withHealthy(roster: readonly Conditioned[], { facts }: Conditioned): Conditioned[] {
  return roster.map((card) => {
    if (card.facts.player.id !== facts.player.id) return card;
    const { outFor: _, ...condition } = card.condition;
    return { ...card, condition };
  });
}

/** Whether those who are fit can take the field against either hand, every man at a position of his. */
function canTakeField(roster: readonly Conditioned[]): boolean {
  if (!isEnough(onePerPerson(roster).map(pinPlayer))) return false;
  const pinned = roster.map(pinPlayer);
  return HANDS.every((hand) => lineupProblems(fillLineup(roster, hand), pinned).length === 0);
}

/**
 * Lets hurt men play until the others can take the field with them: the least hurt of those who alone
 * make up for what is missing, else the least hurt, and so on.
 */
function letPlay(roster: readonly Conditioned[]): readonly Conditioned[] {
  const outFor = ({ condition }: Conditioned) => condition.outFor ?? 0;
  const hurt = roster
    .filter((card) => outFor(card) > 0)
    .toSorted((one, other) => outFor(one) - outFor(other));
  const [least] = hurt;
  if (least === undefined || canTakeField(roster)) return roster;
  const missed = hurt.find((card) => canTakeField(withHealthy(roster, card)));
  return letPlay(withHealthy(roster, missed ?? least));
}

/**
 * The roster with what the club's last campaign games did to everybody on it, to all copies of a
 * card; who is hurt comes last.
 */
export async function inCondition(
  games: Pick<GameRepo, 'campaignPast'>,
  teamId: string,
  roster: readonly RosterCard[],
): Promise<readonly RosterCard[]> {
  const personOf = new Map(roster.map(({ cardId, facts }) => [cardId, facts.player.id]));
  const past = Map.groupBy(await games.campaignPast(teamId), ({ cardId }) => personOf.get(cardId));
  const conditioned = roster.map((card) => ({
    ...card,
    condition: conditionOf(past.get(card.facts.player.id) ?? []),
  }));
  const isHurt = ({ condition }: Conditioned) => condition.outFor !== undefined;
  const ready = letPlay(conditioned);
  return [...ready.filter((card) => !isHurt(card)), ...ready.filter(isHurt)];
}

/** "hurt: out for 3 games", "not rested: 45 % used up": how he comes to a campaign game; null when he is fit. */
export function conditionWords({ condition, facts }: RosterCard): string | null {
  const { outFor, recentWork } = condition ?? {};
  if (outFor !== undefined) return `hurt: out for ${outFor} ${outFor === 1 ? 'game' : 'games'}`;
  if (facts.pitching === null) return null;
  const { starterEndurance, reliefEndurance, closerEndurance } = facts.pitching;
  const endurance = {
    starterEndurance: starterEndurance ?? 0,
    reliefEndurance: reliefEndurance ?? 0,
    closerEndurance: closerEndurance ?? 0,
  };
  return restWords(
    { carriedWork: carriedWork(recentWork), isOverused: isOverused(recentWork) },
    capacityOf(endurance, starterEndurance !== null),
  );
}

/** Those of a line-up who are hurt, each once. */
function hurtIn({ slots, starterCardId }: LineupCard, roster: readonly RosterCard[]) {
  const named = new Set([starterCardId, ...slots.map(({ cardId }) => cardId)]);
  return roster.filter(
    ({ cardId, condition }) => named.has(cardId) && condition?.outFor !== undefined,
  );
}

const isUnrested = ({ recentWork }: Condition): boolean =>
  carriedWork(recentWork) > 0 || isOverused(recentWork);

/** What becomes of a line-up in a campaign game, in words; null when it stands as it is. */
export function campaignWords(lineup: LineupCard, roster: readonly RosterCard[]): string | null {
  const hurt = hurtIn(lineup, roster).map(({ facts }) => facts.player.name);
  if (hurt.length > 0) {
    const names = new Intl.ListFormat('en').format(hurt);
    const are = hurt.length === 1 ? 'is' : 'are';
    return `A campaign game begins with another line-up, by the coaches: ${names} ${are} hurt.`;
  }
  const starter = roster.find(({ cardId }) => cardId === lineup.starterCardId);
  if (starter === undefined || !isUnrested(starter.condition ?? {})) return null;
  return `A campaign game begins with the starter whose turn it is: ${starter.facts.player.name} is not rested.`;
}

/**
 * A saved line-up for today. With a hurt man in it, it gives way to the proposal; a starter who has
 * not rested gives way to the proposal's, unless that one bats in another place.
 */
export function fitLineup(
  saved: LineupCard,
  roster: readonly RosterCard[],
  propose: () => LineupCard,
): LineupCard {
  if (hurtIn(saved, roster).length > 0) return propose();
  const starter = roster.find(({ cardId }) => cardId === saved.starterCardId);
  if (!isUnrested(starter?.condition ?? {})) return saved;
  const proposal = propose();
  const isInOrder = (card: string) => saved.slots.some(({ cardId }) => cardId === card);
  if (isInOrder(saved.starterCardId) || isInOrder(proposal.starterCardId)) return proposal;
  return { ...saved, starterCardId: proposal.starterCardId };
}
