import { Button } from '@fluentui/react-components'
import type { Insight } from '@lotse/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { ChooseButton } from '../engagements/pick/ChooseButton.tsx'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { Partial } from '../ui/states/Partial.tsx'
import { ByNumber } from './ByNumber.tsx'
import { Here } from './Here.tsx'
import { InsightFilters } from './InsightFilters.tsx'
import { InsightTable } from './InsightTable.tsx'
import styles from './insights.module.css'
import { isNarrowed, queryOf, widened } from './query-of.ts'
import { useInsightFile } from './use-insight-file.ts'
import { useInsightsSearch } from './use-insights-search.ts'

const InsightPanel = onDemand(async () => (await import('./InsightPanel.tsx')).InsightPanel)
const LinkDialog = onDemand(async () => (await import('./LinkDialog.tsx')).LinkDialog)
const WriteInsight = onDemand(async () => (await import('./WriteInsight.tsx')).WriteInsight)

const pageSize = 100

/** Insights over all customers: which one holds up most seats, and which nobody has asked about for too long. */
export function InsightsPage() {
  const say = useText()
  const [search, change] = useInsightsSearch()
  const [writing, setWriting] = useState<{ readonly number: string }>()
  const [recorded, setRecorded] = useState<Insight>()
  const input = queryOf(search)
  const query = useInfiniteQuery({
    ...api.insights.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...input, limit: pageSize, ...(after && { after }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const first = query.data?.pages[0]
  const mayRecord = first?.may.record === true
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'insights.record',
        label: 'insights:record',
        section: 'create',
        shortcut: 'e',
        isAvailable: () => mayRecord,
        run: () => setWriting({ number: '' }),
      },
    ],
    [mayRecord],
  )
  usePageActions(actions)
  const file = useInsightFile(input)
  const leave = () => change({ engagement: undefined, case: undefined })
  // What was recorded for an engagement is linked there at once; otherwise it is shown.
  const saved = (insight: Insight) => {
    if (!first?.engagement?.mayRecord) return change({ insight: insight.id, number: undefined })
    change({ number: undefined })
    setRecorded(insight)
  }
  return (
    <div className={styles.page}>
      <PageHead
        title={say('insights:title')}
        line={first && <Summary {...first} />}
        actions={
          <>
            {first && first.total > 0 && (
              <Button disabledFocusable={file.isBusy} onClick={file.save}>
                {say('insights:csv')}
              </Button>
            )}
            {first && !first.engagement && (
              <ChooseButton
                label={say('insights:here.choose')}
                onChosen={(engagement) => change({ engagement, case: undefined })}
              />
            )}
            {mayRecord && (
              <Button appearance="primary" {...WriteInsight.fetchedBy} onClick={() => setWriting({ number: '' })}>
                {say('insights:record')}
                <KeyHint shortcut="e" />
              </Button>
            )}
          </>
        }
      />
      {first?.engagement && <Here place={first.engagement} onLeave={leave} />}
      {search.number !== undefined && first && (
        <ByNumber
          key={search.number}
          number={search.number}
          onRecord={mayRecord ? () => setWriting({ number: search.number ?? '' }) : undefined}
        />
      )}
      {first && first.stale > 0 && !search.stale && (
        <Partial
          what={say('insights:stale.what', { count: first.stale })}
          why={say('insights:stale.why')}
          how={<Button onClick={() => change({ stale: 'yes' })}>{say('insights:stale.show')}</Button>}
        />
      )}
      <Panel>
        <InsightFilters total={first?.total} products={first?.products ?? []} />
        <Loaded query={query} skeleton={<TableSkeleton rows={5} />}>
          {({ pages }) =>
            first?.total === 0 ? (
              <Nothing isNarrowed={isNarrowed(search)} onClear={() => change(widened)} />
            ) : (
              <InsightTable items={pages.flatMap(({ items }) => items)} place={first?.engagement ?? null} />
            )
          }
        </Loaded>
        {query.hasNextPage && (
          <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {say('insights:more')}
          </Button>
        )}
      </Panel>
      {search.insight && (
        <InsightPanel key={search.insight} insightId={search.insight} onClose={() => change({ insight: undefined })} />
      )}
      {writing && mayRecord && (
        <WriteInsight externalId={writing.number} onSaved={saved} onClose={() => setWriting(undefined)} />
      )}
      {recorded && first?.engagement && (
        <LinkDialog
          place={first.engagement}
          insightId={recorded.id}
          title={recorded.title}
          onClose={() => setRecorded(undefined)}
        />
      )}
    </div>
  )
}

/** What the list says in words: how many insights hold up how many seats. */
function Summary({ total, seats }: { readonly total: number; readonly seats: number }) {
  const say = useText()
  const format = useFormat()
  return say('insights:summary', { count: total, seats: format.number(seats) })
}

function Nothing({ isNarrowed: narrowed, onClear }: { readonly isNarrowed: boolean; readonly onClear: () => void }) {
  const say = useText()
  return narrowed ? (
    <Empty
      what={say('insights:none.narrowed')}
      why={say('insights:none.narrowedWhy')}
      how={<Button onClick={onClear}>{say('insights:none.clear')}</Button>}
    />
  ) : (
    <Empty what={say('insights:none.what')} why={say('insights:none.why')} />
  )
}
