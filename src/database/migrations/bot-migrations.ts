/** The bot's migrations in order. */
import { founding } from './bot/0001-founding.ts';
import { diceWords } from './bot/0002-dice-words.ts';
import { scoring } from './bot/0003-scoring.ts';
import { injuries } from './bot/0004-injuries.ts';
import type { SchemaMigration } from './migration.ts';

export const botMigrations: readonly SchemaMigration[] = [founding, diceWords, scoring, injuries];
