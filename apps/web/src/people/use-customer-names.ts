import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../app/api.ts'

export interface CustomerName {
  readonly id: string
  readonly name: string
}

/** The customers of the portfolio by name, with or without an engagement: to show and to choose whose people somebody is. */
export function useCustomerNames(): readonly CustomerName[] {
  const { data } = useQuery(api.portfolio.customers.queryOptions({ input: { limit: 500 } }))
  return useMemo(() => (data ?? []).map(({ customerId, name }) => ({ id: customerId, name })), [data])
}
