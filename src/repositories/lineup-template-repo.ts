/** The line-ups that a club has saved, one against each hand. */
import type { Kysely } from 'kysely';
import type { Hand } from '../models/baseball.ts';
import type { LineupTemplate } from '../models/team.ts';
import { Repository } from './base.ts';
import { ask, type Bot, kyselyOf, type Source } from './transactions.ts';

export class LineupTemplateRepo extends Repository<LineupTemplate> {
  readonly #db: Kysely<Bot>;

  constructor(source: Source) {
    super(source, 'lineupTemplate');
    this.#db = kyselyOf(source).$extendTables<Bot>();
  }

  override with(source: Source): LineupTemplateRepo {
    return new LineupTemplateRepo(source);
  }

  /** What the club has saved against starters of this hand, or undefined. */
  async findFor(teamId: string, vsHand: Hand): Promise<LineupTemplate | undefined> {
    return await ask(() =>
      this.#db
        .selectFrom('lineupTemplate')
        .selectAll()
        .where('teamId', '=', teamId)
        .where('vsHand', '=', vsHand)
        .where('deletedAt', 'is', null)
        .executeTakeFirst(),
    );
  }
}
