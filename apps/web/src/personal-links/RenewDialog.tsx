import { type IssuedLink, LINK_DAYS, type PersonalLink } from '@lotse/contract'
import { client } from '../app/api.ts'
import type { Place } from '../engagements/address.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TermsFields, type TermsValues, termsOf } from './TermsFields.tsx'

interface Props {
  readonly place: Place
  readonly link: PersonalLink
  readonly pinForAll: boolean
  readonly canMail: boolean
  readonly onMade: (issued: IssuedLink) => void
  readonly onClose: () => void
}

/** A new link in place of the one somebody has. */
export function RenewDialog({ place, link, pinForAll, canMail, onMade, onClose }: Props) {
  const say = useText()
  return (
    <FormDialog<TermsValues>
      title={say('personalLinks:renewTitle', { name: link.person.name })}
      submitLabel={say('personalLinks:create')}
      defaultValues={{
        days: String(LINK_DAYS.usual),
        needsPin: link.needsPin ? 'yes' : '',
        byMail: canMail ? 'yes' : '',
      }}
      onSubmit={async (terms) =>
        onMade(await client.personalLinks.renew({ ...place, linkId: link.id, ...termsOf(terms) }))
      }
      onClose={onClose}
    >
      <p>{say('personalLinks:renewLine')}</p>
      <TermsFields pinForAll={pinForAll} canMail={canMail} />
    </FormDialog>
  )
}
