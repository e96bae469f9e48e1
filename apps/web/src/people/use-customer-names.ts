import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../app/api.ts'

export interface CustomerName {
  readonly id: string
  readonly name: string
}

/** The customers of the portfolio by name, with or without an engagement: to show and to choose whose people somebody is. */
export function useCustomerNames(): readonly CustomerName[] {
  const { data } = useQuery(api.customers.portfolio.queryOptions({ input: { limit: 200, sort: 'name' } }))
  return useMemo(() => {
    const names = new Map<string, string>()
    for (const { customerId, customerName } of data?.items ?? []) names.set(customerId, customerName)
    for (const { customerId, name } of data?.unengaged ?? []) names.set(customerId, name)
    return [...names]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, document.documentElement.lang))
  }, [data])
}
