import { describe, expect, test } from 'vitest';
import { isAppError } from '../../../src/errors.ts';
import type { GameSetup } from '../../../src/models/game.ts';
import { collectGame } from '../../../src/retrosheet/collect-game.ts';
import {
  type ExportOrder,
  exportRetrosheet,
  proofread,
} from '../../../src/retrosheet/export-game.ts';
import { nameGame } from '../../../src/retrosheet/game-names.ts';
import { writeEventFile } from '../../../src/retrosheet/write-event-file.ts';
import { testSetup } from '../../support/game-setups.ts';
import { type PlayedGame, simulated, whimsical } from '../../support/played-games.ts';
import { realGames } from '../../support/real-games.ts';
import { REAL_SEASONS, SKIPPED } from '../card-factory/support/seasons.ts';

const IS_LONG = process.env['PD_LONG_TESTS'] === '1';
/** Of each of two kinds: 50 games in every run, 500 with PD_LONG_TESTS=1; real ones beside them. */
const GAMES = IS_LONG ? 250 : 25;
const REAL_GAMES = IS_LONG ? 100 : 10;
/** Hundreds of games take their time on a busy machine. */
const LONG = { timeout: 900_000 };

function orderOf({ setup, choices, diceFor }: PlayedGame): ExportOrder {
  return { setup, choices, diceFor: diceFor(), date: '2026-04-01', knownIds: new Map() };
}

/** Games of all kinds: with and without the hitter, with the runner of extra innings, short ones. */
function variety(seed: number): GameSetup {
  return testSetup({
    seed,
    designatedHitter: seed % 2 === 0,
    automaticRunner: seed % 3 === 0,
    innings: seed % 5 === 0 ? 3 : 9,
    campaign: seed % 4 === 1,
  });
}

function eventFile(order: ExportOrder): string {
  return exportRetrosheet(order)[0]?.text ?? '';
}

describe('an exported game is read back by the strict reader with every line of its box score', () => {
  test(`${GAMES} games of two computer managers`, LONG, () => {
    for (let seed = 1; seed <= GAMES; seed += 1) {
      const order = orderOf(simulated(variety(seed), `file ${seed}`));
      expect(() => exportRetrosheet(order), `seed ${seed}`).not.toThrow();
    }
  });

  test(`${GAMES} games of managers who change players at a whim`, LONG, () => {
    for (let seed = 1; seed <= GAMES; seed += 1) {
      const order = orderOf(whimsical(variety(seed), `whim ${seed}`));
      expect(() => exportRetrosheet(order), `seed ${seed}`).not.toThrow();
    }
  });

  test('games that are scored by hand, whatever is logged', LONG, () => {
    for (let seed = 1; seed <= GAMES / 5; seed += 1) {
      const setup = testSetup({ seed, innings: 5, designatedHitter: seed % 2 === 0 });
      const rules = { ...setup.rules, isScoredByHand: true };
      const order = orderOf(whimsical({ ...setup, rules }, `hand ${seed}`));
      expect(() => exportRetrosheet(order), `seed ${seed}`).not.toThrow();
    }
  });

  const season = REAL_SEASONS.at(-1);
  const title = `${REAL_GAMES} games of a real season`;
  test.skipIf(season === undefined)(season === undefined ? SKIPPED : title, LONG, async () => {
    const { setups, knownIds } = await realGames(season?.directory ?? '', REAL_GAMES);
    for (const [index, setup] of setups.entries()) {
      const order = { ...orderOf(simulated(setup, `real ${index}`)), knownIds };
      expect(() => exportRetrosheet(order), `game ${index}`).not.toThrow();
    }
  });

  test.skipIf(IS_LONG)('500 games more are read with PD_LONG_TESTS=1: skipped', () => {});
});

