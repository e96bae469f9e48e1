import { Input, Select } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useText } from '../language/use-text.ts'
import styles from './PeopleList.module.css'
import { type PeopleSearch, peopleSearch, personStates } from './search.ts'

const route = getRouteApi('/inside/people')

/** Narrows the list by letters and by state; both stand in the address. */
export function PeopleFilters({ shown, total }: { readonly shown: number; readonly total: number }) {
  const say = useText()
  const navigate = useNavigate()
  const search = route.useSearch()
  const set = (change: { readonly [K in keyof PeopleSearch]?: string }) =>
    void navigate({ to: '/people', search: peopleSearch({ ...search, ...change }), replace: true })
  return (
    <search className={styles.filters}>
      <Input
        type="search"
        aria-label={say('people:filter.search')}
        placeholder={say('people:filter.searchHint')}
        contentBefore={<SearchRegular />}
        value={search.q ?? ''}
        onChange={(_event, { value }) => set({ q: value })}
      />
      <Select
        aria-label={say('people:field.state')}
        value={search.state ?? ''}
        onChange={(_event, { value }) => set({ state: value })}
      >
        <option value="">{say('people:filter.everyState')}</option>
        {personStates.map((state) => (
          <option key={state} value={state}>
            {say(`people:state.${state}`)}
          </option>
        ))}
      </Select>
      <span role="status" className={styles.count}>
        {say('people:filter.shown', { shown, total })}
      </span>
    </search>
  )
}
