import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'

/** Allows a host beyond Microsoft's own. */
export function HostDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const queries = useQueryClient()
  return (
    <FormDialog<{ host: string }>
      title={say('notices:house.allow')}
      submitLabel={say('notices:house.allowVerb')}
      defaultValues={{ host: '' }}
      onSubmit={async ({ host }) => {
        await client.noticeSettings.allowHost({ host: host.trim() })
        await queries.invalidateQueries({ queryKey: api.noticeSettings.key() })
      }}
      onClose={onClose}
    >
      <p>{say('notices:house.allowLine')}</p>
      <TextField name="host" label={say('notices:house.hostField')} hint={say('notices:house.hostHint')} required />
    </FormDialog>
  )
}
