import type { Meeting } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { renewEngagement } from '../../engagements/renew.ts'
import { useMeetingsSearch } from '../use-meetings-search.ts'

/** What one can do with a meeting as a whole; whatever can be taken back is offered for undo in a message. */
export function useMeetingWork(meeting: Meeting) {
  const queries = useQueryClient()
  const showUndo = useUndoToast()
  const [, change] = useMeetingsSearch()
  return useMemo(() => {
    const { customerId, engagementId, title } = meeting
    const place = { customerId, engagementId, meetingId: meeting.id }
    /** Keeps what the server answered and asks again for what depends on it. */
    const settle = async (saved?: Meeting): Promise<void> => {
      if (saved) queries.setQueryData(api.meetings.get.queryKey({ input: place }), saved)
      await Promise.all([
        queries.invalidateQueries({ queryKey: api.meetings.key() }),
        renewEngagement(queries, { customerId, engagementId }),
      ])
    }
    const reopen = async () => settle(await client.meetings.reopen({ ...place }))
    const restore = async () => settle(await client.meetings.restore({ ...place }))
    const told = (work: () => Promise<void>) => () => work().catch(reportProblem)
    return {
      settle,
      hold: told(async () => {
        await settle(await client.meetings.hold({ ...place }))
        showUndo('meetings:detail.held', reopen)
      }),
      /** Throws the problem: it belongs into the form that asked for the reason. */
      async cancel(reason: string) {
        await settle(await client.meetings.cancel({ ...place, reason }))
        showUndo('meetings:detail.cancelledToast', reopen)
      },
      reopen: told(reopen),
      remove: told(async () => {
        await client.meetings.remove({ ...place })
        change({ meeting: undefined })
        await settle()
        showUndo('meetings:detail.removed', restore, { title })
      }),
      restore: told(restore),
    }
  }, [meeting, queries, showUndo, change])
}
