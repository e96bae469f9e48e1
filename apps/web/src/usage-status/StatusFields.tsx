import type { L1, UsageStatus } from '@lotse/contract'
import { type DemandedFieldId, demandedFields, type Stage } from '@lotse/playbook'
import { useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { asksStartReason, asksWhy, demandedFieldsOf } from './choices.ts'
import { IntentField } from './IntentField.tsx'
import { L1Field } from './L1Field.tsx'
import { L3Field } from './L3Field.tsx'
import { ReasonField } from './ReasonField.tsx'
import styles from './status.module.css'
import { afterMoving, beginning, isAsked, type StatusValues } from './status-values.ts'

interface Props {
  readonly record: UsageStatus | null
  readonly stage: Stage
  /** How many records the entitlements are divided into: with several, counts are changed in the division. */
  readonly records: number
  readonly engineeringReasons: readonly string[]
}

/** The fields of the chosen status: those it demands, those it allows, and none that it does not know. */
export function StatusFields({ record, stage, records, engineeringReasons }: Props) {
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
  const left = useRef(new Map<L1, StatusValues>())
  const move = (l1: L1) => {
    const before = getValues()
    left.current.set(before.l1, before)
    const after = afterMoving(before, l1, record, left.current.get(l1) ?? null)
    reset(beginning(after, record, today), { keepDefaultValues: true })
  }
  return (
    <>
      <L1Field record={record} value={values.l1} onChoose={move} />
      {records > 1 && record ? (
        <p className={styles.quiet}>{say('usageStatus:set.countElsewhere', { count: format.number(record.count) })}</p>
      ) : (
        <TextField
          name="count"
          type="number"
          required
          label={say('usageStatus:set.count')}
          hint={say('usageStatus:set.countHint')}
        />
      )}
      {asked('l2') && <ReasonField record={record} required={demanded.includes('l2')} />}
      {values.l1 !== 'duplicate' && <L3Field suggestions={engineeringReasons} />}
      {asksWhy(record, values) && (
        <TextField name="reason" required multiline rows={2} label={say('usageStatus:set.why')} />
      )}
      {asked('intentNote') && <IntentField required={demanded.includes('intentNote')} />}
      <div className={styles.pair}>
        {asked('nextAction') && <TextField {...common('nextAction')} />}
        {asked('nextActionDate') && <DateField {...common('nextActionDate')} />}
        {asked('targetDate') && (
          <DateField
            {...common('targetDate')}
            hint={say(values.l1 === 'blocked' ? 'usageStatus:set.unblockDateHint' : 'usageStatus:set.targetDateHint')}
          />
        )}
        {asked('owner') && <TextField {...common('owner')} />}
        {asked('startDate') && <DateField {...common('startDate')} hint={say('usageStatus:set.startDateHint')} />}
      </div>
      {!asked('startDate') && values.l1 === 'blocked' && record?.startDate && (
        <p className={styles.quiet}>{say('usageStatus:set.kept', { date: format.date(record.startDate) })}</p>
      )}
      {asked('startDate') && asksStartReason(record, values.startDate) && (
        <TextField
          name="startDateReason"
          required
          multiline
          rows={2}
          label={say('usageStatus:set.startReason')}
          hint={say('usageStatus:set.startReasonHint')}
        />
      )}
    </>
  )
}
