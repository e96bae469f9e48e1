import { Button } from '@fluentui/react-components'
import type { DeskState } from '@lotse/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useLanguage, useText } from '../../language/use-text.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import { EffectsPanel } from '../effects/EffectsPanel.tsx'
import { DeskFilters } from './DeskFilters.tsx'
import { DeskTable } from './DeskTable.tsx'
import styles from './desk.module.css'
import { type DeskSearch, deskFile, deskQueryOf, deskSearch, isNarrowed } from './desk-search.ts'
import { StateFilter } from './StateFilter.tsx'

const route = getRouteApi('/inside/acceleration')
const pageSize = 50

/** Who stands still or is about to, worst first; each with why, and what comes next. */
export function DeskPage() {
  const say = useText()
  const language = useLanguage()
  const navigate = useNavigate()
  const search = deskSearch(route.useSearch())
  const query = useInfiniteQuery({
    ...api.acceleration.desk.infiniteOptions({
      input: (after: string | undefined) => ({
        ...deskQueryOf(search),
        limit: pageSize,
        ...(after !== undefined && { after }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const go = (next: DeskSearch) =>
    void navigate({ to: '/acceleration', search: next, replace: true, resetScroll: false })
  const change = (part: { readonly [K in keyof DeskSearch]?: string | undefined }) =>
    go(deskSearch({ ...search, ...part }))
  const first = query.data?.pages[0]
  return (
    <div className={styles.page}>
      <PageHead
        title={say('acceleration:desk.title')}
        line={first && <Summary counts={first.counts} isNarrowed={isNarrowed(search)} />}
        actions={
          first &&
          first.total > 0 && (
            <Button as="a" href={deskFile(search, language)} download>
              {say('acceleration:desk.export')}
            </Button>
          )
        }
      />
      <StateFilter counts={first?.counts} state={search.state} onChange={(state) => change({ state })} />
      <DeskFilters search={search} onChange={change} />
      <Loaded query={query} skeleton={<TextSkeleton lines={14} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items)
          const rest = (first?.total ?? 0) - rows.length
          return (
            <>
              {rows.length === 0 ? (
                <Nothing search={search} onClear={() => go({})} />
              ) : (
                <DeskTable rows={rows} isOld={query.isPlaceholderData} search={search} />
              )}
              {query.hasNextPage && (
                <div>
                  <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {say('acceleration:desk.more', { count: rest })}
                  </Button>
                </div>
              )}
            </>
          )
        }}
      </Loaded>
      <EffectsPanel
        isOpen={search.effects === 'open'}
        onToggle={(open) => change({ effects: open ? 'open' : undefined })}
      />
    </div>
  )
}

interface SummaryProps {
  readonly counts: Readonly<Partial<Record<DeskState, number>>>
  /** The counts are of those whom the filters leave. */
  readonly isNarrowed: boolean
}

/** How it stands, in words: how many wait for an answer, are worked on, or are about to stall. */
function Summary({ counts, isNarrowed }: SummaryProps) {
  const say = useText()
  const of = (state: DeskState) => counts[state] ?? 0
  return say(isNarrowed ? 'acceleration:desk.summaryNarrowed' : 'acceleration:desk.summary', {
    alert: say('acceleration:desk.summaryAlert', { count: of('alert') }),
    open: say('acceleration:desk.summaryOpen', { count: of('open') }),
    soon: say('acceleration:desk.summarySoon', { count: of('soon') }),
  })
}

function Nothing({ search, onClear }: { readonly search: DeskSearch; readonly onClear: () => void }) {
  const say = useText()
  return isNarrowed(search) || search.state !== undefined ? (
    <Empty
      what={say('acceleration:desk.none.narrowed')}
      why={say('acceleration:desk.none.narrowedWhy')}
      how={<Button onClick={onClear}>{say('acceleration:desk.none.clear')}</Button>}
    />
  ) : (
    <Empty
      what={say('acceleration:desk.none.what')}
      why={say('acceleration:desk.none.why')}
      how={<Link to="/portfolio">{say('acceleration:desk.none.how')}</Link>}
    />
  )
}
