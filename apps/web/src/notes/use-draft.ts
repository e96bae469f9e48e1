import type { DraftContent, NoteDraft } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { client, ifMatch } from '../app/api.ts'
import type { Place } from '../engagements/address.ts'
import { DraftKeeper, type DraftState } from './draft-keeper.ts'
import { type DraftPlace, mirrorAt } from './draft-mirror.ts'
import { renewDrafts } from './renew-drafts.ts'

/** Keeps the draft of an open form, and says how it stands. What waits is sent when the window is left or closed. */
export function useDraft(
  place: Place,
  at: DraftPlace,
  draft: NoteDraft | null,
): { readonly keeper: DraftKeeper; readonly state: DraftState } {
  const queries = useQueryClient()
  const [state, setState] = useState<DraftState>(draft ? { is: 'kept', at: draft.changedAt } : { is: 'nothing' })
  // The form is made anew for another place or draft, so what it begins with decides.
  const [begun] = useState({ place, at, draft })
  const keeper = useMemo(() => {
    const { customerId, engagementId } = begun.place
    return new DraftKeeper(
      {
        begin: (content: DraftContent) =>
          client.notes.beginDraft({
            customerId,
            engagementId,
            content,
            taskId: begun.at.taskId,
            corrects: begun.at.corrects,
          }),
        save: ({ id, version }, content) =>
          client.notes.saveDraft({
            params: { customerId, draftId: id },
            headers: { 'if-match': ifMatch(version) },
            body: { content },
          }),
      },
      mirrorAt(localStorage, begun.at),
      setState,
      begun.draft,
    )
  }, [begun])
  useEffect(() => {
    const send = () => void keeper.settle()
    window.addEventListener('pagehide', send)
    document.addEventListener('visibilitychange', send)
    return () => {
      window.removeEventListener('pagehide', send)
      document.removeEventListener('visibilitychange', send)
    }
  }, [keeper])
  useEffect(() => () => void renewDrafts(queries), [queries])
  return { keeper, state }
}
