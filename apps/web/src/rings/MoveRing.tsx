import type { IsoDate } from '@lotse/calendar'
import type { ShownRing } from '@lotse/contract'
import type { RingState } from '@lotse/rollout'
import { useState } from 'react'
import { client, ifMatch } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './rings.module.css'
import { useRenew } from './use-rings.ts'

interface Props {
  readonly ring: ShownRing
  readonly to: RingState
  readonly onClose: () => void
}

/** Records that a ring began, pauses, is finished or left out; before it begins, with everything that warns. */
export function MoveRing({ ring: present, to, onClose }: Props) {
  // What warned when the dialog opened is what somebody decides on.
  const [ring] = useState(present)
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const today = useToday()
  const renew = useRenew()
  const warns = to === 'running' && ring.state === 'planned' ? ring.warnings : []
  return (
    <FormDialog<{ on: string; because: string }>
      title={say('rings:moveOf', { move: say(`rings:move.${to}`), name: ring.name })}
      submitLabel={say('rings:record')}
      defaultValues={{ on: today, because: '' }}
      onSubmit={async ({ on, because }) => {
        await client.rings.move({
          params: { ...place, ringId: ring.id },
          headers: { 'if-match': ifMatch(ring.version) },
          body: { to, on: on as IsoDate, because: because.trim() === '' ? null : because },
        })
        await renew()
      }}
      onClose={onClose}
    >
      {warns.length > 0 && (
        <div className={styles.intro}>
          <p>{say('rings:before')}</p>
          <ul className={styles.warnings}>
            {warns.map(({ code, text }) => (
              <li key={code}>{localised(text)}</li>
            ))}
          </ul>
        </div>
      )}
      {to === 'planned' ? (
        <p>{say('rings:asIfNever')}</p>
      ) : (
        <>
          <DateField name="on" label={say('rings:on')} required max={today} />
          <TextField name="because" label={say('rings:because')} hint={say('rings:becauseHint')} multiline rows={3} />
        </>
      )}
    </FormDialog>
  )
}
