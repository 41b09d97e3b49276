/** Who decided a finished game: win probability added, summed over the plays of each man. */
import type { Side } from '../../models/baseball.ts';
import type { GameLeadersView, LeaderView } from '../../models/game-view.ts';
import type { EngineGame, TeamState } from '../game-state.ts';
import type { PlayFacts } from '../play-facts.ts';
import { OUT } from '../play-record.ts';
import { playerRef } from './team-view.ts';
import { battingToday, pitchingToday } from './today.ts';

const STARS = 3;
const PLAYS = 3;

/** The columns of a row that leaders are found from. */
type LeaderRow = Pick<
  PlayFacts,
  | 'playNumber'
  | 'half'
  | 'wpa'
  | 'plateAppearance'
  | 'stolenBases'
  | 'caughtStealing'
  | 'pickOffs'
  | 'batterCardId'
  | 'pitcherCardId'
  | 'firstCardId'
  | 'secondCardId'
  | 'thirdCardId'
  | 'firstFinal'
  | 'secondFinal'
  | 'thirdFinal'
>;

/** Of a play on the bases: who was out, or else the man farthest along who moved. */
function runnerOf(row: LeaderRow): string | null {
  const runners = [
    { cardId: row.thirdCardId, from: 3, to: row.thirdFinal },
    { cardId: row.secondCardId, from: 2, to: row.secondFinal },
    { cardId: row.firstCardId, from: 1, to: row.firstFinal },
  ];
  const out = runners.find(({ to }) => to === OUT);
  const moved = runners.find(({ from, to }) => to !== null && to > from);
  return (out ?? moved)?.cardId ?? null;
}

/** Who of the club at bat made the play; nobody when a pitch got away or the pitcher balked. */
function offensiveMan(row: LeaderRow): string | null {
  if (row.plateAppearance) return row.batterCardId;
  return row.stolenBases + row.caughtStealing + row.pickOffs > 0 ? runnerOf(row) : null;
}

class Sums {
  readonly #byCard = new Map<string, number>();

  add(cardId: string, amount: number): void {
    this.#byCard.set(cardId, (this.#byCard.get(cardId) ?? 0) + amount);
  }

  of(cardId: string): number {
    return this.#byCard.get(cardId) ?? 0;
  }
}

/** A club's sums at bat and on the mound. */
interface ClubSums {
  readonly batting: Sums;
  readonly pitching: Sums;
}
const noSums = (): ClubSums => ({ batting: new Sums(), pitching: new Sums() });

function sumsOf(rows: readonly LeaderRow[]): Readonly<Record<Side, ClubSums>> {
  const sums = { away: noSums(), home: noSums() };
  for (const row of rows) {
    if (row.wpa === null) continue;
    const [batting, fielding] =
      row.half === 'top' ? [sums.away, sums.home] : [sums.home, sums.away];
    const man = offensiveMan(row);
    if (man !== null) batting.batting.add(man, row.wpa);
    fielding.pitching.add(row.pitcherCardId, -row.wpa);
  }
  return sums;
}

/** Everybody who was in the game for a club, at bat, on the mound and in all. */
function menOf(team: TeamState, { batting, pitching }: ClubSums) {
  const pitchers = new Set(team.stints.map(({ player }) => player));
  const players = [...team.slotOf.keys()].filter((player) => team.slotOf[player] !== 0);
  return players.map((player) => {
    const ref = { ...playerRef(team, player), side: team.side };
    const atBat = { ...ref, wpa: batting.of(ref.cardId), today: battingToday(team, player) };
    if (!pitchers.has(player)) return { batter: atBat, pitcher: undefined, star: atBat };
    const today = pitchingToday(team, player);
    const onMound = { ...ref, wpa: pitching.of(ref.cardId), today };
    const isBatter = Math.abs(atBat.wpa) > Math.abs(onMound.wpa);
    const star = { ...(isBatter ? atBat : onMound), wpa: atBat.wpa + onMound.wpa };
    return { batter: atBat, pitcher: onMound, star };
  });
}

function best(leaders: readonly (LeaderView | undefined)[]): readonly LeaderView[] {
  return leaders
    .filter((leader) => leader !== undefined)
    .filter(({ wpa }) => wpa > 0)
    .toSorted((one, other) => other.wpa - one.wpa)
    .slice(0, STARS);
}

/** The plays that changed the chance to win most, the biggest first. */
function biggestPlays(rows: readonly LeaderRow[]): readonly number[] {
  return rows
    .filter(({ wpa }) => wpa !== null)
    .toSorted((one, other) => Math.abs(other.wpa ?? 0) - Math.abs(one.wpa ?? 0))
    .slice(0, PLAYS)
    .map(({ playNumber }) => playNumber);
}

/**
 * The leaders of a finished game, best first; null while it goes on. The batter, or the runner of a
 * play on the bases, has the play's WPA, and the pitcher what it took from his club or gave it.
 */
export function leadersOf(game: EngineGame, rows: readonly LeaderRow[]): GameLeadersView | null {
  if (!game.isOver) return null;
  const sums = sumsOf(rows);
  const men = [...menOf(game.away, sums.away), ...menOf(game.home, sums.home)];
  return {
    stars: best(men.map(({ star }) => star)),
    batters: best(men.map(({ batter }) => batter)),
    pitchers: best(men.map(({ pitcher }) => pitcher)),
    biggestPlays: biggestPlays(rows),
  };
}
