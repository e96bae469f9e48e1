import { addWorkingDays, type IsoDate } from '@lotse/calendar'
import type { AccelerationCase } from '@lotse/contract'
import { useState } from 'react'
import { client } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../acceleration.module.css'
import { MessageDialog } from '../MessageDialog.tsx'
import { useKeepView } from '../use-view.ts'
import { RoleLinks, RolesMissing } from './ReviewRoles.tsx'
import { useMissingRoles } from './use-missing-roles.ts'

interface Props {
  readonly held: AccelerationCase
  readonly onClose: () => void
}

type Values = Record<'on' | 'at' | 'minutes' | 'withCustomer', string>

const lengths = [30, 45, 60, 90]

/** Proposes the talk: three working days ahead at ten, unless somebody says otherwise. Its agenda comes from the evidence. */
export function ProposeReview(props: Props) {
  const say = useText()
  const missing = useMissingRoles()
  // What was seen when it opened: a form that is being filled in is not taken away.
  const [isComplete] = useState(missing.length === 0)
  if (isComplete) return <ReviewForm {...props} />
  return (
    <MessageDialog
      title={say('acceleration:review.propose')}
      actions={<RoleLinks missing={missing} caseId={props.held.id} />}
      onClose={props.onClose}
    >
      <RolesMissing missing={missing} />
    </MessageDialog>
  )
}

function ReviewForm({ held, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const today = useToday()
  const keep = useKeepView()
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const send = async ({ on, at, minutes, withCustomer }: Values) => {
    await keep(
      client.acceleration.review({
        ...place,
        caseId: held.id,
        on: on as IsoDate,
        at,
        minutes: Number(minutes),
        timeZone,
        withCustomer: withCustomer === 'yes',
      }),
    )
    showToast({ words: { key: 'acceleration:review.proposed' } })
  }
  return (
    <FormDialog<Values>
      title={say('acceleration:review.propose')}
      submitLabel={say('acceleration:actions.review')}
      defaultValues={{ on: addWorkingDays(today, 3), at: '10:00', minutes: '45', withCustomer: '' }}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{say('acceleration:review.words')}</p>
      <div className={styles.pair}>
        <DateField name="on" required min={today} label={say('acceleration:review.on')} />
        <TextField name="at" type="time" required label={say('acceleration:review.at')} />
        <SelectField
          name="minutes"
          label={say('acceleration:review.minutes')}
          options={lengths.map((count) => ({
            value: String(count),
            label: say('acceleration:review.minutesValue', { count }),
          }))}
        />
      </div>
      <p className={styles.quiet}>{say('acceleration:review.zone', { zone: timeZone.replaceAll('_', ' ') })}</p>
      <CheckField
        name="withCustomer"
        label={say('acceleration:review.withCustomer')}
        hint={say('acceleration:review.withCustomerHint')}
      />
    </FormDialog>
  )
}
