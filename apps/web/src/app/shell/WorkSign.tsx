import { useQuery } from '@tanstack/react-query'
import { useText } from '../../language/use-text.ts'
import { api } from '../api.ts'
import styles from './Navigation.module.css'

/** How much of one's work is overdue or due today, beside its entry in the navigation; nothing where nothing is. */
export function WorkSign() {
  const say = useText()
  const { data } = useQuery(api.myWork.count.queryOptions({ input: {} }))
  const count = (data?.overdue ?? 0) + (data?.today ?? 0)
  if (count === 0) return null
  return (
    <span className={styles.sign} data-late={(data?.overdue ?? 0) > 0 || undefined}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{say('app:navigation.workDue', { count })}</span>
    </span>
  )
}
