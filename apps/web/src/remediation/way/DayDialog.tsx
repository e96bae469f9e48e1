import type { IsoDate } from '@lotse/calendar'
import type { RemediationRun } from '@lotse/contract'
import { client } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import styles from '../remediation.module.css'
import { useKeep } from '../remediation-query.ts'

interface Props {
  readonly run: RemediationRun
  readonly step: 'send' | 'review'
  readonly onClose: () => void
}

/** The day of a step: when the list went to the customer, or was gone through with them. */
export function DayDialog({ run, step, onClose }: Props) {
  const say = useText()
  const today = useToday()
  const place = usePlace()
  const keep = useKeep()
  return (
    <FormDialog<{ on: string }>
      title={say(`remediation:way.${step}`)}
      submitLabel={say('remediation:way.record')}
      defaultValues={{ on: today }}
      onSubmit={async ({ on }) => {
        const input = { ...place, runId: run.id, on: on as IsoDate }
        await keep(await (step === 'send' ? client.remediation.send(input) : client.remediation.review(input)))
      }}
      onClose={onClose}
    >
      <p className={styles.plain}>{say(`remediation:way.${step}Words`)}</p>
      <DateField name="on" label={say('remediation:way.on')} max={today} required />
    </FormDialog>
  )
}
