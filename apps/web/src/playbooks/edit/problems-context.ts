import type { PlaybookProblem } from '@lotse/playbook'
import { createContext, useContext } from 'react'
import { useLocalised } from '../../language/use-text.ts'

interface Found {
  /** Where the part lies, such as `tasks.3`; empty for the playbook itself. */
  readonly path: string
  readonly problems: readonly PlaybookProblem[]
}

/** What is wrong with the draft as it is typed at the moment. */
export const ProblemsContext = createContext<Found>({ path: '', problems: [] })

/** What is wrong at a place of the part being edited, such as `title.de`; undefined where nothing is. */
export function useProblemAt(place: string): string | undefined {
  const local = useLocalised()
  const { path, problems } = useContext(ProblemsContext)
  const full = path === '' ? place : `${path}.${place}`
  const here = problems.filter((problem) => problem.path === full).map(({ message }) => local(message))
  return here.length > 0 ? here.join(' ') : undefined
}
