import { Field, Select } from '@fluentui/react-components'
import {
  causeIds,
  causes,
  evidenceKinds,
  evidenceMeanings,
  reasonIds,
  reasons,
  sureness,
  surenessIds,
} from '@lotse/playbook'
import type { ReactNode } from 'react'
import { useLocalised, useText } from '../language/use-text.ts'
import { SearchField } from '../ui/SearchField.tsx'
import type { SolutionsSearch } from './search.ts'
import styles from './solutions.module.css'
import { useSolutionsSearch } from './use-solutions-search.ts'

/** Kinds of evidence that an entry can be about; answers at the opening of a case are none. */
export const writableEvidence = evidenceKinds.filter((id) => !id.startsWith('said'))

const checks = ['mine', 'old', 'naming', 'withdrawn'] as const

/** Narrows the library by words and by what an entry concerns; all of it stands in the address. */
export function SolutionFilters({
  total,
  products,
}: {
  readonly total: number | undefined
  readonly products: readonly string[]
}) {
  const say = useText()
  const pick = useLocalised()
  const [search, change] = useSolutionsSearch()
  return (
    <search className={styles.filters}>
      <SearchField
        label={say('solutions:filter.search')}
        value={search.q ?? ''}
        onChange={(q) => change({ q: q || undefined })}
      />
      <Choice name="cause" every={say('solutions:filter.everyCause')}>
        {causeIds.map((id) => (
          <option key={id} value={id}>
            {pick(causes[id].label)}
          </option>
        ))}
      </Choice>
      <Choice name="evidence" every={say('solutions:filter.everyEvidence')}>
        {writableEvidence.map((id) => (
          <option key={id} value={id}>
            {pick(evidenceMeanings[id].label)}
          </option>
        ))}
      </Choice>
      <Choice name="reason" every={say('solutions:filter.everyReason')}>
        {reasonIds.map((id) => (
          <option key={id} value={id}>
            {pick(reasons[id].label)}
          </option>
        ))}
      </Choice>
      <Choice name="product" every={say('solutions:filter.everyProduct')}>
        {products.map((product) => (
          <option key={product} value={product}>
            {product}
          </option>
        ))}
      </Choice>
      <Choice name="sure" every={say('solutions:filter.everySure')}>
        {surenessIds.map((id) => (
          <option key={id} value={id}>
            {pick(sureness[id].label)}
          </option>
        ))}
      </Choice>
      <Choice name="language" every={say('solutions:filter.everyLanguage')}>
        {(['de', 'en'] as const).map((id) => (
          <option key={id} value={id}>
            {say(`solutions:language.${id}`)}
          </option>
        ))}
      </Choice>
      <Choice name="sort" every={say('solutions:sort.fit')}>
        {(['helped', 'newest', 'title'] as const).map((id) => (
          <option key={id} value={id}>
            {say(`solutions:sort.${id}`)}
          </option>
        ))}
      </Choice>
      {checks.map((name) => (
        <label key={name} className={styles.check}>
          <input
            type="checkbox"
            checked={search[name] === 'yes'}
            onChange={({ target }) => change({ [name]: target.checked ? 'yes' : undefined })}
          />
          {say(`solutions:filter.${name}`)}
        </label>
      ))}
      <span role="status" className={styles.count}>
        {total !== undefined && say('solutions:filter.count', { count: total })}
      </span>
    </search>
  )
}

interface ChoiceProps {
  readonly name: 'cause' | 'evidence' | 'reason' | 'product' | 'sure' | 'language' | 'sort'
  /** What stands there while nothing is chosen. */
  readonly every: string
  readonly children: ReactNode
}

function Choice({ name, every, children }: ChoiceProps) {
  const say = useText()
  const [search, change] = useSolutionsSearch()
  return (
    <Field label={say(`solutions:filter.${name}`)}>
      <Select
        value={search[name] ?? ''}
        onChange={(_event, { value }) => change({ [name]: value || undefined } as SolutionsSearch)}
      >
        <option value="">{every}</option>
        {children}
      </Select>
    </Field>
  )
}
