import { Button } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { useFilePicker } from '../ui/files/use-file-picker.tsx'
import { usePageDrop } from '../ui/files/use-page-drop.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { listAddress } from './address.ts'
import { DocumentFilters } from './DocumentFilters.tsx'
import { DocumentTable } from './DocumentTable.tsx'
import styles from './documents.module.css'
import { filterOf } from './search.ts'
import { UploadPanel } from './UploadPanel.tsx'
import { useDocumentsSearch } from './use-documents-search.ts'
import { type About, useUpload } from './use-upload.ts'

const DocumentPanel = onDemand(async () => (await import('./DocumentPanel.tsx')).DocumentPanel)

const pageSize = 100

/** The files of an engagement: found, brought in, saved, and what became of each. */
export function DocumentsPage() {
  const say = useText()
  const place = usePlace()
  const [search, change] = useDocumentsSearch()
  const filter = filterOf(search)
  const query = useInfiniteQuery(
    api.documents.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...place, ...filter, limit: pageSize, ...(after && { after }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const first = query.data?.pages[0]
  const mayUpload = first?.may.upload ?? false
  const uploads = useUpload()
  const [about, setAbout] = useState<About>({ kind: 'other', audience: 'team' })
  const { send } = uploads
  const bring = useCallback((files: readonly File[]) => send(files, about), [send, about])
  const [picker, choose] = useFilePicker(bring)
  const hovering = usePageDrop(mayUpload && uploads.sending === null && !search.document ? bring : undefined)
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'documents.upload',
        label: 'documents:actions.upload',
        section: 'create',
        shortcut: 'u',
        isAvailable: () => mayUpload,
        run: choose,
      },
    ],
    [mayUpload, choose],
  )
  usePageActions(actions)
  const isNarrowed = Boolean(search.q ?? search.kind ?? search.for)
  return (
    <>
      {picker}
      {hovering && <div className={styles.veil}>{say('documents:upload.release')}</div>}
      {mayUpload && (
        <UploadPanel uploads={uploads} about={about} hovering={hovering} onAbout={setAbout} onChoose={choose} />
      )}
      <Panel
        title={say('documents:title')}
        actions={
          <a href={listAddress(place, filter)} download="documents.csv">
            {say('documents:csv')}
          </a>
        }
      >
        <DocumentFilters total={first?.total} />
        <Loaded query={query} skeleton={<TableSkeleton rows={4} />}>
          {({ pages }) => {
            const documents = pages.flatMap(({ items }) => items)
            if (documents.length > 0) return <DocumentTable documents={documents} />
            return isNarrowed ? (
              <Empty
                what={say('documents:empty.noneFits')}
                why={say('documents:empty.noneFitsWhy')}
                how={
                  <Button onClick={() => change({ q: undefined, kind: undefined, for: undefined })}>
                    {say('documents:empty.clear')}
                  </Button>
                }
              />
            ) : (
              <Empty
                what={say('documents:empty.what')}
                why={say(mayUpload ? 'documents:empty.why' : 'documents:empty.whyReading')}
              />
            )
          }}
        </Loaded>
        {query.hasNextPage && (
          <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {say('documents:more')}
          </Button>
        )}
      </Panel>
      {search.document && (
        <DocumentPanel documentId={search.document} onClose={() => change({ document: undefined })} />
      )}
    </>
  )
}
