import type { DecisionPoint } from '@lotse/assessment'
import type { WorkshopView } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'

interface Props {
  readonly point: DecisionPoint
  readonly workshop: WorkshopView
  readonly isIn: boolean
  readonly onClose: () => void
}

/** Takes a point out of scope with a reason, or back in. */
export function LeaveOut({ point, workshop, isIn, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const queries = useQueryClient()
  const save = async ({ reason }: { readonly reason: string }) => {
    await client.workshop.setScope({
      params: { ...place, pointId: point.id },
      headers: { 'if-match': ifMatch(workshop.version) },
      body: isIn ? { inScope: false, reason } : { inScope: true },
    })
    await queries.invalidateQueries({ queryKey: api.workshop.key() })
  }
  return (
    <FormDialog<{ reason: string }>
      title={say(isIn ? 'workshop:scope.outTitle' : 'workshop:scope.inTitle', { point: localised(point.title) })}
      submitLabel={say(isIn ? 'workshop:point.leaveOut' : 'workshop:point.putBack')}
      defaultValues={{ reason: '' }}
      onSubmit={save}
      onClose={onClose}
    >
      {isIn ? (
        <TextField
          name="reason"
          label={say('workshop:scope.reason')}
          hint={say('workshop:scope.reasonHint')}
          multiline
          rows={2}
          required
        />
      ) : (
        <p>{say('workshop:scope.back')}</p>
      )}
    </FormDialog>
  )
}
