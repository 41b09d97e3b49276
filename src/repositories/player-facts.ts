/** Everything that stands on the cards of players, read in five statements for any number of them. */
import { type Kysely, sql } from 'kysely';
import { present } from '../errors.ts';
import type { FieldPosition, Hand } from '../models/baseball.ts';
import type { Player, PositionRating, RarityName } from '../models/player.ts';
import type { BattingCard, BattingRatings, CardLayout, PitchingCard } from '../models/stats.ts';
import { isAnyOf } from './id-list.ts';
import { ask, type Catalogue } from './transactions.ts';

export interface PitchingSide extends Pick<BattingRatings, 'avg' | 'obp' | 'slg'> {
  /** 33 cells as text. */
  readonly cells: readonly string[];
}
export interface BattingSide
  extends PitchingSide,
    Pick<BattingRatings, 'powerCheck' | 'contactCheck' | 'eyeCheck'> {}
type BattingAbilities = Pick<
  BattingCard,
  | 'speed'
  | 'stealLow'
  | 'stealHigh'
  | 'stealAuto'
  | 'stealJump'
  | 'bunting'
  | 'hitAndRun'
  | 'offenseColumn'
>;
type PitchingAbilities = Pick<
  PitchingCard,
  'starterEndurance' | 'reliefEndurance' | 'closerEndurance' | 'hold' | 'wildPitch' | 'balk'
>;
export interface BattingFacts extends BattingAbilities {
  readonly vsLeft: BattingSide;
  readonly vsRight: BattingSide;
}
export interface PitchingFacts extends PitchingAbilities {
  readonly vsLeft: PitchingSide;
  readonly vsRight: PitchingSide;
}
/** A player with all that his card shows. */
export interface PlayerFacts {
  readonly player: Player;
  readonly cardset: { readonly name: string; readonly year: number };
  readonly rarity: { readonly name: RarityName; readonly colour: string };
  /** In the order of the scorer's numbers. */
  readonly positions: readonly (PositionRating & { readonly position: FieldPosition })[];
  readonly batting: BattingFacts | null;
  readonly pitching: PitchingFacts | null;
}

type Db = Kysely<Catalogue>;
type Ids = readonly string[];

function playerRows(db: Db, ids: Ids) {
  return db
    .selectFrom('player')
    .innerJoin('cardset', 'cardset.id', 'player.cardsetId')
    .innerJoin('rarity', 'rarity.id', 'player.rarityId')
    .selectAll('player')
    .select([
      'cardset.name as cardsetName',
      'cardset.year as cardsetYear',
      'rarity.name as rarityName',
      'rarity.colour as rarityColour',
    ])
    .where(isAnyOf('player.id', ids))
    .where('player.deletedAt', 'is', null)
    .execute();
}

function battingRows(db: Db, ids: Ids) {
  return db
    .selectFrom('batterScouting as scouting')
    .innerJoin('battingCard as card', 'card.id', 'scouting.battingCardId')
    .innerJoin('battingRatings as left', 'left.id', 'scouting.ratingsVsLeftId')
    .innerJoin('battingRatings as right', 'right.id', 'scouting.ratingsVsRightId')
    .select(['scouting.playerId', 'card.speed', 'card.stealLow', 'card.stealHigh'])
    .select(['card.stealAuto', 'card.stealJump', 'card.bunting', 'card.hitAndRun'])
    .select(['card.offenseColumn', 'left.avg as leftAvg', 'left.obp as leftObp'])
    .select(['left.slg as leftSlg', 'left.powerCheck as leftPower', 'left.eyeCheck as leftEye'])
    .select(['left.contactCheck as leftContact', 'right.avg as rightAvg', 'right.obp as rightObp'])
    .select(['right.slg as rightSlg', 'right.powerCheck as rightPower'])
    .select(['right.contactCheck as rightContact', 'right.eyeCheck as rightEye'])
    .where(isAnyOf('scouting.playerId', ids))
    .where('scouting.deletedAt', 'is', null)
    .execute();
}

function pitchingRows(db: Db, ids: Ids) {
  return db
    .selectFrom('pitcherScouting as scouting')
    .innerJoin('pitchingCard as card', 'card.id', 'scouting.pitchingCardId')
    .innerJoin('pitchingRatings as left', 'left.id', 'scouting.ratingsVsLeftId')
    .innerJoin('pitchingRatings as right', 'right.id', 'scouting.ratingsVsRightId')
    .select(['scouting.playerId', 'card.starterEndurance', 'card.reliefEndurance'])
    .select(['card.closerEndurance', 'card.hold', 'card.wildPitch', 'card.balk'])
    .select(['left.avg as leftAvg', 'left.obp as leftObp', 'left.slg as leftSlg'])
    .select(['right.avg as rightAvg', 'right.obp as rightObp', 'right.slg as rightSlg'])
    .where(isAnyOf('scouting.playerId', ids))
    .where('scouting.deletedAt', 'is', null)
    .execute();
}

