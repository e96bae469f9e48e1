import { Problem, StartupProblem } from '@lotse/server'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'

/** Runs a command about sign-in; what Lotse refuses is said in the caller's language, with exit code 2. */
export async function sayingRefusals(language: Language, work: () => Promise<void>): Promise<ExitCode> {
  try {
    await work()
    return EXIT.fine
  } catch (error) {
    console.error(safeText(refusal(error, language)))
    return EXIT.failed
  }
}

function refusal(error: unknown, language: Language): string {
  if (error instanceof Problem) return error.body(language).detail
  if (!(error instanceof StartupProblem)) throw error
  const { what, todo } = error.text(language)
  return `${what} ${todo}`
}
