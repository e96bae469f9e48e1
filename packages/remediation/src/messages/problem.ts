import type { Language } from '../template/types.ts'
import type { PROBLEMS } from './problems.ts'

export type ProblemCode = keyof typeof PROBLEMS

/** Something that is wrong, as data: `sayProblem` gives the sentence. */
export interface Problem {
  readonly code: ProblemCode
  readonly params: Readonly<Record<string, string | number>>
}

/** Puts values into a sentence; numbers as the language writes them. */
export function fill(text: string, params: Problem['params'], language: Language): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? ''
    return typeof value === 'number' ? value.toLocaleString(language) : value
  })
}
