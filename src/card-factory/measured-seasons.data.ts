/**
 * Figures of whole seasons that were counted from play-by-play. 2019: the 2,429 games of Retrosheet's
 * event files, read with the Chadwick tools; every event from the state before it to the end of the
 * half, steals and wild pitches included, without halves that did not end with three outs and without
 * home halves from the ninth inning on.
 *
 * The information used here was obtained free of charge from and is copyrighted by Retrosheet.
 * Interested parties may contact Retrosheet at "www.retrosheet.org".
 */
import type { MeasuredSeason } from '../models/season-facts.ts';

/** By year. States go by outs x 8 + bases: 1 for first, 2 for second, 4 for third. */
export const MEASURED_SEASONS: Readonly<Record<number, MeasuredSeason>> = {
  2019: {
    source: 'Retrosheet play-by-play of 2019',
    states: [
      { runs: 0.5444, plays: 44133 },
      { runs: 0.9582, plays: 10320 },
      { runs: 1.1838, plays: 3161 },
      { runs: 1.5741, plays: 2571 },
      { runs: 1.4393, plays: 428 },
      { runs: 1.8094, plays: 834 },
      { runs: 2.0543, plays: 663 },
      { runs: 2.3431, plays: 647 },
      { runs: 0.2956, plays: 32451 },
      { runs: 0.5696, plays: 12733 },
      { runs: 0.7356, plays: 5118 },
      { runs: 1.0118, plays: 4425 },
      { runs: 1.0107, plays: 1585 },
      { runs: 1.2461, plays: 1946 },
      { runs: 1.4483, plays: 1510 },
      { runs: 1.6488, plays: 1589 },
      { runs: 0.1146, plays: 25986 },
      { runs: 0.2442, plays: 13010 },
      { runs: 0.3406, plays: 6708 },
      { runs: 0.4668, plays: 5454 },
      { runs: 0.3872, plays: 2567 },
      { runs: 0.555, plays: 2645 },
      { runs: 0.6224, plays: 1854 },
      { runs: 0.7897, plays: 2030 },
    ],
    runsPerGame: [
      0.05517, 0.09222, 0.12021, 0.12783, 0.12989, 0.11898, 0.0916, 0.07102, 0.05517, 0.04323,
      0.03149, 0.02388, 0.01379, 0.00762, 0.0072, 0.00329, 0.00268, 0.00144, 0.00103, 0.00165, 0,
      0.00041, 0, 0.00021,
    ],
  },
};
