import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './decisions.module.css'

/** Every state the decision had, the newest first. */
export function DecisionHistory({ decisionId }: { readonly decisionId: string }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const query = useQuery(api.decisions.history.queryOptions({ input: { ...place, decisionId } }))
  return (
    <section className={styles.panel}>
      <h3>{say('decisions:history.title')}</h3>
      <Loaded query={query} skeleton={<TextSkeleton lines={3} />}>
        {(moments) => (
          <ol className={styles.history} reversed>
            {moments.map(({ version, changedAt, changedBy, reason, title, state, outcome, owner }) => (
              <li key={version}>
                <span className={styles.small}>
                  {say('decisions:history.line', { date: format.moment(changedAt), name: changedBy?.name ?? '–' })}
                </span>
                <div>
                  {[
                    say(`decisions:state.${state}`),
                    title,
                    outcome,
                    owner && say('decisions:history.owner', { name: owner.name }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
                {reason && <span className={styles.small}>{say('decisions:history.reason', { reason })}</span>}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  )
}
