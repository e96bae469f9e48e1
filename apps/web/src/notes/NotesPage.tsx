import { Button } from '@fluentui/react-components'
import type { Note } from '@lotse/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useEngagement } from '../engagements/engagement-context.ts'
import { useOpen } from '../engagements/use-open.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { NoteItem } from './NoteItem.tsx'
import styles from './NotesPage.module.css'
import { SearchField } from './SearchField.tsx'
import { useNotesSearch } from './use-notes-search.ts'

const NoteDialog = onDemand(async () => (await import('./NoteDialog.tsx')).NoteDialog)

const pageSize = 30

/** What was written about the engagement, newest first. */
export function NotesPage() {
  const say = useText()
  const place = usePlace()
  const { may } = useEngagement()
  const [search] = useNotesSearch()
  const [, show] = useOpen()
  const [correcting, setCorrecting] = useState<Note | null>(null)
  const query = useInfiniteQuery(
    api.notes.list.infiniteOptions({
      input: (after: string | undefined) => ({
        ...place,
        limit: pageSize,
        ...(search && { search }),
        ...(after && { after }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  return (
    <div className={styles.page}>
      <SearchField />
      <Loaded query={query} skeleton={<TextSkeleton lines={12} />}>
        {({ pages }) => {
          const notes = pages.flatMap(({ items }) => items)
          const total = pages[0]?.total ?? 0
          if (notes.length === 0 && search === '') {
            return (
              <Empty
                what={say('notes:none')}
                why={say('notes:noneWhy')}
                {...(may.writeNote
                  ? {
                      how: (
                        <Button appearance="primary" onClick={() => show({ open: 'note' })}>
                          {say('notes:first')}
                        </Button>
                      ),
                    }
                  : { who: say('notes:who') })}
              />
            )
          }
          if (notes.length === 0)
            return <Empty what={say('notes:notFound', { search })} why={say('notes:notFoundWhy')} />
          return (
            <>
              <p className={styles.count} aria-live="polite">
                {say('notes:count', { count: total })}
              </p>
              <ol className={styles.notes}>
                {notes.map((note) => (
                  <NoteItem
                    key={note.id}
                    note={note}
                    search={search}
                    {...(may.writeNote && note.correctedBy === null && { onCorrect: () => setCorrecting(note) })}
                  />
                ))}
              </ol>
              {query.hasNextPage && (
                <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {say('notes:more', { count: total - notes.length })}
                </Button>
              )}
            </>
          )
        }}
      </Loaded>
      {correcting && <NoteDialog corrects={correcting} onClose={() => setCorrecting(null)} />}
    </div>
  )
}
