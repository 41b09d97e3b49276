/** The thirty invented clubs of the founding season: cities, nicknames, parks and colors of our own. */

export const FOUNDING_LEAGUES = [
  { leagueId: 'HL', name: 'Harbor League' },
  { leagueId: 'SL', name: 'Summit League' },
] as const;

export const DIVISIONS = ['E', 'C', 'W'] as const;
type Division = (typeof DIVISIONS)[number];

export interface FoundingClub {
  readonly teamId: string;
  readonly leagueId: (typeof FOUNDING_LEAGUES)[number]['leagueId'];
  readonly divisionId: Division;
  readonly city: string;
  readonly nickname: string;
  readonly park: string;
  /** What the park does to hits that stay in it, and to home runs; 1 is neutral. */
  readonly parkHits: number;
  readonly parkHomeRuns: number;
  readonly primaryColor: string;
  readonly secondaryColor: string;
}

type ClubCells = readonly [
  teamId: string,
  city: string,
  nickname: string,
  park: string,
  parkHits: number,
  parkHomeRuns: number,
  primaryColor: string,
  secondaryColor: string,
];

const HARBOR_EAST: readonly ClubCells[] = [
  ['ALD', 'Port Alder', 'Lamplighters', 'Beacon Yard', 1.0, 1.08, '#12355b', '#f2c14e'],
  ['BRN', 'Brinemouth', 'Dredgers', 'Saltworks Field', 0.96, 0.9, '#0b4f4a', '#e8dcc4'],
  ['CLV', 'Claverton', 'Bellringers', 'Steeple Park', 1.03, 1.12, '#5a1a3a', '#d9b95b'],
  ['DUN', 'Dunmere', 'Reedcutters', 'Marsh Gate', 0.98, 0.86, '#2f4b26', '#c9d6a3'],
  ['ESK', 'Eskford', 'Ferrymen', 'The Landing', 1.01, 0.98, '#1d4e89', '#f7f3e3'],
];
const HARBOR_CENTRAL: readonly ClubCells[] = [
  ['FLX', 'Flaxburg', 'Weavers', 'Loom Street Grounds', 1.02, 1.04, '#7b2d26', '#f0e7d8'],
  ['GRV', 'Gravelton', 'Quarriers', 'Ledge Stadium', 0.99, 0.93, '#4a4e69', '#c9ada7'],
  ['HOL', 'Hollow Lake', 'Canoemen', 'Birchbark Park', 0.97, 1.02, '#0a3d62', '#82ccdd'],
  ['IRV', 'Ironvale', 'Puddlers', 'Furnace Field', 1.0, 1.1, '#2b2b2b', '#ff7f11'],
  ['JUN', 'Juniper Flats', 'Jackdaws', 'Wheelhouse Park', 1.04, 0.97, '#263238', '#8bc34a'],
];
const HARBOR_WEST: readonly ClubCells[] = [
  ['KES', 'Kestrel Point', 'Wardens', 'Cliffside', 0.95, 0.84, '#003b46', '#c4dfe6'],
  ['LAR', 'Larkhaven', 'Orchardmen', 'Pippin Park', 1.01, 1.05, '#6a040f', '#95d5b2'],
  ['MRB', 'Merribank', 'Paddlers', 'Tidewater Bowl', 0.97, 0.91, '#023e8a', '#ffb703'],
  ['NVD', 'Novadale', 'Stargazers', 'Observatory Field', 1.06, 1.18, '#240046', '#e0aaff'],
  ['OAT', 'Oatley', 'Scythes', 'Granary Park', 1.02, 0.99, '#8a5a00', '#fff3b0'],
];
const SUMMIT_EAST: readonly ClubCells[] = [
  ['PEL', 'Pellam', 'Postriders', 'Relay Grounds', 0.99, 1.06, '#9b2226', '#e9d8a6'],
  ['QUI', 'Quillon', 'Scriveners', 'Inkwell Park', 0.98, 0.95, '#14213d', '#e5e5e5'],
  ['RAV', 'Ravensbrook', 'Coopers', 'Barrel House Field', 1.01, 1.03, '#3c1518', '#d58936'],
  ['SAB', 'Sabine Cross', 'Tollkeepers', 'Turnpike Stadium', 1.0, 1.14, '#1b4332', '#ffd166'],
  ['THR', 'Thornwick', 'Hedgehogs', 'Bramble Park', 0.96, 0.89, '#38302e', '#6a994e'],
];
const SUMMIT_CENTRAL: readonly ClubCells[] = [
  ['UMB', 'Umberton', 'Brickmakers', 'Kiln Yard', 1.03, 1.01, '#a63c06', '#f6e7cb'],
  ['VAL', 'Valemont', 'Foxgloves', 'Hillside Commons', 1.0, 0.94, '#5f0f40', '#fb8b24'],
  ['WIL', 'Willowmere', 'Herons', 'Reedbank Field', 0.98, 0.92, '#34577c', '#bcd4de'],
  ['YAR', 'Yarrow City', 'Drovers', 'Stockpen Park', 1.02, 1.09, '#5c3d2e', '#e0c097'],
  ['ZEP', 'Zephyr Plains', 'Windmills', 'Gale Field', 0.99, 0.83, '#006d77', '#ffddd2'],
];
const SUMMIT_WEST: readonly ClubCells[] = [
  ['AUR', 'Aurelia', 'Assayers', 'Sluice Stadium', 1.05, 1.16, '#7f5539', '#ffd60a'],
  ['BAS', 'Basalt Bay', 'Cormorants', 'Breakwater Park', 0.95, 0.88, '#0d1b2a', '#e0e1dd'],
  ['CDR', 'Cedar Notch', 'Sawyers', 'Timberline Park', 1.01, 0.96, '#264027', '#dda15e'],
  ['DRY', 'Dryfork', 'Tumbleweeds', 'Mesa Grounds', 1.08, 1.2, '#bc3908', '#f6aa1c'],
  ['ELM', 'Elmsworth', 'Clockmakers', 'Mainspring Park', 0.98, 1.0, '#22333b', '#c6ac8f'],
];

function group(
  leagueId: FoundingClub['leagueId'],
  divisionId: Division,
  rows: readonly ClubCells[],
): readonly FoundingClub[] {
  return rows.map(
    ([teamId, city, nickname, park, parkHits, parkHomeRuns, primaryColor, secondaryColor]) => ({
      teamId,
      leagueId,
      divisionId,
      city,
      nickname,
      park,
      parkHits,
      parkHomeRuns,
      primaryColor,
      secondaryColor,
    }),
  );
}

/** The clubs in blocks of five: the divisions E, C, W of the first league, then of the second. */
export const FOUNDING_CLUBS: readonly FoundingClub[] = [
  ...group('HL', 'E', HARBOR_EAST),
  ...group('HL', 'C', HARBOR_CENTRAL),
  ...group('HL', 'W', HARBOR_WEST),
  ...group('SL', 'E', SUMMIT_EAST),
  ...group('SL', 'C', SUMMIT_CENTRAL),
  ...group('SL', 'W', SUMMIT_WEST),
];
