import type { FailureChange, RingFailure, ShownRing } from '@lotse/contract'
import { EntryDialog } from '../adoption/EntryDialog.tsx'
import type { EntryField } from '../adoption/form-values.ts'
import { api, client, ifMatch } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'

interface Props {
  readonly ring: ShownRing
  readonly failure: RingFailure | null
  readonly onClose: () => void
}

/** Records installs that failed with an exit code, or changes them. */
export function EditFailure({ ring, failure, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const today = useToday()
  const fields: EntryField[] = [
    {
      name: 'code',
      kind: 'line',
      label: say('rings:failure.code'),
      hint: say('rings:failure.codeHint'),
      required: true,
    },
    { name: 'count', kind: 'number', label: say('rings:failure.devices'), required: true, beside: 'when' },
    { name: 'day', kind: 'day', label: say('rings:failure.day'), required: true, beside: 'when' },
    { name: 'note', kind: 'prose', label: say('rings:failure.note') },
    { name: 'solvedOn', kind: 'day', label: say('rings:failure.solvedOn') },
  ]
  return (
    <EntryDialog<RingFailure>
      title={say('rings:failure.addOf', { name: ring.name })}
      fields={fields}
      entry={failure}
      begins={{ day: today, count: '1' }}
      renews={api.rings.key()}
      add={(body) =>
        client.rings.addFailure({ ...place, ringId: ring.id, ...(body as Required<FailureChange>) } as Parameters<
          typeof client.rings.addFailure
        >[0])
      }
      change={(body, on) =>
        client.rings.changeFailure({
          params: { ...place, entryId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: body as FailureChange,
        })
      }
      onClose={onClose}
    />
  )
}
