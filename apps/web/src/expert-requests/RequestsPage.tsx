import { Button } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { api, client } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton, TextSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { RequestTable } from './RequestTable.tsx'
import { RequestView } from './RequestView.tsx'
import { requestsSearch } from './search.ts'

/** The requests for experts of an engagement: the list, or the one that the address opens. */
export function RequestsPage() {
  const { request } = requestsSearch(useSearch({ strict: false }))
  return request === undefined ? <RequestList /> : <OneRequest key={request} requestId={request} />
}

function RequestList() {
  const say = useText()
  const place = usePlace()
  const query = useQuery(api.expertRequests.list.queryOptions({ input: place }))
  const mayRequest = query.data?.may.request ?? false
  const search = requestsSearch(useSearch({ strict: false }))
  const begin = useBegin(search.case ?? null)
  const isAsked = search.new === true && mayRequest
  useEffect(() => {
    if (isAsked) void begin()
  }, [isAsked, begin])
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'expertRequests.begin',
        label: 'expertRequests:begin',
        section: 'create',
        shortcut: 'e',
        isAvailable: () => mayRequest,
        run: () => void begin(),
      },
    ],
    [mayRequest, begin],
  )
  usePageActions(actions)
  return (
    <Panel
      title={say('expertRequests:title')}
      actions={
        mayRequest && (
          <Button appearance="primary" onClick={() => void begin()}>
            {say('expertRequests:begin')}
            <KeyHint shortcut="e" />
          </Button>
        )
      }
    >
      <Loaded query={query} skeleton={<TableSkeleton rows={2} />}>
        {({ items }) =>
          items.length > 0 ? (
            <RequestTable requests={items} hasCustomer={false} />
          ) : (
            <Empty
              what={say('expertRequests:none.what')}
              why={say(mayRequest ? 'expertRequests:none.why' : 'expertRequests:none.whyReading')}
            />
          )
        }
      </Loaded>
    </Panel>
  )
}

/**
 * Begins a draft, filled with what Lotse knows, and opens it in the place of the list. Pressed twice, it is begun once.
 * @param caseId the acceleration case that it is made for
 */
function useBegin(caseId: string | null): () => Promise<void> {
  const place = usePlace()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const isBusy = useRef(false)
  return useCallback(async () => {
    if (isBusy.current) return
    isBusy.current = true
    try {
      const { id } = await client.expertRequests.create({ ...place, caseId })
      await queries.invalidateQueries({ queryKey: api.expertRequests.key() })
      await navigate({ to: '.', search: { request: id } as never, replace: true })
    } catch (error) {
      reportProblem(error)
    } finally {
      isBusy.current = false
    }
  }, [place, caseId, navigate, queries])
}

function OneRequest({ requestId }: { readonly requestId: string }) {
  const say = useText()
  const place = usePlace()
  const query = useQuery(api.expertRequests.get.queryOptions({ input: { ...place, requestId } }))
  return (
    <>
      <p>
        <Link to="." search={{} as never}>
          {say('expertRequests:back')}
        </Link>
      </p>
      <Loaded query={query} skeleton={<TextSkeleton lines={12} />}>
        {(request) => <RequestView request={request} />}
      </Loaded>
    </>
  )
}
