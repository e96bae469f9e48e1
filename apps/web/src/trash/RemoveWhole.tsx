import { useQueryClient } from '@tanstack/react-query'
import { client } from '../app/api.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'

interface Props {
  readonly customerId: string
  /** Null: the customer with everything of it. */
  readonly engagementId: string | null
  /** What is about to go, in words. */
  readonly name: string
  readonly onRemoved: () => void
  readonly onClose: () => void
}

/** Deletes an engagement or a whole customer; asks why, and offers to take it back. */
export function RemoveWhole({ customerId, engagementId, name, onRemoved, onClose }: Props) {
  const say = useText()
  const queries = useQueryClient()
  const showUndo = useUndoToast()
  const kind = engagementId === null ? 'customer' : 'engagement'
  const remove = async ({ reason }: { reason: string }) => {
    if (engagementId === null) await client.trash.removeCustomer({ customerId, reason })
    else await client.trash.removeEngagement({ customerId, engagementId, reason })
    onRemoved()
    void queries.invalidateQueries()
    showUndo(
      'trash:removed',
      async () => {
        await client.trash.restore({ customerId, kind, id: engagementId ?? customerId })
        await queries.invalidateQueries()
      },
      { name },
    )
  }
  return (
    <FormDialog<{ reason: string }>
      title={say(`trash:remove.${kind}`, { name })}
      submitLabel={say('trash:remove.submit')}
      defaultValues={{ reason: '' }}
      onSubmit={remove}
      onClose={onClose}
    >
      <p>{say(`trash:remove.${kind}Why`)}</p>
      <TextField name="reason" label={say('trash:remove.reason')} required multiline rows={3} />
    </FormDialog>
  )
}
