import type { UsageImport } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, ifMatch } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useTenantPlace } from '../usage-query.ts'
import { stagedQuery, waitingQuery } from './staged-query.ts'

type Asked =
  | { readonly what: 'take'; readonly without: readonly string[] }
  | { readonly what: 'read-again'; readonly monthFirst: boolean }
  | { readonly what: 'drop' }

export interface Decision {
  /** What is on its way. */
  readonly pending: Asked['what'] | null
  decide(asked: Asked): void
}

/** What a person decides about an import. The answer is its new state; where somebody was faster, theirs is shown. */
export function useDecision({ id, version }: Pick<UsageImport, 'id' | 'version'>): Decision {
  const place = useTenantPlace()
  const queries = useQueryClient()
  const { queryKey } = stagedQuery(place, id)
  const { mutate, isPending, variables } = useMutation<UsageImport, Error, Asked>({
    mutationFn: (asked) => {
      const params = { ...place, importId: id }
      const headers = { 'if-match': ifMatch(version) }
      switch (asked.what) {
        case 'take':
          return client.usageImports.confirm({ params, headers, body: { without: [...asked.without] } })
        case 'read-again':
          return client.usageImports.change({ params, headers, body: { monthFirst: asked.monthFirst } })
        case 'drop':
          return client.usageImports.cancel(params)
      }
    },
    onSuccess: (now) => queries.setQueryData(queryKey, now),
    onError: (error) => {
      void queries.invalidateQueries({ queryKey })
      reportProblem(error)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: waitingQuery(place).queryKey }),
  })
  return { pending: isPending ? variables.what : null, decide: mutate }
}
