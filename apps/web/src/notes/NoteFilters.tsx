import { Button, Field, Input, Select } from '@fluentui/react-components'
import type { NoteFacets } from '@lotse/contract'
import { noteCategories, noteCategoryIds } from '@lotse/playbook'
import type { ReactNode } from 'react'
import { useLocalised, useText } from '../language/use-text.ts'
import { SearchField } from '../ui/SearchField.tsx'
import styles from './NoteFilters.module.css'
import { isFiltered, type NotesSearch } from './search.ts'

interface Option {
  readonly id: string
  readonly label: string
}

interface Props {
  readonly search: NotesSearch
  readonly facets: NoteFacets | undefined
  /** The tasks to choose from; absent where the list is not about one engagement. */
  readonly tasks?: readonly Option[]
  /** The field for the customer; absent where the list is about one. */
  readonly customer?: ReactNode
  readonly onChange: (change: Readonly<Record<string, string | undefined>>) => void
  readonly onClear: () => void
}

/** Narrows a list of notes; everything chosen stands in the address. */
export function NoteFilters({ search, facets, tasks, customer, onChange, onClear }: Props) {
  const say = useText()
  const localised = useLocalised()
  const categories = noteCategoryIds.map((id) => ({ id, label: localised(noteCategories[id].label) }))
  const authors = facets?.authors.map(({ id, name }) => ({ id, label: name })) ?? []
  const tags = facets?.tags.map(({ tag, count }) => ({ id: tag, label: `${tag} (${count})` })) ?? []
  const choice = (name: 'category' | 'author' | 'tag' | 'about', label: string, options: readonly Option[]) => (
    <Choice label={label} value={search[name]} options={options} onChange={(value) => onChange({ [name]: value })} />
  )
  return (
    <search className={styles.filters}>
      <div className={styles.words}>
        <SearchField
          label={say('notes:search')}
          value={search.search ?? ''}
          onChange={(words) => onChange({ search: words })}
        />
      </div>
      {customer}
      {choice('category', say('notes:filter.category'), categories)}
      {choice('author', say('notes:filter.author'), authors)}
      {choice('tag', say('notes:filter.tag'), tags)}
      {tasks && choice('about', say('notes:filter.task'), tasks)}
      <Field label={say('notes:filter.from')}>
        <Input
          type="date"
          value={search.from ?? ''}
          {...(search.until && { max: search.until })}
          onChange={(_event, { value }) => onChange({ from: value })}
        />
      </Field>
      <Field label={say('notes:filter.until')}>
        <Input
          type="date"
          value={search.until ?? ''}
          {...(search.from && { min: search.from })}
          onChange={(_event, { value }) => onChange({ until: value })}
        />
      </Field>
      {search.search && (
        <Field label={say('notes:filter.sort')}>
          <Select value={search.sort ?? ''} onChange={(_event, { value }) => onChange({ sort: value })}>
            <option value="">{say('notes:filter.relevance')}</option>
            <option value="newest">{say('notes:filter.newest')}</option>
          </Select>
        </Field>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={search.escalated === 'yes'}
          onChange={({ target }) => onChange({ escalated: target.checked ? 'yes' : undefined })}
        />
        {say('notes:filter.escalated')}
      </label>
      {isFiltered(search) && (
        <Button appearance="subtle" onClick={onClear}>
          {say('notes:clear')}
        </Button>
      )}
    </search>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly Option[]
  onChange(value: string): void
}

/** One of a few. A value of the address that is no longer among them stays visible. */
function Choice({ label, value = '', options, onChange }: ChoiceProps) {
  const say = useText()
  const isKnown = value === '' || options.some(({ id }) => id === value)
  return (
    <Field label={label}>
      <Select value={value} onChange={(_event, data) => onChange(data.value)}>
        <option value="">{say('notes:filter.all')}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(({ id, label: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  )
}
