/** Table types of both schemas, derived from the models: a table has the columns of its model. */
import type { ColumnType } from 'kysely';
import type { Account, ApiToken } from '../../models/access.ts';
import type { Generated } from '../../models/base.ts';
import type { Decision, Game, GameCardsetLink, GamePin, Play } from '../../models/game.ts';
import type { GameSeal } from '../../models/game-seal.ts';
import type { Card, Cardset, Player, PositionRating, Rarity } from '../../models/player.ts';
import type {
  BatterScouting,
  BattingCard,
  BattingLine,
  BattingRatings,
  CardLayout,
  FieldingLine,
  PitcherScouting,
  PitchingCard,
  PitchingLine,
  PitchingRatings,
} from '../../models/stats.ts';
import type {
  AuditEntry,
  Change,
  Conflict,
  Cursor,
  Epoch,
  FeatureFlag,
  OperationKey,
  OutboxMessage,
} from '../../models/sync.ts';
import type { Lineup, LineupTemplate, ManagerAi, RosterLink, Team } from '../../models/team.ts';
import type { SchemaName } from './schema-names.ts';

/** A model as a table: columns that the database fills in may be left out of an insert. */
type TableOf<Model> = {
  [Column in keyof Model]: Column extends Generated
    ? ColumnType<Model[Column], Model[Column] | undefined, Model[Column]>
    : Model[Column];
};

/** A feed's row is written by triggers only. */
type WrittenByTrigger<Model> = {
  [Column in keyof Model]: ColumnType<Model[Column], never, never>;
};

/** The catalogue, in the same shape in both schemas. */
export interface CatalogueTables {
  cardset: TableOf<Cardset>;
  rarity: TableOf<Rarity>;
  player: TableOf<Player>;
  positionRating: TableOf<PositionRating>;
  battingCard: TableOf<BattingCard>;
  battingRatings: TableOf<BattingRatings>;
  batterScouting: TableOf<BatterScouting>;
  pitchingCard: TableOf<PitchingCard>;
  pitchingRatings: TableOf<PitchingRatings>;
  pitcherScouting: TableOf<PitcherScouting>;
  cardLayout: TableOf<CardLayout>;
  managerAi: TableOf<ManagerAi>;
  team: TableOf<Team>;
  card: TableOf<Card>;
}

/** Games and what comes of them, in the same shape in both schemas. */
export interface GameTables {
  game: TableOf<Game>;
  gameCardsetLink: TableOf<GameCardsetLink>;
  rosterLink: TableOf<RosterLink>;
  play: TableOf<Play>;
  decision: TableOf<Decision>;
  gameSeal: TableOf<GameSeal>;
  battingLine: TableOf<BattingLine>;
  pitchingLine: TableOf<PitchingLine>;
  fieldingLine: TableOf<FieldingLine>;
  auditEntry: TableOf<AuditEntry>;
}

/** The league's schema: the system of record. */
export interface LeagueTables extends CatalogueTables, GameTables {
  apiToken: TableOf<ApiToken>;
  operationKey: TableOf<OperationKey>;
  change: WrittenByTrigger<Change>;
  epoch: TableOf<Epoch>;
}

/** The bot's schema: its cache of the league, its games and what it still has to deliver. */
export interface BotTables extends CatalogueTables, GameTables {
  lineup: TableOf<Lineup>;
  lineupTemplate: TableOf<LineupTemplate>;
  gamePin: TableOf<GamePin>;
  outboxMessage: TableOf<OutboxMessage>;
  cursor: TableOf<Cursor>;
  conflict: TableOf<Conflict>;
  featureFlag: TableOf<FeatureFlag>;
  account: TableOf<Account>;
}

export interface TablesBySchema {
  readonly league: LeagueTables;
  readonly bot: BotTables;
}
export type TablesOf<Schema extends SchemaName> = TablesBySchema[Schema];
