import type { AnswerProposalView, InventoryOverview } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { useLocalised } from '../../language/use-text.ts'
import { inventoryKey, useTenantPlace } from '../inventory-query.ts'

type Decision = 'accepted' | 'declined'

export interface Answering {
  /** The question that is being answered. */
  readonly pending: string | null
  answer(proposal: AnswerProposalView, decision: Decision): void
  withdraw(proposal: AnswerProposalView): void
}

interface Change {
  readonly proposal: AnswerProposalView
  readonly decision: Decision | null
}

const toasts = {
  accepted: 'inventory:answers.toastAccepted',
  declined: 'inventory:answers.toastDeclined',
  withdrawn: 'inventory:answers.toastWithdrawn',
} as const

/** Takes, leaves or takes back a proposed answer; each time the way back is offered. */
export function useAnswer(): Answering {
  const place = useTenantPlace()
  const queries = useQueryClient()
  const offerUndo = useUndoToast()
  const local = useLocalised()
  const send = async ({ proposal, decision }: Change): Promise<void> => {
    const input = { ...place, questionId: proposal.questionId }
    const overview: InventoryOverview =
      decision === null
        ? await client.inventory.withdrawAnswer(input)
        : await client.inventory.answer({ ...input, decision, values: proposal.values.map(({ value }) => value) })
    queries.setQueryData(inventoryKey(place), overview)
  }
  const { mutate, isPending, variables } = useMutation<void, Error, Change>({
    mutationFn: send,
    onSuccess: (_nothing, { proposal, decision }) => {
      const before = proposal.answer?.decision ?? null
      const values = { question: local(proposal.question) }
      const key = toasts[decision ?? 'withdrawn']
      // A decision on other values than today's cannot be made again: nobody suggests them any more.
      if (proposal.answer?.differs) showToast({ words: { key, values } })
      else offerUndo(key, () => send({ proposal, decision: before }), values)
    },
    onError: (error) => {
      void queries.invalidateQueries({ queryKey: inventoryKey(place) })
      reportProblem(error)
    },
  })
  return {
    pending: isPending ? variables.proposal.questionId : null,
    answer: (proposal, decision) => mutate({ proposal, decision }),
    withdraw: (proposal) => mutate({ proposal, decision: null }),
  }
}
