import type { Annotation } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { useTenantPlace } from '../usage-query.ts'

/** Takes something off the curve and offers to bring it back. */
export function useRemoveAnnotation(): {
  /** What is on its way out. */
  readonly pending: string | null
  remove(annotation: Annotation): void
} {
  const place = useTenantPlace()
  const queries = useQueryClient()
  const offerUndo = useUndoToast()
  const renew = () => queries.invalidateQueries({ queryKey: api.annotations.key() })
  const { mutate, isPending, variables } = useMutation({
    mutationFn: ({ id }: Annotation) => client.annotations.remove({ ...place, annotationId: id }),
    onSuccess: (_nothing, { id, words }) =>
      offerUndo(
        'annotations:removed',
        async () => {
          await client.annotations.restore({ ...place, annotationId: id })
          await renew()
        },
        { words },
      ),
    onError: reportProblem,
    onSettled: renew,
  })
  return { pending: isPending ? variables.id : null, remove: mutate }
}
