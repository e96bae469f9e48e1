import type { Surroundings } from '../data-folder-path.ts'
import { StartupProblem } from '../startup-problem.ts'
import type { StartupLanguage } from '../startup-problems.ts'
import { reasonOf } from '../system-error.ts'

/** What the checks look at. */
export interface DiagnoseOptions {
  readonly dataFolder: string
  readonly from: Surroundings
  readonly now: Date
}

/** What one check found. `check` is stable; `text` says it to people, with what to do where something is wrong. */
export interface Diagnosis {
  readonly check: 'runtime' | 'postgres' | 'data-folder' | 'room' | 'key' | 'running' | 'database' | 'backup'
  readonly state: 'fine' | 'warning' | 'problem'
  readonly text: Readonly<Record<StartupLanguage, string>>
}

/** A problem as a diagnosis: what keeps Lotse from starting, in its own words. */
export function diagnosisOf(check: Diagnosis['check'], error: unknown): Diagnosis {
  if (!(error instanceof StartupProblem)) {
    const reason = reasonOf(error)
    return { check, state: 'problem', text: { en: reason, de: reason } }
  }
  const told = (language: StartupLanguage) => `${error.text(language).what} ${error.text(language).todo}`
  return { check, state: 'problem', text: { en: told('en'), de: told('de') } }
}
