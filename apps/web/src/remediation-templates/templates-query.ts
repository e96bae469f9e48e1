import type { TemplateSummary } from '@lotse/contract'
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'

export type Edition = TemplateSummary['edition']

export const listQuery = () => api.remediationTemplates.list.queryOptions({ input: {} })

export const templateQuery = (edition: Edition, which: string) =>
  api.remediationTemplates.get.queryOptions({ input: { edition, which } })

export const useTemplate = (edition: Edition, which: string) => useQuery(templateQuery(edition, which))

/** Asks again for everything about templates, and for the lists that follow them. */
export async function renewTemplates(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: api.remediationTemplates.key() })
  await queries.invalidateQueries({ queryKey: api.remediation.key() })
}
