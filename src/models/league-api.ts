/** The league's API as both sides read it: what may be asked for, and the shape of every reply. */
import { z } from 'zod';
import { colourSchema, idSchema, instantSchema } from './base.ts';
import { positionSchema } from './baseball.ts';
import { decisionSchema, GAME_STATUSES, gameSchema, playSchema } from './game.ts';
import {
  cardSchema,
  cardsetSchema,
  playerSchema,
  positionRatingSchema,
  raritySchema,
} from './player.ts';
import { operationAnswerSchema } from './results.ts';
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
} from './stats.ts';
import { changeSchema, type SYNCED_TABLES, syncedTableSchema } from './sync.ts';
import { abbrevSchema, managerAiSchema, teamSchema } from './team.ts';
import { wireSchema } from './wire.ts';

/** The row's schema of each table that bots hold a copy of. */
export const SYNCED_SCHEMAS = {
  cardset: cardsetSchema,
  rarity: raritySchema,
  player: playerSchema,
  position_rating: positionRatingSchema,
  batting_card: battingCardSchema,
  batting_ratings: battingRatingsSchema,
  batter_scouting: batterScoutingSchema,
  pitching_card: pitchingCardSchema,
  pitching_ratings: pitchingRatingsSchema,
  pitcher_scouting: pitcherScoutingSchema,
  card_layout: cardLayoutSchema,
  manager_ai: managerAiSchema,
  team: teamSchema,
  card: cardSchema,
} as const satisfies Record<(typeof SYNCED_TABLES)[number], z.ZodObject>;

const pageQuery = {
  /** `next` of the page before. */
  after: z.string().min(1).max(400).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
};
const next = z.string().nullable();
const flagQuery = z.enum(['true', 'false']).transform((text) => text === 'true');

export const idParamSchema = z.object({ id: idSchema });
export const playersQuerySchema = z.object({
  ...pageQuery,
  cardset_id: idSchema.optional(),
  rarity_id: idSchema.optional(),
  name: z.string().min(1).max(80).optional(),
  position: positionSchema.optional(),
  club: z.string().min(2).max(4).optional(),
});
export const cardsQuerySchema = z.object({
  ...pageQuery,
  team_id: idSchema.optional(),
  player_id: idSchema.optional(),
});
export const ratingsQuerySchema = z.object({ player_id: idSchema });
export const teamsQuerySchema = z.object({
  ...pageQuery,
  owner_id: z.string().min(3).max(80).optional(),
  abbrev: abbrevSchema.optional(),
  is_ai: flagQuery.optional(),
});
export const gamesQuerySchema = z.object({
  ...pageQuery,
  status: z.enum(GAME_STATUSES).optional(),
  team_id: idSchema.optional(),
});
export const playsQuerySchema = z.object({
  game_id: idSchema,
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const list = <Shape extends z.core.$ZodShape>(schema: z.ZodObject<Shape>) =>
  z.array(wireSchema(schema));

export const cardsetsReplySchema = z.object({ cardsets: list(cardsetSchema) });
export const playersReplySchema = z.object({ players: list(playerSchema), next });
export const cardsReplySchema = z.object({ cards: list(cardSchema), next });
export const battingRatingsReplySchema = z.object({
  batting_card: wireSchema(battingCardSchema).nullable(),
  batting_ratings: list(battingRatingsSchema),
  batter_scouting: wireSchema(batterScoutingSchema).nullable(),
});
export const pitchingRatingsReplySchema = z.object({
  pitching_card: wireSchema(pitchingCardSchema).nullable(),
  pitching_ratings: list(pitchingRatingsSchema),
  pitcher_scouting: wireSchema(pitcherScoutingSchema).nullable(),
});
export const positionsReplySchema = z.object({ positions: list(positionRatingSchema) });
/** A player with all that stands on his card. */
export const playerReplySchema = z.object({
  player: wireSchema(playerSchema),
  positions: list(positionRatingSchema),
  ...battingRatingsReplySchema.shape,
  ...pitchingRatingsReplySchema.shape,
  layouts: list(cardLayoutSchema),
});
export const teamsReplySchema = z.object({ teams: list(teamSchema), next });
export const teamReplySchema = z.object({ team: wireSchema(teamSchema) });

/** What a person says about a new club; the league adds the rest. */
export const newTeamSchema = z.object({
  owner_id: z.string().regex(/^(discord|browser):.{1,70}$/, 'expected discord:… or browser:…'),
  manager_name: z.string().trim().min(1).max(60),
  short_name: z.string().trim().min(1).max(30),
  long_name: z.string().trim().min(1).max(60),
  abbrev: abbrevSchema,
  colour: colourSchema,
});
export const newTeamReplySchema = z.object({
  team: wireSchema(teamSchema),
  cards: list(cardSchema),
});
/** What may be changed of a club afterwards. */
export const teamChangesSchema = z.object({
  manager_name: z.exactOptional(z.string().trim().min(1).max(60)),
  short_name: z.exactOptional(z.string().trim().min(1).max(30)),
  long_name: z.exactOptional(z.string().trim().min(1).max(60)),
  colour: z.exactOptional(colourSchema),
  logo_url: z.exactOptional(z.url().max(300).nullable()),
});

export const gamesReplySchema = z.object({ games: list(gameSchema), next });
export const gameReplySchema = z.object({
  game: wireSchema(gameSchema),
  plays: list(playSchema),
  batting_lines: list(battingLineSchema),
  pitching_lines: list(pitchingLineSchema),
  fielding_lines: list(fieldingLineSchema),
  decisions: list(decisionSchema),
});
export const playsReplySchema = z.object({
  plays: list(playSchema),
  /** The last play number of the page, or null when there are no more. */
  next: z.int().nullable(),
});

const SNAPSHOT_ROWS_MAX = 2_000;
export const snapshotQuerySchema = z.object({
  table: syncedTableSchema,
  after: idSchema.optional(),
  limit: z.coerce.number().int().min(1).max(SNAPSHOT_ROWS_MAX).default(1_000),
});
/** The last line of a page of the snapshot: without it the page was cut off on its way. */
export const snapshotEndSchema = z.object({
  end: z.literal(true),
  rows: z.int().min(0),
  /** Where the next page begins, or null after the table's last row. */
  next: idSchema.nullable(),
});
/** Taken before a snapshot: the changes from this cursor on complete it. */
export const headReplySchema = z.object({ cursor: z.string(), as_of: instantSchema });
export const ROWS_BY_ID_MAX = 200;
export const rowsQuerySchema = z.object({
  table: syncedTableSchema,
  ids: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(idSchema).min(1).max(ROWS_BY_ID_MAX)),
});
/** Rows of one table; each is read with the table's own schema. */
export const rowsReplySchema = z.object({
  table: syncedTableSchema,
  rows: z.array(z.record(z.string(), z.unknown())),
});

const CHANGES_MAX = 1_000;
export const changesQuerySchema = z.object({
  cursor: z.string().min(1).max(400),
  limit: z.coerce.number().int().min(1).max(CHANGES_MAX).default(500),
});
/** A change with the row as it is now; null when the row is gone or a later change brings it. */
const changeWithRowSchema = wireSchema(changeSchema).extend({
  row: z.record(z.string(), z.unknown()).nullable(),
});
export const changesReplySchema = z.object({
  changes: z.array(changeWithRowSchema),
  cursor: z.string(),
  has_more: z.boolean(),
});

/** Every refusal of the league. */
export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  request_id: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** 200: all were taken in. 207: those that are answered, then one was refused. */
export const resultsReplySchema = z.object({
  answers: z.array(operationAnswerSchema),
  problem: problemSchema.optional(),
});
