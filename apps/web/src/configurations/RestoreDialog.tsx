import type { Configuration } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, ifMatch } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'

interface Props {
  readonly configuration: Configuration
  readonly number: number
  readonly onClose: () => void
}

/** Brings an older version back as the next one: nothing that was saved since goes. */
export function RestoreDialog({ configuration, number, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const [version] = useState(configuration.version)
  return (
    <FormDialog<{ reason: string }>
      title={say('configurations:versions.restoreTitle', { number })}
      submitLabel={say('configurations:versions.restore')}
      defaultValues={{ reason: '' }}
      onSubmit={async ({ reason }) => {
        await client.configurations.restoreVersion({
          params: { ...place, configurationId: configuration.id, number },
          headers: { 'if-match': ifMatch(version) },
          body: { reason },
        })
        await queries.invalidateQueries({ queryKey: api.configurations.key() })
      }}
      onClose={onClose}
    >
      <p>{say('configurations:versions.restoreAbout')}</p>
      <TextField name="reason" label={say('configurations:field.reason')} required multiline rows={3} />
    </FormDialog>
  )
}
