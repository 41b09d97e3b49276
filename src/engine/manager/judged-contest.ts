/**
 * What an answer is worth: each manager is taken to give his best answer to whatever is asked next,
 * and the dice decide the rest.
 */
import type { EngineGame, PendingRunner } from '../game-state.ts';
import { chanceAt } from '../odds/expectation.ts';
import { QUESTION } from '../pending-decision.ts';
import { HOME, OUT } from '../play-record.ts';
import { at } from '../table-access.ts';
import type { ManagerTendencies } from './decision.ts';
import { boldness, catcherHabit, throwHabit } from './plain-contest.ts';

const FACES = 20;
const OUTS_OF_HALF = 3;
/** A runner who is not moved. */
const STAYS = -1;

/** The chance of the club at bat to win by the first and by the second answer. */
export interface ContestWorth {
  readonly first: number;
  readonly second: number;
}

/** Where the lead and the trail runner would come: a base, HOME, OUT or where the record has them. */
interface Ends {
  readonly lead: number;
  readonly trail: number;
}

/** Where a man comes: the two runners of the contest as `ends` says, the others as on record. */
function endOf(game: EngineGame, from: number, ends: Ends): number {
  const { record, pending } = game;
  if (from === pending.lead.from && ends.lead !== STAYS) return ends.lead;
  if (from === pending.trail.from && ends.trail !== STAYS) return ends.trail;
  return at(record.destination, from);
}

/** The chance to win when they come there and everybody else as the record has it. */
function chanceAfter(game: EngineGame, ends: Ends): number {
  let outs = game.outs + game.record.outs;
  if (ends.lead === OUT) outs += 1;
  if (ends.trail === OUT) outs += 1;
  let bases = 0;
  let runs = 0;
  for (let from = 0; from < HOME; from += 1) {
    const to = endOf(game, from, ends);
    if (to === HOME) runs += 1;
    else if (to > OUT) bases |= 1 << (to - 1);
  }
  return chanceAt(game, { outs: Math.min(OUTS_OF_HALF, outs), bases, runs });
}

/** The throw is made at one runner, whose end the die decides. */
function chanceOfThrow(
  game: EngineGame,
  { safe, to }: PendingRunner,
  endsOf: (to: number) => Ends,
): number {
  const chance = safe / FACES;
  return chance * chanceAfter(game, endsOf(to)) + (1 - chance) * chanceAfter(game, endsOf(OUT));
}

/** The trail runner goes as well: the throw at the lead runner, and at the trail runner. */
function whenBothGo(game: EngineGame): ContestWorth {
  const { lead, trail } = game.pending;
  return {
    first: chanceOfThrow(game, lead, (to) => ({ lead: to, trail: trail.to })),
    second: chanceOfThrow(game, trail, (to) => ({ lead: lead.to, trail: to })),
  };
}

/** A throw is coming: the trail runner goes, or stays. */
function whenThrown(game: EngineGame): ContestWorth {
  const { lead, trail } = game.pending;
  const second = chanceOfThrow(game, lead, (to) => ({ lead: to, trail: STAYS }));
  if (trail.from < 0) return { first: second, second };
  const both = whenBothGo(game);
  return { first: Math.min(both.first, both.second), second };
}

/** The lead runner is off: the throw, and the cut-off behind which nobody else moves. */
function whenSent(game: EngineGame): ContestWorth {
  const thrown = whenThrown(game);
  return {
    first: Math.max(thrown.first, thrown.second),
    second: chanceAfter(game, { lead: game.pending.lead.to, trail: STAYS }),
  };
}

/** Runners are off with the pitch: the throw goes to where it hurts most. */
function whenStealing(game: EngineGame): number {
  const { lead, trail } = game.pending;
  if (trail.from < 0) return chanceOfThrow(game, lead, (to) => ({ lead: to, trail: STAYS }));
  const both = whenBothGo(game);
  return Math.min(both.first, both.second);
}

/** What both answers to the question that is asked are worth to the club at bat. */
export function weighAnswers(game: EngineGame): ContestWorth {
  switch (game.pending.question) {
    case QUESTION.lead: {
      const sent = whenSent(game);
      const second = chanceAfter(game, { lead: STAYS, trail: STAYS });
      return { first: Math.min(sent.first, sent.second), second };
    }
    case QUESTION.jump: {
      const second = chanceAfter(game, { lead: STAYS, trail: STAYS });
      return { first: whenStealing(game), second };
    }
    case QUESTION.throw:
      return whenSent(game);
    case QUESTION.trail:
      return whenThrown(game);
    default:
      return whenBothGo(game);
  }
}

/** How much a face of the die is worth here: what hangs on the runner's end, by face. */
function worthOfFace(game: EngineGame, runner: PendingRunner): number {
  const isLead = runner === game.pending.lead;
  const ends = (to: number) => (isLead ? { lead: to, trail: STAYS } : { lead: STAYS, trail: to });
  return (chanceAfter(game, ends(runner.to)) - chanceAfter(game, ends(OUT))) / FACES;
}

/** Whether the first answer is the better one for the manager who is asked, as his habits see it. */
export function answersByOdds(game: EngineGame, manager: ManagerTendencies): boolean {
  const { question, lead, trail } = game.pending;
  const { first, second } = weighAnswers(game);
  switch (question) {
    case QUESTION.lead:
    case QUESTION.jump:
      return first + boldness(game, manager) * worthOfFace(game, lead) > second;
    case QUESTION.trail:
      return first + boldness(game, manager) * worthOfFace(game, trail) > second;
    case QUESTION.throw:
      return first - throwHabit(manager) * worthOfFace(game, lead) <= second;
    case QUESTION.stealTarget:
      return first - catcherHabit(manager) * worthOfFace(game, lead) <= second;
    default:
      return first <= second;
  }
}
