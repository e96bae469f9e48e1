import { Button } from '@fluentui/react-components'
import type { Division } from '@lotse/contract'
import type { Stage } from '@lotse/playbook'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../status.module.css'
import { type DivisionValues, emptyRecord, missingOf } from './division-values.ts'
import { KeptFields } from './KeptFields.tsx'
import { NewRecordFields } from './NewRecordFields.tsx'

/** The tenant's number, every record with its count, new records, and how far the sum is from right. */
export function DivisionFields({ division, stage }: { readonly division: Division; readonly stage: Stage }) {
  const say = useText()
  const format = useFormat()
  const { control, setValue } = useFormContext<DivisionValues>()
  const { fields, append, remove } = useFieldArray({ control, name: 'add' as never })
  const values = useWatch<DivisionValues>() as DivisionValues
  const { reported } = division
  return (
    <>
      <TextField
        name="total"
        type="number"
        required
        label={say('usageStatus:divide.total')}
        hint={say('usageStatus:divide.totalHint')}
      />
      {reported && String(reported.count) !== values.total && (
        <div className={styles.asOf}>
          <span className={styles.quiet}>
            {say('usageStatus:divide.reported', {
              month: format.month(reported.month),
              count: format.number(reported.count),
            })}
          </span>
          <Button size="small" onClick={() => setValue('total', String(reported.count), { shouldDirty: true })}>
            {say('usageStatus:divide.take')}
          </Button>
        </div>
      )}
      <h3 className={styles.past}>{say('usageStatus:divide.records')}</h3>
      {division.records.map((record, index) => (
        <KeptFields key={record.id} record={record} index={index} of={division.records.length} />
      ))}
      {fields.map(({ id }, index) => (
        <NewRecordFields key={id} index={index} stage={stage} onRemove={() => remove(index)} />
      ))}
      <div>
        <Button onClick={() => append(emptyRecord as never)}>{say('usageStatus:divide.add')}</Button>
      </div>
      <Balance values={values} />
      <TextField
        name="reason"
        multiline
        rows={2}
        label={say('usageStatus:divide.reason')}
        hint={say('usageStatus:divide.reasonHint')}
      />
    </>
  )
}

/** Whether the sum is right, said while numbers are typed. */
function Balance({ values }: { readonly values: DivisionValues }) {
  const say = useText()
  const format = useFormat()
  const missing = missingOf(values)
  const total = format.number(Number(values.total) || 0)
  const count = format.number(Math.abs(missing))
  return (
    <p className={styles.balance} data-state={missing === 0 ? 'exact' : 'off'} role="status">
      {missing === 0
        ? `✓ ${say('usageStatus:divide.exact', { total })}`
        : say(missing > 0 ? 'usageStatus:divide.missing' : 'usageStatus:divide.surplus', { count, total })}
    </p>
  )
}
