import { Button, Input } from '@fluentui/react-components'
import type { EngagementBehind, MoveResult } from '@lotse/contract'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { reportProblem } from '../../app/toasts/report.ts'
import { useText } from '../../language/use-text.ts'
import { JobWatch } from '../../list-import/JobWatch.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PageSkeleton, TableSkeleton } from '../../ui/Skeleton.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import styles from '../playbooks.module.css'
import { useSummary } from '../playbooks-query.ts'
import { type MovesSearch, movesSearch } from '../search.ts'
import { BehindTable } from './BehindTable.tsx'
import { MovedTable } from './MovedTable.tsx'

const route = getRouteApi('/inside/playbooks/$playbookId/moves')

/** The engagements that follow an older version, to be moved to the newest one, many at once. */
export function MovesPage() {
  const { playbookId } = route.useParams()
  const summary = useSummary(playbookId)
  return (
    <Loaded query={summary} skeleton={<PageSkeleton />}>
      {(playbook) => <Moves playbookId={playbookId} newest={playbook?.newest ?? 1} />}
    </Loaded>
  )
}

function Moves({ playbookId, newest }: { readonly playbookId: string; readonly newest: number }) {
  const say = useText()
  const { job } = route.useSearch()
  const navigate = useNavigate()
  const set = (search: MovesSearch) =>
    void navigate({ to: '/playbooks/$playbookId/moves', params: { playbookId }, search })
  return (
    <>
      <PageHead title={say('playbooks:move.many', { version: newest })} line={say('playbooks:move.manyLine')} />
      {job ? (
        <Panel>
          <div className={styles.stack}>
            <JobWatch jobId={job} interrupted={say('playbooks:move.interrupted')}>
              {/* Only this kind of job is started here. */}
              {(result) => <MovedTable result={result as MoveResult} />}
            </JobWatch>
            <div>
              <Button onClick={() => set({})}>{say('playbooks:move.again')}</Button>
            </div>
          </div>
        </Panel>
      ) : (
        <Behind playbookId={playbookId} newest={newest} onStarted={(started) => set({ job: started })} />
      )}
    </>
  )
}

interface Props {
  readonly playbookId: string
  readonly newest: number
  readonly onStarted: (job: string) => void
}

function Behind({ playbookId, newest, onStarted }: Props) {
  const say = useText()
  const search = route.useSearch()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<ReadonlyMap<string, EngagementBehind>>(new Map())
  const words = search.q?.trim()
  const query = useInfiniteQuery(
    api.playbooks.behind.infiniteOptions({
      input: (after: string | undefined) => ({
        playbookId,
        limit: 100,
        ...(words && { words }),
        ...(after && { after }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const start = useMutation(
    api.playbooks.moveMany.mutationOptions({ onError: reportProblem, onSuccess: ({ jobId }) => onStarted(jobId) }),
  )
  const move = () =>
    start.mutate({
      playbookId,
      to: newest,
      engagements: [...chosen.values()].map(({ customerId, engagementId }) => ({ customerId, engagementId })),
    })
  return (
    <Panel>
      <div className={styles.line}>
        <Input
          className={styles.search ?? ''}
          type="search"
          aria-label={say('playbooks:move.search')}
          placeholder={say('playbooks:move.search')}
          defaultValue={search.q ?? ''}
          onChange={(_event, { value }) =>
            void navigate({
              to: '/playbooks/$playbookId/moves',
              params: { playbookId },
              search: movesSearch({ q: value }),
              replace: true,
            })
          }
        />
        <Button
          appearance="primary"
          disabledFocusable={chosen.size === 0 || start.isPending}
          onClick={() => chosen.size > 0 && move()}
        >
          {say('playbooks:move.chosen', { count: chosen.size })}
        </Button>
      </div>
      <Loaded query={query} skeleton={<TableSkeleton rows={6} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items)
          if (rows.length === 0)
            return <Empty what={say('playbooks:move.nothing')} why={say('playbooks:move.nothingWhy')} />
          return (
            <div className={styles.stack}>
              <BehindTable rows={rows} chosen={chosen} onChoose={setChosen} />
              {query.hasNextPage && (
                <div>
                  <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {say('playbooks:move.more')}
                  </Button>
                </div>
              )}
            </div>
          )
        }}
      </Loaded>
    </Panel>
  )
}
