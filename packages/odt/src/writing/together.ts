import type { Finding } from '../lint/types.ts'
import { better, type Fixable } from './better.ts'
import { applyEdits, type Edit } from './edits.ts'

/** What a text is with some of the fixes made. */
interface Looked {
  readonly findings: readonly Finding[]
}

/**
 * As many of the fixes as can be made together, and what `look` gives for the text after them; null where none can. They are
 * edits of the same text that do not overlap. Where they do not silence what they are for or raise an error, halves of them
 * are tried, down to the one that does and is left out. After `mostLooks` the rest is left out.
 */
export function together<One extends Looked>(
  text: string,
  before: readonly Finding[],
  wanted: readonly Fixable[],
  mostLooks: number,
  look: (text: string) => One,
): { readonly fixes: readonly Fixable[]; readonly after: One | null } {
  let looks = 0
  let after: One | null = null
  let fixes: readonly Fixable[] = []
  const tryOut = (more: readonly Fixable[]): void => {
    if (more.length === 0 || looks >= mostLooks) return
    looks += 1
    const all = [...fixes, ...more]
    const edits: readonly Edit[] = all.flatMap(({ fix }) => fix.edits)
    const next = look(applyEdits(text, edits))
    if (better(before, next.findings, all, edits)) {
      fixes = all
      after = next
    } else if (more.length > 1) {
      const half = more.length >> 1
      tryOut(more.slice(0, half))
      tryOut(more.slice(half))
    }
  }
  tryOut(wanted)
  return { fixes, after }
}