function positionRows(db: Db, ids: Ids) {
  const number = sql`array_position(array['P','C','1B','2B','3B','SS','LF','CF','RF'], position)`;
  return db
    .selectFrom('positionRating')
    .selectAll()
    .where(isAnyOf('playerId', ids))
    .where('deletedAt', 'is', null)
    .orderBy('playerId')
    .orderBy(number)
    .execute();
}

function layoutRows(db: Db, ids: Ids) {
  return db
    .selectFrom('cardLayout')
    .select(['playerId', 'kind', 'vsHand', 'cells'])
    .where(isAnyOf('playerId', ids))
    .where('deletedAt', 'is', null)
    .execute();
}

type Rows<Read extends (db: Db, ids: Ids) => Promise<unknown[]>> = Awaited<
  ReturnType<Read>
>[number];
/** The cells of one side of a player's card. */
type CellsOf = (kind: CardLayout['kind'], vsHand: Hand) => readonly string[];

function battingFacts(row: Rows<typeof battingRows>, cellsOf: CellsOf): BattingFacts {
  const { speed, stealLow, stealHigh, stealAuto, stealJump, bunting, hitAndRun } = row;
  return {
    ...{ speed, stealLow, stealHigh, stealAuto, stealJump, bunting, hitAndRun },
    offenseColumn: row.offenseColumn,
    vsLeft: {
      ...{ avg: row.leftAvg, obp: row.leftObp, slg: row.leftSlg, eyeCheck: row.leftEye },
      ...{ powerCheck: row.leftPower, contactCheck: row.leftContact },
      cells: cellsOf('batting', 'L'),
    },
    vsRight: {
      ...{ avg: row.rightAvg, obp: row.rightObp, slg: row.rightSlg, eyeCheck: row.rightEye },
      ...{ powerCheck: row.rightPower, contactCheck: row.rightContact },
      cells: cellsOf('batting', 'R'),
    },
  };
}

function pitchingFacts(row: Rows<typeof pitchingRows>, cellsOf: CellsOf): PitchingFacts {
  const { starterEndurance, reliefEndurance, closerEndurance, hold, wildPitch, balk } = row;
  const [vsLeft, vsRight] = [cellsOf('pitching', 'L'), cellsOf('pitching', 'R')];
  return {
    ...{ starterEndurance, reliefEndurance, closerEndurance, hold, wildPitch, balk },
    vsLeft: { avg: row.leftAvg, obp: row.leftObp, slg: row.leftSlg, cells: vsLeft },
    vsRight: { avg: row.rightAvg, obp: row.rightObp, slg: row.rightSlg, cells: vsRight },
  };
}

function byPlayer<Row extends { readonly playerId: string }>(rows: readonly Row[]) {
  return Map.groupBy(rows, (row) => row.playerId);
}

function withoutNames(row: Rows<typeof playerRows>): Player {
  const { cardsetName: _, cardsetYear: __, rarityName: ___, rarityColour: ____, ...player } = row;
  return player;
}

/** The facts of these players in the order of the ids; unknown ids are left out. */
export async function readPlayerFacts(db: Db, ids: Ids): Promise<PlayerFacts[]> {
  const [players, positions, batting, pitching, layouts] = [
    await ask(() => playerRows(db, ids)),
    byPlayer(await ask(() => positionRows(db, ids))),
    byPlayer(await ask(() => battingRows(db, ids))),
    byPlayer(await ask(() => pitchingRows(db, ids))),
    byPlayer(await ask(() => layoutRows(db, ids))),
  ];
  const facts = players.map((row): PlayerFacts => {
    const cellsOf: CellsOf = (kind, vsHand) => {
      const sides = layouts.get(row.id) ?? [];
      const side = sides.find((layout) => layout.kind === kind && layout.vsHand === vsHand);
      return present(side, `the ${kind} layout of ${row.id} against ${vsHand}`).cells;
    };
    const bats = batting.get(row.id)?.[0];
    const pitches = pitching.get(row.id)?.[0];
    return {
      player: withoutNames(row),
      cardset: { name: row.cardsetName, year: row.cardsetYear },
      rarity: { name: row.rarityName, colour: row.rarityColour },
      positions: positions.get(row.id) ?? [],
      batting: bats === undefined ? null : battingFacts(bats, cellsOf),
      pitching: pitches === undefined ? null : pitchingFacts(pitches, cellsOf),
    };
  });
  const byId = new Map(facts.map((one) => [one.player.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
