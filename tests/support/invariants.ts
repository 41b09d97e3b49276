/** What holds in every game, play by play and in its box score; broken rules come back as words. */
import type { EngineGame, PlayTally, TeamState } from '../../src/engine/game-state.ts';
import { EVENT, HOME, OUT, type PlayRecord } from '../../src/engine/play-record.ts';
import { type BoxScore, boxScoreOf } from '../../src/engine/scoring/box-score.ts';
import { isPlateAppearance } from '../../src/engine/scoring/credit-batter.ts';
import { SIDES, type Side } from '../../src/models/baseball.ts';

const OTHER = { away: 'home', home: 'away' } as const;
const NOBODY = -1;
const ORDER = 9;

function sum<Line>(lines: readonly Line[], count: (line: Line) => number): number {
  return lines.reduce((total, line) => total + count(line), 0);
}

/** Watches the plays of a game as its tally; `problems` holds every rule that was broken. */
export class GameWatch implements PlayTally {
  readonly problems: string[] = [];
  /** Catcher's interference, which no column of a batter counts. */
  readonly #interferences = { away: 0, home: 0 };
  readonly #runs = { away: 0, home: 0 };
  readonly #due = { away: 0, home: 0 };
  #outs = 0;

  #check(isRight: boolean, rule: string, ...seen: readonly unknown[]): void {
    if (!isRight) this.problems.push(`${rule} (${seen.join(', ')})`);
  }

  /** Told every play that was scored, before the half can change. */
  note(game: EngineGame): void {
    const { record, batting } = game;
    const { side } = batting;
    if (game.playsInHalf === 1) this.#outs = 0;
    this.#checkRunners(record);
    this.#check(record.outsBefore === this.#outs, 'outs go on', record.outsBefore, this.#outs);
    this.#outs += record.outs;
    this.#check(this.#outs <= 3 && game.outs === this.#outs, 'at most three outs', this.#outs);
    this.#check(record.slot === this.#due[side], 'the order is kept', record.slot);
    if (isPlateAppearance(record)) this.#due[side] = (record.slot + 1) % ORDER;
    if (record.event === EVENT.catcherInterference) this.#interferences[side] += 1;
    this.#runs[side] += record.runs;
    this.#check(batting.runs === this.#runs[side], 'the score is the runs', side);
    this.#checkBases(game);
  }

  #checkRunners(record: PlayRecord): void {
    const taken = new Set<number>();
    let [home, out] = [0, 0];
    for (let from = 0; from <= 3; from += 1) {
      const to = record.destination[from] ?? NOBODY;
      const isThere = from === 0 ? isPlateAppearance(record) : (record.before[from] ?? NOBODY) >= 0;
      this.#check(to >= 0 === isThere, 'everybody ends somewhere, and nobody else', from, to);
      this.#check(to <= OUT || to >= from, 'nobody goes back', from, to);
      if (to === HOME) home += 1;
      else if (to === OUT) out += 1;
      else if (to > 0) {
        this.#check(!taken.has(to), 'one man on a base', to);
        taken.add(to);
      }
    }
    this.#check(home === record.runs, 'runs are men who came home', home, record.runs);
    this.#check(out === record.outs, 'outs are men who are out', out, record.outs);
    this.#check(record.runsBattedIn <= record.runs, 'runs batted in are runs');
  }

  #checkBases({ runner, record }: EngineGame): void {
    for (let from = 0; from <= 3; from += 1) {
      const to = record.destination[from] ?? NOBODY;
      if (to <= OUT || to >= HOME) continue;
      this.#check(runner[to] === record.before[from], 'runners stand where they came', from, to);
    }
  }

  /** To be told the game when it is over. */
  onEnd(game: EngineGame): void {
    const box = boxScoreOf(game);
    for (const side of SIDES) {
      this.#checkBatting(game, box, side);
      this.#checkField(game, box, side);
      this.#checkPitching(game, box, side);
    }
    this.#checkDecisions(game, box);
  }

  #checkBatting(game: EngineGame, box: BoxScore, side: Side): void {
    const team: TeamState = game[side];
    const lines = box.batting.filter((line) => line.side === side);
    const outs = sum(box.pitching, (line) => (line.side === side ? 0 : line.outs));
    const automatic = game.rules.automaticRunner
      ? Math.max(0, team.runsByInning.length - game.rules.innings)
      : 0;
    const turns = sum(lines, (line) => line.plateAppearances);
    const ends = outs + team.runs + team.leftOnBase;
    // Whoever came to bat, or was put on second, was put out, came home or was left on base.
    this.#check(turns + automatic === ends, 'batters are outs, runs and left on base', turns, ends);
    this.#check(sum(lines, (line) => line.runs) === team.runs, 'batting: runs', side);
    this.#check(sum(lines, (line) => line.hits) === team.hits, 'batting: hits', side);
    this.#check(sum(lines, (line) => line.leftOnBase) === team.leftOnBase, 'batting: left', side);
    this.#check(sum(team.runsByInning, (runs) => runs) === team.runs, 'runs by inning', side);
    const counted = sum(
      lines,
      ({ atBats, walks, hitByPitch, sacrificeFlies, sacrificeHits }) =>
        atBats + walks + hitByPitch + sacrificeFlies + sacrificeHits,
    );
    const all = counted + this.#interferences[side];
    this.#check(all === turns, 'every turn is a time at bat or an exception', all, turns);
    for (const line of lines) {
      const { hits, doubles, triples, homeRuns, atBats, strikeouts } = line;
      this.#check(doubles + triples + homeRuns <= hits, 'long hits are hits', side);
      this.#check(hits + strikeouts <= atBats, 'hits and strikeouts are times at bat', side);
    }
  }

  #checkPitching(game: EngineGame, box: BoxScore, side: Side): void {
    const batters = box.batting.filter((line) => line.side === OTHER[side]);
    const lines = box.pitching.filter((line) => line.side === side);
    const same = (
      ['runs', 'hits', 'homeRuns', 'walks', 'intentionalWalks', 'strikeouts'] as const
    ).filter((name) => sum(batters, (line) => line[name]) !== sum(lines, (line) => line[name]));
    this.#check(same.length === 0, 'pitchers give what batters get', side, ...same);
    const [hit, faced] = [
      sum(lines, (line) => line.hitBatters) === sum(batters, (line) => line.hitByPitch),
      sum(lines, (line) => line.battersFaced) === sum(batters, (line) => line.plateAppearances),
    ];
    this.#check(hit && faced, 'pitchers face who bats', side);
    for (const line of lines) {
      this.#check(line.earnedRuns <= line.runs, 'earned runs are runs', side, line.earnedRuns);
      const { inheritedRunners, inheritedRunnersScored } = line;
      this.#check(inheritedRunnersScored <= inheritedRunners, 'who scored was inherited', side);
    }
    this.#check(lines.length === game[side].stints.length, 'a line for every pitcher', side);
  }

  #checkField(game: EngineGame, box: BoxScore, side: Side): void {
    const outs = sum(box.pitching, (line) => (line.side === side ? line.outs : 0));
    const lines = box.fielding.filter((line) => line.side === side);
    const batters = box.batting.filter((line) => line.side === OTHER[side]);
    this.#check(sum(lines, (line) => line.putouts) === outs, 'putouts are outs', side, outs);
    this.#check(sum(lines, (line) => line.outs) === 9 * outs, 'nine men are in the field', side);
    this.#check(sum(lines, (line) => line.errors) === game[side].errors, 'errors', side);
    for (const name of ['stolenBases', 'caughtStealing'] as const) {
      const ofBatters = sum(batters, (line) => line[name]);
      this.#check(sum(lines, (line) => line[name]) === ofBatters, `catchers: ${name}`, side);
    }
  }

  #checkDecisions(game: EngineGame, box: BoxScore): void {
    const count = (kind: string) => box.decisions.filter((one) => one.kind === kind).length;
    const [wins, losses, saves] = [count('win'), count('loss'), count('save')];
    this.#check(wins === 1 && losses === 1, 'one win and one loss', wins, losses);
    this.#check(saves <= 1, 'at most one save', saves);
    this.#check(game.away.runs !== game.home.runs, 'somebody wins');
    const [win] = box.decisions;
    const winner = game.away.runs > game.home.runs ? 'away' : 'home';
    this.#check(win?.kind === 'win' && win.side === winner, 'a winner’s pitcher wins');
  }
}
