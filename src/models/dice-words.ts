/** Words that a manager adds to the dice of a game: how they are cleaned and which are refused. */
import { z } from 'zod';

/** In UTF-16 code units, as text fields count. */
export const DICE_WORDS_MAX = 80;

/** Characters that nobody sees, but for the joiners that some scripts and emoji need. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;

/** The one spelling of the same words: NFC, one blank for any run of white space, none at the ends. */
function cleanWords(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Reads words as a manager typed them and gives them as they are mixed into the dice. */
export const diceWordsSchema = z
  .string()
  .transform(cleanWords)
  .pipe(
    z
      .string()
      .min(1, 'write a word or two')
      .max(DICE_WORDS_MAX, `at most ${DICE_WORDS_MAX} characters`)
      .refine((words) => !words.includes('|'), 'the sign | keeps both managers’ words apart')
      .refine((words) => words.isWellFormed() && !INVISIBLE.test(words), 'only visible characters'),
  );

/** Words as they are stored; null until a manager adds some. */
export const storedWordsSchema = z.string().min(1).max(DICE_WORDS_MAX).nullable();

/** The words of both managers; null where one has added none. */
export const diceWordsOfSidesSchema = z.object({
  away: z.string().nullable(),
  home: z.string().nullable(),
});
export type DiceWords = z.infer<typeof diceWordsOfSidesSchema>;
