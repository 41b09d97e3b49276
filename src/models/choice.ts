/** What managers may say in a game, and what a scorekeeper may log: the choices that drive it. */
import { z } from 'zod';
import { fieldPositionSchema, positionSchema, sideSchema } from './baseball.ts';

/** A player is named by his place in his pinned team's `players`, a line-up slot by 1-9. */
const player = z.int().min(0).max(39);
const slot = z.int().min(1).max(9);
const onBase = z.int().min(1).max(3);

/** How the field is set for the man at bat; the next one finds it as usual. */
const alignmentSchema = z.object({
  /** At its usual depth, all in, or first and third base in. */
  infield: z.enum(['normal', 'in', 'corners']),
  /** First and third baseman stand on the lines. */
  guardLines: z.boolean(),
  outfieldIn: z.boolean(),
  /** Infielders stay at the bases of the runners. */
  holdRunners: z.boolean(),
  /** The next pitch goes wide, against a runner who starts; the other manager is not told. */
  pitchOut: z.boolean(),
});
export type Alignment = z.infer<typeof alignmentSchema>;

/** What a manager answers when a play asks him something on the way. */
const DECISION_OPTIONS = ['send', 'hold', 'throw', 'cutOff', 'lead', 'trail'] as const;
export type DecisionOption = (typeof DECISION_OPTIONS)[number];

/** What a scorekeeper may log, in the words of the play record. */
const LOGGED_RESULTS = [
  'single',
  'double',
  'triple',
  'homeRun',
  'walk',
  'intentionalWalk',
  'catcherInterference',
  'hitByPitch',
  'strikeout',
  'groundOut',
  'forceOut',
  'groundedIntoDoublePlay',
  'fielderChoice',
  'flyOut',
  'lineOut',
  'lineDoublePlay',
  'popOut',
  'sacrificeBunt',
  'triplePlay',
  'reachedOnError',
  'wildPitch',
  'passedBall',
  'balk',
  'stolenBase',
  'caughtStealing',
  'pickOff',
] as const;
export type LoggedResult = (typeof LOGGED_RESULTS)[number];
/** Where somebody came: 0 out, 1-3, 4 home; null where nobody was. */
const loggedBase = z.int().min(0).max(4).nullable();
export const loggedPlaySchema = z.object({
  result: z.enum(LOGGED_RESULTS),
  /** Who fielded the ball; null where it was not hit. */
  fielder: fieldPositionSchema.nullable(),
  /** Where the batter came (null when his turn goes on) and the runners of first to third. */
  batter: loggedBase,
  runners: z.tuple([loggedBase, loggedBase, loggedBase]),
  /** Who made an error on the play. */
  error: fieldPositionSchema.nullable(),
  isBunt: z.boolean(),
});
export type LoggedPlay = z.infer<typeof loggedPlaySchema>;

/** What a manager may say; `side` is whose manager says it. */
export const choiceSchema = z.discriminatedUnion('kind', [
  /** Both managers let the play go on: the dice are rolled. */
  z.object({ kind: z.literal('roll') }),
  z.object({ kind: z.literal('intentionalWalk') }),
  /** The man at bat bunts: to move a runner up, to bring one home from third, or to get on. */
  z.object({ kind: z.literal('bunt'), purpose: z.enum(['sacrifice', 'squeeze', 'hit']) }),
  /** The runners go with the pitch, and the man at bat must swing at it. */
  z.object({ kind: z.literal('hitAndRun') }),
  /** The answer of the side that a play has asked. */
  z.object({ kind: z.literal('decide'), side: sideSchema, option: z.enum(DECISION_OPTIONS) }),
  /** The runners of these bases go with the next pitch, for the club at bat. */
  z.object({ kind: z.literal('steal'), bases: z.array(onBase).min(1).max(3) }),
  /** The pitcher throws to the base of a runner. */
  z.object({ kind: z.literal('pickOff'), base: onBase }),
  /** The club in the field sets itself for the man at bat. */
  z.object({ kind: z.literal('setDefense'), ...alignmentSchema.shape }),
  z.object({ kind: z.literal('pinchHit'), side: sideSchema, player }),
  z.object({ kind: z.literal('pinchRun'), side: sideSchema, base: onBase, player }),
  /** `slot` is where the new pitcher bats when there is no designated hitter. */
  z.object({ kind: z.literal('changePitcher'), side: sideSchema, player }),
  z.object({
    kind: z.literal('changeFielder'),
    side: sideSchema,
    slot,
    player,
    position: positionSchema,
  }),
  /**
   * Without a designated hitter: a new pitcher bats in the place of the man at `slot`, who leaves,
   * and a new fielder takes `position` and bats where the old pitcher did.
   */
  z.object({
    kind: z.literal('doubleSwitch'),
    side: sideSchema,
    pitcher: player,
    fielder: player,
    slot,
    position: fieldPositionSchema,
  }),
  /** Two or more men already in the game change places. */
  z.object({
    kind: z.literal('moveFielders'),
    side: sideSchema,
    moves: z
      .array(z.object({ slot, position: positionSchema }))
      .min(2)
      .max(9),
  }),
  /** In a game that is scored by hand: what the managers' own dice said. */
  z.object({ kind: z.literal('log'), ...loggedPlaySchema.shape }),
  z.object({ kind: z.literal('concede'), side: sideSchema }),
]);
export type Choice = z.infer<typeof choiceSchema>;
