import { isProblem } from '../problem/problem.ts'
import { useProblemText } from '../problem/use-problem-text.ts'
import styles from './task-panel/TaskPanel.module.css'

/** What the server refused and why, where it was tried. A fault that is no problem of the API is thrown on. */
export function ProblemNote({ error }: { readonly error: Error | null }) {
  const problemText = useProblemText()
  if (error === null) return null
  if (!isProblem(error)) throw error
  const { title, detail } = problemText(error)
  return (
    <p role="alert" className={styles.problem}>
      <strong>{title}</strong> {detail}
    </p>
  )
}
