import { Button } from '@fluentui/react-components'
import type { Mention } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useText } from '../language/use-text.ts'
import { LibraryItem } from './LibraryItem.tsx'
import styles from './NotesList.module.css'

/** Notes that mention whoever looks at the page and that they have not read; nothing where there are none. */
export function MyMentions() {
  const say = useText()
  const queries = useQueryClient()
  const { data } = useQuery(api.notes.mentions.queryOptions({ input: { unread: 'yes', limit: 20 } }))
  const read = async ({ customerId, id: noteId }: Mention) => {
    try {
      await client.notes.readMention({ customerId, noteId })
      await queries.invalidateQueries({ queryKey: api.notes.mentions.key() })
    } catch (problem) {
      reportProblem(problem)
    }
  }
  if (data === undefined || data.total === 0) return null
  return (
    <details className={styles.drafts}>
      <summary>{say('notes:mention.mine', { count: data.total })}</summary>
      <p className={styles.count}>{say('notes:mention.line')}</p>
      <ol className={styles.notes} aria-label={say('notes:mention.title')}>
        {data.items.map((mention) => (
          <LibraryItem
            key={mention.id}
            note={mention}
            tools={
              <Button size="small" onClick={() => void read(mention)}>
                {say('notes:mention.read')}
              </Button>
            }
          />
        ))}
      </ol>
    </details>
  )
}
