import type { Month } from '@lotse/calendar'
import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import type { TenantPlace } from '../usage/usage-query.ts'

interface Props {
  readonly place: TenantPlace
  readonly month: Month
  /** What the waiting state is called. */
  readonly name: string
  readonly onClose: () => void
}

/** Somebody vouches for a state before the months do, with a reason; it can be taken back. */
export function ConfirmDialog({ place, month, name, onClose }: Props) {
  const say = useText()
  const queries = useQueryClient()
  const offerUndo = useUndoToast()
  const renew = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: api.usageVerdict.key() }),
      queries.invalidateQueries({ queryKey: api.usage.key() }),
    ])
  const confirm = async ({ reason }: { readonly reason: string }) => {
    const states = await client.usageVerdict.confirm({ ...place, month, reason })
    await renew()
    const given = states.confirmations.find((one) => one.month === month && !one.withdrawn)
    if (given === undefined) return
    const undo = async () => {
      await client.usageVerdict.withdrawConfirmation({ ...place, confirmationId: given.id })
      await renew()
    }
    offerUndo('usageSettings:states.confirmed', undo, { state: name })
  }
  return (
    <FormDialog<{ reason: string }>
      title={say('usageSettings:states.confirmTitle', { state: name })}
      submitLabel={say('usageSettings:states.confirm')}
      defaultValues={{ reason: '' }}
      onSubmit={confirm}
      onClose={onClose}
    >
      <p>{say('usageSettings:states.confirmLine')}</p>
      <TextField
        name="reason"
        label={say('usageSettings:states.reason')}
        hint={say('usageSettings:states.reasonHint')}
        required
        multiline
        rows={3}
      />
    </FormDialog>
  )
}
