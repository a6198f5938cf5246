import type { CompiledMap } from '../../../data/mapping/map.js';
import type { ThreadParts } from '../thread-parts.js';
import { detailsSentBy } from './form-fields-setting.js';

/**
 * Finds out what the endpoint in use is sent of a form. That stands in what its map says of writing, which is asked for once there
 * is a form.
 */
export class CreateFollower {
  readonly #parts: ThreadParts;
  #of: Promise<CompiledMap> | undefined;

  /** Whether comments are written in Markdown; false as long as it is not known. */
  isMarkdown = false;
  /** Which details of a guest are sent; undefined as long as it is not known. */
  sent: ReadonlySet<string> | undefined;

  constructor(parts: ThreadParts) {
    this.#parts = parts;
  }

  /** Asks where the map is another one: it may be known only once the endpoint has answered. */
  follow(): void {
    const map = this.#parts.resource.source?.map();
    if (!map || map === this.#of) return;
    this.#of = map;
    this.#ask(map).catch(() => {
      // What is wrong with the map is told where the data is loaded.
    });
  }

  async #ask(map: Promise<CompiledMap>): Promise<void> {
    const { map: written } = await (await map).settings.written();
    if (map !== this.#of) return;
    const create = written.create ?? undefined;
    this.isMarkdown = create?.bodyFormat === 'markdown';
    this.sent = create && detailsSentBy(create);
    this.#parts.host.requestUpdate();
  }
}
