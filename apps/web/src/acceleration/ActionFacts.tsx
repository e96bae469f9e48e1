import type { CaseAction, SharedAction } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import styles from './acceleration.module.css'

/** Whose an agreed action is, until when, and since when it is done; while it is open also that nobody or no day is named. */
export function ActionFacts({ action }: { readonly action: CaseAction | SharedAction }) {
  const say = useText()
  const format = useFormat()
  const today = useToday()
  const { who, dueOn, doneAt } = action
  const isOpen = doneAt === null
  const isLate = isOpen && dueOn !== null && dueOn < today
  return (
    <span className={styles.quiet}>
      {who || say('acceleration:plan.nobody')}
      {dueOn !== null && (
        <>
          {' · '}
          <time dateTime={dueOn} className={isLate ? styles.late : undefined}>
            {say(isLate ? 'acceleration:desk.late' : 'acceleration:desk.until', { date: format.date(dueOn) })}
          </time>
        </>
      )}
      {dueOn === null && isOpen && ` · ${say('acceleration:plan.noDay')}`}
      {doneAt !== null && ` · ${say('acceleration:joint.doneAt', { date: format.date(doneAt) })}`}
    </span>
  )
}
