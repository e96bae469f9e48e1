import { LimitFault } from './fault.ts'

/** How much one file may cost. */
export interface Limits {
  /** Milliseconds for one file. */
  readonly milliseconds: number
  /** Bytes read from the file, over and over counted. */
  readonly read: number
  /** Bytes that come out of decompression, over the whole file. */
  readonly output: number
  /** Bytes of source text that is kept. */
  readonly kept: number
  /** Bytes of one part or stream. */
  readonly part: number
  /** Entries of a directory. */
  readonly entries: number
  /** Containers inside containers. */
  readonly depth: number
}

/** Two minutes as the retired toolkit gave a file; sizes so that no file needs more than 256 MB of memory. */
export const DEFAULT_LIMITS: Limits = {
  milliseconds: 120_000,
  read: 1_024_000_000,
  output: 256_000_000,
  kept: 32_000_000,
  part: 32_000_000,
  entries: 200_000,
  depth: 4,
}

const CLOCK_EVERY = 256

/** What is left of the limits of one file; handed down and spent. Spending more than there is ends the file. */
export class Budget {
  readonly limits: Limits
  private readonly now: () => number
  private readonly end: number
  private readLeft: number
  private outputLeft: number
  private keptLeft: number
  private untilClock = CLOCK_EVERY

  constructor(limits: Limits, now: () => number) {
    this.limits = limits
    this.now = now
    this.end = now() + limits.milliseconds
    this.readLeft = limits.read
    this.outputLeft = limits.output
    this.keptLeft = limits.kept
  }

  /** @throws LimitFault */
  read(bytes: number): void {
    this.readLeft -= bytes
    if (this.readLeft < 0) throw new LimitFault('too-large', 'limit-read', { bytes: this.limits.read })
    this.step()
  }

  /** @throws LimitFault */
  output(bytes: number): void {
    this.outputLeft -= bytes
    if (this.outputLeft < 0) throw new LimitFault('too-large', 'limit-output', { bytes: this.limits.output })
    this.step()
  }

  /** @throws LimitFault */
  keep(bytes: number): void {
    this.keptLeft -= bytes
    if (this.keptLeft < 0) throw new LimitFault('too-large', 'limit-kept', { bytes: this.limits.kept })
  }

  /** One piece of work; looks at the clock now and then. @throws LimitFault */
  step(): void {
    this.untilClock -= 1
    if (this.untilClock > 0) return
    this.untilClock = CLOCK_EVERY
    this.clock()
  }

  /** @throws LimitFault */
  clock(): void {
    if (this.now() > this.end)
      throw new LimitFault('timed-out', 'limit-time', { seconds: this.limits.milliseconds / 1000 })
  }
}
