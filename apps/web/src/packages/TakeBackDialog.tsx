import type { Package } from '@lotse/contract'
import { client } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { useRenew, useRequest } from './use-package.ts'

/** Takes back that a package is ready, with a reason. */
export function TakeBackDialog({ one, onClose }: { readonly one: Package; readonly onClose: () => void }) {
  const say = useText()
  const renew = useRenew()
  const request = useRequest(one)
  return (
    <FormDialog<{ because: string }>
      title={say('packages:move.back')}
      submitLabel={say('packages:move.back')}
      defaultValues={{ because: '' }}
      onSubmit={async ({ because }) => {
        await client.packages.move({ ...request, body: { to: 'draft', because } })
        await renew()
      }}
      onClose={onClose}
    >
      <p>{say('packages:move.about')}</p>
      <TextField name="because" label={say('packages:move.because')} required multiline rows={3} />
    </FormDialog>
  )
}
