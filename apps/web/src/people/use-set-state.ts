import type { Person } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api, client, ifMatch } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'

type Wanted = 'active' | 'disabled'

/**
 * Sends somebody out or lets them in again: shown at once, taken back where the server refuses, and undone from a
 * message.
 */
export function useSetState(): (person: Person, state: Wanted) => void {
  const queries = useQueryClient()
  const showUndo = useUndoToast()

  const save = useCallback(
    async (person: Person, state: Wanted): Promise<Person> => {
      const listKey = api.people.list.queryKey({ input: {} })
      const show = (shown: Person) =>
        queries.setQueryData(listKey, (before: Person[] | undefined) =>
          before?.map((one) => (one.id === shown.id ? shown : one)),
        )
      await queries.cancelQueries({ queryKey: listKey })
      show({ ...person, state })
      try {
        const saved = await client.people.change({
          params: { personId: person.id },
          headers: { 'if-match': ifMatch(person.version) },
          body: { state },
        })
        show(saved)
        return saved
      } catch (error) {
        show(person)
        void queries.invalidateQueries({ queryKey: listKey })
        throw error
      }
    },
    [queries],
  )

  return useCallback(
    (person, state) => {
      const done = (saved: Person) =>
        showUndo(
          state === 'disabled' ? 'people:state.disabledNow' : 'people:state.enabledNow',
          async () => void (await save(saved, state === 'disabled' ? 'active' : 'disabled')),
          { name: person.name },
        )
      void save(person, state).then(done).catch(reportProblem)
    },
    [save, showUndo],
  )
}
