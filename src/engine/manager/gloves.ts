/** Defensive replacements: a better glove for a lead, late, when the half begins. */
import type { Position } from '../../models/baseball.ts';
import type { CompiledPlayer } from '../cards/compile-card.ts';
import { POSITION_NAMES } from '../cards/result-codes.ts';
import { type EngineGame, NOBODY } from '../game-state.ts';
import { availableBench, isRated } from '../lineup/available.ts';
import { chanceAt, standingOf } from '../odds/expectation.ts';
import { at, itemAt } from '../table-access.ts';
import { battingValue } from './card-value.ts';
import type { ManagerDecision, ManagerTendencies } from './decision.ts';
import { moreOften } from './reason.ts';

/** Runs of a step of range in a season, by position 1-9, as the range chart gives them. */
const RUNS_OF_RANGE = [0, 0, 2, 6, 6, 6, 10, 5, 5, 5] as const;
/** Runs of an error, mostly a man on first for an out: -0.26 and 0.31 in card-value.ts, and a base. */
const RUNS_OF_ERROR = 0.7;
/** Innings of 162 games, for which error ratings and the runs above are given. */
const SEASON_INNINGS = 1458;
/** Turns of a man in a half, and the share of them that his own card decides. */
const TURNS_IN_HALF = 0.48;
const OWN_CARD = 0.5;
/** Nobody is taken out for his glove before the last two innings, or with another lead. */
const INNINGS_LEFT_MAX = 1;
const LEAD_MAX = 3;
/** What a glove must bring: in runs by thumb, in chances to win by the odds. */
const RUNS_MIN = 0.006;
const CHANCE_MIN = 0.001;

/** What a change would bring in the rest of the game, in runs: in the field, and lost at bat. */
interface Change {
  readonly player: number;
  readonly position: number;
  readonly saved: number;
  readonly lost: number;
}

/** Runs that a man allows in an inning by his ratings at a position. */
function allowedInInning(card: CompiledPlayer, position: number): number {
  const range = at(card.range, position) * itemAt(RUNS_OF_RANGE, position);
  return (range + at(card.error, position) * RUNS_OF_ERROR) / SEASON_INNINGS;
}

/** Every man of the bench for every man in the field whose position he plays. */
function changes(game: EngineGame): Change[] {
  const { fielding: team, batting, inning, rules } = game;
  const left = Math.max(0, rules.innings - inning);
  const { throws } = itemAt(batting.team.players, at(batting.fielders, 1));
  const found: Change[] = [];
  for (const player of availableBench(team)) {
    const glove = itemAt(team.team.players, player);
    for (let position = 2; position <= 9; position += 1) {
      if (!isRated(team, player, position)) continue;
      const man = itemAt(team.team.players, at(team.fielders, position));
      const inField = allowedInInning(man, position) - allowedInInning(glove, position);
      const atBat = (battingValue(man, throws) - battingValue(glove, throws)) * OWN_CARD;
      found.push({
        ...{ player, position },
        saved: inField * (left + 1),
        lost: atBat * left * TURNS_IN_HALF,
      });
    }
  }
  return found;
}

/** What a run against the club in the field, and one for it, is worth in chances to win. */
function worthOfRuns(game: EngineGame): { readonly allowed: number; readonly scored: number } {
  const now = standingOf(game);
  const chance = chanceAt(game, now);
  return {
    allowed: chanceAt(game, { ...now, runs: 1 }) - chance,
    scored: chance - chanceAt(game, { ...now, runs: -1 }),
  };
}

/** The better glove that this moment asks for, at the beginning of a half; undefined without one. */
export function gloveCall(
  game: EngineGame,
  { level }: ManagerTendencies,
): ManagerDecision | undefined {
  const { fielding: team, batting, inning, rules, playsInHalf } = game;
  if (playsInHalf > 0 || inning < rules.innings - INNINGS_LEFT_MAX || level === 'rookie') {
    return undefined;
  }
  const lead = team.runs - batting.runs;
  if (lead < 1 || lead > LEAD_MAX) return undefined;
  // Somebody must be known whom his own club will bat against, and everybody stand somewhere.
  if (team.vacancies > 0 || at(batting.fielders, 1) === NOBODY) return undefined;
  const isAce = level === 'ace';
  const worth = isAce ? worthOfRuns(game) : { allowed: 1, scored: 1 };
  let best: Change | undefined;
  let most = isAce ? CHANCE_MIN : RUNS_MIN;
  for (const change of changes(game)) {
    const gain = change.saved * worth.allowed - change.lost * worth.scored;
    if (gain > most) [best, most] = [change, gain];
  }
  if (best === undefined) return undefined;
  const { player, position } = best;
  const slot = at(team.slotOf, at(team.fielders, position));
  const name = itemAt(POSITION_NAMES, position - 1) as Position;
  const man = itemAt(team.team.players, player).pinned.name;
  return {
    choice: { kind: 'changeFielder', side: team.side, slot, player, position: name },
    reason: isAce
      ? moreOften(`${man} at ${name}`, most, 'a better glove for the lead')
      : 'A lead to keep: the better glove takes the field.',
  };
}
