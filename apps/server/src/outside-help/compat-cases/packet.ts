import type { CompatPacket } from '@lotse/playbook'
import type { CompatRow } from '../store.ts'

interface Around {
  readonly tenant: string
  /** How many files hang at the case. */
  readonly logs: number
  /** The contact it names is there and has all that the vendor asks of it. */
  readonly hasContact: boolean
}

/** The packet of a case as the playbook judges it. */
export const packetOf = (row: CompatRow, { tenant, logs, hasContact }: Around): CompatPacket => ({
  tenant,
  region: row.region,
  contactId: hasContact ? row.contactId : null,
  consent: row.consentBy !== null && row.consentOn !== null && row.consentHow !== null ? 'given' : null,
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
  logs: logs === 0 ? null : logs,
  usersAffected: row.usersAffected,
  process: row.process,
  workaround: row.workaround,
  rolloutOn: row.rolloutOn,
  findings: row.findings,
})
