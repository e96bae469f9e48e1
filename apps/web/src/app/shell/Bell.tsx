import { Alert20Regular } from '@fluentui/react-icons/svg/alert'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useText } from '../../language/use-text.ts'
import { api } from '../api.ts'
import styles from './Bell.module.css'

/** How many notices are unread, and the way to them. */
export function Bell() {
  const say = useText()
  const { data } = useQuery(api.notices.count.queryOptions({ input: {} }))
  const count = data?.unread ?? 0
  return (
    <Link to="/notices" className={styles.bell} aria-label={say('app:notices.bell', { count })}>
      <Alert20Regular aria-hidden />
      {count > 0 && (
        <span className={styles.count} aria-hidden>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  )
}
