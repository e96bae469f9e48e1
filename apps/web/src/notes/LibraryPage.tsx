import { Button } from '@fluentui/react-components'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { CustomerFilter } from './CustomerFilter.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { LibraryItem } from './LibraryItem.tsx'
import { MyDrafts } from './MyDrafts.tsx'
import { MyMentions } from './MyMentions.tsx'
import { NoteFilters } from './NoteFilters.tsx'
import { NotesCount } from './NotesCount.tsx'
import styles from './NotesList.module.css'
import { isFiltered, type NotesSearch, notesSearch, queryOf } from './search.ts'

const TemplatesDialog = onDemand(async () => (await import('./TemplatesDialog.tsx')).TemplatesDialog)

const route = getRouteApi('/inside/notes')
const pageSize = 30

/** The notes of all customers: the newest first, or what was searched for. */
export function LibraryPage() {
  const say = useText()
  const search = route.useSearch()
  const navigate = useNavigate()
  const [isTemplatesOpen, setTemplatesOpen] = useState(false)
  const facets = useQuery(api.notes.facets.queryOptions({ input: {} })).data
  const { noteId: _, ...input } = queryOf(search)
  const query = useInfiniteQuery(
    api.notes.library.infiniteOptions({
      input: (after: string | undefined) => ({ ...input, limit: pageSize, ...(after && { after }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const set = (change: { readonly [K in keyof NotesSearch]?: string | undefined }) =>
    void navigate({ to: '/notes', search: notesSearch({ ...search, ...change }), replace: true, resetScroll: false })
  const clear = () => void navigate({ to: '/notes', search: {}, replace: true })
  return (
    <div className={styles.page}>
      <PageHead
        title={say('notes:title')}
        actions={
          <Button {...TemplatesDialog.fetchedBy} onClick={() => setTemplatesOpen(true)}>
            {say('notes:template.title')}
          </Button>
        }
      />
      <MyMentions />
      <MyDrafts />
      <NoteFilters
        search={search}
        facets={facets}
        customer={<CustomerFilter value={search.customer} onChange={(customer) => set({ customer })} />}
        onChange={set}
        onClear={clear}
      />
      <Loaded query={query} skeleton={<TextSkeleton lines={12} />}>
        {({ pages }) => {
          const notes = pages.flatMap(({ items }) => items)
          const total = pages[0]?.total ?? 0
          if (notes.length === 0 && !isFiltered(search))
            return <Empty what={say('notes:noneAnywhere')} why={say('notes:noneAnywhereWhy')} />
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
                  name=""
                  fetchPage={(after) => api.notes.library.call({ ...input, limit: 200, ...(after && { after }) })}
                />
              </div>
              <ol className={styles.notes}>
                {notes.map((note) => (
                  <LibraryItem key={note.id} note={note} onTag={(tag) => set({ tag })} />
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
      {isTemplatesOpen && <TemplatesDialog onClose={() => setTemplatesOpen(false)} />}
    </div>
  )
}