describe('the files of a game', () => {
  test('are named after year, club and league, and say who everybody is', () => {
    const setup = testSetup({ seed: 4 });
    const files = exportRetrosheet(orderOf(simulated(setup, 'names')));
    expect(files.map(({ name }) => name)).toEqual([
      ...['2026OWL.EVA', 'TEAM2026', 'HER2026.ROS', 'OWL2026.ROS'],
    ]);
    const [events, teams, away] = files.map(({ text }) => text.split('\r\n'));
    expect(events?.slice(0, 4)).toEqual([
      ...['id,OWL202604010', 'version,2', 'info,visteam,HER', 'info,hometeam,OWL'],
    ]);
    expect(teams?.slice(0, 2)).toEqual(['HER,A,Harbor,Herons', 'OWL,A,Harbor,Owls']);
    expect(away).toHaveLength(setup.away.players.length + 1);
    const ids = events
      ?.filter((line) => line.startsWith('start,'))
      .map((line) => line.split(',')[1]);
    expect(new Set(ids).size).toBe(20);
    expect(away?.map((line) => line.split(',')[0])).toContain(ids?.[0]);
  });

  test('a game without the designated hitter is of the league that had none', () => {
    const order = orderOf(simulated(testSetup({ designatedHitter: false }), 'national'));
    expect(exportRetrosheet(order)[0]?.name).toBe('2026OWL.EVN');
  });

  test('people keep the ids that the world knows them by, the second of two gets one of his own', () => {
    const setup = testSetup();
    const known = new Map([
      [setup.away.players[0]?.playerId ?? '', 'ruthb101'],
      [setup.home.players[0]?.playerId ?? '', 'ruthb101'],
      [setup.home.players[1]?.playerId ?? '', 'not an id'],
      [setup.home.players[2]?.playerId ?? '', null],
    ]);
    const { ids } = nameGame(setup, '2026-04-01', known);
    expect(ids.away[0]).toBe('ruthb101');
    expect(ids.home[0]).toMatch(/^nyber?[a-z-]\d{3}$/);
    const all = [...ids.away, ...ids.home];
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((id) => !/^[a-z-]{5}\d{3}$/.test(id))).toEqual([]);
  });

  test('clubs of one abbreviation are told apart', () => {
    const setup = testSetup();
    const home = { ...setup.home, abbrev: 'HERO', longName: 'Owls' };
    const { teams } = nameGame({ ...setup, home }, '2026-04-01', new Map());
    expect([teams.away.code, teams.home.code]).toEqual(['HER', 'HE2']);
    const same = { ...setup.home, abbrev: 'HE2' };
    const away = { ...setup.away, abbrev: 'HE2' };
    const again = nameGame({ ...setup, away, home: same }, '2026-04-01', new Map()).teams;
    expect([again.away.code, again.home.code]).toEqual(['HE1', 'HE2']);
  });

  test('names are written in plain letters, whatever they are', () => {
    const setup = testSetup();
    const names = ['Ødegård "Big" Ólafsson', 'Prince', '李 Wang, Jr.'];
    const players = setup.away.players.map((player, place) => ({
      ...player,
      name: names[place] ?? player.name,
    }));
    const game = { ...setup, away: { ...setup.away, players } };
    const files = exportRetrosheet(orderOf(simulated(game, 'letters')));
    const roster = files[2]?.text.split('\r\n') ?? [];
    expect(roster[0]).toMatch(/^bigoo\d{3},Big Olafsson,Odegard,/);
    expect(roster[1]).toMatch(/^prin-\d{3},Prince,,/);
    expect(roster[2]).toMatch(/^wang-\d{3},"Wang, Jr.",\?,/);
    for (const { text } of files) expect(text).toMatch(/^[\r\n -~]*$/);
  });
});

describe('what is not a finished game is not exported', () => {
  test('a game that goes on', () => {
    const game = simulated(testSetup(), 'half');
    const order = orderOf({ ...game, choices: game.choices.slice(0, 20) });
    expect(() => exportRetrosheet(order)).toThrow('is not over yet');
  });

  test('a game that was given up is exported as it stood', () => {
    const game = simulated(testSetup(), 'half');
    const choices = [...game.choices.slice(0, 20), { kind: 'concede', side: 'home' } as const];
    const text = eventFile(orderOf({ ...game, choices }));
    expect(text).toContain('com,"conceded,1"');
  });

  /** How the file of a game is refused after a change. */
  function disagreement(change: (text: string) => string): unknown {
    const order = orderOf(simulated(testSetup({ seed: 2, designatedHitter: false }), 'changed'));
    const collected = collectGame(order);
    const names = nameGame(order.setup, order.date, order.knownIds);
    try {
      proofread(change(writeEventFile(collected, names)), collected, names);
    } catch (error) {
      if (!isAppError(error, 'export/disagrees')) throw error;
      return error.context['difference'];
    }
    return undefined;
  }

  test('a file that says something else than the game, and what it is', () => {
    expect(disagreement((text) => text)).toBeUndefined();
    expect(disagreement((text) => text.replace(',K\r\n', ',3/G3\r\n'))).toMatch(
      /^batting of \w+ [a-z-]+\d+: strikeouts \d in the game, \d in the file$/,
    );
    expect(disagreement((text) => text.replace('63/G6', '43/G4'))).toMatch(/^fielding of /);
    expect(disagreement((text) => text.replace(',K\r\n', ',S7\r\n'))).toMatch(/^Line \d+: /);
    expect(disagreement((text) => text.replace('data,er', 'data,xx'))).toMatch(/^Line \d+: /);
  });

  test('somebody who was never in the game', () => {
    const pinchHitter = /play,(\d+),(\d),([a-z-]+\d+),\?\?,,NP\r\n(sub,[^\r]*,(\d),(\d),11)\r\n/;
    const added =
      'play,$1,$2,$3,??,,NP\r\nsub,aaaab001,"Somebody",$5,$6,11\r\nplay,$1,$2,aaaab001,??,,NP\r\n$4\r\n';
    expect(disagreement((text) => text.replace(pinchHitter, added))).toMatch(
      /^batting of \w+ aaaab001 is in the file only$/,
    );
  });
});
