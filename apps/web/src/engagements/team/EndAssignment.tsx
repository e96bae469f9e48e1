import type { TeamMember } from '@lotse/contract'
import { roles } from '@lotse/playbook'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useTeamWork } from './use-team-work.ts'

/** Ends an assignment, with its reason where there is one; it can be taken back by assigning anew. */
export function EndAssignment({ member, onClose }: { readonly member: TeamMember; readonly onClose: () => void }) {
  const say = useText()
  const localised = useLocalised()
  const undoToast = useUndoToast()
  const { mutateAsync } = useTeamWork()
  const { id, person, role, isPrimary } = member
  const end = async ({ reason }: { reason: string }) => {
    await mutateAsync({ kind: 'unassign', assignmentId: id, reason: reason.trim() || null })
    undoToast('team:ended', () => mutateAsync({ kind: 'assign', personId: person.id, role, primary: isPrimary }), {
      name: person.name,
      role: localised(roles[role].label),
    })
  }
  return (
    <FormDialog<{ reason: string }>
      title={say('team:endTitle', { name: person.name })}
      submitLabel={say('team:end')}
      defaultValues={{ reason: '' }}
      onSubmit={end}
      onClose={onClose}
    >
      <TextField name="reason" label={say('team:reason')} hint={say('team:reasonHint')} />
    </FormDialog>
  )
}
