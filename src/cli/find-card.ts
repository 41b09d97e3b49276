/** Finds the card that a person means by a name, a part of one, or an id. */
import { AppError } from '../errors.ts';
import type { CardSummary, CardView } from '../models/card-view.ts';
import type { CliDeps } from './cli-deps.ts';
import { findSeason } from './find-season.ts';

export interface CardWanted {
  /** A name, a part of it, or the player's id. */
  readonly text: string;
  /** Name or year of the card set; undefined looks in all. */
  readonly season: string | undefined;
  readonly club: string | undefined;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LISTED_MAX = 15;

/** Names that are exactly what was typed win over those that only hold it. */
function bestMatches(found: readonly CardSummary[], text: string): readonly CardSummary[] {
  const plain = (name: string) =>
    name.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
  const exact = found.filter(({ name }) => plain(name) === plain(text));
  return exact.length > 0 ? exact : found;
}

function severalCards(found: readonly CardSummary[], text: string): AppError {
  const lines = found
    .slice(0, LISTED_MAX)
    .map((card) => `  ${card.playerId}  ${card.name}, ${card.clubAbbrev} ${card.year}`);
  const more = found.length > LISTED_MAX ? [`  and ${found.length - LISTED_MAX} more`] : [];
  const message = `${found.length} cards go by "${text}". Add --season or --club, or give an id:`;
  return new AppError('input/invalid', [message, ...lines, ...more].join('\n'));
}

/**
 * The card. Throws `entity/not_found` when there is none and `input/invalid`, with a list, when
 * several are meant.
 */
export async function findCard(deps: CliDeps, wanted: CardWanted): Promise<CardView> {
  const { text, club } = wanted;
  const cards = await deps.cards();
  if (ID.test(text)) return await cards.show(text, undefined);
  const season =
    wanted.season === undefined ? undefined : await findSeason(deps.seasons, wanted.season);
  const found = (await cards.search({ text }, undefined)).filter(
    (card) =>
      (season === undefined || card.year === season.year) &&
      (club === undefined || card.clubAbbrev === club.trim().toUpperCase()),
  );
  const matches = bestMatches(found, text);
  const views = await Promise.all(
    matches.slice(0, LISTED_MAX + 1).map(({ playerId }) => cards.show(playerId, undefined)),
  );
  // Two card sets may be of one year: only the whole card says of which it is.
  const ofSet = views.filter((view) => season === undefined || view.cardset === season.name);
  const [only, ...others] = ofSet;
  if (only === undefined) {
    const where = season === undefined ? 'any season' : `season ${season.name}`;
    const message = `No card in ${where} goes by "${text}". Try a part of the name.`;
    throw new AppError('entity/not_found', message);
  }
  if (others.length > 0) throw severalCards(matches.length > LISTED_MAX ? matches : ofSet, text);
  return only;
}
