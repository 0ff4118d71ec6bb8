type OnProgress = (received: number, total: number | null) => void;
type Load = (onProgress: OnProgress) => Promise<Uint8Array>;

/** A file that several want and that is loaded once. A load that failed is begun anew when it is next asked for. */
export class SharedLoad {
  readonly #fetch: Load;
  readonly #listeners = new Set<OnProgress>();
  #underWay: Promise<Uint8Array> | null = null;

  constructor(fetch: Load) {
    this.#fetch = fetch;
  }

  readonly load: Load = (onProgress) => {
    this.#listeners.add(onProgress);
    this.#underWay ??= this.#begin();
    return this.#underWay;
  };

  /** What came was no good: the next who asks loads it again. */
  forget(): void {
    this.#underWay = null;
  }

  async #begin(): Promise<Uint8Array> {
    try {
      return await this.#fetch((received, total) => {
        for (const hear of this.#listeners) hear(received, total);
      });
    } catch (error) {
      this.#underWay = null;
      throw error;
    } finally {
      this.#listeners.clear();
    }
  }
}
