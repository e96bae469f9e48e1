import type { UsageStatus } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { client, ifMatch } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { renewEngagement } from '../../engagements/renew.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'

/** The partner manager rejects a recount of duplicated entitlements and says why. */
export function RejectDialog({ record, onClose }: { readonly record: UsageStatus; readonly onClose: () => void }) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const save = async ({ reason }: { readonly reason: string }) => {
    await client.usageStatus.approve({
      params: { ...place, recordId: record.id },
      headers: { 'if-match': ifMatch(record.version) },
      body: { approve: false, reason },
    })
    showToast({ words: { key: 'usageStatus:approval.rejected' } })
    void renewEngagement(queries, place)
  }
  return (
    <FormDialog
      title={say('usageStatus:approval.title')}
      submitLabel={say('usageStatus:record.reject')}
      defaultValues={{ reason: '' }}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField name="reason" required multiline rows={3} label={say('usageStatus:approval.reason')} />
    </FormDialog>
  )
}
