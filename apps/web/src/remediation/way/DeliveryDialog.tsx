import type { RemediationRun } from '@lotse/contract'
import { client } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useKeep } from '../remediation-query.ts'

interface Values {
  readonly outcome: string
  readonly how: string
  readonly address: string
  readonly note: string
}

/** What became of the copy: a person says so, since Lotse itself sends nothing. */
export function DeliveryDialog({ run, onClose }: { readonly run: RemediationRun; readonly onClose: () => void }) {
  const say = useText()
  const place = usePlace()
  const keep = useKeep()
  return (
    <FormDialog<Values>
      title={say('remediation:copy.log')}
      submitLabel={say('remediation:way.record')}
      defaultValues={{ outcome: 'sent', how: 'mail', address: run.trackingAddress ?? '', note: '' }}
      onSubmit={async ({ outcome, how, address, note }) => {
        const told = {
          outcome: outcome === 'failed' ? ('failed' as const) : ('sent' as const),
          how: how === 'posted' ? ('posted' as const) : ('mail' as const),
        }
        await keep(await client.remediation.deliver({ ...place, runId: run.id, ...told, address, note }))
      }}
      onClose={onClose}
    >
      <ChoiceField
        name="outcome"
        label={say('remediation:copy.outcome')}
        options={[
          { value: 'sent', label: say('remediation:copy.wasSent') },
          { value: 'failed', label: say('remediation:copy.hasFailed') },
        ]}
      />
      <ChoiceField
        name="how"
        label={say('remediation:copy.how')}
        options={[
          { value: 'mail', label: say('remediation:copy.mail') },
          { value: 'posted', label: say('remediation:copy.posted') },
        ]}
      />
      <TextField name="address" label={say('remediation:copy.where')} required />
      <TextField name="note" label={say('remediation:copy.note')} />
    </FormDialog>
  )
}
