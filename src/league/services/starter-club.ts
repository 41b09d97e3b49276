/**
 * Draws the cards that a new club begins with: everybody a manager needs, of modest cost, and for
 * every newcomer another club of about the same strength.
 */
import { createHash } from 'node:crypto';
import { AppError } from '../../errors.ts';
import { FIELD_POSITIONS, type Position } from '../../models/baseball.ts';
import type { DraftCandidate } from '../../repositories/league-catalogue-repo.ts';

type Fits = (candidate: DraftCandidate) => boolean;
interface Seat {
  readonly name: string;
  readonly fits: Fits;
}

const plays =
  (...positions: readonly Position[]): Fits =>
  (candidate) =>
    candidate.bats && positions.includes(candidate.positions[0] ?? 'P');
const starts: Fits = ({ positions, starterEndurance }) =>
  positions[0] === 'P' && starterEndurance !== null;
const relieves: Fits = ({ positions, starterEndurance, reliefEndurance }) =>
  positions[0] === 'P' && reliefEndurance !== null && starterEndurance === null;
const isBatter: Fits = ({ bats, positions }) => bats && positions[0] !== 'P';

const STARTERS = 5;
const RELIEVERS = 8;
/** Nine who bat and field, four for the bench, five who start and eight who relieve: 26. */
const SEATS: readonly Seat[] = [
  ...FIELD_POSITIONS.slice(1).map((position) => ({ name: position, fits: plays(position) })),
  { name: 'bench catcher', fits: plays('C') },
  { name: 'bench infielder', fits: plays('2B', '3B', 'SS') },
  { name: 'bench outfielder', fits: plays('LF', 'CF', 'RF') },
  // After those who must play a position, so that nobody is taken away from there.
  { name: 'DH', fits: isBatter },
  { name: 'bench batter', fits: isBatter },
  ...Array.from({ length: STARTERS }, () => ({ name: 'starter', fits: starts })),
  ...Array.from({ length: RELIEVERS }, () => ({ name: 'reliever', fits: relieves })),
];

/** Neither stars nor those whom nobody would field: the middle of each seat's candidates by cost. */
const BAND = { from: 0.3, to: 0.8 } as const;
/** Of this many clubs that are drawn, the one whose cost is nearest to the usual one is kept. */
const DRAWS = 24;

/** Whole numbers below a bound, each from the next four bytes of SHA-256 over the seed. */
function numbersFrom(seed: string): (below: number) => number {
  let drawn = 0;
  return (below) => {
    drawn += 1;
    const digest = createHash('sha256').update(`${seed}:${drawn}`).digest();
    return digest.readUInt32BE(0) % below;
  };
}

/** Everybody who may have a seat, cheapest first, and those of them of modest cost. */
interface Choice {
  readonly seat: Seat;
  readonly fitting: readonly DraftCandidate[];
  readonly modest: readonly DraftCandidate[];
}

function choiceOf(seat: Seat, candidates: readonly DraftCandidate[]): Choice {
  const fitting = candidates
    .filter(seat.fits)
    .sort((one, other) => one.cost - other.cost || (one.id < other.id ? -1 : 1));
  const from = Math.floor(fitting.length * BAND.from);
  return { seat, fitting, modest: fitting.slice(from, Math.ceil(fitting.length * BAND.to)) };
}

function drawClub(choices: readonly Choice[], draw: (below: number) => number): DraftCandidate[] {
  const taken = new Set<string>();
  const free = (among: readonly DraftCandidate[]) => among.filter(({ id }) => !taken.has(id));
  return choices.map(({ seat, fitting, modest }) => {
    // A small card set may have too few of modest cost: then anybody who fits will do.
    const preferred = free(modest);
    const open = preferred.length > 0 ? preferred : free(fitting);
    const chosen = open.length === 0 ? undefined : open[draw(open.length)];
    if (chosen === undefined) {
      throw new AppError('entity/not_found', `The card set has no free ${seat.name} to give`, {
        entity: 'player',
        seat: seat.name,
      });
    }
    taken.add(chosen.id);
    return chosen;
  });
}

const costOf = (club: readonly DraftCandidate[]) => club.reduce((sum, { cost }) => sum + cost, 0);

/**
 * The players of a starter club; the same candidates and seed give the same club. Throws
 * `entity/not_found` when a seat cannot be filled.
 */
export function drawStarterClub(
  candidates: readonly DraftCandidate[],
  seed: string,
): readonly DraftCandidate[] {
  const choices = SEATS.map((seat) => choiceOf(seat, candidates));
  const usualCost = choices.reduce(
    (sum, { modest }) => sum + (modest[Math.floor(modest.length / 2)]?.cost ?? 0),
    0,
  );
  const draw = numbersFrom(seed);
  const clubs = Array.from({ length: DRAWS }, () => drawClub(choices, draw));
  const distance = (club: readonly DraftCandidate[]) => Math.abs(costOf(club) - usualCost);
  return clubs.reduce((best, club) => (distance(club) < distance(best) ? club : best));
}
