import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useText } from '../language/use-text.ts'
import styles from './ContentStep.module.css'
import { renewSession } from './renew-session.ts'

const contents = ['empty', 'sample'] as const

/** Begins with nothing or with the sample portfolio: two cards, each a button that says what it does. */
export function ContentStep() {
  const say = useText()
  const queries = useQueryClient()
  const router = useRouter()
  const choose = useMutation(
    api.session.setUpContent.mutationOptions({
      onSuccess: async ({ jobId }) => {
        // The address first: the page has to know of the job before the session says that all is chosen.
        if (jobId !== null) await router.navigate({ to: '/setup', search: { job: jobId }, replace: true })
        await renewSession(queries)
        if (jobId === null) await router.navigate({ to: '/portfolio', replace: true })
      },
      onError: async (error) => {
        reportProblem(error)
        // Somebody else may have chosen meanwhile.
        await renewSession(queries)
        await router.invalidate()
      },
    }),
  )
  return (
    <ul className={styles.cards}>
      {contents.map((content) => (
        <li key={content}>
          <button
            type="button"
            className={styles.card}
            aria-disabled={choose.isPending}
            onClick={() => choose.isPending || choose.mutate({ content })}
          >
            <strong className={styles.title}>{say(`session:setup.${content}`)}</strong>
            <span>{say(`session:setup.${content}What`)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
