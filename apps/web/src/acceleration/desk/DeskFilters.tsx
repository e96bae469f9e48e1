import { Field, Select } from '@fluentui/react-components'
import { causeIds, causes, evidenceKinds, evidenceMeanings } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../app/api.ts'
import { useLanguage, useLocalised, useText } from '../../language/use-text.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import styles from './desk.module.css'
import { type DeskSearch, deskSorts } from './desk-search.ts'

interface Props {
  readonly search: DeskSearch
  readonly onChange: (change: { readonly [K in keyof DeskSearch]?: string | undefined }) => void
}

/** Narrows the desk by cause, evidence, person and words, and orders it; all of it stands in the address. */
export function DeskFilters({ search, onChange }: Props) {
  const say = useText()
  const localised = useLocalised()
  const people = useStaff()
  const kinds = useKinds()
  return (
    <search className={styles.filters}>
      <SearchField
        label={say('acceleration:desk.filter.search')}
        value={search.search ?? ''}
        onChange={(words) => onChange({ search: words })}
      />
      <Choice
        label={say('acceleration:desk.filter.cause')}
        every={say('acceleration:desk.filter.everyCause')}
        value={search.cause}
        options={causeIds.map((id) => ({ value: id, label: localised(causes[id].label) }))}
        onChange={(cause) => onChange({ cause })}
      />
      <Choice
        label={say('acceleration:desk.filter.kind')}
        every={say('acceleration:desk.filter.everyKind')}
        value={search.kind}
        options={kinds}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        label={say('acceleration:desk.filter.person')}
        every={say('acceleration:desk.filter.everyone')}
        value={search.person}
        options={people.options}
        {...(people.failed && { warning: say('acceleration:desk.filter.noPeople') })}
        onChange={(person) => onChange({ person })}
      />
      <Choice
        label={say('acceleration:desk.filter.sort')}
        value={search.sort ?? 'rank'}
        options={deskSorts.map((value) => ({ value, label: say(`acceleration:desk.sort.${value}`) }))}
        onChange={(sort) => onChange({ sort })}
      />
    </search>
  )
}

interface ChoiceProps {
  readonly label: string
  /** What stands there while nothing is chosen; absent: something always is. */
  readonly every?: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
  /** What is wrong with the options. */
  readonly warning?: string
}

function Choice({ label, every, value, options, onChange, warning }: ChoiceProps) {
  return (
    <Field label={label} {...(warning !== undefined && { validationState: 'warning', validationMessage: warning })}>
      <Select value={value ?? ''} onChange={(_event, chosen) => onChange(chosen.value)}>
        {every !== undefined && <option value="">{every}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** The people of the delivery team, by name; `failed` where they could not be read. */
function useStaff() {
  const { data, isError } = useQuery(api.people.list.queryOptions({ input: {} }))
  const options = useMemo(
    () =>
      (data ?? [])
        .filter(({ kind, state }) => kind === 'staff' && state !== 'disabled')
        .map(({ id, name }) => ({ value: id, label: name }))
        .sort((a, b) => a.label.localeCompare(b.label, document.documentElement.lang)),
    [data],
  )
  return { options, failed: isError && data === undefined }
}

/** What can speak for a cause, by its name in the language of the moment. */
function useKinds() {
  const language = useLanguage()
  return useMemo(
    () =>
      evidenceKinds
        .map((kind) => ({ value: kind, label: evidenceMeanings[kind].label[language] }))
        .sort((a, b) => a.label.localeCompare(b.label, language)),
    [language],
  )
}
