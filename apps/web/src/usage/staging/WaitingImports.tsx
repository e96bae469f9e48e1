import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useTenantPlace } from '../usage-query.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import { waitingQuery } from './staged-query.ts'
import styles from './staging.module.css'

/** Imports that somebody brought and nobody has decided about; the one that is open is not among them. */
export function WaitingImports() {
  const say = useText()
  const format = useFormat()
  const [{ import: opened }, change] = useUsageSearch()
  const { data = [] } = useQuery(waitingQuery(useTenantPlace()))
  const others = data.filter(({ id }) => id !== opened)
  if (others.length === 0) return null
  return (
    <div className={styles.waits}>
      <h3>{say('staging:waits', { count: others.length })}</h3>
      <ul className={styles.plain}>
        {others.map(({ id, received, stagedAt, stagedBy }) => {
          const what = say('staging:waitsEntry', { count: received, at: format.moment(stagedAt) })
          return (
            <li key={id}>
              <button type="button" className={styles.link} onClick={() => change({ import: id })}>
                {stagedBy === null ? what : say('staging:waitsBy', { what, name: stagedBy.name })}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
