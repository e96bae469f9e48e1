import type { Localised } from '../localised.ts'

/** Something wrong with a playbook: where, and what, in a sentence for people. */
export type PlaybookProblem = {
  /** The place as a path into the data: `tasks.3.title.en`. */
  readonly path: string
  readonly message: Localised
}

export function found(path: string, german: string, english: string): PlaybookProblem {
  return { path, message: { de: german, en: english } }
}
