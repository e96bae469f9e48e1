import type { PlaybookDraft } from '@lotse/contract'
import { hashKey } from '@tanstack/react-query'
import { isProblem } from '../../problem/problem.ts'
import { bodyOf, editableOf } from './editable.ts'
import type { Part } from './parts.ts'

/**
 * How saving ended: with the draft as it is now, with somebody else's version of the very same part, or not at all,
 * because a new part has no id of its own.
 */
export type Saved =
  | { readonly outcome: 'saved'; readonly draft: PlaybookDraft }
  | { readonly outcome: 'conflict'; readonly theirs: PlaybookDraft }
  | { readonly outcome: 'idMissing' | 'idTaken' }

interface Saving<T> {
  readonly part: Part<T>
  /** The draft that it is put into. */
  readonly on: PlaybookDraft
  /** The part as it was when editing began; undefined for a new one. */
  readonly base: T | undefined
  /** Undefined takes the part out. */
  readonly mine: T | undefined
}

/** Puts a body on top of a draft; throws `changed-meanwhile` with the present draft where somebody was faster. */
type Send = (on: PlaybookDraft, body: ReturnType<typeof bodyOf>) => Promise<PlaybookDraft>

/** As often as somebody else may be faster with another part before this gives up. */
const ATTEMPTS = 5

/**
 * Saves one part of a draft. Where somebody saved another part meanwhile, both stay; where it was the same part, a
 * person decides. `send` is `sendDraft`, but in tests. @throws Problem
 */
export async function savePart<T>({ part, on, base, mine }: Saving<T>, send: Send): Promise<Saved> {
  let draft = on
  for (let attempt = 1; ; attempt += 1) {
    // Asked each time: somebody may have taken the id meanwhile.
    const refused = mine === undefined ? null : (part.refuses?.(editableOf(draft), mine) ?? null)
    if (refused !== null) return { outcome: refused }
    try {
      return { outcome: 'saved', draft: await send(draft, bodyOf(part.write(editableOf(draft), mine))) }
    } catch (error) {
      if (!isProblem(error) || error.code !== 'changed-meanwhile' || attempt === ATTEMPTS) throw error
      // The server sends the present draft.
      draft = error.current as PlaybookDraft
      if (!same(part.read(editableOf(draft)), base)) return { outcome: 'conflict', theirs: draft }
    }
  }
}

/** The same data, in whatever order the keys were written. */
const same = (one: unknown, other: unknown) => hashKey([one]) === hashKey([other])
