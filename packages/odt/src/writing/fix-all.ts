import type { LintContext } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import type { Finding } from '../lint/types.ts'
import { type OdtFile, withText } from '../reading/read.ts'
import { type Fixable, isError } from './better.ts'
import { Taken } from './taken.ts'
import { together } from './together.ts'

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
 * Fixes that touch the same text take turns. Those of a round are made and looked at together; one that does not silence its
 * finding or raises an error is left out.
 */
export function fixAll(
  file: OdtFile,
  context: LintContext,
  chosen: (finding: Finding) => boolean = ({ severity }) => severity !== 'information',
): Fixed {
  const fixed: Finding[] = []
  let state: State = { file, findings: lintOdt(file, context).findings }
  const look = (text: string): State => {
    const next = withText(state.file, text)
    return { file: next, findings: lintOdt(next, context).findings }
  }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const taken = new Taken()
    // Errors first: what moves to its right place may be just what a warning misses there.
    const wanted = [...state.findings.filter(isError), ...state.findings.filter((one) => !isError(one))].filter(
      (one): one is Fixable => one.fix !== null && chosen(one) && taken.takes(one.fix.edits),
    )
    const { fixes, after } = together(state.file.text, state.findings, wanted, MOST_LOOKS, look)
    if (after === null) break
    fixed.push(...fixes)
    state = after
  }
  return { text: state.file.text, fixed }
}
