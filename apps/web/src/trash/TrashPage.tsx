import { Button, Input, Select } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useText } from '../language/use-text.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { type TrashSearch, trashKinds, trashSearch } from './search.ts'
import styles from './Trash.module.css'
import { TrashLine } from './TrashLine.tsx'
import { useRestore } from './use-restore.ts'

const route = getRouteApi('/inside/deleted')
const pageSize = 50

/** What was deleted in the last thirty days and can be brought back. */
export function TrashPage() {
  const say = useText()
  const navigate = useNavigate()
  const search = route.useSearch()
  const restore = useRestore()
  const { kind, q } = search
  const query = useInfiniteQuery({
    ...api.trash.list.infiniteOptions({
      input: (after: string | undefined) => ({
        limit: pageSize,
        ...(kind && { kind }),
        ...(q && { search: q }),
        ...(after && { after }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const set = (change: { readonly [K in keyof TrashSearch]?: string }) =>
    void navigate({ to: '/deleted', search: trashSearch({ ...search, ...change }), replace: true, resetScroll: false })
  return (
    <div className={styles.page}>
      <PageHead title={say('trash:title')} line={say('trash:line')} />
      <search className={styles.filters}>
        <Input
          type="search"
          aria-label={say('trash:filter.search')}
          placeholder={say('trash:filter.searchHint')}
          contentBefore={<SearchRegular />}
          value={q ?? ''}
          onChange={(_event, { value }) => set({ q: value })}
        />
        <Select
          aria-label={say('trash:filter.kind')}
          value={kind ?? ''}
          onChange={(_event, { value }) => set({ kind: value })}
        >
          <option value="">{say('trash:filter.everyKind')}</option>
          {trashKinds.map((one) => (
            <option key={one} value={one}>
              {say(`trash:kind.${one}`)}
            </option>
          ))}
        </Select>
      </search>
      <Loaded query={query} skeleton={<TextSkeleton lines={8} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          if (items.length === 0)
            return kind || q ? (
              <Empty what={say('trash:none.narrowed')} why={say('trash:none.narrowedWhy')} />
            ) : (
              <Empty what={say('trash:none.what')} why={say('trash:none.why')} />
            )
          return (
            <Panel title={say('trash:count', { count: pages[0]?.total ?? items.length })}>
              <ol className={styles.items}>
                {items.map((item) => (
                  <TrashLine key={`${item.kind}:${item.id}`} item={item} onRestore={restore} />
                ))}
              </ol>
              {query.hasNextPage && (
                <div>
                  <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {say('trash:more')}
                  </Button>
                </div>
              )}
            </Panel>
          )
        }}
      </Loaded>
    </div>
  )
}
