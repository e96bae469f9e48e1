/** Adds up how long each rule works, by a clock from outside. */
export class Stopwatch {
  readonly times = new Map<string, number>()
  readonly #clock: () => number

  /** @param clock milliseconds from any beginning */
  constructor(clock: () => number) {
    this.#clock = clock
  }

  measure(name: string, work: () => void): void {
    const begun = this.#clock()
    try {
      work()
    } finally {
      this.times.set(name, (this.times.get(name) ?? 0) + this.#clock() - begun)
    }
  }
}
