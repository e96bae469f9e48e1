import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { DraftLine } from './DraftLine.tsx'
import styles from './NotesList.module.css'
import { useDiscardDraft } from './use-discard-draft.ts'

/** One's own drafts at all customers, with the way to where each is written. Nothing where there are none. */
export function MyDrafts() {
  const say = useText()
  const discard = useDiscardDraft()
  const { data = [] } = useQuery(api.notes.drafts.queryOptions({ input: {} }))
  if (data.length === 0) return null
  return (
    <details className={styles.drafts}>
      <summary>{say('notes:draft.mine', { count: data.length })}</summary>
      <p className={styles.count}>{say('notes:draft.line')}</p>
      <ul aria-label={say('notes:draft.title')}>
        {data.map((draft) => (
          <DraftLine
            key={draft.id}
            draft={draft}
            before={
              <>
                <Link
                  to="/customers/$customerId/engagements/$engagementId/notes"
                  params={{ customerId: draft.customerId, engagementId: draft.engagementId }}
                >
                  {draft.customerName}
                </Link>
                {' · '}
              </>
            }
          >
            <Button size="small" appearance="subtle" onClick={() => void discard(draft)}>
              {say('notes:draft.discard')}
            </Button>
          </DraftLine>
        ))}
      </ul>
    </details>
  )
}
