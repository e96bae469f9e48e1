import { Button } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { OutcomePill } from './OutcomePill.tsx'
import styles from './solutions.module.css'
import { useMatchWords, useTitle } from './words.ts'

const RecordTry = onDemand(async () => (await import('./RecordTry.tsx')).RecordTry)

/** The engagement one searches for, as the list tells it. */
export type SearchedEngagement = NonNullable<Awaited<ReturnType<typeof client.solutions.list>>['engagement']>

interface Props {
  readonly engagement: SearchedEngagement
  readonly search: string
  readonly onLeave: () => void
}

/** For whom one searches: what is known of it, what was tried there, and "none fits". */
export function SearchedFor({ engagement, search, onLeave }: Props) {
  const say = useText()
  const wordsOf = useMatchWords()
  const [isNone, setNone] = useState(false)
  const { customerId, engagementId, customerName, tenantName } = engagement
  const known = [
    ...engagement.evidence.map((id) => wordsOf({ kind: 'evidence', id })),
    ...engagement.causes.map((id) => wordsOf({ kind: 'cause', id })),
    ...engagement.reasons.map((id) => wordsOf({ kind: 'reason', id })),
  ]
  return (
    <Panel
      title={say('solutions:searchedFor.title', { customer: customerName, tenant: tenantName })}
      actions={
        <>
          <Link to="/customers/$customerId/engagements/$engagementId" params={{ customerId, engagementId }}>
            {say('solutions:searchedFor.open')}
          </Link>
          <Button size="small" onClick={onLeave}>
            {say('solutions:searchedFor.leave')}
          </Button>
          {engagement.mayTry && (
            <Button size="small" {...RecordTry.fetchedBy} onClick={() => setNone(true)}>
              {say('solutions:noneFits.button')}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.known}>
        {known.length > 0
          ? say('solutions:searchedFor.known', { what: known.join(', ') })
          : say('solutions:searchedFor.nothing')}
      </p>
      <Tries place={{ customerId, engagementId }} />
      {isNone && <RecordTry place={engagement} search={search} onClose={() => setNone(false)} />}
    </Panel>
  )
}

function Tries({ place }: { readonly place: { readonly customerId: string; readonly engagementId: string } }) {
  const say = useText()
  const format = useFormat()
  const titleOf = useTitle()
  const queries = useQueryClient()
  const undoToast = useUndoToast()
  const query = useQuery(api.solutions.tries.queryOptions({ input: place }))
  const renew = () => queries.invalidateQueries({ queryKey: api.solutions.key() })
  const remove = async (tryId: string) => {
    try {
      await client.solutions.removeTry({ ...place, tryId })
    } catch (error) {
      return reportProblem(error)
    }
    await renew()
    undoToast('solutions:tries.removed', async () => {
      await client.solutions.restoreTry({ ...place, tryId })
      await renew()
    })
  }
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={1} />}>
      {({ items, may }) =>
        items.length === 0 ? (
          <p className={styles.small}>{say('solutions:tries.none')}</p>
        ) : (
          <ul className={styles.tries} aria-label={say('solutions:tries.title')}>
            {items.map((one) => (
              <li key={one.id}>
                <OutcomePill outcome={one.outcome} />
                <span className={styles.words}>
                  <span>
                    {one.titles ? titleOf(one.titles) : say('solutions:tries.search', { words: one.search || '–' })}
                  </span>
                  {one.words && <span className={styles.small}>{one.words}</span>}
                  <span className={styles.small}>
                    {[format.date(one.triedOn), one.by?.name, one.isOrigin && say('solutions:tries.origin')]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                {may.record && (
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={say('solutions:tries.removeNamed', {
                      title: one.titles ? titleOf(one.titles) : say('solutions:noneFits.title'),
                    })}
                    onClick={() => void remove(one.id)}
                  >
                    {say('solutions:tries.remove')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
