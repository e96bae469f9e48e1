import type { IntuneUpload } from '@lotse/contract'
import { useFormContext, useWatch } from 'react-hook-form'
import { client } from '../../app/api.ts'
import { useText } from '../../language/use-text.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Confirmation, requireConfirmed } from './Confirmation.tsx'
import { usePackagePlace, useRenewUploads, useUploads } from './use-uploads.ts'

interface Values {
  readonly name: string
  readonly confirmed: string
}

/** Goes on under another name, which is confirmed anew. */
export function RenameDialog({ upload, onClose }: { readonly upload: IntuneUpload; readonly onClose: () => void }) {
  const say = useText()
  const place = usePackagePlace(upload.packageId)
  const renew = useRenewUploads()
  return (
    <FormDialog<Values>
      title={say('intuneUploads:rename.title')}
      submitLabel={say('intuneUploads:form.submit')}
      defaultValues={{ name: upload.name, confirmed: '' }}
      onSubmit={async ({ name, confirmed }) => {
        requireConfirmed(confirmed, say)
        await client.intuneUploads.resume({ ...place, uploadId: upload.id, renamed: { name, confirmed: true } })
        await renew()
      }}
      onClose={onClose}
    >
      <TextField name="name" label={say('intuneUploads:form.name')} required />
      <Confirmed upload={upload} />
    </FormDialog>
  )
}

function Confirmed({ upload: { packageId, directoryId } }: { readonly upload: IntuneUpload }) {
  const { name = '' } = useWatch({ control: useFormContext<Values>().control })
  const { data } = useUploads(packageId)
  if (data === undefined) return null
  const { customer, tenant } = data.target
  return <Confirmation customer={customer} tenant={tenant} directoryId={directoryId} app={name} />
}
