import type { TemplatePart } from '@lotse/contract'
import { isProblem } from '../../problem/problem.ts'
import { same } from '../compare-parts.ts'
import { entryIn, type ListName, type Lists, type Part, withEntry } from '../entries.ts'

/** How saving ended: with the draft as it is now, with somebody else's state of the very same entry, or not at all. */
export type Saved =
  | { readonly outcome: 'saved'; readonly draft: TemplatePart }
  | { readonly outcome: 'conflict'; readonly theirs: TemplatePart }
  | { readonly outcome: 'idTaken' }

export interface Saving<L extends ListName> {
  readonly list: L
  /** Its key when editing began. */
  readonly key: string
  readonly on: TemplatePart
  /** The entry as it was when editing began; undefined for a new one. */
  readonly base: Lists[L] | undefined
  /** Undefined takes the entry out. */
  readonly mine: Lists[L] | undefined
}

/** Puts a part on top of a draft; throws `changed-meanwhile` with the present draft where somebody was faster. */
export type Send = (on: TemplatePart, body: { readonly part: Part }) => Promise<TemplatePart>

/** As often as somebody else may be faster with another entry before this gives up. */
const ATTEMPTS = 5

/**
 * Saves one entry of a draft. Where somebody saved another entry meanwhile, both stay; where it was the same one, a person
 * decides. @throws Problem
 */
export async function saveEntry<L extends ListName>(saving: Saving<L>, send: Send): Promise<Saved> {
  const { list, key, base, mine } = saving
  let draft = saving.on
  for (let attempt = 1; ; attempt += 1) {
    // Asked each time: somebody may have taken the id meanwhile.
    if (isTaken(draft.part, saving)) return { outcome: 'idTaken' }
    try {
      return { outcome: 'saved', draft: await send(draft, { part: withEntry(draft.part, list, key, mine) }) }
    } catch (error) {
      if (!isProblem(error) || error.code !== 'changed-meanwhile' || attempt === ATTEMPTS) throw error
      // The server sends the present draft.
      draft = error.current as TemplatePart
      if (!same(entryIn(draft.part, list, key), base)) return { outcome: 'conflict', theirs: draft }
    }
  }
}

/** Whether another question or item has the id that this entry would get. */
function isTaken<L extends ListName>(part: Part, { key, base, mine }: Saving<L>): boolean {
  if (mine === undefined || 'service' in mine) return false
  const others = [...part.questions, ...part.items].filter(({ id }) => base === undefined || id !== key)
  return others.some(({ id }) => id.toLowerCase() === mine.id.toLowerCase())
}

/** Puts something into a draft again as often as somebody else was faster with it. @throws Problem */
export async function saveMerged(on: TemplatePart, merge: (part: Part) => Part, send: Send): Promise<TemplatePart> {
  let draft = on
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send(draft, { part: merge(draft.part) })
    } catch (error) {
      if (!isProblem(error) || error.code !== 'changed-meanwhile' || attempt === ATTEMPTS) throw error
      draft = error.current as TemplatePart
    }
  }
}
