/** The one way in which the rules meet chance: something that rolls a die of so many faces. */

export interface Dice {
  /**
   * A face from 1 to `faces`, every face as likely as any other. `faces` is 2 to 1000. Where `upTo` is
   * given, only whether the face is at most that number counts: dice that try every way need not try
   * them all.
   */
  roll(faces: number, upTo?: number): number;
}
