import { type OwnProblem, sayProblem } from '@lotse/remediation'
import { createContext, useContext } from 'react'
import { useLanguage } from '../../language/use-text.ts'

/** What is wrong with the entry that is being edited, by the place in it, such as `title.en`. */
export const ProblemsContext = createContext<ReadonlyMap<string, OwnProblem>>(new Map())

/** What is wrong at a field, in words; undefined where nothing is. */
export function useProblemAt(place: string): string | undefined {
  const language = useLanguage()
  const problem = useContext(ProblemsContext).get(place)
  return problem && sayProblem(problem, language)
}
