/** Services by hand for tests of the pipeline: one game that counts its plays, and failures on order. */
import type { CogServices } from '../../../src/cogs/cog-services.ts';
import { AppError } from '../../../src/errors.ts';
import type { GameView } from '../../../src/models/game-view.ts';
import type { Team } from '../../../src/models/team.ts';
import { cardView, choices, gameView, lineupView, play, sampleId } from './sample-game.ts';

/** A club as the services give it. */
function sampleTeam(number: number, longName: string, ownerId: string | null): Team {
  return {
    ...{ id: sampleId(number), createdAt: '', updatedAt: '', deletedAt: null, version: 1 },
    ...{ abbrev: `T${number}`, shortName: longName, longName, ownerId, value: 900, ranking: 0 },
    ...{ managerName: 'Ann', colour: '#1a2f5a', logoUrl: null, isAi: ownerId === null },
    cardsetId: null,
  };
}

/** As the service lists them. */
const SAMPLE_PROFILES = [
  { profileId: sampleId(31), name: 'Runner', habits: 'steals often' },
  { profileId: sampleId(32), name: 'Steady', habits: 'does everything as most managers do' },
];

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

/** Every call may be replaced; `fault` makes the next call of any service fail. */
export class FakeServices {
  /** Whose club and game it is. */
  ownerId = '';
  version = 1;
  fault: unknown;
  hasNoGame = false;
  status: GameView['status'] = 'active';
  moves: GameView['choices'] = [...gameView().choices, ...choices('Pinch-hit', 30)];
  readonly chosen: unknown[] = [];
  readonly started: unknown[] = [];

  #fail(): void {
    const { fault } = this;
    this.fault = undefined;
    if (fault !== undefined) throw fault;
  }

  #view(ownerId: string | undefined): GameView {
    const isOwner = ownerId === this.ownerId;
    const { version, status } = this;
    const plays = Array.from({ length: version }, (_, index) =>
      play(index + 1, `Play ${index + 1}.`),
    );
    return gameView({
      ...{ version, status, plays, choices: isOwner ? this.moves : [] },
      ...{ yourSides: isOwner ? ['away'] : [], outcome: status === 'active' ? null : 'Herons win' },
    });
  }

  #move(command: { readonly version: number; readonly ownerId: string }, plays: number): GameView {
    this.#fail();
    if (command.ownerId !== this.ownerId) throw new AppError('game/not_your_turn', 'not yours');
    if (command.version !== this.version) throw new AppError('game/stale_version', 'too late');
    this.version += plays;
    return this.#view(command.ownerId);
  }

  readonly services: CogServices = {
    teams: {
      create: async ({ longName, ownerId }) => {
        this.#fail();
        return sampleTeam(1, longName, ownerId);
      },
      mine: async (ownerId) => {
        this.#fail();
        return ownerId === this.ownerId ? sampleTeam(1, 'Harbor Herons', ownerId) : undefined;
      },
      get: async () => sampleTeam(1, 'Harbor Herons', this.ownerId),
      listOpponents: async () => {
        this.#fail();
        return [sampleTeam(2, 'Bay Pilots', null), sampleTeam(3, 'Cañon Ōwls', null)];
      },
      getLineup: async ({ vsHand }) => lineupView({ vsHand }),
      saveLineup: async ({ vsHand, lineup }) => {
        this.#fail();
        return lineupView({ vsHand, lineup, isSaved: true, version: 1 });
      },
      autoFill: async ({ vsHand }) => lineupView({ vsHand, isSaved: true, version: 1 }),
    },
    managers: {
      listProfiles: async () => {
        this.#fail();
        return SAMPLE_PROFILES;
      },
    },
    cards: {
      search: async () => [{ ...cardView(), ownedCardIds: [sampleId(5)] }],
      show: async () => cardView(),
      autocomplete: async (text) => {
        this.#fail();
        if (text === 'nobody') return [];
        return Array.from({ length: 30 }, (_, index) => ({
          ...{ playerId: sampleId(index), label: `${text} ${'long '.repeat(30)}${index}` },
        }));
      },
    },
    games: {
      newGame: async (command) => {
        const { ownerId } = command;
        this.#fail();
        this.started.push(command);
        this.hasNoGame = false;
        return this.#view(ownerId);
      },
      view: async ({ ownerId }) => {
        this.#fail();
        return this.#view(ownerId);
      },
      inChannel: async (_, ownerId) => {
        this.#fail();
        return this.hasNoGame ? undefined : this.#view(ownerId);
      },
      choose: async (command) => {
        this.chosen.push(command.choice);
        return this.#move(command, 1);
      },
      playOut: async (command) => {
        if (command.until === 'end') this.status = 'complete';
        return this.#move(command, 5);
      },
      undo: async (command) => this.#move(command, -1),
      addWords: async (command) => {
        this.chosen.push(command.words);
        return this.#move(command, 1);
      },
    },
    pictures: { render: async () => PNG },
  };
}
