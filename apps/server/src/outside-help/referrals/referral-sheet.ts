import type { Language } from '@lotse/contract'
import { languageName, referralText } from '@lotse/playbook'
import { contactWords } from '../contact-words.ts'
import type { Here } from '../here.ts'
import { namesIn } from '../present.ts'
import type { ReferralRow } from '../store.ts'
import { whereWords } from '../where-words.ts'

/** The referral as text for the vendor's form. */
export async function referralSheet(here: Here, row: ReferralRow, language: Language): Promise<string> {
  const named = await namesIn(here, [row.consentBy], [])
  const by = named.contact(row.consentBy)?.name
  const { need, scope, region, size, wishedOn, partner, ownOffer, consentOn, consentHow } = row
  return referralText(
    {
      ...(await whereWords(here)),
      ...{ need, scope, region, size, wishedOn, partner, ownOffer },
      language: row.language && languageName(row.language, language),
      contact: await contactWords(here, row.contactId, language),
      consent:
        by !== undefined && consentOn !== null && consentHow !== null ? { by, on: consentOn, how: consentHow } : null,
    },
    language,
  )
}
