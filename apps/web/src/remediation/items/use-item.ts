import type { Remediation, RemediationItem, RemediationRun } from '@lotse/contract'
import { useCallback } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { isProblem, Problem } from '../../problem/problem.ts'
import { useKeep } from '../remediation-query.ts'

type Change = Omit<Parameters<typeof client.remediation.changeItem>[0]['body'], never>

/**
 * Saves work on an item on top of the version its reader saw. Where somebody was faster, the problem carries the item as
 * it is now, so that both sides can be shown.
 */
export function useChangeItem(run: RemediationRun): (item: RemediationItem, change: Change) => Promise<void> {
  const place = usePlace()
  const keep = useKeep()
  return useCallback(
    async ({ id, version }, change) => {
      try {
        await keep(
          await client.remediation.changeItem({
            params: { ...place, runId: run.id, itemId: id },
            headers: { 'if-match': ifMatch(version) },
            body: change,
          }),
        )
      } catch (error) {
        if (!isProblem(error) || error.code !== 'changed-meanwhile') throw error
        const present = error.current as Remediation
        await keep(present)
        const { code, status, title, detail, errors } = error
        const current = present.run?.items.find((one) => one.id === id)
        throw new Problem({ code, status, title, detail, errors, current })
      }
    },
    [place, keep, run.id],
  )
}
