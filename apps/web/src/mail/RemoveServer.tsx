import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'

/** Ends sending, after saying what stays. */
export function RemoveServer({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const queries = useQueryClient()
  return (
    <FormDialog
      title={say('mail:removeTitle')}
      submitLabel={say('mail:remove')}
      defaultValues={{}}
      onSubmit={async () => {
        await client.mail.remove({})
        await queries.invalidateQueries({ queryKey: api.mail.key() })
      }}
      onClose={onClose}
    >
      <p>{say('mail:removeLine')}</p>
    </FormDialog>
  )
}
