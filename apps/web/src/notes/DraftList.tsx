import { Button } from '@fluentui/react-components'
import type { NoteDraft } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { DraftLine } from './DraftLine.tsx'
import styles from './NotesList.module.css'
import { useDiscardDraft } from './use-discard-draft.ts'

const NoteDialog = onDemand(async () => (await import('./NoteDialog.tsx')).NoteDialog)

/** One's own drafts of an engagement: to go on with, or to throw away. Nothing where there are none. */
export function DraftList({ engagementId }: { readonly engagementId: string }) {
  const say = useText()
  const discard = useDiscardDraft()
  const { data = [] } = useQuery(api.notes.drafts.queryOptions({ input: {} }))
  const [open, setOpen] = useState<NoteDraft | null>(null)
  const here = data.filter((draft) => draft.engagementId === engagementId)
  if (here.length === 0 && open === null) return null
  return (
    <details className={styles.drafts}>
      <summary>{say('notes:draft.mine', { count: here.length })}</summary>
      <p className={styles.count}>{say('notes:draft.line')}</p>
      <ul aria-label={say('notes:draft.title')}>
        {here.map((draft) => (
          <DraftLine key={draft.id} draft={draft}>
            <Button size="small" {...NoteDialog.fetchedBy} onClick={() => setOpen(draft)}>
              {say('notes:draft.open')}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => void discard(draft)}>
              {say('notes:draft.discard')}
            </Button>
          </DraftLine>
        ))}
      </ul>
      {open && <NoteDialog draft={open} onClose={() => setOpen(null)} />}
    </details>
  )
}
