import type { CompatCase } from '@lotse/contract'
import { compatWay, standingOfPacket } from '@lotse/playbook'
import { filesAtCases } from '../../documents/look-up.ts'
import { canBeReached } from '../contact-words.ts'
import type { Keeping } from '../keep-entry.ts'
import { namesIn, presentEntry, presentMoves } from '../present.ts'
import { whereWords } from '../where-words.ts'
import { packetOf } from './packet.ts'

/** App compatibility cases (engagement.md §10). */
export const compatCases: Keeping<'compat', CompatCase> = {
  kind: 'compat',
  subject: ({ product }) => product ?? '',
  async present(here, rows) {
    const named = await namesIn(
      here,
      rows.flatMap(({ contactId, consentBy }) => [contactId, consentBy]),
      rows.flatMap(({ createdBy, moves }) => [createdBy, ...moves.map(({ by }) => by)]),
    )
    const files = await filesAtCases(here.tx, here, here.actor)
    const { tenant } = await whereWords(here)
    const reached = new Map<string | null, boolean>()
    for (const { contactId } of rows)
      if (!reached.has(contactId)) reached.set(contactId, await canBeReached(here, contactId))
    return rows.map((row) => {
      const logs = files.get(row.id) ?? 0
      return {
        ...presentEntry(row, named),
        region: row.region,
        contactId: row.contactId,
        contact: named.contact(row.contactId),
        consentBy: row.consentBy,
        consenter: named.contact(row.consentBy),
        consentOn: row.consentOn,
        consentHow: row.consentHow,
        product: row.product,
        productVersion: row.productVersion,
        publisher: row.publisher,
        kind: row.kind,
        officeBefore: row.officeBefore,
        officeAfter: row.officeAfter,
        bitness: row.bitness,
        windowsBuild: row.windowsBuild,
        workedOn: row.workedOn,
        steps: row.steps,
        expected: row.expected,
        seen: row.seen,
        usersAffected: row.usersAffected,
        process: row.process,
        workaround: row.workaround,
        rolloutOn: row.rolloutOn,
        findings: row.findings,
        pathDone: row.pathDone,
        tenant,
        logs,
        standing: [
          ...standingOfPacket(packetOf(row, { tenant, logs, hasContact: reached.get(row.contactId) ?? false })),
        ],
        prefilled: Object.entries(row.prefilled).flatMap(([field, value]) =>
          row[field as keyof typeof row] === value ? [field] : [],
        ),
        state: row.state,
        number: row.number,
        moves: presentMoves(row.moves, named),
        next: [...compatWay[row.state]],
      }
    })
  },
}
