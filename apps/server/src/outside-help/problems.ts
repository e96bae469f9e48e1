import type { Localised } from '@lotse/contract'
import type { RemedyDecision } from '@lotse/playbook'
import { atField, Problem } from '../platform/http/problem.ts'
import type { Kind } from './store.ts'

export const thisEntry: Localised = { de: 'Diesen Eintrag', en: 'This entry' }

/** What the playbook decided against a step, every sentence at its field. Nothing where it decided for it. */
export function requireAllowed(decision: RemedyDecision): void {
  if (decision.ok) return
  const [first] = decision.problems
  throw new Problem('rule-refused', { ...(first && { detail: first.message }), errors: decision.problems })
}

export const noSuchContact = (field: string): Problem =>
  atField('input-not-valid', field, 'unknown', {
    de: 'Diesen Kontakt gibt es nicht. Wählen Sie jemanden aus der Liste.',
    en: 'There is no such contact. Choose somebody from the list.',
  })

export const notOfCustomer = (field: string): Problem =>
  atField('input-not-valid', field, 'notOfCustomer', {
    de: 'Das ist ein Kontakt der Account-Seite. Wählen Sie jemanden vom Kunden.',
    en: 'That is a contact of the account side. Choose somebody of the customer.',
  })

export const noSuchCase = (): Problem =>
  atField('input-not-valid', 'caseId', 'unknown', {
    de: 'Diesen Beschleunigungsfall hat das Engagement nicht. Beginnen Sie von seiner Seite aus noch einmal.',
    en: 'The engagement has no such acceleration case. Begin again from its page.',
  })

/** What the customer consented to is not another consent afterwards. */
export const consentSettled = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Die Einwilligung ist festgehalten und wird nicht mehr geändert. Nimmt der Kunde sie zurück oder war sie anders, schließen Sie die Vermittlung ab und entwerfen eine neue.',
      en: 'The consent is recorded and no longer changed. If the customer takes it back, or it was another, close the referral and draft a new one.',
    },
  })

/** What went out, or what the customer agreed to, is the record that plan steps rest on. */
export const staysOnRecord: Readonly<Record<Kind, () => Problem>> = {
  referral: () =>
    refusal(
      'Diese Vermittlung ist kein Entwurf mehr und bleibt mit ihrem Verlauf erhalten. Hat sie sich erledigt, schließen Sie sie ab.',
      'This referral is no draft any more and stays with what happened. When it is no longer needed, close it.',
    ),
  compat: () =>
    refusal(
      'Dieser Fall ist eingereicht und bleibt mit seinem Verlauf erhalten. Halten Sie fest, was der Hersteller geantwortet hat.',
      'This case is submitted and stays with what happened. Record what the vendor answered.',
    ),
  message: () =>
    refusal(
      'Diese Nachricht ist hinausgegangen oder geht gerade hinaus und bleibt erhalten. Schreiben Sie eine neue, wenn sich etwas geändert hat.',
      'This message went out or is going out, and stays. Write another one when something has changed.',
    ),
}

const refusal = (de: string, en: string): Problem => new Problem('rule-refused', { detail: { de, en } })

export const alreadySent = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Diese Nachricht ist schon gesendet und wird nicht mehr geändert. Schreiben Sie für ein Nachfassen eine neue.',
      en: 'This message is sent and is no longer changed. Write another one to follow up.',
    },
  })
