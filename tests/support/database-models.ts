/** Which model each table of each schema has the columns of. */
import type { z } from 'zod';
import type { SchemaName } from '../../src/database/schema/schema-names.ts';
import type { TablesOf } from '../../src/database/schema/tables.ts';
import { accountSchema, apiTokenSchema } from '../../src/models/access.ts';
import {
  decisionSchema,
  gameCardsetLinkSchema,
  gamePinSchema,
  gameSchema,
  playSchema,
} from '../../src/models/game.ts';
import { gameSealSchema } from '../../src/models/game-seal.ts';
import {
  cardSchema,
  cardsetSchema,
  playerSchema,
  positionRatingSchema,
  raritySchema,
} from '../../src/models/player.ts';
import {
  batterScoutingSchema,
  battingCardSchema,
  battingLineSchema,
  battingRatingsSchema,
  cardLayoutSchema,
  fieldingLineSchema,
  pitcherScoutingSchema,
  pitchingCardSchema,
  pitchingLineSchema,
  pitchingRatingsSchema,
} from '../../src/models/stats.ts';
import {
  auditEntrySchema,
  changeSchema,
  conflictSchema,
  cursorSchema,
  epochSchema,
  featureFlagSchema,
  operationKeySchema,
  outboxMessageSchema,
} from '../../src/models/sync.ts';
import {
  lineupSchema,
  lineupTemplateSchema,
  managerAiSchema,
  rosterLinkSchema,
  teamSchema,
} from '../../src/models/team.ts';

const shared = {
  cardset: cardsetSchema,
  rarity: raritySchema,
  player: playerSchema,
  positionRating: positionRatingSchema,
  battingCard: battingCardSchema,
  battingRatings: battingRatingsSchema,
  batterScouting: batterScoutingSchema,
  pitchingCard: pitchingCardSchema,
  pitchingRatings: pitchingRatingsSchema,
  pitcherScouting: pitcherScoutingSchema,
  cardLayout: cardLayoutSchema,
  managerAi: managerAiSchema,
  team: teamSchema,
  card: cardSchema,
  game: gameSchema,
  gameCardsetLink: gameCardsetLinkSchema,
  rosterLink: rosterLinkSchema,
  play: playSchema,
  decision: decisionSchema,
  gameSeal: gameSealSchema,
  battingLine: battingLineSchema,
  pitchingLine: pitchingLineSchema,
  fieldingLine: fieldingLineSchema,
  auditEntry: auditEntrySchema,
};

/** Every table of a schema by its name in code. */
export const MODELS: {
  readonly [Schema in SchemaName]: Readonly<Record<keyof TablesOf<Schema>, z.ZodObject>>;
} = {
  league: {
    ...shared,
    apiToken: apiTokenSchema,
    operationKey: operationKeySchema,
    change: changeSchema,
    epoch: epochSchema,
  },
  bot: {
    ...shared,
    lineup: lineupSchema,
    lineupTemplate: lineupTemplateSchema,
    gamePin: gamePinSchema,
    outboxMessage: outboxMessageSchema,
    cursor: cursorSchema,
    conflict: conflictSchema,
    featureFlag: featureFlagSchema,
    account: accountSchema,
  },
};
