/**
 * The catalogue as it was founded: card sets, players and their ratings, clubs and their cards. The
 * league's schema and the bot's cache have these tables in the same shape, from these statements.
 *
 * Foreign keys are deferrable, so that a page of the change feed may be applied in any order.
 */
import { chances, ENTITY } from './columns.ts';

const BATTER_CHANCES: readonly string[] = [
  'home_run',
  'ballpark_home_run',
  'triple',
  'double_three',
  'double_two',
  'double_pull',
  'single_two',
  'single_one',
  'single_center',
  'ballpark_single',
  'hit_by_pitch',
  'walk',
  'strikeout',
  'lineout',
  'popout',
  'deep_fly_a',
  'medium_fly_b',
  'fly_b_left',
  'fly_b_right',
  'groundball_a',
  'groundball_b',
  'groundball_c',
];

const PITCHER_CHANCES: readonly string[] = [
  'home_run',
  'ballpark_home_run',
  'triple',
  'double_three',
  'double_two',
  'double_center',
  'single_two',
  'single_one',
  'single_center',
  'ballpark_single',
  'hit_by_pitch',
  'walk',
  'strikeout',
  'fly_b_left',
  'fly_b_center',
  'fly_b_right',
  'groundball_a',
  'groundball_b',
  'check_pitcher',
  'check_catcher',
  'check_first_base',
  'check_second_base',
  'check_third_base',
  'check_shortstop',
  'check_left_field',
  'check_center_field',
  'check_right_field',
];

