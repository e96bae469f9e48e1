import { Field, Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { api } from '../../app/api.ts'
import { useText } from '../../language/use-text.ts'

/** As many as anybody looks through; others are entered by their number. */
const offered = 100

/** Offers the insights that are recorded, those that hold up most first; the chosen one's number stands in the field. */
export function KnownInsight({ name }: { readonly name: string }) {
  const say = useText()
  const { setValue } = useFormContext()
  const written = String(useWatch({ name }) ?? '')
  const { data } = useQuery(api.insights.list.queryOptions({ input: { limit: offered, sort: 'seats' } }))
  const items = data?.items ?? []
  if (items.length === 0) return null
  const chosen = items.find(({ externalId }) => externalId.toLowerCase() === written.trim().toLowerCase())
  return (
    <Field label={say('notes:concerns.known')}>
      <Select
        value={chosen?.externalId ?? ''}
        onChange={(_event, { value }) => value && setValue(name, value, { shouldDirty: true, shouldValidate: true })}
      >
        <option value="">{say('notes:concerns.knownNone')}</option>
        {items.map(({ id, externalId, title }) => (
          <option key={id} value={externalId}>
            {`${externalId} · ${title}`}
          </option>
        ))}
      </Select>
    </Field>
  )
}
