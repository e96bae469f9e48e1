import type { Referral, ReferralChange } from '@lotse/contract'
import { EntryDialog } from '../../adoption/EntryDialog.tsx'
import { api, client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import { useReferralFields } from './fields.ts'

interface Props {
  readonly referral: Referral | null
  /** The acceleration case that a new one is for. */
  readonly caseId: string | null
  readonly onClose: () => void
}

/** Drafts a referral, or changes what it says. */
export function EditReferral({ referral, caseId, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const language = useLanguage()
  const all = useReferralFields(referral)
  const fields = [all.need, all.scope, all.region, all.language, all.size, all.wishedOn, all.contactId]
  return (
    <EntryDialog<Referral>
      title={say(referral === null ? 'outsideHelp:referral.add' : 'outsideHelp:referral.edit')}
      fields={referral === null ? fields : [...fields, all.partner]}
      entry={referral}
      begins={{ need: 'acmExecution', language }}
      renews={api.outsideHelp.key()}
      add={(body) =>
        client.outsideHelp.addReferral({ ...place, caseId, ...(body as ReferralChange & Pick<Referral, 'need'>) })
      }
      change={(body, on) =>
        client.outsideHelp.changeReferral({
          params: { ...place, entryId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: body as ReferralChange,
        })
      }
      onClose={onClose}
    />
  )
}
