import { Button } from '@fluentui/react-components'
import type { ContactSide } from '@lotse/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { ContactFilters } from './ContactFilters.tsx'
import { ContactTable } from './ContactTable.tsx'
import { filterOf } from './search.ts'
import { useContactsSearch } from './use-contacts-search.ts'

const ContactPanel = onDemand(async () => (await import('./ContactPanel.tsx')).ContactPanel)
const NewContact = onDemand(async () => (await import('./NewContact.tsx')).NewContact)

const pageSize = 100

/** The contacts of a customer: found, added, opened. It stands in the engagement and on the customer's page. */
export function ContactsView({ customerId }: { readonly customerId: string }) {
  const say = useText()
  const [search, change] = useContactsSearch()
  const filter = filterOf(search)
  const query = useInfiniteQuery(
    api.contacts.list.infiniteOptions({
      input: (after: string | undefined) => ({ customerId, ...filter, limit: pageSize, ...(after && { after }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const first = query.data?.pages[0]
  const sides: readonly ContactSide[] = first?.may.create ?? []
  const [isAdding, setAdding] = useState(false)
  const mayAdd = sides.length > 0
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'contacts.add',
        label: 'contacts:add',
        section: 'create',
        shortcut: 'c',
        isAvailable: () => mayAdd,
        run: () => setAdding(true),
      },
    ],
    [mayAdd],
  )
  usePageActions(actions)
  const isNarrowed = Boolean(search.q ?? search.side ?? search.role ?? search.only)
  const csv = new URLSearchParams(
    Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)]),
  )
  const add = mayAdd && (
    <Button appearance="primary" {...NewContact.fetchedBy} onClick={() => setAdding(true)}>
      {say('contacts:add')}
      <KeyHint shortcut="c" />
    </Button>
  )
  return (
    <>
      <Panel
        title={say('contacts:title')}
        actions={
          <>
            <a href={`/api/customers/${customerId}/contacts.csv?${csv}`} download="contacts.csv">
              {say('contacts:csv')}
            </a>
            {add}
          </>
        }
      >
        <ContactFilters total={first?.total} />
        <Loaded query={query} skeleton={<TableSkeleton rows={4} />}>
          {({ pages }) => {
            const contacts = pages.flatMap(({ items }) => items)
            if (contacts.length > 0) return <ContactTable contacts={contacts} />
            return isNarrowed ? (
              <Empty
                what={say('contacts:empty.noneFits')}
                why={say('contacts:empty.noneFitsWhy')}
                how={
                  <Button onClick={() => change({ q: undefined, side: undefined, role: undefined, only: undefined })}>
                    {say('contacts:empty.clear')}
                  </Button>
                }
              />
            ) : (
              <Empty what={say('contacts:empty.what')} why={say('contacts:empty.why')} />
            )
          }}
        </Loaded>
        {query.hasNextPage && (
          <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {say('contacts:more')}
          </Button>
        )}
      </Panel>
      {search.contact && (
        <ContactPanel
          customerId={customerId}
          contactId={search.contact}
          onClose={() => change({ contact: undefined })}
        />
      )}
      {isAdding && <NewContact customerId={customerId} sides={sides} onClose={() => setAdding(false)} />}
    </>
  )
}
