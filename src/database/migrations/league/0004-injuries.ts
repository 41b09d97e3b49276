/** Injuries in plays of campaign games. */
import { ADD_INJURY_COLUMNS, DROP_INJURY_COLUMNS } from '../injury-columns.ts';
import { runStatements, type SchemaMigration } from '../migration.ts';

export const injuries: SchemaMigration = {
  name: '0004-injuries',
  stage: 'expand',
  up: (db) => runStatements(db, ADD_INJURY_COLUMNS),
  down: (db) => runStatements(db, DROP_INJURY_COLUMNS),
};
