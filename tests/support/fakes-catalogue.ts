/** A small catalogue for tests: the clubs of a hand-made game as rows of the catalogue's tables. */
import type { Database } from '../../src/database/connection.ts';
import type { Hand, Position } from '../../src/models/baseball.ts';
import {
  BATTER_RESULTS,
  type CardResult,
  chancesOf,
  PITCHER_RESULTS,
  parseCell,
} from '../../src/models/card-layout.ts';
import type { GameSetup, PinnedPlayer, PinnedTeam } from '../../src/models/game.ts';
import type { Card, Player, PositionRating } from '../../src/models/player.ts';
import type { SyncedTable } from '../../src/models/sync.ts';
import type { Team } from '../../src/models/team.ts';
import { SyncedRowRepo } from '../../src/repositories/synced-row-repo.ts';
import type { RosterCard } from '../../src/services/team-roster.ts';
import { testId } from './game-setups.ts';

/** Rows by table, in the order in which they may be stored. */
export type CatalogueRows = { readonly [Table in SyncedTable]?: readonly object[] };

export const TEST_CARDSET_ID = testId(30, 1);
const RARITIES = ['Replacement', 'Reserve', 'Starter', 'All-Star', 'MVP', 'Hall of Fame'] as const;
const rarityId = (rank: number) => testId(31, rank);

/** The instants and version that a row from the league carries. */
export const STAMPS = {
  createdAt: '2026-04-01T12:00:00.000Z',
  updatedAt: '2026-04-01T12:00:00.000Z',
  deletedAt: null,
  version: 1,
};

/** Ids that follow from a player's own, so that every row of him is the same in every run. */
function derived(id: string, kind: number): string {
  return `${String(kind).padStart(8, '0')}${id.slice(8)}`;
}

function chanceColumns(results: readonly CardResult[], cells: readonly string[]) {
  const chances = chancesOf(cells.map(parseCell));
  return Object.fromEntries(results.map((result) => [result, chances.get(result) ?? 0]));
}

function sides(kind: 'batting' | 'pitching', player: PinnedPlayer) {
  const card = kind === 'batting' ? player.batting : player.pitching;
  if (card === null) return [];
  const hands: readonly Hand[] = ['L', 'R'];
  return hands.map((vsHand) => ({ vsHand, side: vsHand === 'L' ? card.vsLeft : card.vsRight }));
}

function battingRows(player: PinnedPlayer): CatalogueRows {
  const id = derived(player.playerId, 1);
  const { vsLeft, vsRight, ...abilities } = player.batting;
  const link = { ...STAMPS, playerId: player.playerId };
  return {
    batting_card: [{ ...link, id, ...abilities, hand: player.bats }],
    batting_ratings: [vsLeft, vsRight].map(({ cells, ...checks }, index) => ({
      ...{ ...STAMPS, id: derived(player.playerId, 2 + index), battingCardId: id },
      ...{ vsHand: index === 0 ? 'L' : 'R', avg: 0.25 + index / 100, obp: 0.32, slg: 0.41 },
      ...chanceColumns(BATTER_RESULTS, cells),
      ...checks,
    })),
    batter_scouting: [
      {
        ...{ ...link, id: derived(player.playerId, 4), battingCardId: id },
        ratingsVsLeftId: derived(player.playerId, 2),
        ratingsVsRightId: derived(player.playerId, 3),
      },
    ],
  };
}

function pitchingRows(player: PinnedPlayer): CatalogueRows {
  if (player.pitching === null) return {};
  const id = derived(player.playerId, 5);
  const { vsLeft, vsRight, ...abilities } = player.pitching;
  const link = { ...STAMPS, playerId: player.playerId };
  return {
    pitching_card: [{ ...link, id, ...abilities, hand: player.throws }],
    pitching_ratings: [vsLeft, vsRight].map(({ cells }, index) => ({
      ...{ ...STAMPS, id: derived(player.playerId, 6 + index), pitchingCardId: id },
      ...{ vsHand: index === 0 ? 'L' : 'R', avg: 0.24, obp: 0.31, slg: 0.4 },
      ...chanceColumns(PITCHER_RESULTS, cells),
    })),
    pitcher_scouting: [
      {
        ...{ ...link, id: derived(player.playerId, 8), pitchingCardId: id },
        ratingsVsLeftId: derived(player.playerId, 6),
        ratingsVsRightId: derived(player.playerId, 7),
      },
    ],
  };
}

function layoutRows(player: PinnedPlayer): object[] {
  return (['batting', 'pitching'] as const).flatMap((kind, group) =>
    sides(kind, player).map(({ vsHand, side }, index) => ({
      ...{ ...STAMPS, id: derived(player.playerId, 10 + group * 2 + index) },
      ...{ playerId: player.playerId, kind, vsHand, cells: side.cells },
    })),
  );
}

function positionRows(player: PinnedPlayer): PositionRating[] {
  return player.positions.map(({ position, range, error, arm, passedBall, overthrow }, index) => {
    const isCatcher = position === 'C';
    const hasArm = isCatcher || ['LF', 'CF', 'RF'].includes(position);
    return {
      ...{ ...STAMPS, id: derived(player.playerId, 20 + index), playerId: player.playerId },
      ...{ position, range, error, arm: hasArm ? arm : null, innings: 300 - index },
      passedBall: isCatcher ? passedBall : null,
      overthrow: isCatcher ? overthrow : null,
    };
  });
}

