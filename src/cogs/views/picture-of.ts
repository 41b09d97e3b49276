/** Draws the picture of a message, or does without it. */
import { isAppError } from '../../errors.ts';
import type { CogServices } from '../cog-services.ts';
import type { Picture } from './screen.ts';

interface PictureSpec {
  readonly name: string;
  readonly svg: string;
  readonly description: string;
}

/** The picture; undefined where it could not be drawn, since the text beside it says the same. */
export async function pictureOf(
  spec: PictureSpec,
  deps: Pick<CogServices, 'pictures'>,
): Promise<Picture | undefined> {
  const { name, svg, description } = spec;
  try {
    return { name, png: await deps.pictures.render(svg), description };
  } catch (error) {
    // The renderer's own refusal; a game must not stop for want of a picture.
    if (isAppError(error, 'picture/failed')) return undefined;
    throw error;
  }
}
