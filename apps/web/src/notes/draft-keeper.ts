import type { DraftContent, NoteDraft } from '@lotse/contract'
import { isProblem } from '../problem/problem.ts'

/** How a draft stands: `waiting` for a pause in the typing, on its way, kept, or not kept and why. */
export type DraftState =
  | { readonly is: 'nothing' | 'waiting' | 'saving' }
  | { readonly is: 'kept'; readonly at: string }
  | { readonly is: 'here'; readonly why: unknown }

/** The ways to the server; each throws a `Problem` where it is refused. */
export interface DraftWays {
  begin(content: DraftContent): Promise<NoteDraft>
  save(draft: Pick<NoteDraft, 'id' | 'customerId' | 'version'>, content: DraftContent): Promise<NoteDraft>
}

/** What is kept in this browser until the server has it. */
export interface Mirror {
  /** @param draft the draft that these words go on from, as the server had it; null for new ones */
  put(content: DraftContent, draft: Pick<NoteDraft, 'id' | 'version'> | null): void
  clear(): void
}

/** Milliseconds of quiet after a key before the draft goes to the server. */
export const QUIET_MS = 700
/** Milliseconds before it is tried again where the server could not be reached. */
const AGAIN_MS = 8_000

/**
 * Keeps a draft while somebody types: at once in this browser, after a short pause at the server, one request at a time
 * and always the newest words. Where another window changed or removed the same draft, these words become a draft of
 * their own, so that neither is lost.
 */
export class DraftKeeper {
  #draft: NoteDraft | null
  #wanted: DraftContent | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  /** While the draft becomes a note nothing is sent: it would come back as a draft of its own. */
  #isHeld = false
  readonly #ways: DraftWays
  readonly #mirror: Mirror
  readonly #tell: (state: DraftState, draft: NoteDraft | null) => void

  constructor(
    ways: DraftWays,
    mirror: Mirror,
    tell: (state: DraftState, draft: NoteDraft | null) => void,
    draft: NoteDraft | null = null,
  ) {
    this.#ways = ways
    this.#mirror = mirror
    this.#tell = tell
    this.#draft = draft
  }

  /** The draft at the server, as it was saved last. */
  get draft(): NoteDraft | null {
    return this.#draft
  }

  /** Keeps these words from now on. */
  keep(content: DraftContent): void {
    this.#wanted = content
    this.#mirror.put(content, this.#draft)
    this.#tell({ is: 'waiting' }, this.#draft)
    this.#later(QUIET_MS)
  }

  /** Sends what is still waiting, and waits until it is there or refused. */
  async settle(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#isHeld) return
    if (this.#running === null && this.#wanted !== null) this.#running = this.#send()
    await this.#running
  }

  /**
   * Makes the draft a note. What is typed meanwhile stays here and is sent where the note was refused.
   * @param work publishes, with the draft that the server has by then; what it throws is thrown on
   */
  async publish(work: (draft: NoteDraft | null) => Promise<void>): Promise<void> {
    await this.settle()
    this.#isHeld = true
    try {
      await work(this.#draft)
      this.#forget()
    } finally {
      this.#isHeld = false
      if (this.#wanted !== null) this.#later(QUIET_MS)
    }
  }

  /** Throws away what was typed. Gives the draft that the server has of it, also one that was just on its way. */
  async discard(): Promise<NoteDraft | null> {
    this.#forget()
    await this.#running
    return this.#draft
  }

  #forget(): void {
    clearTimeout(this.#timer)
    this.#wanted = null
    this.#mirror.clear()
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.settle(), milliseconds)
  }

  async #send(): Promise<void> {
    try {
      while (this.#wanted !== null) {
        const content = this.#wanted
        this.#tell({ is: 'saving' }, this.#draft)
        this.#draft = await this.#saved(content)
        if (this.#wanted !== content) continue
        this.#wanted = null
        this.#mirror.clear()
        this.#tell({ is: 'kept', at: this.#draft.changedAt }, this.#draft)
      }
    } catch (why) {
      this.#tell({ is: 'here', why }, this.#draft)
      if (isProblem(why) && (why.code === 'unreachable' || why.status >= 500)) this.#later(AGAIN_MS)
    } finally {
      this.#running = null
    }
  }

  async #saved(content: DraftContent): Promise<NoteDraft> {
    if (this.#draft === null) return this.#ways.begin(content)
    try {
      return await this.#ways.save(this.#draft, content)
    } catch (problem) {
      if (!isProblem(problem) || (problem.code !== 'changed-meanwhile' && problem.code !== 'not-found')) throw problem
      return this.#ways.begin(content)
    }
  }
}
