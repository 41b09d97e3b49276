/** A club on the play screen: its lines, its line-up, its bench and its bullpen. */
import { present } from '../../errors.ts';
import type { FieldPosition } from '../../models/baseball.ts';
import type {
  BattingLineView,
  BenchPlayerView,
  BullpenPitcherView,
  FieldingErrorView,
  HurtPlayerView,
  LineupSlotView,
  PitchingLineView,
  PlayerRef,
  TeamView,
} from '../../models/game-view.ts';
import { POSITION_NAMES } from '../cards/result-codes.ts';
import { positionOfSlot } from '../facts.ts';
import { PINCH_HITTER, PINCH_RUNNER, type TeamState } from '../game-state.ts';
import { availableBench, availableBullpen } from '../lineup/available.ts';
import { trailOf } from '../lineup/trail.ts';
import { capacityOf, enduranceOf } from '../pitching/fatigue.ts';
import { restWords } from '../pitching/rest.ts';
import { itemAt } from '../table-access.ts';
import type { BoxScore } from './box-score.ts';
import { battingToday } from './today.ts';

const DECISION_LETTERS = { win: 'W', loss: 'L', save: 'S', hold: 'H', blownSave: 'BS' } as const;

/** A player as the screen and choices name him. */
export function playerRef(team: TeamState, player: number): PlayerRef {
  const { cardId, playerId, name } = present(team.team.players[player], 'a player').pinned;
  return { cardId, playerId, player, name };
}

function positionWord(number: number): string {
  if (number === PINCH_HITTER) return 'PH';
  if (number === PINCH_RUNNER) return 'PR';
  return itemAt(POSITION_NAMES, number - 1);
}

function battingViews(team: TeamState, box: BoxScore): BattingLineView[] {
  return box.batting
    .filter(({ side }) => side === team.side)
    .map(({ side: _side, teamId: _teamId, intentionalWalks: _walks, ...line }) => ({
      ...line,
      ...playerRef(team, line.player),
      positions: trailOf(team, line.player).map(positionWord).join('-'),
      isSubstitute: team.entry[line.player] !== 0,
    }));
}

function pitchingViews(team: TeamState, box: BoxScore): PitchingLineView[] {
  const decisionOf = (player: number) =>
    box.decisions
      .filter((decision) => decision.side === team.side && decision.player === player)
      .map(({ kind }) => DECISION_LETTERS[kind])
      .join(', ');
  return box.pitching
    .filter(({ side }) => side === team.side)
    .map((line) => ({
      ...playerRef(team, line.player),
      outs: line.outs,
      battersFaced: line.battersFaced,
      hits: line.hits,
      runs: line.runs,
      earnedRuns: line.earnedRuns,
      walks: line.walks,
      strikeouts: line.strikeouts,
      homeRuns: line.homeRuns,
      hitBatters: line.hitBatters,
      wildPitches: line.wildPitches,
      inheritedRunners: line.inheritedRunners,
      inheritedRunnersScored: line.inheritedRunnersScored,
      decision: decisionOf(line.player),
    }));
}

function errorViews(team: TeamState, box: BoxScore): FieldingErrorView[] {
  return box.fielding
    .filter(({ side, errors }) => side === team.side && errors > 0)
    .map(({ player, position, errors }) => ({ ...playerRef(team, player), position, errors }));
}

function lineupViews(team: TeamState): LineupSlotView[] {
  return Array.from(team.order, (player, slot) => ({
    ...playerRef(team, player),
    slot: slot + 1,
    position: positionOfSlot(team, slot),
    bats: present(team.team.players[player], 'a player').pinned.bats,
    today: battingToday(team, player),
  }));
}

function benchViews(team: TeamState): BenchPlayerView[] {
  return availableBench(team).map((player) => {
    const { bats, positions } = present(team.team.players[player], 'a player').pinned;
    const names: FieldPosition[] = positions.map(({ position }) => position);
    return { ...playerRef(team, player), bats, positions: names };
  });
}

function bullpenViews(team: TeamState): BullpenPitcherView[] {
  return availableBullpen(team).map((player) => {
    const card = present(team.team.players[player], 'a player');
    const isCloser = card.closerEndurance > 0;
    const isReliever = card.reliefEndurance > 0;
    return {
      ...playerRef(team, player),
      throws: card.pinned.throws,
      role: isCloser ? 'closer' : isReliever ? 'relief' : 'starter',
      endurance: enduranceOf(card, false),
      rest: restWords(card, capacityOf(card, false)),
    };
  });
}

/** Who sits this game out. */
function hurtViews(team: TeamState): HurtPlayerView[] {
  return team.team.players.flatMap(({ pinned: { outFor } }, player) =>
    outFor === undefined ? [] : [{ ...playerRef(team, player), outFor }],
  );
}

/** Runs by inning, null where this club has not batted. */
function linescore(team: TeamState, innings: number): (number | null)[] {
  return Array.from({ length: innings }, (_, index) => team.runsByInning[index] ?? null);
}

/** The club's part of the screen; `innings` is how many the line score shows. */
export function teamView(team: TeamState, box: BoxScore, innings: number): TeamView {
  const { teamId, abbrev, shortName, longName, colour } = team.team.pinned;
  return {
    teamId,
    abbrev,
    shortName,
    longName,
    colour,
    runs: team.runs,
    hits: team.hits,
    errors: team.errors,
    leftOnBase: team.leftOnBase,
    innings: linescore(team, innings),
    batting: battingViews(team, box),
    pitching: pitchingViews(team, box),
    fieldingErrors: errorViews(team, box),
    lineup: lineupViews(team),
    bench: benchViews(team),
    bullpen: bullpenViews(team),
    hurt: hurtViews(team),
  };
}
