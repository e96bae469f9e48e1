import { Button, Input, Select } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { cloudIds, clouds, servicePhaseIds, servicePhases } from '@lotse/playbook'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useLocalised, useText } from '../language/use-text.ts'
import styles from './PortfolioFilters.module.css'
import { isFiltered, type PortfolioSearch, readPortfolioSearch } from './search.ts'

const route = getRouteApi('/inside/portfolio')
const TYPING_PAUSE_MS = 200

/** Narrows the portfolio; everything chosen stands in the address. */
export function PortfolioFilters({ leads }: { readonly leads: readonly string[] }) {
  const say = useText()
  const pick = useLocalised()
  const search = route.useSearch()
  const navigate = useNavigate()
  const set = (change: { readonly [K in keyof PortfolioSearch]?: string }) =>
    void navigate({ to: '/portfolio', search: readPortfolioSearch({ ...search, ...change }), replace: true })
  return (
    <search className={styles.filters}>
      <SearchInput value={search.search ?? ''} onChange={(words) => set({ search: words })} />
      <Choice
        label={say('portfolio:filters.phase')}
        value={search.phase}
        onChange={(phase) => set({ phase })}
        options={servicePhaseIds.map((id) => ({ id, label: pick(servicePhases[id].label) }))}
      />
      <Choice
        label={say('portfolio:filters.cloud')}
        value={search.cloud}
        onChange={(cloud) => set({ cloud })}
        options={cloudIds.map((id) => ({ id, label: pick(clouds[id].label) }))}
      />
      <Choice
        label={say('portfolio:filters.lead')}
        value={search.lead}
        onChange={(lead) => set({ lead })}
        options={leads.map((name) => ({ id: name, label: name }))}
      />
      {isFiltered(search) && (
        <Button appearance="subtle" onClick={() => void navigate({ to: '/portfolio' })}>
          {say('portfolio:filters.clear')}
        </Button>
      )}
    </search>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly id: string; readonly label: string }[]
  onChange(value: string): void
}

function Choice({ label, value = '', options, onChange }: ChoiceProps) {
  const say = useText()
  return (
    <Select aria-label={label} value={value} onChange={(_event, data) => onChange(data.value)}>
      <option value="">{say('portfolio:filters.all', { what: label })}</option>
      {options.map(({ id, label: words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </Select>
  )
}

/** The address follows the typing after a short pause, and the field follows the address. */
function SearchInput({ value, onChange }: { readonly value: string; onChange(words: string): void }) {
  const say = useText()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onChange(typed), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  })
  return (
    <Input
      type="search"
      aria-label={say('portfolio:filters.search')}
      placeholder={say('portfolio:filters.searchHint')}
      contentBefore={<SearchRegular />}
      value={typed}
      onChange={(_event, data) => setTyped(data.value)}
    />
  )
}
