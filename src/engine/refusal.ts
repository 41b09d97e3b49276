/** Why the rules refuse a choice: a closed list of rule names, each with a sentence. */

export const REFUSED_RULES = [
  'gameOver',
  'notBatting',
  'notFielding',
  'decisionPending',
  'nothingAsked',
  'scoredByHand',
  'notScoredByHand',
  'loggedRunners',
  'loggedOuts',
  'loggedResult',
  'alreadyAligned',
  'noRunnerToMove',
  'twoOut',
  'unknownPlayer',
  'alreadyInGame',
  'noReentry',
  'notAPitcher',
  'noPitcherLeft',
  'pitcherFacesOneBatter',
  'pitcherStays',
  'pitcherDoesNotBat',
  'notRatedThere',
  'positionTaken',
  'positionEmpty',
  'hurt',
  'slotTwice',
  'noRunnerThere',
  'baseTaken',
  'runnerHeld',
  'noMoreThrows',
  'noDesignatedHitter',
  'lineupPosition',
  'lineupPlayer',
  'lineupStarter',
] as const;
export type RefusedRule = (typeof REFUSED_RULES)[number];

/** A choice or a line-up that the rules do not allow; `message` is a sentence for people. */
export interface Refusal {
  readonly rule: RefusedRule;
  readonly message: string;
}
