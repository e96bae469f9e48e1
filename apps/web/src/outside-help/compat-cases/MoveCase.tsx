import type { CompatCase } from '@lotse/contract'
import type { CompatStateId } from '@lotse/playbook'
import { EntryDialog } from '../../adoption/EntryDialog.tsx'
import type { EntryField } from '../../adoption/form-values.ts'
import { api, client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'

interface Props {
  readonly compat: CompatCase
  readonly to: CompatStateId
  readonly onClose: () => void
}

/** Records that a case was submitted, or what became of it. */
export function MoveCase({ compat, to, onClose }: Props) {
  const say = useText()
  const today = useToday()
  const place = usePlace()
  const number: EntryField = {
    name: 'number',
    kind: 'line',
    label: say('outsideHelp:compat.numberField'),
    required: true,
    beside: 'on',
  }
  return (
    <EntryDialog<CompatCase>
      title={say(`outsideHelp:compat.move.${to}`)}
      submitLabel={say('outsideHelp:record')}
      fields={[
        { name: 'on', kind: 'day', label: say('outsideHelp:on'), required: true, beside: 'on' },
        ...(to === 'submitted' ? [number] : []),
        {
          name: 'words',
          kind: 'prose',
          label: say(to === 'submitted' || to === 'inWork' ? 'outsideHelp:note' : 'outsideHelp:compat.wordsOfVendor'),
        },
      ]}
      entry={null}
      begins={{ on: today }}
      renews={api.outsideHelp.key()}
      add={(body) =>
        client.outsideHelp.moveCase({
          params: { ...place, entryId: compat.id },
          headers: { 'if-match': ifMatch(compat.version) },
          body: { ...body, to } as Parameters<typeof client.outsideHelp.moveCase>[0]['body'],
        })
      }
      onClose={onClose}
    />
  )
}
