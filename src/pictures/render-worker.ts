/** The one worker that turns SVG into PNG; it collects its own garbage, since resvg holds memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { present } from '../errors.ts';

/** Renders between collections: in a tight loop without them resvg grew to 755 MB, with them 93 MB. */
const RENDERS_PER_COLLECTION = 20;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const port = present(parentPort, 'the parent port');
let renders = 0;

port.on('message', ({ id, svg }: { readonly id: number; readonly svg: string }) => {
  try {
    const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
    port.postMessage({ id, png });
  } catch (error) {
    port.postMessage({ id, message: error instanceof Error ? error.message : String(error) });
  }
  renders += 1;
  if (renders % RENDERS_PER_COLLECTION === 0) collectGarbage();
});
