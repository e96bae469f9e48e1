import { Field, Select } from '@fluentui/react-components'
import type { UsageStatus } from '@lotse/contract'
import { type DemandedFieldId, demandedFields, type Stage, usageStatuses, usageStatusIds } from '@lotse/playbook'
import { useFormContext, useWatch } from 'react-hook-form'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { asksStartReason, asksWhy, demandedFieldsOf, statusChoices } from './choices.ts'
import { IntentField } from './IntentField.tsx'
import { ReasonField } from './ReasonField.tsx'
import styles from './status.module.css'
import { afterMoving, isAsked, type StatusValues } from './status-values.ts'

interface Props {
  readonly record: UsageStatus | null
  readonly stage: Stage
}

/** The fields of the chosen status: those it demands, those it allows, and none that it does not know. */
export function StatusFields({ record, stage }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const today = useToday()
  const { reset, getValues } = useFormContext<StatusValues>()
  const values = useWatch<StatusValues>() as StatusValues
  const demanded = demandedFieldsOf(values, record, stage, today)
  const label = (field: DemandedFieldId) => localised(demandedFields[field].label)
  const asked = (field: DemandedFieldId) => isAsked(field, values.l1, stage)
  const common = (field: DemandedFieldId) => ({ name: field, label: label(field), required: demanded.includes(field) })
  const move = (chosen: string) => {
    const l1 = usageStatusIds.find((id) => id === chosen)
    if (l1) reset(afterMoving(getValues(), l1, record), { keepDefaultValues: true })
  }
  return (
    <>
      <Field label={say('engagements:status.l1')} hint={localised(usageStatuses[values.l1].means)} required>
        <Select value={values.l1} onChange={(_event, { value }) => move(value)}>
          {statusChoices(record).map((id) => (
            <option key={id} value={id}>
              {localised(usageStatuses[id].label)}
            </option>
          ))}
        </Select>
      </Field>
      <TextField
        name="count"
        type="number"
        required
        label={say('engagements:status.count')}
        hint={say('engagements:status.countHint')}
      />
      {asked('l2') && <ReasonField record={record} required={demanded.includes('l2')} />}
      {asksWhy(record, values) && (
        <TextField name="reason" required multiline rows={2} label={say('engagements:status.why')} />
      )}
      {asked('intentNote') && <IntentField required={demanded.includes('intentNote')} />}
      <div className={styles.pair}>
        {asked('nextAction') && <TextField {...common('nextAction')} />}
        {asked('nextActionDate') && <DateField {...common('nextActionDate')} />}
        {asked('targetDate') && <DateField {...common('targetDate')} />}
        {asked('owner') && <TextField {...common('owner')} />}
        {asked('startDate') && <DateField {...common('startDate')} />}
      </div>
      {!asked('startDate') && values.l1 === 'blocked' && record?.startDate && (
        <p className={styles.quiet}>{say('engagements:status.kept', { date: format.date(record.startDate) })}</p>
      )}
      {asked('startDate') && asksStartReason(record, values.startDate) && (
        <TextField
          name="startDateReason"
          required
          multiline
          rows={2}
          label={say('engagements:status.startReason')}
          hint={say('engagements:status.startReasonHint')}
        />
      )}
    </>
  )
}
