/** Compares a seal with the plays that it counts. */
import { createHash } from 'node:crypto';
import type { Game, Play } from '../../models/game.ts';
import { CHAIN_START, chainHash, type GameEnd } from '../../models/results.ts';
import { checkStoredRolls } from '../../services/dice-check.ts';

/** SHA-256 of the seed's 32 bytes, as it was published before the first pitch. */
function commitmentOf(diceSeed: string): string {
  return createHash('sha256').update(Buffer.from(diceSeed, 'hex')).digest('hex');
}

/** A game with all of its plays, as it was delivered. */
export interface SealedGame {
  readonly game: Game;
  /** Those that count, in order. */
  readonly plays: readonly Play[];
  readonly takenBack: readonly Play[];
}

/**
 * What a seal says otherwise than the plays: `game`, `play_count`, `chain_hash`, `away_score`,
 * `home_score`, `dice_seed` (not the one that was committed to), `words`, `dice_rolls` (some do not
 * follow from the seed), or a list with rows of another game. Empty when it fits.
 */
export function findSealProblems(sealed: SealedGame, end: GameEnd): string[] {
  const { game, plays, takenBack } = sealed;
  const { seal, battingLines, pitchingLines, fieldingLines, decisions } = end;
  const runsIn = (half: Play['half']) =>
    plays.filter((play) => play.half === half).reduce((runs, play) => runs + play.runs, 0);
  const ofThisGame = (rows: readonly { readonly gameId: string }[]) =>
    rows.every((row) => row.gameId === game.id);
  const isCommittedTo = commitmentOf(seal.diceSeed) === game.diceCommitment;
  const rolled = { game: { ...game, diceSeed: seal.diceSeed }, plays, takenBack };
  const checks: readonly (readonly [problem: string, fits: boolean])[] = [
    ['game', seal.gameId === game.id],
    ['play_count', seal.playCount === plays.length],
    ['chain_hash', seal.chainHash === plays.reduce(chainHash, CHAIN_START)],
    ['away_score', seal.awayScore === runsIn('top')],
    ['home_score', seal.homeScore === runsIn('bottom')],
    ['dice_seed', isCommittedTo],
    ['words', end.awayWords === game.awayWords && end.homeWords === game.homeWords],
    ['dice_rolls', !isCommittedTo || checkStoredRolls(rolled).isFair],
    ['batting_lines', ofThisGame(battingLines)],
    ['pitching_lines', ofThisGame(pitchingLines)],
    ['fielding_lines', ofThisGame(fieldingLines)],
    ['decisions', ofThisGame(decisions)],
  ];
  return checks.filter(([, fits]) => !fits).map(([problem]) => problem);
}