/** In an order in which every table comes after those that it points to. */
export const CATALOGUE_TABLES: readonly string[] = [
  `create table cardset (
    ${ENTITY},
    name text not null check (char_length(name) between 1 and 80),
    year integer not null check (year between 1871 and 2200),
    description text not null check (char_length(description) <= 500),
    is_founding boolean not null,
    in_packs boolean not null
  )`,
  `create table rarity (
    ${ENTITY},
    name text not null
      check (name in ('Replacement', 'Reserve', 'Starter', 'All-Star', 'MVP', 'Hall of Fame')),
    rank integer not null check (rank between 0 and 5),
    colour text not null check (colour ~ '^#[0-9a-f]{6}$')
  )`,
  `create table player (
    ${ENTITY},
    cardset_id uuid not null references cardset on delete cascade deferrable,
    rarity_id uuid not null references rarity deferrable,
    name text not null check (char_length(name) between 1 and 80),
    first_name text not null check (char_length(first_name) <= 40),
    last_name text not null check (char_length(last_name) <= 60),
    club text not null check (char_length(club) between 1 and 80),
    club_abbrev text not null check (char_length(club_abbrev) between 2 and 4),
    franchise text not null check (char_length(franchise) between 2 and 4),
    bats text not null check (bats in ('L', 'R', 'S')),
    throws text not null check (throws in ('L', 'R')),
    birth_year integer check (birth_year between 1800 and 2200),
    positions jsonb not null check (jsonb_array_length(positions) >= 1),
    cost integer not null check (cost >= 1),
    image_url text check (char_length(image_url) between 1 and 2000),
    lahman_id text check (char_length(lahman_id) <= 20),
    retrosheet_id text check (char_length(retrosheet_id) <= 20),
    bbref_id text check (char_length(bbref_id) <= 20)
  )`,
  `create table position_rating (
    ${ENTITY},
    player_id uuid not null references player on delete cascade deferrable,
    position text not null
      check (position in ('P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF')),
    range integer not null check (range between 1 and 5),
    error integer not null check (error between 0 and 88),
    arm integer check (arm between -6 and 5),
    passed_ball integer check (passed_ball between 0 and 20),
    overthrow integer check (overthrow between 0 and 20),
    innings double precision not null check (innings >= 0)
  )`,
  `create table batting_card (
    ${ENTITY},
    player_id uuid not null references player on delete cascade deferrable,
    speed integer not null check (speed between 8 and 17),
    steal_low integer not null check (steal_low between 0 and 20),
    steal_high integer not null check (steal_high between 0 and 20),
    steal_auto boolean not null,
    steal_jump integer not null check (steal_jump between 0 and 36),
    bunting text not null check (bunting in ('A', 'B', 'C', 'D')),
    hit_and_run text not null check (hit_and_run in ('A', 'B', 'C', 'D')),
    hand text not null check (hand in ('L', 'R', 'S')),
    offense_column integer not null check (offense_column between 1 and 3)
  )`,
  `create table batting_ratings (
    ${ENTITY},
    batting_card_id uuid not null references batting_card on delete cascade deferrable,
    vs_hand text not null check (vs_hand in ('L', 'R')),
    ${chances(BATTER_CHANCES)},
    power_check integer not null check (power_check between 1 and 20),
    contact_check integer not null check (contact_check between 1 and 20),
    eye_check integer not null check (eye_check between 1 and 20),
    avg double precision not null check (avg between 0 and 5),
    obp double precision not null check (obp between 0 and 5),
    slg double precision not null check (slg between 0 and 5)
  )`,
  `create table batter_scouting (
    ${ENTITY},
    player_id uuid not null references player on delete cascade deferrable,
    batting_card_id uuid not null references batting_card on delete cascade deferrable,
    ratings_vs_left_id uuid not null references batting_ratings on delete cascade deferrable,
    ratings_vs_right_id uuid not null references batting_ratings on delete cascade deferrable
  )`,
  `create table pitching_card (
    ${ENTITY},
    player_id uuid not null references player on delete cascade deferrable,
    hand text not null check (hand in ('L', 'R')),
    starter_endurance integer check (starter_endurance between 1 and 10),
    relief_endurance integer check (relief_endurance between 1 and 10),
    closer_endurance integer check (closer_endurance between 1 and 10),
    hold integer not null check (hold between -6 and 9),
    wild_pitch integer not null check (wild_pitch between 0 and 20),
    balk integer not null check (balk between 0 and 20)
  )`,
  `create table pitching_ratings (
    ${ENTITY},
    pitching_card_id uuid not null references pitching_card on delete cascade deferrable,
    vs_hand text not null check (vs_hand in ('L', 'R')),
    ${chances(PITCHER_CHANCES)},
    avg double precision not null check (avg between 0 and 5),
    obp double precision not null check (obp between 0 and 5),
    slg double precision not null check (slg between 0 and 5)
  )`,
  `create table pitcher_scouting (
    ${ENTITY},
    player_id uuid not null references player on delete cascade deferrable,
    pitching_card_id uuid not null references pitching_card on delete cascade deferrable,
    ratings_vs_left_id uuid not null references pitching_ratings on delete cascade deferrable,
    ratings_vs_right_id uuid not null references pitching_ratings on delete cascade deferrable
  )`,
  `create table card_layout (
    ${ENTITY},
    player_id uuid not null references player on delete cascade deferrable,
    kind text not null check (kind in ('batting', 'pitching')),
    vs_hand text not null check (vs_hand in ('L', 'R')),
    cells jsonb not null check (jsonb_array_length(cells) = 33)
  )`,
  `create table manager_ai (
    ${ENTITY},
    name text not null check (char_length(name) between 1 and 60),
    steal integer not null check (steal between 1 and 10),
    running integer not null check (running between 1 and 10),
    hold integer not null check (hold between 1 and 10),
    catcher_throw integer not null check (catcher_throw between 1 and 10),
    uncapped_home integer not null check (uncapped_home between 1 and 10),
    uncapped_third integer not null check (uncapped_third between 1 and 10),
    uncapped_trail integer not null check (uncapped_trail between 1 and 10),
    bullpen_matchup integer not null check (bullpen_matchup between 1 and 10),
    behind_aggression integer not null check (behind_aggression between 1 and 10),
    ahead_aggression integer not null check (ahead_aggression between 1 and 10),
    decide_throw integer not null check (decide_throw between 1 and 10)
  )`,
  `create table team (
    ${ENTITY},
    abbrev text not null check (abbrev ~ '^[A-Z0-9]{2,4}$'),
    short_name text not null check (char_length(short_name) between 1 and 30),
    long_name text not null check (char_length(long_name) between 1 and 60),
    owner_id text check (char_length(owner_id) between 3 and 80),
    manager_name text not null check (char_length(manager_name) between 1 and 60),
    colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
    logo_url text check (char_length(logo_url) between 1 and 2000),
    value integer not null check (value >= 0),
    ranking double precision not null,
    is_ai boolean not null,
    cardset_id uuid references cardset on delete set null deferrable
  )`,
  `create table card (
    ${ENTITY},
    player_id uuid not null references player on delete cascade deferrable,
    team_id uuid not null references team on delete cascade deferrable,
    origin text not null
      check (origin in ('starter', 'club', 'pack', 'trade', 'reward', 'gift')),
    is_protected boolean not null
  )`,
];
