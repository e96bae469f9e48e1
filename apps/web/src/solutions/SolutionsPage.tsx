import { Button } from '@fluentui/react-components'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { ChooseButton } from '../engagements/pick/ChooseButton.tsx'
import { useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { Partial } from '../ui/states/Partial.tsx'
import { isNarrowed, queryOf, widened } from './query-of.ts'
import { SearchedFor } from './SearchedFor.tsx'
import { SolutionFilters } from './SolutionFilters.tsx'
import { SolutionList } from './SolutionList.tsx'
import styles from './solutions.module.css'
import { useSolutionFile } from './use-solution-file.ts'
import { useSolutionsSearch } from './use-solutions-search.ts'

const SolutionPanel = onDemand(async () => (await import('./SolutionPanel.tsx')).SolutionPanel)
const WriteSolution = onDemand(async () => (await import('./WriteSolution.tsx')).WriteSolution)

const pageSize = 50

/** The library of known solutions: what fits an engagement and a search, best first. */
export function SolutionsPage() {
  const say = useText()
  const [search, change] = useSolutionsSearch()
  const [isWriting, setWriting] = useState(false)
  const input = queryOf(search)
  const query = useInfiniteQuery({
    ...api.solutions.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...input, limit: pageSize, ...(after && { after }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const first = query.data?.pages[0]
  const mayPost = first?.may.post === true
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'solutions.post',
        label: 'solutions:post',
        section: 'create',
        shortcut: 'e',
        isAvailable: () => mayPost,
        run: () => setWriting(true),
      },
    ],
    [mayPost],
  )
  usePageActions(actions)
  const file = useSolutionFile(input)
  return (
    <div className={styles.page}>
      <PageHead
        title={say('solutions:title')}
        line={say('solutions:line')}
        actions={
          <>
            {first && first.total > 0 && (
              <Button disabledFocusable={file.isBusy} onClick={file.save}>
                {say('solutions:csv')}
              </Button>
            )}
            {first && !first.engagement && (
              <ChooseButton
                label={say('solutions:searchedFor.choose')}
                onChosen={(engagement) => change({ engagement, case: undefined })}
              />
            )}
            {mayPost && (
              <Button appearance="primary" {...WriteSolution.fetchedBy} onClick={() => setWriting(true)}>
                {say('solutions:post')}
                <KeyHint shortcut="e" />
              </Button>
            )}
          </>
        }
      />
      <Loaded query={query} skeleton={<TextSkeleton lines={14} />}>
        {({ pages }) => (
          <>
            {first?.engagement && (
              <SearchedFor
                engagement={first.engagement}
                search={search.q ?? ''}
                onLeave={() => change({ engagement: undefined, case: undefined })}
              />
            )}
            {first && first.naming > 0 && !search.naming && (
              <Partial
                what={say('solutions:naming.what', { count: first.naming })}
                why={say('solutions:naming.why')}
                how={<Button onClick={() => change({ naming: 'yes' })}>{say('solutions:naming.show')}</Button>}
              />
            )}
            <SolutionFilters total={first?.total} products={first?.products ?? []} />
            {first?.total === 0 ? (
              <Nothing isNarrowed={isNarrowed(search)} onClear={() => change(widened)} />
            ) : (
              <SolutionList items={pages.flatMap(({ items }) => items)} engagement={first?.engagement ?? null} />
            )}
            {query.hasNextPage && (
              <div>
                <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {say('solutions:more')}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
      {search.solution && (
        <SolutionPanel
          key={search.solution}
          solutionId={search.solution}
          engagement={first?.engagement ?? null}
          onClose={() => change({ solution: undefined })}
        />
      )}
      {isWriting && (
        <WriteSolution
          from={first?.engagement?.mayTry ? first.engagement : null}
          onSaved={({ id }) => change({ solution: id })}
          onClose={() => setWriting(false)}
        />
      )}
    </div>
  )
}

function Nothing({ isNarrowed: narrowed, onClear }: { readonly isNarrowed: boolean; readonly onClear: () => void }) {
  const say = useText()
  return narrowed ? (
    <Empty
      what={say('solutions:none.narrowed')}
      why={say('solutions:none.narrowedWhy')}
      how={<Button onClick={onClear}>{say('solutions:none.clear')}</Button>}
    />
  ) : (
    <Empty what={say('solutions:none.what')} why={say('solutions:none.why')} />
  )
}
