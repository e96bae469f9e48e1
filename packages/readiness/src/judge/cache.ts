import type { Finding } from '../facts/finding.ts'
import type { ModuleSummary } from './project-view.ts'

/** What is kept of a module: what it says to its project, and how much of it is guarded rightly. */
export interface KnownModule {
  readonly summary: ModuleSummary
  readonly declares: number
  /** `Declare` statements without PtrSafe that only Office 2007 and older compile (A64-GUARD-OK). */
  readonly guardedDeclares: number
}

/** A map that forgets what was not asked for the longest. */
class Recent<T> {
  readonly #map = new Map<string, T>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): T | undefined {
    const value = this.#map.get(key)
    if (value !== undefined) {
      this.#map.delete(key)
      this.#map.set(key, value)
    }
    return value
  }

  set(key: string, value: T): void {
    this.#map.set(key, value)
    if (this.#map.size <= this.#most) return
    const oldest = this.#map.keys().next()
    if (oldest.done !== true) this.#map.delete(oldest.value)
  }
}

/**
 * Remembers judgements, so that a macro in a thousand files is judged once. The key of a module is the hash of its text and
 * whatever else changes its judgement; findings in it are shared and never changed.
 */
export class JudgeCache {
  readonly modules: Recent<KnownModule>
  readonly findings: Recent<readonly Finding[]>

  /** @param most modules it remembers; a module without findings costs about 200 bytes */
  constructor(most = 20_000) {
    this.modules = new Recent(most)
    this.findings = new Recent(most)
  }
}
