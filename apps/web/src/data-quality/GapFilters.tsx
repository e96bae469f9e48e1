import { Button, Checkbox, Select } from '@fluentui/react-components'
import type { GapKind, PersonRef } from '@lotse/contract'
import { useText } from '../language/use-text.ts'
import styles from './DataQuality.module.css'
import { type GapSearch, gapKinds } from './search.ts'

interface Props {
  readonly search: GapSearch
  readonly counts: ReadonlyMap<GapKind, number>
  readonly leads: readonly PersonRef[]
  /** The name of the customer in the address, where it is known. */
  readonly customerName: string | undefined
  readonly onChange: (change: { readonly [K in keyof GapSearch]?: string | undefined }) => void
}

/** Narrows the gaps by kind, engagement manager and whether one works there oneself; all of it stands in the address. */
export function GapFilters({ search, counts, leads, customerName, onChange }: Props) {
  const say = useText()
  const kinds = gapKinds.filter((kind) => kind === search.kind || counts.has(kind))
  return (
    <search className={styles.filters}>
      <Select
        aria-label={say('dataQuality:filter.kind')}
        value={search.kind ?? ''}
        onChange={(_event, { value }) => onChange({ kind: value })}
      >
        <option value="">{say('dataQuality:filter.everyKind')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {say('dataQuality:heading', { kind: say(`dataQuality:kind.${kind}`), count: counts.get(kind) ?? 0 })}
          </option>
        ))}
      </Select>
      <Select
        aria-label={say('dataQuality:filter.lead')}
        value={search.lead ?? ''}
        onChange={(_event, { value }) => onChange({ lead: value })}
      >
        <option value="">{say('dataQuality:filter.everyLead')}</option>
        {leads.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Checkbox
        label={say('dataQuality:filter.mine')}
        checked={search.mine === 'yes'}
        onChange={(_event, { checked }) => onChange({ mine: checked === true ? 'yes' : undefined })}
      />
      {search.customer !== undefined && (
        <Button onClick={() => onChange({ customer: undefined })}>
          {say('dataQuality:filter.onlyCustomer', { name: customerName ?? '…' })}
        </Button>
      )}
    </search>
  )
}
