import type { ItDuty, ItMember } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { CheckListField } from '../ui/form/CheckListField.tsx'
import { listIn } from '../ui/form/list-text.ts'

const duties = [
  'identity',
  'network',
  'licence',
  'client',
  'app',
  'security',
  'privacy',
  'pm',
] as const satisfies readonly ItDuty[]

/** What a member of the customer's IT team takes care of. */
export function Duties({ member, onClose }: { readonly member: ItMember; readonly onClose: () => void }) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const words = (value: string) =>
    dutiesIn(value)
      .map((duty) => say(`workshop:duty.${duty}`))
      .join(', ')
  return (
    <EditDialog<'duties', ItMember>
      title={say('workshop:team.dutiesOf', { name: member.name })}
      submitLabel={say('workshop:decide.save')}
      thing={member}
      valuesOf={(one) => ({ duties: one.duties.join(' ') })}
      fields={{ duties: { label: say('workshop:team.duties'), show: words } }}
      save={async (values, on) => {
        await client.workshop.setDuties({
          params: { ...place, contactId: on.contactId },
          headers: { 'if-match': ifMatch(on.version) },
          body: { duties: dutiesIn(values.duties) },
        })
        await queries.invalidateQueries({ queryKey: api.workshop.key() })
      }}
      onClose={onClose}
    >
      <CheckListField
        name="duties"
        label={say('workshop:team.duties')}
        options={duties.map((duty) => ({ value: duty, label: say(`workshop:duty.${duty}`) }))}
      />
    </EditDialog>
  )
}

const dutiesIn = (value: string): ItDuty[] => duties.filter((duty) => listIn(value).includes(duty))
