import type { Meeting } from '@lotse/contract'
import { useText } from '../../language/use-text.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useMeetingWork } from './use-meeting-work.ts'

/** Cancels a meeting; the reason is asked for, because the others will ask. */
export function CancelMeeting({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const say = useText()
  const { cancel } = useMeetingWork(meeting)
  return (
    <FormDialog<{ reason: string }>
      title={say('meetings:detail.cancelTitle', { title: meeting.title })}
      submitLabel={say('meetings:detail.cancel')}
      defaultValues={{ reason: '' }}
      onSubmit={({ reason }) => cancel(reason)}
      onClose={onClose}
    >
      <TextField
        name="reason"
        required
        multiline
        rows={3}
        label={say('meetings:detail.cancelReason')}
        hint={say('meetings:detail.cancelHint')}
      />
    </FormDialog>
  )
}
