import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import styles from './connection.module.css'
import { connectionQuery, useTenantPlace } from './connection-query.ts'
import { useStateWords } from './use-state-words.ts'

/** On the usage page: whether the reports come by themselves, and the way to where that is set up. */
export function ConnectionLink() {
  const say = useText()
  const place = usePlace()
  const { data } = useQuery(connectionQuery(useTenantPlace()))
  const stateWords = useStateWords()
  if (data === undefined || (data.connection === null && !data.may.change)) return null
  return (
    <p className={styles.link}>
      <Link to={`${engagementPath}/usage/connection`} params={place}>
        {say(data.connection === null ? 'connection:link.none' : 'connection:link.some')}
      </Link>
      {data.connection && <span className={styles.quiet}>{stateWords(data.connection).title}</span>}
    </p>
  )
}
