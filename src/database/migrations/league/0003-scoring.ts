/** Inherited runners, pick-offs and catchers' steals in the lines of a box score. */
import { runStatements, type SchemaMigration } from '../migration.ts';
import { ADD_SCORING_COLUMNS, DROP_SCORING_COLUMNS } from '../scoring-columns.ts';

export const scoring: SchemaMigration = {
  name: '0003-scoring',
  stage: 'expand',
  up: (db) => runStatements(db, ADD_SCORING_COLUMNS),
  down: (db) => runStatements(db, DROP_SCORING_COLUMNS),
};
