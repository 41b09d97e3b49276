/** Every command and everything that can be clicked: the table that the bot starts with. */
import { gamestateCommand } from './gameplay/gamestate-command.ts';
import { newGameCommand } from './gameplay/new-game-command.ts';
import { PLAY_CLICKS } from './gameplay/play-clicks.ts';
import type { Click, Command } from './pipeline/command.ts';
import { LINEUP_CLICKS, lineupCommand } from './players/lineup-command.ts';
import { newteamCommand } from './players/newteam-command.ts';
import { cardClick, playerCommand } from './players/player-command.ts';
import { teamCommand } from './players/team-command.ts';

export const COMMANDS: readonly Command[] = [
  newteamCommand,
  teamCommand,
  playerCommand,
  lineupCommand,
  newGameCommand,
  gamestateCommand,
];
export const CLICKS: readonly Click[] = [...PLAY_CLICKS, ...LINEUP_CLICKS, cardClick];
