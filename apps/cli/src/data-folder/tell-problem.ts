import { StartupProblem } from '@lotse/server'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'

/** What every command on the data folder is asked with. */
export interface DataFolderOptions {
  readonly data?: string
  readonly format: 'table' | 'json'
  readonly language: Language
}

/** Runs a command; a problem that a person can put right is told in their language and ends it with 2. */
export async function tellingProblems(language: Language, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StartupProblem)) throw error
    const { what, todo } = error.text(language)
    console.error(`lotse: ${safeText(what)}\n${safeText(todo)}`)
    return EXIT.failed
  }
}
