import type { ProgressChange, RingProgressEntry, ShownRing } from '@lotse/contract'
import { EntryDialog } from '../adoption/EntryDialog.tsx'
import type { EntryField } from '../adoption/form-values.ts'
import { api, client, ifMatch } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'

interface Props {
  readonly ring: ShownRing
  readonly progress: RingProgressEntry | null
  readonly onClose: () => void
}

/** Tells how far a ring was on a day, or changes that. A new day begins with what is planned. */
export function EditProgress({ ring, progress, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const today = useToday()
  const number = (name: 'planned' | 'installed' | 'failed' | 'pending'): EntryField => ({
    ...{ name, kind: 'number', label: say(`rings:progress.${name}`), required: true },
    beside: name === 'planned' || name === 'installed' ? 'good' : 'open',
  })
  const fields: EntryField[] = [
    { name: 'day', kind: 'day', label: say('rings:progress.day'), required: true },
    ...(['planned', 'installed', 'failed', 'pending'] as const).map(number),
    { name: 'source', kind: 'line', label: say('rings:progress.source'), hint: say('rings:progress.sourceHint') },
  ]
  const planned = ring.standing?.planned ?? ring.devices
  return (
    <EntryDialog<RingProgressEntry>
      title={say('rings:progress.addOf', { name: ring.name })}
      fields={fields}
      entry={progress}
      begins={{ day: today, planned: planned === null ? '' : String(planned), failed: '0', pending: '0' }}
      renews={api.rings.key()}
      add={(body) =>
        client.rings.addProgress({ ...place, ringId: ring.id, ...(body as Required<ProgressChange>) } as Parameters<
          typeof client.rings.addProgress
        >[0])
      }
      change={(body, on) =>
        client.rings.changeProgress({
          params: { ...place, entryId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: body as ProgressChange,
        })
      }
      onClose={onClose}
    />
  )
}
