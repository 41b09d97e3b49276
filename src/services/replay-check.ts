/** Whether a stored game follows from its inputs: plays its choices again and compares every fact. */
import { applyChoice, startGame } from '../engine/play.ts';
import type { PlayFacts } from '../engine/play-facts.ts';
import { canonicalJson } from '../models/canonical-json.ts';
import { choiceSchema } from '../models/choice.ts';
import type { DiceProblem } from '../models/dice-record.ts';
import type { Game, GameSetup, Play } from '../models/game.ts';
import { diceFor } from './game-live.ts';

/** What a later computation may add to a play without changing what happened. */
const ADDED_LATER: ReadonlySet<string> = new Set(['wpa', 're24']);

export interface ReplayedGame {
  readonly row: Game;
  readonly setup: GameSetup;
  /** Those that count, first to last. */
  readonly plays: readonly Play[];
}

type Difference = Pick<DiceProblem, 'draw' | 'expected' | 'found'> & { readonly what: string };

function problem(play: number, difference: Difference): DiceProblem {
  const { what, ...rest } = difference;
  const message = `Play ${play}, ${what}: played again it is ${rest.expected}, the record says ${rest.found}.`;
  return { kind: 'replay', play, isTakenBack: false, ...rest, message };
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : canonicalJson(value);
}

/** The first roll that differs, or that is missing on one side. */
function rollDifference(again: PlayFacts, play: Play): Difference[] {
  const rollText = (facts: PlayFacts | Play, index: number) => {
    const roll = facts.dice.rolls[index];
    return roll === undefined ? 'no roll' : `${roll.face} on a d${roll.faces} (${roll.of})`;
  };
  const draws = Math.max(again.dice.rolls.length, play.dice.rolls.length);
  for (let index = 0; index < draws; index += 1) {
    const [expected, found] = [rollText(again, index), rollText(play, index)];
    if (expected === found) continue;
    return [{ what: `roll ${index + 1}`, draw: index + 1, expected, found }];
  }
  return [];
}

function differencesOf(again: PlayFacts, play: Play): Difference[] {
  const facts = Object.keys(again).filter((key) => !ADDED_LATER.has(key));
  const rolls = rollDifference(again, play);
  const compared = rolls.length > 0 ? facts.filter((key) => key !== 'dice') : facts;
  const others = compared.flatMap((key): Difference[] => {
    const expected = written(Reflect.get(again, key));
    const found = written(Reflect.get(play, key));
    if (expected === found) return [];
    return [{ what: key, draw: null, expected, found }];
  });
  return [...rolls, ...others];
}

/**
 * Everything in which a game's plays differ from what its setup, choices and dice give; empty when
 * they are the same. It ends at a choice that the rules do not allow, since nothing follows from it.
 */
export function findReplayProblems({ row, setup, plays }: ReplayedGame): DiceProblem[] {
  const engine = startGame(setup);
  const problems: DiceProblem[] = [];
  for (const play of plays) {
    const { playNumber } = play;
    const choice = choiceSchema.parse(play.choice);
    const played = applyChoice(engine, choice, diceFor(row, engine.playNumber + 1));
    if (!played.ok) {
      const found = `${choice.kind} (${played.error.rule})`;
      const refused = { what: 'its choice', draw: null, expected: 'not allowed', found };
      return [...problems, problem(playNumber, refused)];
    }
    problems.push(...differencesOf(played.value, play).map((one) => problem(playNumber, one)));
  }
  const score = (away: number, home: number) => `${away}-${home}`;
  const expected = `${score(engine.away.runs, engine.home.runs)}, ${engine.isOver ? 'over' : 'not over'}`;
  const found = `${score(row.awayScore, row.homeScore)}, over`;
  if (expected === found) return problems;
  return [...problems, problem(plays.length, { what: 'the end', draw: null, expected, found })];
}
