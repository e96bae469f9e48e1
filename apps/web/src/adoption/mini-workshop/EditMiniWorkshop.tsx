import { addDays } from '@lotse/calendar'
import type { AdoptionView, MiniWorkshop, MiniWorkshopChange } from '@lotse/contract'
import { client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { EntryDialog } from '../EntryDialog.tsx'
import { useMiniWorkshopFields } from './fields.ts'
import { bodyOfForm, textsOfForm } from './form.ts'

interface Props {
  readonly held: MiniWorkshop | null
  readonly view: AdoptionView
  readonly onClose: () => void
}

type NewMiniWorkshop = MiniWorkshopChange & { groupId: string; heldOn: never }

/** The same figures are looked at again after three to four weeks (acm.md §7). */
const REVIEW_DAYS = 24

/** Writes down a mini-workshop, or closes it with what it brought. */
export function EditMiniWorkshop({ held, view, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const today = useToday()
  return (
    <EntryDialog<MiniWorkshop>
      title={say(held === null ? 'adoption:mini.add' : 'adoption:mini.edit')}
      fields={useMiniWorkshopFields(held, view)}
      entry={held}
      begins={{ heldOn: today, groupId: view.groups[0]?.id ?? '', reviewOn: addDays(today, REVIEW_DAYS) }}
      texts={textsOfForm}
      body={bodyOfForm}
      add={(body) => client.adoption.addMiniWorkshop({ ...place, ...(body as NewMiniWorkshop) })}
      change={(body, on) =>
        client.adoption.changeMiniWorkshop({
          params: { ...place, entryId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: body as MiniWorkshopChange,
        })
      }
      onClose={onClose}
    />
  )
}
