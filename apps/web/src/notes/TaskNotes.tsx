import { Button } from '@fluentui/react-components'
import type { FoundNote } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useEngagement } from '../engagements/engagement-context.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { NoteItem } from './NoteItem.tsx'
import styles from './NotesList.module.css'

const NoteDialog = onDemand(async () => (await import('./NoteDialog.tsx')).NoteDialog)

/** How many notes a task shows by itself; the notes page has them all. */
const shown = 5

/** The notes of one task, newest first, and the way to write another: for the panel of a task. */
export function TaskNotes({ taskId }: { readonly taskId: string }) {
  const say = useText()
  const place = usePlace()
  const { may } = useEngagement()
  const [writing, setWriting] = useState<FoundNote | 'new' | null>(null)
  const query = useQuery(api.notes.list.queryOptions({ input: { ...place, taskId, limit: shown } }))
  const writable = useQuery(api.notes.surroundings.queryOptions({ input: place, enabled: may.writeNote })).data
    ?.writable
  const mayCorrect = ({ correctedBy, category }: FoundNote) =>
    may.writeNote && correctedBy === null && (writable?.includes(category) ?? false)
  if (!may.readNotes) return null
  return (
    <section className={styles.task} aria-label={say('notes:task.title')}>
      <h3>{say('notes:task.title')}</h3>
      <Loaded query={query} skeleton={<TextSkeleton lines={2} />}>
        {({ items, total }) => (
          <>
            {total === 0 && <p className={styles.count}>{say('notes:task.none')}</p>}
            <ol className={styles.notes}>
              {items.map((note) => (
                <NoteItem key={note.id} note={note} {...(mayCorrect(note) && { onCorrect: () => setWriting(note) })} />
              ))}
            </ol>
            {total > items.length && (
              <Link
                to="/customers/$customerId/engagements/$engagementId/notes"
                params={place}
                search={{ about: taskId } as never}
              >
                {say('notes:task.all', { count: total })}
              </Link>
            )}
          </>
        )}
      </Loaded>
      {may.writeNote && (
        <div>
          <Button {...NoteDialog.fetchedBy} onClick={() => setWriting('new')}>
            {say('notes:task.write')}
          </Button>
        </div>
      )}
      {writing !== null && (
        <NoteDialog
          taskId={taskId}
          {...(writing !== 'new' && { corrects: writing })}
          onClose={() => setWriting(null)}
        />
      )}
    </section>
  )
}
