import type { Diagnostic } from '@lotse/odt'

/** What was found in a file, under the name by which it was called. */
export interface LintedFile {
  readonly file: string
  readonly diagnostics: readonly Diagnostic[]
}
