import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { TextKey } from '../../language/text-key.ts'
import { useText } from '../../language/use-text.ts'
import { api } from '../api.ts'
import type { Action } from './action.ts'
import { rank } from './rank.ts'
import { runAction } from './run-action.ts'
import { useActionContext, useActions } from './use-actions.ts'

/** One line of the palette. */
export interface Found {
  readonly id: string
  readonly label: string
  /** Under which heading it stands. */
  readonly heading: TextKey
  readonly shortcut?: string | undefined
  choose(): void
}

const customersShown = 8

/** Customers and actions for what somebody typed: customers first, since that is what most people look for. */
export function useFound(typed: string): { readonly found: readonly Found[]; readonly searching: boolean } {
  const say = useText()
  const context = useActionContext()
  const actions = useActions()
  const search = useDeferredValue(typed.trim())
  const customers = useQuery(
    api.portfolio.list.queryOptions({
      input: { search, limit: customersShown, sort: 'name' },
      enabled: search !== '',
      placeholderData: keepPreviousData,
    }),
  )
  // Whoever has no engagement, as with a Windows upgrade, stands in no row.
  const named = useQuery(
    api.portfolio.customers.queryOptions({
      input: { search, limit: customersShown },
      enabled: search !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const rows = customers.data?.items ?? []
  const without = (named.data ?? [])
    .filter(({ customerId }) => rows.every((row) => row.customerId !== customerId))
    .slice(0, Math.max(0, customersShown - rows.length))

  const asFound = (action: Action): Found => ({
    id: action.id,
    label: say(action.label),
    heading: `app:section.${action.section}`,
    shortcut: action.shortcut,
    choose: () => void runAction(action, context),
  })
  const found: Found[] =
    search === ''
      ? []
      : [
          ...rows.map(
            (row): Found => ({
              id: `customer.${row.engagementId}`,
              label: [row.customerName, row.city].filter(Boolean).join(' · '),
              heading: 'app:palette.customers',
              choose: () =>
                void context.router.navigate({ to: `/customers/${row.customerId}/engagements/${row.engagementId}` }),
            }),
          ),
          ...without.map(
            ({ customerId, name }): Found => ({
              id: `customer.${customerId}`,
              label: name,
              heading: 'app:palette.customers',
              choose: () => void context.router.navigate({ to: `/customers/${customerId}` }),
            }),
          ),
        ]
  const fitting = uniqueByLabel(actions)
    .map((action) => ({ action, fit: rank(say(action.label), typed) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => (typed.trim() === '' ? 0 : b.fit - a.fit))
  return {
    found: [...found, ...fitting.map(({ action }) => asFound(action))],
    searching: customers.isFetching,
  }
}

/** Two keys for one thing are one line; the palette does not offer to open itself. */
function uniqueByLabel(actions: readonly Action[]): readonly Action[] {
  const seen = new Set<TextKey>(['app:actions.find'])
  return actions.filter(({ label }) => !seen.has(label) && seen.add(label))
}
