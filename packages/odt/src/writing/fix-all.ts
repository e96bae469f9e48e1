import type { LintContext } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import type { Finding } from '../lint/types.ts'
import { type OdtFile, withText } from '../reading/read.ts'
import { better, type Fixable, isError } from './better.ts'
import { applyEdits } from './edits.ts'
import { Taken } from './taken.ts'

export interface Fixed {
  readonly text: string
  /** What was fixed, in the order in which it was. */
  readonly fixed: readonly Finding[]
}

/** A file as it is after some fixes. */
interface State {
  readonly file: OdtFile
  readonly findings: readonly Finding[]
}

/** Fixes may uncover each other; what is not still after so many rounds is left to a person. */
const MOST_ROUNDS = 10
/** How often a round may look at the file when fixes spoil each other; a file made for it could ask for any number. */
const MOST_LOOKS = 200

/**
 * Makes fixes until nothing is left to fix. By default errors and warnings only: what is merely worth knowing is often meant.
 * Fixes that touch the same text take turns. Those of a round are made and looked at together; where they do not silence what
 * they are for or raise an error, halves of them are, down to the one that does and is left out.
 */
export function fixAll(
  file: OdtFile,
  context: LintContext,
  chosen: (finding: Finding) => boolean = ({ severity }) => severity !== 'information',
): Fixed {
  const fixed: Finding[] = []
  const look = (next: OdtFile): State => ({ file: next, findings: lintOdt(next, context).findings })
  let state = look(file)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const taken = new Taken()
    // Errors first: what moves to its right place may be just what a warning misses there.
    const wanted = [...state.findings.filter(isError), ...state.findings.filter((one) => !isError(one))].filter(
      (one): one is Fixable => one.fix !== null && chosen(one) && taken.takes(one.fix.edits),
    )
    const made = makeAll(state, wanted, look)
    if (made.fixes.length === 0) break
    fixed.push(...made.fixes)
    state = made.state
  }
  return { text: state.file.text, fixed }
}

/** As many of the fixes as can be made together, and the file after them. All of them are edits of the same text. */
function makeAll(
  from: State,
  wanted: readonly Fixable[],
  look: (file: OdtFile) => State,
): { readonly state: State; readonly fixes: readonly Fixable[] } {
  let looks = 0
  let state = from
  let fixes: readonly Fixable[] = []
  const tryOut = (more: readonly Fixable[]): void => {
    if (more.length === 0 || looks >= MOST_LOOKS) return
    looks += 1
    const together = [...fixes, ...more]
    const edits = together.flatMap(({ fix }) => fix.edits)
    const next = look(withText(from.file, applyEdits(from.file.text, edits)))
    if (better(from.findings, next.findings, together, edits)) {
      fixes = together
      state = next
    } else if (more.length > 1) {
      const half = more.length >> 1
      tryOut(more.slice(0, half))
      tryOut(more.slice(half))
    }
  }
  tryOut(wanted)
  return { state, fixes }
}
