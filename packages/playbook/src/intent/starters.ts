import type { Localised } from '../localised.ts'
import type { UsageStatusId } from '../vocabulary/usage-status.ts'

/** Beginnings of a sentence that lead to a good intent note, per usage status (engagement.md §5). */
export const intentStarters: Readonly<Record<UsageStatusId, readonly Localised[]>> = {
  unknown: [
    {
      de: 'Der Kunde antwortet nicht, obwohl … Versuche über … gemacht wurden, weil vermutlich …',
      en: 'The customer does not answer although … tries over … were made, probably because …',
    },
    {
      de: 'Die Berechtigung ist neu; nach der Absicht wird gefragt, weil …',
      en: 'New entitlement; intent is to be asked because …',
    },
  ],
  inProgress: [
    { de: 'Der Kunde will die Apps einführen, weil …', en: 'The customer wants to deploy the Apps because …' },
    {
      de: 'Der Kunde löst sein bisheriges Office ab, weil dessen Support endet und …',
      en: 'The customer replaces its present Office because its support ends and …',
    },
  ],
  blocked: [
    {
      de: 'Der Kunde kann nicht bereitstellen, weil …; beseitigen muss das …',
      en: 'The customer cannot deploy because …; it has to be removed by …',
    },
  ],
  noIntent: [
    {
      de: 'Der Kunde will die Apps nicht, weil …; entschieden hat das …',
      en: 'The customer does not want the Apps because …; this was decided by …',
    },
  ],
  duplicate: [
    {
      de: 'Der Tenant ist doppelt erfasst, weil …; maßgeblich ist …',
      en: 'The tenant is a duplicate because …; the valid one is …',
    },
  ],
}