function playerRow(player: PinnedPlayer, club: PinnedTeam, place: number): Player {
  const [firstName = '', ...family] = player.name.split(' ');
  const positions: Position[] = player.positions.map(({ position }) => position);
  return {
    ...{ ...STAMPS, id: player.playerId, cardsetId: TEST_CARDSET_ID },
    ...{ rarityId: rarityId(place % RARITIES.length), name: player.name, firstName },
    ...{ lastName: family.join(' '), club: club.longName, clubAbbrev: club.abbrev },
    ...{ franchise: club.abbrev, bats: player.bats, throws: player.throws, birthYear: 1996 },
    positions: positions.length === 0 ? ['DH'] : positions,
    ...{ cost: 10 + place * 10, imageUrl: null, lahmanId: null, retrosheetId: null, bbrefId: null },
  };
}

/** A club's row as the league would send it. */
export function teamRow(club: PinnedTeam, changes: Partial<Team> = {}): Team {
  const { teamId, abbrev, shortName, longName, colour } = club;
  return {
    ...{ ...STAMPS, id: teamId, abbrev, shortName, longName, colour },
    ...{ ownerId: null, managerName: 'Casey Rule', logoUrl: null, value: 0, ranking: 0 },
    ...{ isAi: true, cardsetId: TEST_CARDSET_ID },
    ...changes,
  };
}

/** A club's cards as the league would send them. */
export function cardRows(club: PinnedTeam, teamId = club.teamId): Card[] {
  return club.players.map(({ cardId, playerId }) => ({
    ...{ ...STAMPS, id: cardId, playerId, teamId, origin: 'club', isProtected: false },
  }));
}

function merge(parts: readonly CatalogueRows[]): CatalogueRows {
  const merged: { [Table in SyncedTable]?: object[] } = {};
  for (const part of parts) {
    for (const [table, rows] of Object.entries(part) as [SyncedTable, readonly object[]][]) {
      merged[table] = [...(merged[table] ?? []), ...rows];
    }
  }
  return merged;
}

/** What everything else hangs on: one card set and the six rarities. */
function groundRows(): CatalogueRows {
  return {
    cardset: [
      {
        ...{ ...STAMPS, id: TEST_CARDSET_ID, name: 'Test season', year: 2025 },
        ...{ description: 'Made for tests', isFounding: true, inPacks: true },
      },
    ],
    rarity: RARITIES.map((name, rank) => ({
      ...{ ...STAMPS, id: rarityId(rank), name, rank, colour: `#0000${rank}0` },
    })),
  };
}

/** A club's players with all that stands on their cards; not the club and its cards themselves. */
function playerRows(club: PinnedTeam): CatalogueRows {
  return merge(
    club.players.map((player, place) =>
      merge([
        { player: [playerRow(player, club, place)], position_rating: positionRows(player) },
        battingRows(player),
        pitchingRows(player),
        { card_layout: layoutRows(player) },
      ]),
    ),
  );
}

/** The whole catalogue of a game: both clubs with their players, cards and ratings. */
export function catalogueRows(
  setup: GameSetup,
  owners: { readonly away?: string; readonly home?: string } = {},
): CatalogueRows {
  const clubs = (['away', 'home'] as const).map((side) => {
    const club = setup[side];
    const ownerId = owners[side] ?? null;
    const row = teamRow(club, { ownerId, isAi: ownerId === null });
    return merge([playerRows(club), { team: [row], card: cardRows(club) }]);
  });
  return merge([groundRows(), ...clubs]);
}

/** Stores catalogue rows as a snapshot of the league would. */
export async function storeCatalogue(database: Database, rows: CatalogueRows): Promise<void> {
  const repo = new SyncedRowRepo(database);
  const tables: readonly SyncedTable[] = [
    ...(['cardset', 'rarity', 'player', 'position_rating', 'batting_card'] as const),
    ...(['batting_ratings', 'batter_scouting', 'pitching_card', 'pitching_ratings'] as const),
    ...(['pitcher_scouting', 'card_layout', 'manager_ai', 'team', 'card'] as const),
  ];
  for (const table of tables) await repo.insert(table, rows[table] ?? []);
}

/** A club's cards as repositories would read them, in the order of the pinned players. */
export function rosterOf(club: PinnedTeam): RosterCard[] {
  return club.players.map((player, place) => {
    const { vsLeft, vsRight, ...abilities } = player.batting;
    const slash = { avg: 0.25, obp: 0.32, slg: 0.41 };
    const pitching = player.pitching && {
      ...player.pitching,
      vsLeft: { ...player.pitching.vsLeft, ...slash },
      vsRight: { ...player.pitching.vsRight, ...slash },
    };
    return {
      cardId: player.cardId,
      facts: {
        player: playerRow(player, club, place),
        cardset: { name: 'Test season', year: 2025 },
        rarity: { name: 'Starter', colour: '#000020' },
        positions: positionRows(player),
        batting: {
          ...abilities,
          vsLeft: { ...vsLeft, ...slash },
          vsRight: { ...vsRight, ...slash },
        },
        pitching,
      },
    };
  });
}
