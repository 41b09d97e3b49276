/** The files beside an event file: who the clubs are and who plays for them. */
import { assert, present } from '../errors.ts';
import { SIDES, type Side } from '../models/baseball.ts';
import type { ExportedFile } from '../models/exported-file.ts';
import type { GameSetup, PinnedPlayer } from '../models/game.ts';
import { asciiName, splitName } from './ascii-name.ts';
import type { GameNames } from './game-names.ts';
import { LINE_END } from './write-event-file.ts';

function yearOf({ date }: GameNames): string {
  const year = date.slice(0, 4);
  assert(/^\d{4}$/.test(year), 'a date begins with its year');
  return year;
}

/** A field that holds a comma stands in quotation marks. */
function field(text: string): string {
  const plain = asciiName(text);
  return plain.includes(',') ? `"${plain}"` : plain;
}

function firstPosition({ positions, pitching }: PinnedPlayer): string {
  return positions[0]?.position ?? (pitching === null ? 'DH' : 'P');
}

function rosterFile(setup: GameSetup, names: GameNames, side: Side): ExportedFile {
  const { code } = names.teams[side];
  const lines = setup[side].players.map((player, place) => {
    const { first, last } = splitName(player.name);
    const bats = player.bats === 'S' ? 'B' : player.bats;
    const id = present(names.ids[side][place], 'his id');
    const facts = [bats, player.throws, code, firstPosition(player)];
    return `${id},${field(last)},${field(first)},${facts.join(',')}${LINE_END}`;
  });
  return { name: `${code}${yearOf(names)}.ROS`, text: lines.join('') };
}

function teamFile(names: GameNames): ExportedFile {
  const lines = SIDES.map((side) => {
    const { code, league, city, nickname } = names.teams[side];
    return `${code},${league},${field(city)},${field(nickname)}${LINE_END}`;
  });
  return { name: `TEAM${yearOf(names)}`, text: lines.join('') };
}

/** TEAM2019 and a roster for each club. */
export function writeRosters(setup: GameSetup, names: GameNames): readonly ExportedFile[] {
  return [teamFile(names), ...SIDES.map((side) => rosterFile(setup, names, side))];
}

/** "2019HOU.EVA": the event file is named after the home club and its league. */
export function eventFileName(names: GameNames): string {
  const { code, league } = names.teams.home;
  return `${yearOf(names)}${code}.EV${league}`;
}
