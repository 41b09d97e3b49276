/** Campaign games between computer managers, with tired and hurt men on both sides. */
import { expect, test } from 'vitest';
import { seededDice } from '../../../src/engine/dice/seeded-dice.ts';
import { type GameInput, newGame, teamInput } from '../../../src/engine/game-start.ts';
import type { EngineGame, TeamState } from '../../../src/engine/game-state.ts';
import { availableBullpen, availablePlayers } from '../../../src/engine/lineup/available.ts';
import { playOut, simulateGame } from '../../../src/engine/simulate.ts';
import { itemAt } from '../../../src/engine/table-access.ts';
import type { GameSetup, PinnedTeam } from '../../../src/models/game.ts';
import { testSetup } from '../../support/game-setups.ts';
import { GameWatch } from '../../support/invariants.ts';

const GAMES = 1_000;
const TOLD_GAMES = 30;
/** Different clubs; their cards are compiled once. */
const SETUPS = 30;
const TIME = { timeout: 10 * 60_000 } as const;

/** A club in the middle of a campaign: a man of the bench and a pitcher hurt, others tired. */
function worn(team: PinnedTeam, seed: number): PinnedTeam {
  const dice = seededDice(`worn ${seed}`);
  const [benched, pitcher] = [8 + dice.roll(5), 15 + dice.roll(10)];
  const players = team.players.map((player, index) => {
    if (index === benched || index === pitcher) return { ...player, outFor: dice.roll(20) };
    if (player.pitching === null || dice.roll(2) === 1) return player;
    const recentWork = [0, 1, 2, 3].map(() => (dice.roll(3) === 1 ? dice.roll(110) : 0));
    return { ...player, recentWork };
  });
  return { ...team, players };
}

function setupOf(seed: number): GameSetup {
  const setup = testSetup({
    ...{ seed, campaign: true, designatedHitter: seed % 2 === 0 },
    ...{ automaticRunner: seed % 3 === 0, innings: seed % 10 === 9 ? 3 : 9 },
  });
  return { ...setup, away: worn(setup.away, seed), home: worn(setup.home, seed + 1) };
}

const inputs = Array.from({ length: SETUPS }, (_, seed): GameInput => {
  const { gameId, rules, park, away, home } = setupOf(seed);
  return { gameId, rules, park, away: teamInput(away, rules), home: teamInput(home, rules) };
});

/** Somebody could have come in for a man, whatever he did. */
const isAnybodyLeft = (team: TeamState): boolean =>
  availableBullpen(team).length > 0 && availablePlayers(team).length > 1;

/** Watches besides that nobody who was hurt before takes part in a play while others are left. */
class CampaignWatch extends GameWatch {
  readonly #hurt = { away: new Set<number>(), home: new Set<number>() };
  injuries = 0;

  override note(game: EngineGame): void {
    super.note(game);
    const { record, batting, fielding } = game;
    const atBat = [...record.before].filter((player) => player >= 0);
    const inField = [...fielding.fielders].slice(1);
    for (const [team, men] of [
      [batting, atBat],
      [fielding, inField],
    ] as const) {
      const hurt = this.#hurt[team.side];
      const playing = men.filter((player) => hurt.has(player));
      if (playing.length > 0 && isAnybodyLeft(team))
        this.problems.push(`hurt man plays ${playing}`);
      const out = men.filter((player) => team.team.players[player]?.pinned.outFor !== undefined);
      if (out.length > 0) this.problems.push(`man who is out plays ${out}`);
      for (const player of team.hurt) hurt.add(player);
    }
    if (record.injuryGames > 0) this.injuries += 1;
  }
}

test(`in ${GAMES} campaign games everything agrees, and no hurt man plays`, TIME, () => {
  let injuries = 0;
  for (let seed = 1; seed <= GAMES; seed += 1) {
    const game = newGame(itemAt(inputs, seed % SETUPS));
    const watch = new CampaignWatch();
    game.tally = watch;
    playOut(game, seededDice(`campaign ${seed}`));
    watch.onEnd(game);
    if (watch.problems.length > 0) expect(watch.problems, `seed ${seed}`).toEqual([]);
    injuries += watch.injuries;
  }
  expect(injuries).toBeGreaterThan(GAMES / 8);
});

test('a game that is told goes as the same game in bulk', TIME, () => {
  for (let seed = 0; seed < TOLD_GAMES; seed += 1) {
    const told = simulateGame({
      ...{ setup: setupOf(seed), dice: seededDice(`campaign ${seed}`), onPlay: () => undefined },
    });
    const bulk = newGame(itemAt(inputs, seed));
    playOut(bulk, seededDice(`campaign ${seed}`));
    expect([told.away.runs, told.home.runs, told.playNumber]).toEqual([
      ...[bulk.away.runs, bulk.home.runs, bulk.playNumber],
    ]);
    expect([told.away.hurt, told.home.hurt]).toEqual([bulk.away.hurt, bulk.home.hurt]);
  }
});
