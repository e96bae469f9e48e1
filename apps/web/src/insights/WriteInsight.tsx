import type { IsoDate } from '@lotse/calendar'
import type { Insight } from '@lotse/contract'
import { insightStateIds, insightStates } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './insights.module.css'

const names = [
  'externalId',
  'title',
  'product',
  'productVersion',
  'description',
  'state',
  'vendorAnswer',
  'checkedOn',
] as const
type Name = (typeof names)[number]
type Values = Record<Name, string>

interface Props {
  /** What is changed; absent: a new one. */
  readonly insight?: Insight
  /** The number that a new one begins with. */
  readonly externalId?: string
  readonly onSaved?: (insight: Insight) => void
  readonly onClose: () => void
}

const valuesOf = (insight: Insight): Values =>
  Object.fromEntries(names.map((name) => [name, insight[name]])) as unknown as Values

const inputOf = (values: Values) => ({
  externalId: values.externalId.trim(),
  title: values.title.trim(),
  product: values.product.trim(),
  productVersion: values.productVersion.trim(),
  description: values.description.trim(),
  vendorAnswer: values.vendorAnswer.trim(),
  state: insightStateIds.find((id) => id === values.state) ?? ('reported' as const),
  checkedOn: values.checkedOn as IsoDate,
})

/** Records an insight, or changes one; when somebody was faster, both sides are shown. */
export function WriteInsight({ insight, externalId = '', onSaved, onClose }: Props) {
  const say = useText()
  const pick = useLocalised()
  const today = useToday()
  const queries = useQueryClient()
  const renew = () => queries.invalidateQueries({ queryKey: api.insights.key() })
  if (insight)
    return (
      <EditDialog<Name, Insight>
        title={say('insights:write.change')}
        submitLabel={say('insights:write.submit')}
        thing={insight}
        valuesOf={valuesOf}
        fields={{
          externalId: { label: say('insights:field.externalId') },
          title: { label: say('insights:field.title') },
          product: { label: say('insights:field.product') },
          productVersion: { label: say('insights:field.productVersion') },
          description: { label: say('insights:field.description') },
          state: {
            label: say('insights:field.state'),
            show: (value) => {
              const state = insightStateIds.find((id) => id === value)
              return state ? pick(insightStates[state].label) : ''
            },
          },
          vendorAnswer: { label: say('insights:field.vendorAnswer') },
          checkedOn: { label: say('insights:field.checkedOn') },
        }}
        save={async (values, { id, version }) => {
          const headers = { 'if-match': ifMatch(version) }
          await client.insights.change({ params: { insightId: id }, headers, body: inputOf(values) })
          await renew()
        }}
        onClose={onClose}
      >
        <Fields />
      </EditDialog>
    )
  const empty = { title: '', product: '', productVersion: '', description: '', vendorAnswer: '' }
  return (
    <FormDialog<Values>
      title={say('insights:record')}
      submitLabel={say('insights:write.submit')}
      defaultValues={{ ...empty, externalId, state: 'reported', checkedOn: today }}
      onSubmit={async (values) => {
        const saved = await client.insights.record(inputOf(values))
        await renew()
        onSaved?.(saved)
      }}
      onClose={onClose}
    >
      <Fields />
    </FormDialog>
  )
}

function Fields() {
  const say = useText()
  const pick = useLocalised()
  const today = useToday()
  return (
    <>
      <TextField
        name="externalId"
        label={say('insights:field.externalId')}
        hint={say('insights:field.externalHint')}
        required
      />
      <TextField name="title" label={say('insights:field.title')} required />
      <div className={styles.row}>
        <TextField name="product" label={say('insights:field.product')} required />
        <TextField name="productVersion" label={say('insights:field.productVersion')} />
      </div>
      <TextField name="description" label={say('insights:field.description')} multiline rows={4} />
      <div className={styles.row}>
        <SelectField
          name="state"
          label={say('insights:field.state')}
          options={insightStateIds.map((id) => ({ value: id, label: pick(insightStates[id].label) }))}
        />
        <DateField name="checkedOn" label={say('insights:field.checkedOn')} max={today} required />
      </div>
      <TextField name="vendorAnswer" label={say('insights:field.vendorAnswer')} multiline rows={3} />
    </>
  )
}
