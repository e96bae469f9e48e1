import type { IsoDate } from '@lotse/calendar'
import type { ConfirmationWay, RemediationRun } from '@lotse/contract'
import { client } from '../../app/api.ts'
import { useSelf } from '../../app/session.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../remediation.module.css'
import { useKeep } from '../remediation-query.ts'

interface Values {
  readonly name: string
  readonly role: string
  readonly on: string
  readonly way: string
}

const ways = ['meeting', 'mail', 'signedPrint'] as const satisfies readonly ConfirmationWay[]

/** The declaration on the whole list: the customer's own, or what the team was told and how. */
export function ConfirmDialog({ run, onClose }: { readonly run: RemediationRun; readonly onClose: () => void }) {
  const say = useText()
  const language = useLanguage()
  const today = useToday()
  const self = useSelf()
  const place = usePlace()
  const keep = useKeep()
  const isOwn = self?.kind === 'customer'
  return (
    <FormDialog<Values>
      title={say('remediation:confirm.title')}
      submitLabel={say('remediation:confirm.submit')}
      defaultValues={{ name: isOwn ? self.name : '', role: '', on: today, way: 'meeting' }}
      onSubmit={async ({ name, role, on, way }) => {
        const told = isOwn ? 'customerPages' : (ways.find((one) => one === way) ?? 'meeting')
        const input = { ...place, runId: run.id, name, role, on: on as IsoDate, way: told, language } as const
        await keep(await client.remediation.confirm(input))
      }}
      onClose={onClose}
    >
      <p className={styles.plain}>
        {say(isOwn ? 'remediation:confirm.own' : 'remediation:confirm.told', {
          count: run.counts.inScope,
          version: run.templateVersion,
        })}
      </p>
      {isOwn ? (
        <p className={styles.plain}>{self.name}</p>
      ) : (
        <TextField name="name" label={say('remediation:confirm.name')} required />
      )}
      <TextField name="role" label={say('remediation:confirm.role')} required />
      {!isOwn && (
        <>
          <DateField name="on" label={say('remediation:way.on')} max={today} required />
          <ChoiceField
            name="way"
            label={say('remediation:confirm.way')}
            options={ways.map((one) => ({ value: one, label: say(`remediation:confirmedBy.${one}`) }))}
          />
        </>
      )}
    </FormDialog>
  )
}
