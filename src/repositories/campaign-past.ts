/** What is left of a club's last campaign games: pitchers' work, and who was hurt for how long. */
import { type RawBuilder, sql } from 'kysely';
import { INJURY_GAMES_MAX, RESTED_GAMES } from '../models/game.ts';

/** A card in one of the games: what it did on the mound, or how long it was hurt. */
export interface CampaignPast {
  /** 1 for the club's last game. */
  readonly gamesAgo: number;
  readonly cardId: string;
  readonly outs: number;
  readonly runs: number;
  /** Batters who reached base. */
  readonly reached: number;
  /** Games after that one which he misses; null in a row of work. */
  readonly injuryGames: number | null;
}

/**
 * The statement that finds it. A game counts once it is over, however it ended, in the order in
 * which the games were begun; games without the rule neither tire nor heal anybody.
 */
export function campaignPastQuery(teamId: string): RawBuilder<CampaignPast> {
  return sql`with past as (
      select id, row_number() over (order by started_at desc, id desc)::int as games_ago
      from bot.game
      where (away_team_id = ${teamId}::uuid or home_team_id = ${teamId}::uuid)
        and status <> 'active' and deleted_at is null and rules @> '{"campaign": true}'
      order by started_at desc, id desc
      limit ${INJURY_GAMES_MAX}
    )
    select games_ago, pitcher_card_id as card_id, sum(outs)::int as outs, sum(runs)::int as runs,
      count(*) filter (where batter_final > 0)::int as reached, null::int as injury_games
    from bot.play join past on past.id = play.game_id
    where play.deleted_at is null and kind = 'plateAppearance' and games_ago <= ${RESTED_GAMES}
    group by games_ago, pitcher_card_id
    union all
    select games_ago, injured_card_id, 0, 0, 0, injury_games
    from bot.play join past on past.id = play.game_id
    where play.deleted_at is null and injured_card_id is not null`;
}
