/** What candidates for the numbers of the running game would make of the chances of replayed games. */
import { PICK_OFF_FACES } from '../../src/engine/pitching/pick-off.ts';
import type { Chance } from './running-chances.ts';

const JUMPS = 36;
const FACES = 20;
const SHOWN = 4;
const HOME_OUTS = 2;

const clamp = (number: number): number => Math.max(1, Math.min(FACES - 1, number));
const whole = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

interface StealCandidate {
  readonly added: number;
  readonly divisor: number;
  readonly from: number;
}
interface StealTarget {
  readonly base: number;
  readonly games: number;
  /** Attempts a game and the share of them that is made. */
  readonly target: { readonly attempts: number; readonly made: number };
}

interface Candidates {
  readonly added: readonly number[];
  readonly divisor: readonly number[];
  readonly from: readonly number[];
}
const AT_SECOND: Candidates = { added: [0], divisor: [1], from: whole(8, 14) };
/** The candidates by base: what is added, by what the jump is divided, from which number he runs. */
const CANDIDATES: readonly Candidates[] = [
  AT_SECOND,
  { added: whole(-3, 2), divisor: whole(2, 5), from: whole(10, 15) },
  { added: whole(-12, -6), divisor: whole(2, 8), from: whole(3, 8) },
];

function candidatesOf(base: number): readonly StealCandidate[] {
  const { added, divisor, from } = CANDIDATES[base - 1] ?? AT_SECOND;
  return added.flatMap((one) =>
    divisor.flatMap((share) => from.map((least) => ({ added: one, divisor: share, from: least }))),
  );
}

function outcomeOf(chances: readonly Chance[], base: number, candidate: StealCandidate) {
  let tries = 0;
  let made = 0;
  for (const chance of chances) {
    if (chance.base !== base || (base === 3 && chance.outs !== HOME_OUTS)) continue;
    const safe = clamp(chance.number + candidate.added);
    if (safe < candidate.from) continue;
    const taken = (chance.count * Math.floor(chance.jump / candidate.divisor)) / JUMPS;
    tries += taken;
    made += (taken * safe) / FACES;
  }
  return { tries, made };
}

/** The candidates that come nearest to the real attempts and their success, as lines. */
export function fitSteals(
  chances: readonly Chance[],
  { base, games, target }: StealTarget,
): readonly string[] {
  const fits = candidatesOf(base).map((candidate) => {
    const { tries, made } = outcomeOf(chances, base, candidate);
    const attempts = tries / games;
    const share = made / Math.max(tries, 1);
    const miss = Math.hypot(attempts / target.attempts - 1, share / target.made - 1);
    const words = `attempts a game ${attempts.toFixed(4)}, made ${share.toFixed(4)}`;
    return { miss, line: `  ${Object.values(candidate).join(', ')}: ${words}` };
  });
  const best = fits.toSorted((one, other) => one.miss - other.miss).slice(0, SHOWN);
  return best.map(({ line }) => line);
}

/** Likewise for one throw to first against every runner who is within reach, with second open. */
export function fitPickOffs(
  chances: readonly Chance[],
  { games, target }: { readonly games: number; readonly target: number },
): readonly string[] {
  const fits = whole(-4, 2).flatMap((added) =>
    whole(1, 6).map((from) => {
      let throws = 0;
      let outs = 0;
      for (const { base, jump, hold, count } of chances) {
        const number = Math.min(FACES - 1, jump + added - hold);
        if (base !== 1 || number < from) continue;
        throws += count;
        outs += (count * PICK_OFF_FACES * number) / FACES ** 2;
      }
      const words = `throws a game ${(throws / games).toFixed(2)}, out ${(outs / games).toFixed(4)}`;
      return { miss: Math.abs(outs / games / target - 1), line: `  ${added}, ${from}: ${words}` };
    }),
  );
  const best = fits.toSorted((one, other) => one.miss - other.miss).slice(0, SHOWN);
  return best.map(({ line }) => line);
}
