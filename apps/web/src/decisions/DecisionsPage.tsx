import { Button } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { Partial } from '../ui/states/Partial.tsx'
import { DecisionFilters } from './DecisionFilters.tsx'
import { DecisionTable } from './DecisionTable.tsx'
import styles from './decisions.module.css'
import { filterOf } from './search.ts'
import { useDecisionsSearch } from './use-decisions-search.ts'

const DecisionPanel = onDemand(async () => (await import('./DecisionPanel.tsx')).DecisionPanel)
const NewDecision = onDemand(async () => (await import('./NewDecision.tsx')).NewDecision)

const pageSize = 100

/** The decisions of an engagement: what is due, what was taken, by whom. */
export function DecisionsPage() {
  const say = useText()
  const place = usePlace()
  const [search, change] = useDecisionsSearch()
  const filter = filterOf(search)
  const query = useInfiniteQuery(
    api.decisions.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...place, ...filter, limit: pageSize, ...(after && { after }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const first = query.data?.pages[0]
  const mayCreate = first?.may.create ?? false
  const due = first?.due ?? 0
  const [isAdding, setAdding] = useState(false)
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'decisions.record',
        label: 'decisions:add',
        section: 'create',
        shortcut: 'e',
        isAvailable: () => mayCreate,
        run: () => setAdding(true),
      },
    ],
    [mayCreate],
  )
  usePageActions(actions)
  const isNarrowed = Boolean(search.q ?? search.state ?? search.due)
  const csv = new URLSearchParams(
    Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)]),
  )
  return (
    <>
      {due > 0 && !search.due && (
        <div className={styles.due}>
          <Partial
            what={say('decisions:due.what', { count: due })}
            why={say('decisions:due.why')}
            how={<Button onClick={() => change({ due: true })}>{say('decisions:due.show')}</Button>}
          />
        </div>
      )}
      <Panel
        title={say('decisions:title')}
        actions={
          <>
            <a
              href={`/api/customers/${place.customerId}/engagements/${place.engagementId}/decisions.csv?${csv}`}
              download="decisions.csv"
            >
              {say('decisions:csv')}
            </a>
            {mayCreate && (
              <Button appearance="primary" {...NewDecision.fetchedBy} onClick={() => setAdding(true)}>
                {say('decisions:add')}
                <KeyHint shortcut="e" />
              </Button>
            )}
          </>
        }
      >
        <DecisionFilters total={first?.total} />
        <Loaded query={query} skeleton={<TableSkeleton rows={4} />}>
          {({ pages }) => {
            const decisions = pages.flatMap(({ items }) => items)
            if (decisions.length > 0) return <DecisionTable decisions={decisions} />
            return isNarrowed ? (
              <Empty
                what={say('decisions:empty.noneFits')}
                why={say('decisions:empty.noneFitsWhy')}
                how={
                  <Button onClick={() => change({ q: undefined, state: undefined, due: undefined })}>
                    {say('decisions:empty.clear')}
                  </Button>
                }
              />
            ) : (
              <Empty
                what={say('decisions:empty.what')}
                why={say(mayCreate ? 'decisions:empty.why' : 'decisions:empty.whyReading')}
              />
            )
          }}
        </Loaded>
        {query.hasNextPage && (
          <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {say('decisions:more')}
          </Button>
        )}
      </Panel>
      {search.decision && (
        <DecisionPanel
          key={search.decision}
          decisionId={search.decision}
          onClose={() => change({ decision: undefined })}
        />
      )}
      {isAdding && <NewDecision onClose={() => setAdding(false)} />}
    </>
  )
}
