import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import type { Portfolio as PortfolioPart } from '@lotse/contract'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useSelf } from '../app/session.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { saveFile, toCsv } from '../ui/csv.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { PageSkeleton } from '../ui/Skeleton.tsx'
import { Harbour } from './Harbour.tsx'
import { NoCustomers } from './NoCustomers.tsx'
import { PortfolioFilters } from './PortfolioFilters.tsx'
import { PortfolioTable } from './PortfolioTable.tsx'
import { usePortfolio } from './portfolio-query.ts'
import { isFiltered } from './search.ts'
import { Unengaged } from './Unengaged.tsx'
import { usePortfolioCsv } from './use-portfolio-csv.ts'

const route = getRouteApi('/inside/portfolio')

/** Who is in harbour, who is not, who stalls? */
export function PortfolioPage() {
  const search = route.useSearch()
  const query = usePortfolio(search)
  usePageActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'customers.create',
          label: 'portfolio:newCustomer',
          section: 'create',
          shortcut: 'c',
          isAvailable: ({ self }) => self?.may.createCustomer ?? false,
          run: ({ router }) => router.navigate({ to: '/customers/new' }),
        },
        {
          id: 'portfolio.clear-filters',
          label: 'portfolio:filters.clear',
          section: 'page',
          isAvailable: () => isFiltered(search),
          run: ({ router }) => router.navigate({ to: '/portfolio' }),
        },
      ],
      [search],
    ),
  )

  return (
    <Loaded query={query} skeleton={<PageSkeleton />}>
      {({ pages: [first, ...others] }) => first && <Portfolio first={first} others={others} query={query} />}
    </Loaded>
  )
}

interface Shown {
  readonly first: PortfolioPart
  readonly others: readonly PortfolioPart[]
  readonly query: ReturnType<typeof usePortfolio>
}

function Portfolio({ first, others, query }: Shown) {
  const say = useText()
  const format = useFormat()
  const navigate = useNavigate()
  const search = route.useSearch()
  const mayCreate = useSelf()?.may.createCustomer ?? false
  const csvOf = usePortfolioCsv()
  const rows = [first, ...others].flatMap(({ items }) => items)
  const { hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = query
  const isEmpty = first.total === 0 && !isFiltered(search)
  const newCustomer = mayCreate && (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => void navigate({ to: '/customers/new' })}>
      {say('portfolio:newCustomer')}
    </Button>
  )
  return (
    <>
      <PageHead
        title={say('portfolio:title')}
        line={first.readOn ? say('portfolio:readOn', { date: format.date(first.readOn) }) : undefined}
        actions={
          !isEmpty && (
            <>
              <Button
                icon={<ArrowDownloadRegular />}
                onClick={() => saveFile(say('portfolio:csv.fileName'), toCsv(csvOf(rows)))}
              >
                {say('portfolio:export')}
              </Button>
              {newCustomer}
            </>
          )
        }
      />
      <Unengaged customers={first.unengaged} />
      {isEmpty ? (
        <NoCustomers action={newCustomer || undefined} />
      ) : (
        <>
          <Harbour portfolio={first} />
          <PortfolioFilters leads={first.leads} />
          <PortfolioTable
            rows={rows}
            isStale={isPlaceholderData}
            total={first.total}
            onMore={hasNextPage ? () => void fetchNextPage() : undefined}
            isLoadingMore={isFetchingNextPage}
          />
        </>
      )}
    </>
  )
}
