import { Button } from '@fluentui/react-components'
import type { GapKind } from '@lotse/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useText } from '../language/use-text.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import styles from './DataQuality.module.css'
import { GapFilters } from './GapFilters.tsx'
import { GapList } from './GapList.tsx'
import { type GapSearch, gapSearch, queryOf } from './search.ts'
import { useGapFile } from './use-gap-file.ts'

const route = getRouteApi('/inside/data-quality')
const pageSize = 100

/** What is demanded and missing across the portfolio, each gap with the link that closes it. */
export function DataQualityPage() {
  const say = useText()
  const navigate = useNavigate()
  const search = route.useSearch()
  const input = queryOf(search)
  const query = useInfiniteQuery({
    ...api.dataQuality.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...input, limit: pageSize, ...(after && { after }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const { save, isBusy } = useGapFile(input)
  const go = (next: GapSearch) =>
    void navigate({ to: '/data-quality', search: next, replace: true, resetScroll: false })
  const first = query.data?.pages[0]
  return (
    <div className={styles.page}>
      <PageHead
        title={say('dataQuality:title')}
        line={first && <Summary {...first} />}
        actions={
          first &&
          first.total > 0 && (
            <Button disabledFocusable={isBusy} onClick={save}>
              {say('dataQuality:export.button')}
            </Button>
          )
        }
      />
      <Loaded query={query} skeleton={<TextSkeleton lines={12} />}>
        {({ pages }) => {
          const gaps = pages.flatMap(({ items }) => items)
          const counts = new Map((first?.kinds ?? []).map(({ kind, count }) => [kind, count]))
          const rest = (first?.total ?? 0) - gaps.length
          return (
            <>
              <GapFilters
                search={search}
                counts={counts}
                leads={first?.leads ?? []}
                customerName={gaps.find(({ customerId }) => customerId === search.customer)?.customerName}
                onChange={(change) => go(gapSearch({ ...search, ...change }))}
              />
              {gaps.length === 0 ? (
                <Nothing isNarrowed={Object.keys(search).length > 0} onClear={() => go({})} />
              ) : (
                <div>
                  <GapList gaps={gaps} counts={counts} />
                </div>
              )}
              {query.hasNextPage && (
                <div>
                  <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {say('dataQuality:more', { count: rest })}
                  </Button>
                </div>
              )}
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

interface Counted {
  readonly total: number
  readonly customers: number
  readonly kinds: readonly { readonly kind: GapKind; readonly count: number }[]
}

/** How it stands, in words: how many gaps, where, and of which kind most. */
function Summary({ total, customers, kinds }: Counted) {
  const say = useText()
  if (total === 0) return say('dataQuality:summary.none')
  const most = kinds
    .slice(0, 2)
    .map(({ kind }) => say(`dataQuality:kind.${kind}`))
    .join(', ')
  return say('dataQuality:summary.some', {
    gaps: say('dataQuality:summary.gaps', { count: total }),
    where: say('dataQuality:summary.customers', { count: customers }),
    most,
  })
}

function Nothing({ isNarrowed, onClear }: { readonly isNarrowed: boolean; readonly onClear: () => void }) {
  const say = useText()
  return isNarrowed ? (
    <Empty
      what={say('dataQuality:none.narrowed')}
      why={say('dataQuality:none.narrowedWhy')}
      how={<Button onClick={onClear}>{say('dataQuality:none.clear')}</Button>}
    />
  ) : (
    <Empty
      what={say('dataQuality:none.what')}
      why={say('dataQuality:none.why')}
      how={<Link to="/portfolio">{say('dataQuality:none.how')}</Link>}
    />
  )
}
