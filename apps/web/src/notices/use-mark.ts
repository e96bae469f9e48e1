import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { type InboxSearch, queryOf } from './search.ts'

/** Marks notices as read or unread; what marks many can be taken back. */
export function useMark() {
  const queries = useQueryClient()
  const undoable = useUndoToast()
  const mark = useCallback(
    async (noticeIds: readonly string[], read: boolean): Promise<void> => {
      if (noticeIds.length === 0) return
      await client.notices.mark({ noticeIds: [...noticeIds], read }).catch(reportProblem)
      await queries.invalidateQueries({ queryKey: api.notices.key() })
    },
    [queries],
  )
  const markAll = useCallback(
    async (search: InboxSearch, until: string): Promise<void> => {
      try {
        const { only: _only, ...filter } = queryOf(search)
        const { noticeIds } = await client.notices.markAll({ ...filter, until })
        undoable('notices:markedAll', () => mark(noticeIds, false), { count: noticeIds.length })
      } catch (error) {
        reportProblem(error)
      }
      await queries.invalidateQueries({ queryKey: api.notices.key() })
    },
    [mark, queries, undoable],
  )
  return { mark, markAll }
}
