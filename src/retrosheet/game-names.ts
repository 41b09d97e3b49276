/** What clubs, people and files of an exported game are called. */
import type { Side } from '../models/baseball.ts';
import type { GameSetup, PinnedTeam } from '../models/game.ts';
import { asciiName } from './ascii-name.ts';
import { assignIds, type KnownIds, type PlayerIds } from './player-ids.ts';

interface TeamNames {
  /** Three capital letters or digits, as in "HOU". */
  readonly code: string;
  /** A or N, the leagues of the file format: A where the designated hitter bats. */
  readonly league: 'A' | 'N';
  readonly city: string;
  readonly nickname: string;
}
export interface GameNames {
  /** The day of the game, 2026-11-24. */
  readonly date: string;
  /** The home club, the day, and 0 for the only game of the day: "HOU202611240". */
  readonly gameCode: string;
  readonly teams: Readonly<Record<Side, TeamNames>>;
  readonly ids: PlayerIds;
  /** By side, the name of each player of the pinned team. */
  readonly people: Readonly<Record<Side, readonly string[]>>;
}

const CODE_LENGTH = 3;

function codeOf({ abbrev, shortName }: PinnedTeam): string {
  const letters = asciiName(`${abbrev}${shortName}`)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '');
  return letters.slice(0, CODE_LENGTH).padEnd(CODE_LENGTH, 'X');
}

/** The town and the nickname: what stands before the nickname in the long name, else its last word. */
function townAndNickname({ shortName, longName }: PinnedTeam) {
  const [long, short] = [asciiName(longName), asciiName(shortName)];
  const isTail = long.length > short.length && long.endsWith(short);
  const split = isTail ? long.length - short.length : long.lastIndexOf(' ') + 1;
  return { city: long.slice(0, split).trim() || long, nickname: long.slice(split) };
}

function teamsOf({ away, home, rules }: GameSetup): GameNames['teams'] {
  const league = rules.designatedHitter ? 'A' : 'N';
  const awayCode = codeOf(away);
  const homeCode = codeOf(home);
  // Two clubs of one code: the host is told apart by a digit.
  const hostCode = homeCode === awayCode ? `${homeCode.slice(0, -1)}2` : homeCode;
  const ownCode = hostCode === awayCode ? `${awayCode.slice(0, -1)}1` : awayCode;
  return {
    away: { code: ownCode, league, ...townAndNickname(away) },
    home: { code: hostCode, league, ...townAndNickname(home) },
  };
}

/** Names a game of this day. `known` are ids in public databases by player id. */
export function nameGame(setup: GameSetup, date: string, known: KnownIds): GameNames {
  const teams = teamsOf(setup);
  const namesOf = ({ players }: PinnedTeam) => players.map(({ name }) => name);
  return {
    date,
    gameCode: `${teams.home.code}${date.replaceAll('-', '')}0`,
    teams,
    ids: assignIds(setup, known),
    people: { away: namesOf(setup.away), home: namesOf(setup.home) },
  };
}
