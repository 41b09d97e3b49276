/** Adds up the sides of every club in each meeting of hands, weighted by how often they come up. */
import { HANDS } from '../models/baseball.ts';
import { CHANCES_PER_SIDE } from '../models/card-layout.ts';
import type { BatterHalf } from './batting/batter-half.ts';
import type { BatterRates } from './batting/batting-rates.ts';
import type { Faced } from './faced.ts';
import { MEETINGS, type Meeting, meetingOf } from './hands.ts';
import type { LeagueRates } from './league-rates.ts';
import type { Encounter, Opposition } from './opposition.ts';
import { isPitcher } from './peers.ts';
import type { PitcherHalf } from './pitching/pitcher-half.ts';
import type { PitcherRates } from './pitching/pitching-rates.ts';
import { eventTable } from './plate-events.ts';
import type { ByHand } from './platoon-rates.ts';
import type { PlayerSeason } from './player-seasons.ts';
import { type ClubSides, facedIn, SideSum } from './side-sum.ts';

type ByMeeting = Readonly<Record<Meeting, Map<string, ClubSides>>>;
/** What the players of a club meet, by team id and meeting. */
export type FacedByClub = ReadonlyMap<string, Readonly<Record<Meeting, Faced>>>;

const emptySides = (): ByMeeting => ({
  LL: new Map(),
  LR: new Map(),
  RL: new Map(),
  RR: new Map(),
});

function sidesOf(sums: ByMeeting, meeting: Meeting, club: string): ClubSides {
  const known = sums[meeting].get(club);
  if (known !== undefined) return known;
  const made = { withHitter: new SideSum(), without: new SideSum() };
  sums[meeting].set(club, made);
  return made;
}

/** Plate appearances of a batter per game with and without the designated hitter. */
interface PerGame {
  readonly withHitter: number;
  readonly without: number;
}

interface ClubTurns {
  batters: number;
  pitchers: number;
}

/** How often people of each club bat per game: pitchers only where there is no designated hitter. */
export class BattingWeights {
  readonly #games: ReadonlyMap<string, PerGame>;
  readonly #turns = new Map<string, ClubTurns>();

  constructor(batters: readonly BatterRates[], opposition: Opposition) {
    this.#games = new Map(
      [...opposition].map(([club, encounters]) => {
        const sum = (isWith: boolean) =>
          encounters.reduce(
            (games, one) => games + (one.designatedHitter === isWith ? one.games : 0),
            0,
          );
        return [club, { withHitter: sum(true), without: sum(false) }] as const;
      }),
    );
    for (const { player, plateAppearances } of batters) {
      const turns = this.#turns.get(player.team.teamId) ?? { batters: 0, pitchers: 0 };
      turns[isPitcher(player) ? 'pitchers' : 'batters'] += plateAppearances;
      this.#turns.set(player.team.teamId, turns);
    }
  }

  /** What a plate appearance of a season is worth per game of each kind. */
  of(player: PlayerSeason): PerGame {
    const { withHitter, without } = this.#games.get(player.team.teamId) ?? {
      withHitter: 1,
      without: 1,
    };
    const all = withHitter + without;
    const turns = this.#turns.get(player.team.teamId);
    if (isPitcher(player)) return { withHitter: 0, without: without === 0 ? 0 : 1 / without };
    if (turns === undefined || turns.batters === 0 || without === 0 || withHitter === 0) {
      return { withHitter: 1 / all, without: 1 / all };
    }
    // As many turns in a game of either kind; where pitchers bat the others have fewer.
    const perGame = (turns.batters + turns.pitchers) / all;
    const others = Math.max(0, perGame - turns.pitchers / without);
    return { withHitter: perGame / turns.batters, without: others / turns.batters };
  }
}

interface FacedInput {
  readonly opposition: Opposition;
  readonly league: LeagueRates;
}

function facedByClub(sums: ByMeeting, { opposition, league }: FacedInput): FacedByClub {
  const facedOf = (encounters: readonly Encounter[], meeting: Meeting) =>
    facedIn(
      encounters,
      sums[meeting],
      eventTable((event) => CHANCES_PER_SIDE * league.meeting[meeting][event]),
    );
  return new Map(
    [...opposition].map(([club, encounters]) => {
      const faced = MEETINGS.map((meeting) => [meeting, facedOf(encounters, meeting)] as const);
      return [club, Object.fromEntries(faced) as Record<Meeting, Faced>] as const;
    }),
  );
}

/** The pitchers whom the batters of each club meet. */
export function facedPitchers(
  pitchers: readonly PitcherRates[],
  halves: readonly ByHand<PitcherHalf>[],
  input: FacedInput,
): FacedByClub {
  const sums = emptySides();
  for (const [index, { player, pitching, hand, exposure }] of pitchers.entries()) {
    for (const side of HANDS) {
      const half = halves[index]?.[side];
      if (half === undefined) continue;
      const weight = pitching.battersFaced * exposure[side];
      const club = sidesOf(sums, `${side}${hand}`, player.team.teamId);
      club.withHitter.addPitcher({ half, weight });
      club.without.addPitcher({ half, weight });
    }
  }
  return facedByClub(sums, input);
}

interface FacedBattersInput extends FacedInput {
  readonly weights: BattingWeights;
  /** The share of the league's batters whom starters face, 0-1. */
  readonly startShare: number;
}

/** The batters whom the pitchers of each club meet as starters and in relief. */
export interface FacedInRoles {
  readonly byStarters: FacedByClub;
  readonly byRelievers: FacedByClub;
}

/**
 * How often a reliever meets a pitcher at bat, against the mean of all pitchers: by then somebody
 * bats for him. Counted in replays of 2005, 2016 and 2019 (.56, .52 and .55).
 */
const RELIEVERS_MEET_PITCHERS = 0.54;

/** The batters whom the pitchers of each club meet. */
export function facedBatters(
  batters: readonly BatterRates[],
  halves: readonly ByHand<BatterHalf>[],
  input: FacedBattersInput,
): FacedInRoles {
  const { startShare } = input;
  const left = 1 - RELIEVERS_MEET_PITCHERS * (1 - startShare);
  const metBy = (pitchersTurns: number) => facedWith(batters, halves, { ...input, pitchersTurns });
  return {
    byStarters: metBy(startShare > 0 ? left / startShare : 1),
    byRelievers: metBy(RELIEVERS_MEET_PITCHERS),
  };
}

function facedWith(
  batters: readonly BatterRates[],
  halves: readonly ByHand<BatterHalf>[],
  input: FacedBattersInput & { readonly pitchersTurns: number },
): FacedByClub {
  const sums = emptySides();
  for (const [index, { player, bats, plateAppearances, exposure }] of batters.entries()) {
    const perGame = input.weights.of(player);
    for (const hand of HANDS) {
      const half = halves[index]?.[hand];
      if (half === undefined) continue;
      const turns = plateAppearances * exposure[hand];
      const club = sidesOf(sums, meetingOf(bats, hand), player.team.teamId);
      club.withHitter.addBatter({ half, weight: turns * perGame.withHitter });
      const without = isPitcher(player) ? input.pitchersTurns * perGame.without : perGame.without;
      club.without.addBatter({ half, weight: turns * without });
    }
  }
  return facedByClub(sums, input);
}
