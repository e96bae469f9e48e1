import { Button, Field, Select } from '@fluentui/react-components'
import {
  type DemandedFieldId,
  demandedFields,
  demandsOf,
  reasons,
  reasonsOf,
  type Stage,
  splitReasonIds,
  splitReasons,
  usageStatuses,
  usageStatusIds,
} from '@lotse/playbook'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import list from '../../ui/form/Select.module.css'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../status.module.css'
import { isAsked } from '../status-values.ts'
import { type AddedValues, afterReason, type DivisionValues } from './division-values.ts'

interface Props {
  readonly index: number
  readonly stage: Stage
  readonly onRemove: () => void
}

/** A new record: how many, which part, why it is split off, and everything that its status demands. */
export function NewRecordFields({ index, stage, onRemove }: Props) {
  const say = useText()
  const localised = useLocalised()
  const { workload } = useEngagement()
  const { setValue } = useFormContext<DivisionValues>()
  const { add } = useWatch<DivisionValues>() as DivisionValues
  const splitReason = useController({
    name: `add.${index}.splitReason`,
    rules: { validate: (value: unknown) => Boolean(value) || say('usageStatus:set.choose') },
  })
  const added = add[index]
  if (!added) return null
  const l1 = usageStatusIds.find((id) => id === added.l1) ?? 'unknown'
  const reason = splitReasonIds.find((id) => id === added.splitReason)
  const isNewSeats = reason === 'newSeats'
  const at = (name: keyof AddedValues) => `add.${index}.${name}`
  const asked = (field: DemandedFieldId) => isAsked(field, l1, stage)
  const common = (field: DemandedFieldId) => ({
    name: at(field),
    label: localised(demandedFields[field].label),
    required: demandsOf(l1, stage)[field] === 'required',
  })
  const chooseReason = (value: string) => {
    const chosen = splitReasonIds.find((id) => id === value)
    if (!chosen) return splitReason.field.onChange('')
    const next = afterReason(added, chosen)
    for (const name of ['l1', 'l2'] as const) setValue(`add.${index}.${name}` as never, next[name] as never)
    splitReason.field.onChange(chosen)
  }
  return (
    <fieldset className={styles.part}>
      <legend>{say('usageStatus:divide.newRecord')}</legend>
      <div className={styles.pair}>
        <TextField name={at('count')} type="number" required label={say('usageStatus:divide.count')} />
        <TextField
          name={at('part')}
          required
          label={say('usageStatus:divide.part')}
          hint={say('usageStatus:divide.partHint')}
        />
      </div>
      <Field
        className={list.field ?? ''}
        required
        label={say('usageStatus:divide.splitReason')}
        hint={reason ? localised(splitReasons[reason].means) : null}
        validationMessage={splitReason.fieldState.error?.message ?? null}
      >
        <Select
          ref={splitReason.field.ref}
          value={added.splitReason}
          onChange={(_event, { value }) => chooseReason(value)}
        >
          <option value="">{say('usageStatus:set.choose')}</option>
          {splitReasonIds.map((id) => (
            <option key={id} value={id}>
              {localised(splitReasons[id].label)}
            </option>
          ))}
        </Select>
      </Field>
      {reason && splitReasons[reason].needsApproval && (
        <p className={styles.quiet}>{say('usageStatus:divide.approval')}</p>
      )}
      {!isNewSeats && (
        <div className={styles.pair}>
          <SelectField
            name={at('l1')}
            required
            label={say('usageStatus:set.l1')}
            options={usageStatusIds
              .filter((id) => id !== 'duplicate')
              .map((id) => ({ value: id, label: localised(usageStatuses[id].label) }))}
          />
          <SelectField
            {...common('l2')}
            empty={say('usageStatus:set.choose')}
            options={reasonsOf(l1, workload).map((id) => ({ value: id, label: localised(reasons[id].label) }))}
          />
        </div>
      )}
      {asked('intentNote') && !isNewSeats && <TextField {...common('intentNote')} multiline rows={2} />}
      <div className={styles.pair}>
        {asked('nextAction') && <TextField {...common('nextAction')} />}
        {asked('nextActionDate') && <DateField {...common('nextActionDate')} />}
        {asked('targetDate') && <DateField {...common('targetDate')} />}
        {asked('owner') && <TextField {...common('owner')} />}
        {asked('startDate') && <DateField {...common('startDate')} />}
      </div>
      <div>
        <Button size="small" onClick={onRemove}>
          {say('usageStatus:divide.remove')}
        </Button>
      </div>
    </fieldset>
  )
}
