/** PNG pictures by content: drawn once in a worker, kept in memory up to a bound. */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { AppError } from '../errors.ts';

const KEPT_PICTURES_MAX = 200;
const WAITING_MAX = 200;

type Answer =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly message: string };
interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: AppError) => void;
}

export class PictureRenderer {
  #worker: Worker | undefined;
  #nextId = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #kept = new Map<string, Promise<Uint8Array>>();

  /** Renders an SVG document to PNG bytes. Throws `picture/failed` with resvg's own reason. */
  render(svg: string): Promise<Uint8Array> {
    const key = createHash('sha256').update(svg).digest('base64');
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const picture = this.#send(svg);
    this.#kept.set(key, picture);
    picture.catch(() => this.#kept.delete(key));
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > KEPT_PICTURES_MAX && oldest !== undefined) this.#kept.delete(oldest);
    return picture;
  }

  /** Ends the worker; pictures still on their way fail. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#failAll('the renderer was closed');
    await worker?.terminate();
  }

  #send(svg: string): Promise<Uint8Array> {
    if (this.#waiting.size >= WAITING_MAX) {
      return Promise.reject(new AppError('picture/failed', 'too many pictures are being drawn'));
    }
    this.#nextId += 1;
    const id = this.#nextId;
    const answer = new Promise<Uint8Array>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    this.#workerThread().postMessage({ id, svg });
    return answer;
  }

  #workerThread(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(new URL('./render-worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', (answer: Answer) => this.#settle(answer));
    worker.on('error', (error) => {
      this.#worker = undefined;
      this.#failAll(error instanceof Error ? error.message : String(error));
    });
    this.#worker = worker;
    return worker;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('png' in answer) waiting?.resolve(answer.png);
    else waiting?.reject(new AppError('picture/failed', answer.message));
  }

  #failAll(reason: string): void {
    for (const { reject } of this.#waiting.values()) reject(new AppError('picture/failed', reason));
    this.#waiting.clear();
  }
}
