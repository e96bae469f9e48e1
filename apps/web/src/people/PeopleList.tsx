import type { Person } from '@lotse/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useSelf } from '../app/session.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Empty } from '../ui/states/Empty.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import { useUrlSort } from '../ui/table/use-url-sort.ts'
import { matching } from './matching.ts'
import { PeopleFilters } from './PeopleFilters.tsx'
import styles from './PeopleList.module.css'
import { useRoleNames } from './role-names.ts'
import { StatePill } from './StatePill.tsx'
import { useCustomerNames } from './use-customer-names.ts'

const route = getRouteApi('/inside/people')
const sortable = ['name', 'belongs', 'state', 'seen']
const byName = { by: 'name', descending: false }

/** The people the address asks for, as a table; a name opens the details. */
export function PeopleList({ people }: { readonly people: readonly Person[] }) {
  const say = useText()
  const search = route.useSearch()
  const customers = useCustomerNames()
  const customerName = useCallback((id: string) => customers.find((one) => one.id === id)?.name, [customers])
  const [sort, setSort] = useUrlSort(sortable, byName)
  const columns = usePeopleColumns(customerName)
  const shown = useMemo(() => matching(people, search, customerName), [people, search, customerName])
  return (
    <>
      <PeopleFilters shown={shown.length} total={people.length} />
      {shown.length > 0 ? (
        <DataTable
          label={say('people:title')}
          columns={columns}
          rows={shown}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={setSort}
        />
      ) : (
        <Empty
          what={say('people:empty.what')}
          why={say('people:empty.why', { total: people.length })}
          how={<Link to="/people">{say('people:empty.how')}</Link>}
        />
      )}
    </>
  )
}

function usePeopleColumns(customerName: (id: string) => string | undefined): readonly Column<Person>[] {
  const say = useText()
  const format = useFormat()
  const roleName = useRoleNames()
  const self = useSelf()
  const search = route.useSearch()
  const belongs = ({ customerId }: Person) =>
    customerId === null ? say('people:staff') : (customerName(customerId) ?? say('people:ofCustomer'))
  return [
    {
      id: 'name',
      header: say('people:field.name'),
      rowHeader: true,
      sortBy: ({ name }) => name,
      cell: (person) => (
        <span className={styles.name}>
          <span>
            <Link to="/people" search={{ ...search, person: person.id }}>
              {person.name}
            </Link>
            {person.id === self?.id && ` (${say('people:you')})`}
          </span>
          <span className={styles.email}>{person.email}</span>
        </span>
      ),
    },
    { id: 'belongs', header: say('people:field.belongs'), sortBy: belongs, cell: belongs },
    {
      id: 'roles',
      header: say('people:field.organisationRoles'),
      cell: ({ organisationRoles }) =>
        organisationRoles.length > 0 ? format.list(organisationRoles.map(roleName)) : '–',
    },
    {
      id: 'state',
      header: say('people:field.state'),
      sortBy: ({ state }) => say(`people:state.${state}`),
      cell: ({ state }) => <StatePill state={state} />,
    },
    {
      id: 'seen',
      header: say('people:field.seen'),
      sortBy: ({ lastSeenAt }) => (lastSeenAt === null ? null : Date.parse(lastSeenAt)),
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? '–' : format.moment(lastSeenAt)),
    },
  ]
}
