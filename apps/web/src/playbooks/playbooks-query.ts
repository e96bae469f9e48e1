import { type QueryClient, useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'

/** Every playbook with its versions. */
export const listQuery = () => api.playbooks.list.queryOptions({ input: {} })

/** One playbook out of the list; `data` is null where there is none of that id. */
export function useSummary(playbookId: string) {
  return useQuery({ ...listQuery(), select: (all) => all.find(({ id }) => id === playbookId) ?? null })
}

/** Asks again for everything about playbooks that may have changed; published versions never do. */
export async function renewPlaybooks(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({
    queryKey: api.playbooks.key(),
    predicate: ({ queryKey: [path] }) => !(Array.isArray(path) && path[1] === 'get'),
  })
}
