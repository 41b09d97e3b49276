/** Lists what a manager may choose now, with the words of each button. */
import type { Position, Side } from '../../models/baseball.ts';
import type { Alignment, Choice } from '../../models/choice.ts';
import type { LegalChoice } from '../../models/game-view.ts';
import { currentAlignment } from '../alignment.ts';
import { countOnBase } from '../baserunning/move-runners.ts';
import { cardOf } from '../card-of.ts';
import { POSITION_NAMES } from '../cards/result-codes.ts';
import { DESIGNATED_HITTER, type EngineGame, NOBODY, type TeamState } from '../game-state.ts';
import { askedSide, isPending, pendingOptions } from '../pending-decision.ts';
import { capacityOf } from '../pitching/fatigue.ts';
import { restWords } from '../pitching/rest.ts';
import { logOptions } from '../scorekeeping/log-options.ts';
import { BASE_WORDS, familyName, initialName } from '../scoring/names.ts';
import { optionText } from '../scoring/pending-text.ts';
import { at, itemAt } from '../table-access.ts';
import { availableBench, availableBullpen, availablePlayers } from './available.ts';
import { buntOptions } from './bunt-options.ts';
import { checkChoice } from './check-choice.ts';
import { doubleSwitchOptions } from './double-switch-options.ts';
import { hitAndRunOptions, pickOffOptions, stealOptions } from './running-choices.ts';

const ORDER = 9;

/** The groups of the menus, in the order in which they are listed. */
const GROUP = {
  decision: 'Decision',
  play: 'Play',
  log: 'Log what happened',
  defense: 'Set the field',
  pinchHit: 'Pinch-hit',
  pinchRun: 'Pinch-run',
  pitching: 'Pitching change',
  fielding: 'Defensive change',
  moving: 'Move fielders',
  game: 'Game',
} as const;

function option(choice: Choice, label: string, group: string): LegalChoice {
  return { choice, label, group };
}

function rollOption(): LegalChoice {
  return option({ kind: 'roll' }, 'Roll the dice', GROUP.play);
}

function walkOption(game: EngineGame): LegalChoice {
  const name = familyName(game.batting, at(game.batting.order, game.batting.nextSlot));
  return option({ kind: 'intentionalWalk' }, `Walk ${name} intentionally`, GROUP.play);
}

/** The answers to the question that a pending play asks. */
export function decisionOptions(game: EngineGame): LegalChoice[] {
  const side = askedSide(game);
  return pendingOptions(game).map((answer) =>
    option({ kind: 'decide', side, option: answer }, optionText(game, answer), GROUP.decision),
  );
}

/** One change of the field from how it stands now. */
function alignmentOptions(game: EngineGame): LegalChoice[] {
  const now = currentAlignment(game);
  const isAnyoneOn = countOnBase(game) > 0;
  const depths: readonly [Alignment['infield'], string][] = [
    ['in', 'Bring the infield in'],
    ['corners', 'Bring the corners in'],
    ['normal', 'Infield at its usual depth'],
  ];
  const toggles: readonly [Exclude<keyof Alignment, 'infield'>, string, string][] = [
    ['guardLines', 'Guard the lines', 'Leave the lines'],
    ['outfieldIn', 'Bring the outfield in', 'Outfield at its usual depth'],
    ['holdRunners', 'Hold the runners', 'Do not hold the runners'],
    ['pitchOut', 'Call a pitch-out', 'Call the pitch-out off'],
  ];
  const needsRunner = (name: string) => name === 'holdRunners' || name === 'pitchOut';
  return [
    ...depths.map(([infield, label]) =>
      option({ kind: 'setDefense', ...now, infield }, label, GROUP.defense),
    ),
    ...toggles
      .filter(([name]) => isAnyoneOn || !needsRunner(name))
      .map(([name, on, off]) =>
        option(
          { kind: 'setDefense', ...now, [name]: !now[name] },
          now[name] ? off : on,
          GROUP.defense,
        ),
      ),
  ];
}

function pinchHitOptions(game: EngineGame): LegalChoice[] {
  const team = game.batting;
  const batter = familyName(team, at(team.order, team.nextSlot));
  const { side } = team;
  return [...availableBench(team), ...pitchersOnly(team)].map((player) => {
    const label = `${initialName(team, player)} for ${batter}`;
    return option({ kind: 'pinchHit', side, player }, label, GROUP.pinchHit);
  });
}

/** Available men whom the bench does not name: they may bat or run all the same. */
function pitchersOnly(team: TeamState): number[] {
  const bench = new Set(availableBench(team));
  return availablePlayers(team).filter((player) => !bench.has(player));
}

