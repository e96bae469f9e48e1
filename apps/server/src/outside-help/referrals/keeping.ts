import type { Referral } from '@lotse/contract'
import { referralWay } from '@lotse/playbook'
import type { Keeping } from '../keep-entry.ts'
import { namesIn, presentEntry, presentMoves } from '../present.ts'
import { followReferrals } from './follow-task.ts'

/** Partner referrals (engagement.md §9). */
export const referrals: Keeping<'referral', Referral> = {
  kind: 'referral',
  subject: ({ need }) => need,
  after: (change, here) => followReferrals(change, here),
  async present(here, rows) {
    const named = await namesIn(
      here,
      rows.flatMap(({ contactId, consentBy }) => [contactId, consentBy]),
      rows.flatMap(({ createdBy, moves }) => [createdBy, ...moves.map(({ by }) => by)]),
    )
    return rows.map((row) => ({
      ...presentEntry(row, named),
      need: row.need,
      scope: row.scope,
      region: row.region,
      language: row.language,
      size: row.size,
      wishedOn: row.wishedOn,
      partner: row.partner,
      contactId: row.contactId,
      contact: named.contact(row.contactId),
      ownOffer: row.ownOffer,
      ownOfferSaidOn: row.ownOfferSaidOn,
      consentBy: row.consentBy,
      consenter: named.contact(row.consentBy),
      consentOn: row.consentOn,
      consentHow: row.consentHow,
      state: row.state,
      moves: presentMoves(row.moves, named),
      next: [...referralWay[row.state]],
    }))
  },
}
