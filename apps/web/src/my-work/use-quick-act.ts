import type { WorkLine } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api, client, ifMatch } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'

type Listed = Awaited<ReturnType<typeof client.myWork.list>>

/**
 * Does what can be done with a line right in the list: the line goes at once and comes back where the server refuses.
 * A completed action can be taken back.
 */
export function useQuickAct(): (line: WorkLine) => void {
  const queries = useQueryClient()
  const showUndo = useUndoToast()
  return useCallback(
    (line) => {
      const renew = () => queries.invalidateQueries({ queryKey: api.myWork.key() })
      const work = async () => {
        await queries.cancelQueries({ queryKey: api.myWork.list.key() })
        queries.setQueriesData<Listed>(
          { queryKey: api.myWork.list.key() },
          (before) => before && { ...before, lines: before.lines.filter(({ key }) => key !== line.key) },
        )
        const undo = await act(line)
        await renew()
        if (undo)
          showUndo('myWork:act.completed', async () => {
            await undo()
            await renew()
          })
      }
      void work().catch((error: unknown) => void renew().then(() => reportProblem(error)))
    },
    [queries, showUndo],
  )
}

/** Does it. @returns how to take it back, where that is possible */
async function act({ customerId, engagementId, act }: WorkLine): Promise<(() => Promise<void>) | null> {
  if (act === null) return null
  if (act.do === 'readMention') {
    await client.notes.readMention({ customerId, noteId: act.noteId })
    return null
  }
  const params = { customerId, engagementId, meetingId: act.meetingId, actionId: act.actionId }
  const set = (version: number, done: boolean) =>
    client.meetings.changeAction({ params, headers: { 'if-match': ifMatch(version) }, body: { done } })
  const { version } = await set(act.version, true)
  return async () => void (await set(version, false))
}
