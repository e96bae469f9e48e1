import type { Configuration } from '@lotse/contract'
import { client, ifMatch } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { useNextVersion } from './use-next-version.ts'

const TextConflict = onDemand(async () => (await import('./TextConflict.tsx')).TextConflict)

interface Props {
  readonly configuration: Configuration
  readonly number: number
  readonly onClose: () => void
}

interface Values {
  readonly reason: string
}

/** Brings an older version back as the next one: nothing that was saved since goes, both sides where that is news. */
export function RestoreDialog({ configuration, number, onClose }: Props) {
  const say = useText()
  const params = { ...usePlace(), configurationId: configuration.id, number }
  const { send, sides, again } = useNextVersion<Values>(configuration, {
    mine: async () => (await client.configurations.text(params)).text,
    save: ({ reason }, version) =>
      client.configurations.restoreVersion({ params, headers: { 'if-match': ifMatch(version) }, body: { reason } }),
    onClose,
  })
  if (sides) return <TextConflict {...sides} />
  return (
    <FormDialog<Values>
      title={say('configurations:versions.restoreTitle', { number })}
      submitLabel={say('configurations:versions.restore')}
      defaultValues={again ?? { reason: '' }}
      begins={again ? 'sending' : 'clean'}
      onSubmit={(values) => send(values)}
      onSent={() => undefined}
      onClose={onClose}
    >
      <p>{say('configurations:versions.restoreAbout')}</p>
      <TextField name="reason" label={say('configurations:field.reason')} required multiline rows={3} />
    </FormDialog>
  )
}
