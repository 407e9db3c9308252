/** What was found where it must not be, and which control, that had to find something, did not. */
export class Search {
  readonly #found: string[] = [];
  readonly #missed: string[] = [];
  #places = 0;
  #controls = 0;
  #secrets = 0;

  /** Notes which secrets were found in a place; none, as a rule. */
  look(place: string, names: readonly string[]): void {
    this.#places++;
    this.#found.push(...names.map((name) => `${name}: ${place}`));
  }

  /** Notes what is wrong besides. */
  fault(words: string): void {
    this.#found.push(words);
  }

  /** Notes whether a secret that was put there on purpose was found. */
  control(place: string, names: readonly string[], secret: string): void {
    this.#controls++;
    if (!names.some((name) => name.startsWith(secret))) this.#missed.push(place);
  }

  /** Counts secrets that are looked for. */
  add(secrets: Readonly<Record<string, string>>): void {
    this.#secrets += Object.keys(secrets).length;
  }

  /** Says how it went, in one line after all that is wrong; whether all is well. */
  report(): boolean {
    for (const one of this.#found) console.log(`FOUND  ${one}`);
    for (const one of this.#missed) console.log(`MISSED ${one}`);
    console.log(
      `Privacy: ${this.#secrets} secrets looked for in ${this.#places} places: ` +
        `${this.#found.length} found; ${this.#missed.length} of ${this.#controls} controls missed.`,
    );
    return this.#found.length + this.#missed.length === 0;
  }
}