function pinchRunOptions(game: EngineGame): LegalChoice[] {
  const team = game.batting;
  const { side } = team;
  const options: LegalChoice[] = [];
  for (let base = 1; base <= 3; base += 1) {
    const runner = at(game.runner, base);
    if (runner === NOBODY) continue;
    const where = `${familyName(team, runner)} at ${itemAt(BASE_WORDS, base)}`;
    for (const player of [...availableBench(team), ...pitchersOnly(team)]) {
      const choice: Choice = { kind: 'pinchRun', side, base, player };
      options.push(option(choice, `${initialName(team, player)} for ${where}`, GROUP.pinchRun));
    }
  }
  return options;
}

function pitchingOptions(game: EngineGame): LegalChoice[] {
  const team = game.fielding;
  const { side } = team;
  return availableBullpen(team).map((player) => {
    const card = cardOf(team, player);
    const rest = restWords(card, capacityOf(card, false));
    const label = `Bring in ${initialName(team, player)}${rest === null ? '' : ` (${rest})`}`;
    return option({ kind: 'changePitcher', side, player }, label, GROUP.pitching);
  });
}

function nameOfPosition(team: TeamState, slot: number): Position {
  const held = at(team.slotPosition, slot);
  return itemAt(POSITION_NAMES, (held > DESIGNATED_HITTER ? at(team.opened, slot) : held) - 1);
}

function fielderOptions(game: EngineGame): LegalChoice[] {
  const team = game.fielding;
  const { side } = team;
  const options: LegalChoice[] = [];
  for (let slot = 0; slot < ORDER; slot += 1) {
    const position = nameOfPosition(team, slot);
    if (position === 'P') continue;
    const inOrder = at(team.order, slot);
    for (const player of [inOrder, ...availablePlayers(team)]) {
      const choice: Choice = { kind: 'changeFielder', side, slot: slot + 1, player, position };
      const label =
        player === inOrder
          ? `${initialName(team, player)} stays in at ${position}`
          : `${initialName(team, player)} at ${position} for ${familyName(team, inOrder)}`;
      options.push(option(choice, label, GROUP.fielding));
    }
  }
  return options;
}

/** Pairs of men who could change places; other rearrangements are legal too, but not listed. */
function moveOptions(game: EngineGame): LegalChoice[] {
  const team = game.fielding;
  const { side } = team;
  const options: LegalChoice[] = [];
  for (let one = 0; one < ORDER; one += 1) {
    for (let other = one + 1; other < ORDER; other += 1) {
      const first = nameOfPosition(team, one);
      const second = nameOfPosition(team, other);
      if (first === 'DH' || second === 'DH') continue;
      const moves = [
        { slot: one + 1, position: second },
        { slot: other + 1, position: first },
      ];
      const label = `${manAt(team, one)} to ${second}, ${manAt(team, other)} to ${first}`;
      options.push(option({ kind: 'moveFielders', side, moves }, label, GROUP.moving));
    }
  }
  return options;
}

function manAt(team: TeamState, slot: number): string {
  return familyName(team, at(team.order, slot));
}

function concedeOption(team: TeamState): LegalChoice {
  const label = `Concede for the ${team.team.pinned.shortName}`;
  return option({ kind: 'concede', side: team.side }, label, GROUP.game);
}

/** Everything that one club may want, legal or not. */
function wishes(game: EngineGame, team: TeamState): LegalChoice[] {
  if (team === game.batting) {
    return [
      ...stealOptions(game),
      ...hitAndRunOptions(game),
      ...buntOptions(game),
      ...pinchHitOptions(game),
      ...pinchRunOptions(game),
    ];
  }
  return [
    walkOption(game),
    ...pickOffOptions(game),
    ...alignmentOptions(game),
    ...pitchingOptions(game),
    ...fielderOptions(game),
    ...moveOptions(game),
    ...doubleSwitchOptions(game),
  ];
}

/**
 * The legal choices of a side, or of both when none is named; empty when the game is over. While
 * a position is open nothing can be rolled, and the club in the field finds what fills it.
 */
export function listLegalChoices(game: EngineGame, side?: Side): LegalChoice[] {
  const teams = [game.batting, game.fielding].filter(
    (team) => side === undefined || team.side === side,
  );
  const asked = teams.some((team) => isPending(game) && team.side === askedSide(game));
  if (asked) return [...decisionOptions(game), ...teams.map(concedeOption)];
  const isByHand = game.rules.isScoredByHand === true;
  const plays = isByHand ? logOptions(game, GROUP.log) : [rollOption()];
  const wished = [...plays, ...teams.flatMap((team) => wishes(game, team))];
  const legal = wished.filter(({ choice }) => checkChoice(game, choice) === undefined);
  const concede = teams
    .map(concedeOption)
    .filter(({ choice }) => checkChoice(game, choice) === undefined);
  return [...legal, ...concede];
}
