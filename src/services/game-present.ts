/** A committed game as one viewer sees it. */
import { rollsHashOf } from '../engine/dice/rolls-hash.ts';
import type { NewRow } from '../models/base.ts';
import type { Side } from '../models/baseball.ts';
import type { GameSummary, TeamSummary } from '../models/dugout-view.ts';
import type { Game, Play } from '../models/game.ts';
import type { GameView, LegalChoice, PlayView } from '../models/game-view.ts';
import type { Team } from '../models/team.ts';
import { hasRolled, type Shown } from './game-live.ts';
import { mayPlayOn, sideOfChoice, sidesOf } from './game-sides.ts';
import { lastChoice } from './game-undo.ts';

/** The score is the one after the play. */
function viewPlay(play: NewRow<Play>): PlayView {
  const { playNumber, kind, inning, half, text, reason, runs, wpa, re24, dice } = play;
  return {
    ...{ playNumber, kind, inning, half, text, reason, runs, wpa, re24, dice },
    choice: play.choice.kind,
    draws: dice.rolls.length,
    outsAfter: play.outsBefore + play.outs,
    awayScore: play.awayScore + (half === 'top' ? runs : 0),
    homeScore: play.homeScore + (half === 'bottom' ? runs : 0),
  };
}

/** What the viewer may choose: what the rules allow, as far as it is for him to say. */
function choicesOf(shown: Shown, sides: readonly Side[]): LegalChoice[] {
  const { choices, view } = shown;
  return sides.flatMap((side) =>
    choices[side].filter(({ choice }) => sideOfChoice(shown, choice, view.battingSide) === side),
  );
}

/** The game as it was last committed, for one viewer; undefined is an onlooker. */
export function presentGame(shown: Shown, ownerId: string | undefined): GameView {
  const { row, view, plays } = shown;
  const yourSides = sidesOf(shown, ownerId);
  const last = lastChoice(shown);
  const isOver = row.status !== 'active';
  const fieldingSide = view.battingSide === 'away' ? 'home' : 'away';
  return {
    ...view,
    lastRoll: shown.lastRoll,
    ...{ leaders: shown.leaders, managers: shown.managers },
    ...{ gameId: row.id, version: row.version, status: row.status },
    ...{ yourSides, aiSide: row.aiSide, choices: choicesOf(shown, yourSides) },
    alignment: yourSides.includes(fieldingSide) ? shown.alignment : null,
    canPlayOn: mayPlayOn(shown, ownerId),
    canUndo: last !== undefined && yourSides.includes(last.side),
    plays: plays.map(viewPlay),
    ...{ diceCommitment: row.diceCommitment, diceSeed: isOver ? row.diceSeed : null },
    diceWords: { away: row.awayWords, home: row.homeWords },
    canAddWords: !isOver && yourSides.length > 0 && !hasRolled(shown),
    takenBack: shown.takenBack.map(({ playNumber, dice }) => ({
      ...{ playNumber, dice, draws: dice.rolls.length },
    })),
    rollsHash: isOver ? rollsHashOf(plays, shown.takenBack) : null,
  };
}

/** A club as lists show it. */
function summariseTeam(team: Team): TeamSummary {
  const { id, abbrev, shortName, longName, colour, managerName, value, isAi } = team;
  return { teamId: id, abbrev, shortName, longName, colour, managerName, value, isAi };
}

/** A game as lists show it. */
export function summariseGame(row: Game, teams: Readonly<Record<Side, Team>>): GameSummary {
  const { id, status, awayScore, homeScore, inning, half, startedAt } = row;
  return {
    ...{ gameId: id, status, awayScore, homeScore, inning, half, startedAt },
    ...{ away: summariseTeam(teams.away), home: summariseTeam(teams.home) },
  };
}
