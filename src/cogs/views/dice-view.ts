/** The dice of a game in Discord: what was published, the words, the seed, and the form for words. */
import { DICE_WORDS_MAX } from '../../models/dice-words.ts';
import type { GameView } from '../../models/game-view.ts';
import type { Form } from '../pipeline/form.ts';
import { safeName } from './words.ts';

/** Tells whether words can still be added: nobody has seen a roll. */
export function isOpenForWords({ status, plays, takenBack }: GameView): boolean {
  const isRolled = takenBack.length > 0 || plays.some(({ draws }) => draws > 0);
  return status === 'active' && !isRolled;
}

/** What anybody needs to check the dice, one fact a line, escaped. */
export function diceLines(view: GameView): readonly string[] {
  const { diceWords, away, home, diceSeed } = view;
  const sides = [
    { words: diceWords.away, club: away.shortName },
    { words: diceWords.home, club: home.shortName },
  ];
  const added = sides.flatMap(({ words, club }) =>
    words === null ? [] : [`“${safeName(words)}” (${safeName(club)})`],
  );
  return [
    `Dice: SHA-256 of the seed \`${view.diceCommitment}\``,
    ...(added.length === 0 ? [] : [`Words in every roll: ${added.join(', ')}`]),
    ...(diceSeed === null ? [] : [`Seed: \`${diceSeed}\``]),
  ];
}

/** The form in which a manager adds words of his own. */
export const WORDS_FORM: Form = {
  title: 'Your words for the dice',
  text:
    'Every roll follows from a secret that was chosen when the game was made. Words of your own go ' +
    'into every roll as well, so that nobody can have chosen that secret to suit himself. From the ' +
    'first roll on they stand, and everybody sees them.',
  label: 'Your words',
  placeholder: 'anything: a line of a song, today’s weather',
  lengthMax: DICE_WORDS_MAX,
};
