/** What reads aloud. Tests have one of their own. */
export interface Voice {
  /** Whether the device itself, without a network, has a voice for the language. */
  has(language: string): boolean;
  /** Calls `onChange` when the voices that there are change. */
  hear(onChange: () => void): void;
  /** Reads a text; `onEnd` is called once, when it was read, could not be, or was stopped. */
  say(text: string, language: string, onEnd: () => void): void;
  stop(): void;
}
