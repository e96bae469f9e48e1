import { Button } from '@fluentui/react-components'
import type { FoundNote } from '@lotse/contract'
import { taskName } from '@lotse/playbook'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useEngagement, usePlaybookHere } from '../engagements/engagement-context.ts'
import { useOpen } from '../engagements/use-open.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Skeleton, TextSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { DueLines } from './DueLines.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { NoteItem } from './NoteItem.tsx'
import { NotesCount } from './NotesCount.tsx'
import styles from './NotesList.module.css'
import { isFiltered, notesSearch, queryOf } from './search.ts'

const DraftList = onDemand(async () => (await import('./DraftList.tsx')).DraftList)
const NoteFilters = lazy(async () => ({ default: (await import('./NoteFilters.tsx')).NoteFilters }))
const NoteDialog = onDemand(async () => (await import('./NoteDialog.tsx')).NoteDialog)

const route = getRouteApi('/inside/customers/$customerId/engagements/$engagementId/notes')
const pageSize = 30

/** What was written about the engagement: the newest first, or what was searched for. */
export function NotesPage() {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const playbook = usePlaybookHere()
  const { may, customerName } = useEngagement()
  const search = notesSearch({ ...route.useSearch() })
  const navigate = useNavigate()
  const [, show] = useOpen()
  const [correcting, setCorrecting] = useState<FoundNote | null>(null)
  const surroundings = useQuery(api.notes.surroundings.queryOptions({ input: place })).data
  const input = { ...place, ...queryOf(search) }
  const query = useInfiniteQuery(
    api.notes.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...input, limit: pageSize, ...(after && { after }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const set = (change: object) => {
    const next = (before: object) => ({ ...emptied(before), ...notesSearch({ ...search, note: undefined, ...change }) })
    void navigate({ to: '.', search: next as never, replace: true, resetScroll: false })
  }
  const clear = () => void navigate({ to: '.', search: emptied as never, replace: true, resetScroll: false })
  const nameOf = (taskId: string) => {
    const task = playbook.tasks.find(({ id }) => id === taskId)
    return task ? localised(taskName(task)) : taskId
  }
  const mayCorrect = ({ correctedBy, category }: FoundNote) =>
    may.writeNote && correctedBy === null && (surroundings?.writable.includes(category) ?? false)
  const tasks = surroundings?.tasks.map((id) => ({ id, label: nameOf(id) })) ?? []
  const write = (
    <Button appearance="primary" {...NoteDialog.fetchedBy} onClick={() => show({ open: 'note' })}>
      {say(query.data?.pages[0]?.total === 0 && !isFiltered(search) ? 'notes:first' : 'notes:write')}
    </Button>
  )
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <DueLines due={surroundings?.due ?? []} />
        {may.writeNote && query.data?.pages[0]?.total !== 0 && write}
      </div>
      <DraftList engagementId={place.engagementId} />
      <Suspense fallback={<Skeleton height={58} />}>
        <NoteFilters search={search} facets={surroundings} tasks={tasks} onChange={set} onClear={clear} />
      </Suspense>
      <Loaded query={query} skeleton={<TextSkeleton lines={12} />}>
        {({ pages }) => {
          const notes = pages.flatMap(({ items }) => items)
          const total = pages[0]?.total ?? 0
          if (notes.length === 0 && !isFiltered(search))
            return (
              <Empty
                what={say('notes:none')}
                why={say('notes:noneWhy')}
                {...(may.writeNote ? { how: write } : { who: say('notes:who') })}
              />
            )
          if (notes.length === 0)
            return (
              <Empty
                what={say('notes:notFound')}
                why={say('notes:notFoundWhy')}
                how={<Button onClick={clear}>{say('notes:clear')}</Button>}
              />
            )
          return (
            <>
              <div className={styles.line}>
                <NotesCount
                  search={search}
                  total={total}
                  isCut={!query.hasNextPage && notes.length < total}
                  onShowAll={clear}
                />
                <ExportButtons
                  name={customerName}
                  fetchPage={(after) => api.notes.list.call({ ...input, limit: 200, ...(after && { after }) })}
                />
              </div>
              <ol className={styles.notes}>
                {notes.map((note) => (
                  <NoteItem
                    key={note.id}
                    note={note}
                    pointedAt={note.id === search.note}
                    onTag={(tag) => set({ tag })}
                    linkTo={(noteId, words) => (
                      <Link to="." search={((before: object) => ({ ...emptied(before), note: noteId })) as never}>
                        {words}
                      </Link>
                    )}
                    {...(note.taskId && {
                      task: (
                        <Link to="." search={((before: object) => ({ ...before, task: note.taskId })) as never}>
                          {nameOf(note.taskId)}
                        </Link>
                      ),
                    })}
                    {...(mayCorrect(note) && { onCorrect: () => setCorrecting(note) })}
                  />
                ))}
              </ol>
              {query.hasNextPage && (
                <div>
                  <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {say('notes:more', { count: total - notes.length })}
                  </Button>
                </div>
              )}
            </>
          )
        }}
      </Loaded>
      {correcting && <NoteDialog corrects={correcting} onClose={() => setCorrecting(null)} />}
    </div>
  )
}

/** The address without anything of the notes; what else lies over the page stays. */
function emptied(before: object): object {
  const mine = [
    'search',
    'category',
    'author',
    'tag',
    'escalated',
    'about',
    'from',
    'until',
    'sort',
    'note',
    'customer',
  ]
  return { ...before, ...Object.fromEntries(mine.map((name) => [name, undefined])) }
}
