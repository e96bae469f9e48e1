import type { PersonalLink } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import type { Place } from '../engagements/address.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'

interface Props {
  readonly place: Place
  readonly link: PersonalLink
  readonly onClose: () => void
}

/** Takes a link back, after saying what that means for whoever is inside. */
export function RevokeDialog({ place, link, onClose }: Props) {
  const say = useText()
  const queries = useQueryClient()
  return (
    <FormDialog
      title={say('personalLinks:revokeTitle', { name: link.person.name })}
      submitLabel={say('personalLinks:revoke')}
      defaultValues={{}}
      onSubmit={async () => {
        await client.personalLinks.revoke({ ...place, linkId: link.id })
        await queries.invalidateQueries({ queryKey: api.personalLinks.key() })
      }}
      onClose={onClose}
    >
      <p>{say('personalLinks:revokeLine')}</p>
    </FormDialog>
  )
}
