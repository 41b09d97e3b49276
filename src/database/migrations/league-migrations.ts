/** The league's migrations in order. */
import { founding } from './league/0001-founding.ts';
import { diceWords } from './league/0002-dice-words.ts';
import { scoring } from './league/0003-scoring.ts';
import { injuries } from './league/0004-injuries.ts';
import type { SchemaMigration } from './migration.ts';

export const leagueMigrations: readonly SchemaMigration[] = [
  founding,
  diceWords,
  scoring,
  injuries,
];
