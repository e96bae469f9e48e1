import { Link } from '@tanstack/react-router'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from '../playbooks.module.css'
import { useEdition } from './edition-context.ts'
import { useProblemPlace } from './use-problem-place.ts'

/** Everything that keeps the draft from being published, each with the way to its editor. */
export function ProblemsPanel() {
  const say = useText()
  const local = useLocalised()
  const { playbook, draft, edit } = useEdition()
  const placeOf = useProblemPlace(playbook)
  if (draft === null) return null
  const { problems } = draft
  if (problems.length === 0) return <p className={styles.ready}>{say('playbooks:problems.none')}</p>
  return (
    <section className={styles.problems}>
      <h2>{say('playbooks:problems.title', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ path, message }) => {
          const { name, editor } = placeOf(path)
          return (
            <li key={path + message.en}>
              {edit && editor ? (
                <Link to="." search={(before: object) => ({ ...before, edit: editor }) as never} resetScroll={false}>
                  {name}
                </Link>
              ) : (
                name
              )}
              : {local(message)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
