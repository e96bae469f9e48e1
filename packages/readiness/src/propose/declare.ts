import type { CodeModule } from '../code/module.ts'
import type { Known } from '../judge/module-view.ts'
import { isReplaced, pointerFaults } from '../judge/pointers.ts'
import type { Edit } from './edits.ts'
import { inCaseOf, toLongPtr } from './long-ptr.ts'

/**
 * The edits that make a `Declare` right for 64-bit Office: PtrSafe, LongPtr wherever its function takes or gives pointers,
 * and for what 64-bit Windows replaced the successor in `#If Win64` (readiness.md section 3.1). Nothing else changes.
 */
export function proposeDeclare(code: CodeModule, known: Known): readonly Edit[] {
  const { declare, entry } = known
  const { start, end } = code.tokens
  const edits: Edit[] = []
  if (!declare.ptrSafe) {
    const at = end[declare.declareToken] ?? 0
    edits.push({ start: at, end: at, text: ` ${inCaseOf(code.word(declare.declareToken), 'PtrSafe')}` })
  }
  for (const one of pointerFaults(known)) {
    const behind = one === declare.result ? (end[declare.close < 0 ? lastOf(known) : declare.close] ?? null) : null
    edits.push(...(toLongPtr(code, one, behind) ?? []))
  }
  if (isReplaced(entry) && entry !== null) {
    const successor = `"${entry.name.replace(/([AW])$/, 'Ptr$1')}"`
    const lib = end[declare.libToken] ?? 0
    edits.push(
      declare.aliasToken < 0
        ? { start: lib, end: lib, text: ` Alias ${successor}`, win64: true }
        : { start: start[declare.aliasToken] ?? 0, end: end[declare.aliasToken] ?? 0, text: successor, win64: true },
    )
  }
  return edits
}

const lastOf = ({ declare }: Known): number => Math.max(declare.libToken, declare.aliasToken)
