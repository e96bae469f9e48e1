import type { Diagnostic } from '@lotse/odt'

/** A finding that the file itself sets aside, with the reason it gives. */
interface SetAside extends Diagnostic {
  readonly reason: string
}

/** What was found in a file, under the name by which it was called. */
export interface LintedFile {
  readonly file: string
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SetAside[]
}
