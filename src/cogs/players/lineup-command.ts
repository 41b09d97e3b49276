/** /lineup: the caller's line-up against right- and left-handed starters, and the way to change it. */
import { AppError } from '../../errors.ts';
import { type Hand, handSchema } from '../../models/baseball.ts';
import type { LineupView } from '../../models/dugout-view.ts';
import type { LineupCard, Team } from '../../models/team.ts';
import type { CogServices } from '../cog-services.ts';
import type { Caller, Click, ClickCall, Command, Outcome } from '../pipeline/command.ts';
import { ownClub } from '../pipeline/own-club.ts';
import { type LineupAction, lineupMessage } from '../views/lineup-message.ts';
import { benchIn, changeStarter, swapOrder, swapPositions } from './lineup-changes.ts';

export const lineupCommand: Command = {
  name: 'lineup',
  description: 'See and change your line-up',
  options: [
    {
      name: 'against',
      description: 'The hand of the other starter; right unless you say otherwise',
      choices: [
        { name: 'Right-handed starters', value: 'R' },
        { name: 'Left-handed starters', value: 'L' },
      ],
    },
  ],
  audience: () => 'caller',
  checks: [],
  run: async ({ caller, options }, deps) => {
    const vsHand = handSchema.parse(options['against'] ?? 'R');
    return await show({ caller, vsHand }, deps);
  },
};

interface Shown {
  readonly caller: Caller;
  readonly vsHand: Hand;
  readonly slot?: number;
}

function screenOf(team: Team, view: LineupView, slot?: number): Outcome {
  const base = { teamId: team.id, colour: team.colour, view };
  return { screen: lineupMessage(slot ? { ...base, slot } : base) };
}

async function show({ caller, vsHand, slot }: Shown, deps: CogServices): Promise<Outcome> {
  const team = await ownClub(caller, deps);
  return screenOf(team, await deps.teams.getLineup({ teamId: team.id, vsHand }), slot);
}

/** "R-3": the hand, and the place in the order; 0 where there is none. */
function placeOf({ id }: ClickCall): { readonly vsHand: Hand; readonly slot: number } {
  const [hand, slot] = id.detail.split('-');
  return { vsHand: handSchema.parse(hand), slot: Number(slot ?? 0) };
}

type Change = (
  lineup: LineupCard,
  what: { readonly slot: number; readonly chosen: string },
) => LineupCard;

/** A menu that changes the line-up: saved when it is legal, otherwise refused with the rule. */
function changeMenu(action: LineupAction, change: Change): Click {
  return {
    action,
    answer: 'update',
    run: async (call, deps) => {
      const { vsHand, slot } = placeOf(call);
      const team = await ownClub(call.caller, deps);
      const { version } = call.id;
      const before = await deps.teams.getLineup({ teamId: team.id, vsHand });
      if (before.version !== version) {
        throw new AppError('entity/stale_version', 'the line-up has changed', { version });
      }
      const lineup = change(before.lineup, { slot, chosen: call.chosen ?? '' });
      const { ownerId } = call.caller;
      const saving = { ownerId, teamId: team.id, vsHand, lineup, version };
      return screenOf(team, await deps.teams.saveLineup(saving));
    },
    afterRefusal: (call, deps) => show({ caller: call.caller, ...placeOf(call) }, deps),
  };
}

const slotMenu: Click = {
  action: 'lineup-slot' satisfies LineupAction,
  answer: 'update',
  run: (call, deps) =>
    show({ caller: call.caller, ...placeOf(call), slot: Number(call.chosen) }, deps),
};

const handButton: Click = {
  action: 'lineup-hand' satisfies LineupAction,
  answer: 'update',
  run: (call, deps) => show({ caller: call.caller, vsHand: placeOf(call).vsHand }, deps),
};

const autoButton: Click = {
  action: 'lineup-auto' satisfies LineupAction,
  answer: 'update',
  run: async (call, deps) => {
    const { vsHand } = placeOf(call);
    const team = await ownClub(call.caller, deps);
    const asked = { ownerId: call.caller.ownerId, teamId: team.id, vsHand };
    const { lineup } = await deps.teams.autoFill(asked);
    const saving = { ...asked, lineup, version: call.id.version };
    return screenOf(team, await deps.teams.saveLineup(saving));
  },
  afterRefusal: (call, deps) => show({ caller: call.caller, ...placeOf(call) }, deps),
};

/** Everything that can be clicked under a line-up. */
export const LINEUP_CLICKS: readonly Click[] = [
  slotMenu,
  handButton,
  autoButton,
  changeMenu('lineup-order', swapOrder),
  changeMenu('lineup-field', swapPositions),
  changeMenu('lineup-bench', benchIn),
  changeMenu('lineup-starter', changeStarter),
];
