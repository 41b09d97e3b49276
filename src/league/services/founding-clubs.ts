/** The clubs that the computer manages in the founding season, and the habits of its managers. */
import { derivedId } from '../../card-factory/card-ids.ts';
import type { CardSetRows } from '../../card-factory/catalogue-rows.ts';
import { FOUNDING_CLUBS } from '../../card-factory/founding/clubs.ts';
import type { NewRow } from '../../models/base.ts';
import type { Card } from '../../models/player.ts';
import { MANAGER_TENDENCIES, type ManagerAi, type Team } from '../../models/team.ts';

/** Invented, one for each founding club in their order. */
const MANAGERS =
  'Augusta Pell|Bram Oduya|Cosima Reyes|Dalton Vex|Edda Lindholm|Fitz Marlowe|Gus Takahara|Hester Quayle|Ines Barragán|Jonah Creel|Kit Abernethy|Lou Santangelo|Mina Farkas|Ned Ellery|Oona Castellan|Pike Donnelly|Quincy Adair|Rosa Villanueva|Silas Thorpe|Tess Okonjo|Ulric Stamm|Vera Delacroix|Wendell Boone|Xenia Marsh|Yusuf Karam|Zeke Halloran|Ada Winterbourne|Basil Ferro|Clara Nakamura|Dov Resnick'.split(
    '|',
  );

type Habits = Partial<Record<(typeof MANAGER_TENDENCIES)[number], number>>;
const USUAL = 5;
/** What sets a manager apart; everything else is as most do it. */
const MANAGER_HABITS: Readonly<Record<string, Habits>> = {
  Steady: {},
  Runner: { steal: 9, running: 8, uncappedHome: 7, uncappedThird: 7, behindAggression: 7 },
  Cautious: { steal: 2, running: 3, uncappedHome: 3, uncappedThird: 3, aheadAggression: 3 },
  Tactician: { bullpenMatchup: 9, hold: 7, decideThrow: 7, uncappedTrail: 6 },
  Gambler: { behindAggression: 9, aheadAggression: 8, uncappedHome: 8, uncappedTrail: 8 },
  Guardian: { hold: 9, catcherThrow: 8, decideThrow: 8, aheadAggression: 4 },
};

/** The computer's managers; the same rows for every league. */
export function managerRows(): readonly NewRow<ManagerAi>[] {
  return Object.entries(MANAGER_HABITS).map(([name, habits]) => {
    const tendencies = MANAGER_TENDENCIES.map((tendency) => [tendency, habits[tendency] ?? USUAL]);
    return {
      ...(Object.fromEntries(tendencies) as Record<(typeof MANAGER_TENDENCIES)[number], number>),
      id: derivedId('managerAi', name),
      name,
    };
  });
}

export interface FoundingClubRows {
  readonly teams: readonly NewRow<Team>[];
  readonly cards: readonly NewRow<Card>[];
}

/** The founding clubs with a card of everybody who played for them. */
export function foundingClubRows(set: CardSetRows): FoundingClubRows {
  const cardsetId = set.cardset.id;
  const teamIdOf = (club: string) => derivedId('team', cardsetId, club);
  const teams = FOUNDING_CLUBS.map(({ teamId: club, city, nickname, primaryColor }, index) => {
    const players = set.players.filter(({ clubAbbrev }) => clubAbbrev === club);
    return {
      id: teamIdOf(club),
      abbrev: club,
      shortName: nickname,
      longName: `${city} ${nickname}`,
      ownerId: null,
      managerName: MANAGERS[index] ?? nickname,
      colour: primaryColor,
      logoUrl: null,
      value: players.reduce((sum, { cost }) => sum + cost, 0),
      ranking: 0,
      isAi: true,
      cardsetId,
    };
  });
  const cards = set.players.map(({ id: playerId, clubAbbrev }) => ({
    id: derivedId('card', 'club', playerId),
    playerId,
    teamId: teamIdOf(clubAbbrev),
    origin: 'club' as const,
    isProtected: false,
  }));
  return { teams, cards };
}
