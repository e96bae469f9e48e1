import { Button } from '@fluentui/react-components'
import type { NoteDraft } from '@lotse/contract'
import { noteCategories } from '@lotse/playbook'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import styles from './NotesList.module.css'
import { renewDrafts } from './use-draft.ts'

const NoteDialog = onDemand(async () => (await import('./NoteDialog.tsx')).NoteDialog)

/** One's own drafts of an engagement: to go on with, or to throw away. Nothing where there are none. */
export function DraftList({ engagementId }: { readonly engagementId: string }) {
  const say = useText()
  const queries = useQueryClient()
  const undoable = useUndoToast()
  const { data = [] } = useQuery(api.notes.drafts.queryOptions({ input: {} }))
  const [open, setOpen] = useState<NoteDraft | null>(null)
  const here = data.filter((draft) => draft.engagementId === engagementId)
  const discard = async ({ customerId, id: draftId }: NoteDraft) => {
    try {
      await client.notes.removeDraft({ customerId, draftId })
      undoable('notes:draft.discarded', async () => {
        await client.notes.restoreDraft({ customerId, draftId })
        await renewDrafts(queries)
      })
    } catch (problem) {
      reportProblem(problem)
    }
    await renewDrafts(queries)
  }
  if (here.length === 0 && open === null) return null
  return (
    <details className={styles.drafts}>
      <summary>{say('notes:draft.mine', { count: here.length })}</summary>
      <p className={styles.count}>{say('notes:draft.line')}</p>
      <ul aria-label={say('notes:draft.title')}>
        {here.map((draft) => (
          <Line key={draft.id} draft={draft} onOpen={() => setOpen(draft)} onDiscard={() => void discard(draft)} />
        ))}
      </ul>
      {open && <NoteDialog draft={open} onClose={() => setOpen(null)} />}
    </details>
  )
}

interface LineProps {
  readonly draft: NoteDraft
  readonly onOpen: () => void
  readonly onDiscard: () => void
}

function Line({ draft, onOpen, onDiscard }: LineProps) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { text } = draft.content.fields
  const words = typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, 120) : say('notes:draft.nameless')
  return (
    <li>
      <span className={styles.draftWords}>
        {words}
        <span className={styles.count}>
          {` · ${localised(noteCategories[draft.content.category].label)} · ${format.moment(draft.changedAt)}`}
        </span>
      </span>
      <span className={styles.tools}>
        <Button size="small" {...NoteDialog.fetchedBy} onClick={onOpen}>
          {say('notes:draft.open')}
        </Button>
        <Button size="small" appearance="subtle" onClick={onDiscard}>
          {say('notes:draft.discard')}
        </Button>
      </span>
    </li>
  )
}
