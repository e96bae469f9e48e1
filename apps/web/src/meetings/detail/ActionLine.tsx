import type { MeetingAction } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import styles from './detail.module.css'

/** Who, and until when; or when it was done. */
export function ActionLine({ action }: { readonly action: MeetingAction }) {
  const say = useText()
  const format = useFormat()
  const today = useToday()
  const { person, who, dueOn, doneAt } = action
  const isLate = doneAt === null && dueOn !== null && dueOn < today
  const when = doneAt
    ? say('meetings:actions.doneOn', { date: format.date(doneAt) })
    : dueOn && say('meetings:actions.dueOn', { date: format.nearDate(dueOn) })
  return (
    <span className={styles.quiet}>
      {[person?.name ?? who, when].filter(Boolean).join(' · ')}
      {isLate && <strong className={styles.late}>{` ■ ${say('meetings:actions.overdue')}`}</strong>}
    </span>
  )
}
