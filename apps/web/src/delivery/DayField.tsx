import type { IsoDate } from '@lotse/calendar'
import { useFormContext, useWatch } from 'react-hook-form'
import { useText } from '../language/use-text.ts'
import choice from '../ui/form/Choice.module.css'
import { DateField } from '../ui/form/DateField.tsx'

/** The day on which something was, or that it has not been yet: the value `no` in the place of a day. */
export function DayField({ today }: { readonly today: IsoDate }) {
  const say = useText()
  const { setValue } = useFormContext<{ value: string }>()
  const isNotYet = useWatch<{ value: string }, 'value'>({ name: 'value' }) === 'no'
  return (
    <>
      {!isNotYet && <DateField name="value" max={today} label={say('delivery:value')} />}
      <label className={choice.option}>
        <input
          type="checkbox"
          checked={isNotYet}
          onChange={({ target }) => setValue('value', target.checked ? 'no' : '', { shouldDirty: true })}
        />
        <span>{say('delivery:notYet')}</span>
      </label>
    </>
  )
}
