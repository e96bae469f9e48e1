import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { useSelf } from '../app/session.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { PageSkeleton } from '../ui/Skeleton.tsx'
import { filtersOf, isFiltered } from './address/search.ts'
import { searchOf } from './address/view-definition.ts'
import { readColumns } from './columns/column-list.ts'
import { ExportMenu } from './export/ExportMenu.tsx'
import { usePrinting } from './export/use-printing.ts'
import { Harbour } from './Harbour.tsx'
import { ImportMenu } from './ImportMenu.tsx'
import { NoCustomers } from './NoCustomers.tsx'
import { listInput } from './rows/list-input.ts'
import { RowsSection } from './rows/RowsSection.tsx'
import { windowOptions } from './rows/use-windows.ts'
import { Unengaged } from './Unengaged.tsx'
import { useChoices } from './use-choices.ts'
import { usePortfolioMoves } from './use-portfolio-moves.ts'
import { useSummary } from './use-summary.ts'
import { viewsQuery } from './views/use-views.ts'
import { ViewMenu } from './views/ViewMenu.tsx'

const route = getRouteApi('/inside/portfolio')

/** Also there while the portfolio is empty: then it is the only thing to do. */
const createActions: readonly Action[] = [
  {
    id: 'customers.create',
    label: 'portfolio:newCustomer',
    section: 'create',
    shortcut: 'c',
    isAvailable: ({ self }) => self?.may.createCustomer ?? false,
    run: ({ router }) => router.navigate({ to: '/customers/new' }),
  },
  {
    id: 'customers.import',
    label: 'portfolio:importList',
    section: 'create',
    isAvailable: ({ self }) => self?.may.createCustomer ?? false,
    run: ({ router }) => router.navigate({ to: '/customers/import' }),
  },
]

/** Who is in harbour, who is not, who stalls? */
export function PortfolioPage() {
  const search = route.useSearch()
  // A view alone in the address means everything it keeps; the address then says it all.
  const isShort = search.view !== undefined && Object.keys(search).length === 1
  const views = useQuery({ ...viewsQuery, enabled: isShort })
  if (isShort && views.isPending) return <PageSkeleton />
  const view = isShort ? views.data?.find(({ id }) => id === search.view) : undefined
  if (view && Object.keys(searchOf(view)).length > 1)
    return <Navigate to="/portfolio" search={searchOf(view)} replace />
  return <Portfolio />
}

function Portfolio() {
  const say = useText()
  const format = useFormat()
  const navigate = useNavigate()
  usePageActions(createActions)
  const search = route.useSearch()
  const moves = usePortfolioMoves(search)
  const choices = useChoices()
  const self = useSelf()
  const mayCreate = self?.may.createCustomer ?? false
  const isStaff = self?.kind === 'staff'
  const filters = useMemo(() => filtersOf(search), [search])
  const columns = useMemo(() => readColumns(search.columns), [search.columns])
  const first = useQuery(
    windowOptions(
      useMemo(() => listInput(search), [search]),
      0,
    ),
  )
  const readOn = useSummary(filters).data?.readOn
  const total = first.data?.total ?? 0
  const { printed, print } = usePrinting(search, total)
  const isEmpty = first.data?.total === 0 && !isFiltered(search)
  const newCustomer = mayCreate && (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => void navigate({ to: '/customers/new' })}>
      {say('portfolio:newCustomer')}
      <KeyHint shortcut="c" />
    </Button>
  )
  return (
    <>
      <PageHead
        title={say('portfolio:title')}
        line={readOn ? say('portfolio:readOn', { date: format.date(readOn) }) : ' '}
        actions={
          <>
            {!isEmpty && (
              <>
                <ViewMenu search={search} onShow={moves.show} />
                {isStaff && <ImportMenu />}
                <ExportMenu search={search} columns={columns} total={total} onPrint={print} />
              </>
            )}
            {newCustomer}
          </>
        }
      />
      <Unengaged customers={choices?.unengaged ?? []} />
      {isEmpty ? (
        <NoCustomers
          action={
            newCustomer && (
              <>
                {newCustomer}
                <Link to="/customers/import">{say('portfolio:importList')}</Link>
              </>
            )
          }
        />
      ) : (
        <>
          <Harbour filters={filters} onFollow={moves.follow} />
          <RowsSection search={search} moves={moves} choices={choices} printed={printed} />
        </>
      )}
    </>
  )
}
