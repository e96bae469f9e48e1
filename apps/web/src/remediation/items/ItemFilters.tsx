import { Field, Select } from '@fluentui/react-components'
import type { RemediationRun } from '@lotse/contract'
import { useLocalised, useText } from '../../language/use-text.ts'
import list from '../../ui/form/Select.module.css'
import { SearchField } from '../../ui/SearchField.tsx'
import styles from '../remediation.module.css'
import { itemAges, itemFilters, itemOwners } from '../search.ts'
import { useRemediationSearch } from '../use-remediation-search.ts'
import { whoOf } from './narrowed.ts'

/** Narrows the checklist by words, state and group; all of it stands in the address. */
export function ItemFilters({ run, shown }: { readonly run: RemediationRun; readonly shown: number }) {
  const say = useText()
  const localised = useLocalised()
  const [search, change] = useRemediationSearch()
  return (
    <search className={styles.filters}>
      <SearchField
        label={say('remediation:items.search')}
        value={search.q ?? ''}
        onChange={(words) => change({ q: words || undefined })}
      />
      <Field className={list.field ?? ''} label={say('remediation:items.only')}>
        <Select
          value={search.only ?? ''}
          onChange={(_event, { value }) => change({ only: itemFilters.find((one) => one === value) })}
        >
          <option value="">{say('remediation:items.every')}</option>
          {itemFilters.map((one) => (
            <option key={one} value={one}>
              {say(`remediation:filter.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={list.field ?? ''} label={say('remediation:items.group')}>
        <Select value={search.group ?? ''} onChange={(_event, { value }) => change({ group: value || undefined })}>
          <option value="">{say('remediation:items.everyGroup')}</option>
          {run.groups.map(({ id, title }) => (
            <option key={id} value={id}>
              {localised(title)}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={list.field ?? ''} label={say('remediation:items.owner')}>
        <Select
          value={search.owner ?? ''}
          onChange={(_event, { value }) => change({ owner: itemOwners.find((one) => one === value) })}
        >
          <option value="">{say('remediation:items.everybody')}</option>
          {itemOwners.map((one) => (
            <option key={one} value={one}>
              {say(`remediation:owner.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={list.field ?? ''} label={say('remediation:items.who')}>
        <Select value={search.who ?? ''} onChange={(_event, { value }) => change({ who: value || undefined })}>
          <option value="">{say('remediation:items.everybody')}</option>
          <option value="none">{say('remediation:items.nobody')}</option>
          {peopleIn(run).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={list.field ?? ''} label={say('remediation:items.age')}>
        <Select
          value={search.age === undefined ? '' : String(search.age)}
          onChange={(_event, { value }) => change({ age: itemAges.find((days) => String(days) === value) })}
        >
          <option value="">{say('remediation:items.anyAge')}</option>
          {itemAges.map((days) => (
            <option key={days} value={days}>
              {say('remediation:items.atLeast', { count: days })}
            </option>
          ))}
        </Select>
      </Field>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={search.hidden === true}
          onChange={({ target }) => change({ hidden: target.checked || undefined })}
        />
        {say('remediation:items.hidden', { count: run.counts.hidden })}
      </label>
      <span role="status" className={styles.shown}>
        {say('remediation:items.count', { count: shown })}
      </span>
    </search>
  )
}

/** Everybody who took an item on, by name. */
function peopleIn({ items }: RemediationRun): readonly (readonly [value: string, name: string])[] {
  const people = new Map(items.flatMap((item) => (item.responsible ? [[whoOf(item), item.responsible.name]] : [])))
  return [...people].sort(([, one], [, two]) => one.localeCompare(two, document.documentElement.lang))
}
