import type { Attachment } from '@lotse/contract'
import { Problem } from '../platform/http/problem.ts'

/** The tasks about the network test (engagement.md §3): its output describes the customer's inner network. */
const networkTestTasks = new Set(['4071', '4072', '4073'])

/** The items of the checklist about it (remediation.md §7): running it, and what it found. */
const networkTestItems = new Set(['NW-07', 'NW-08'])

/** Refuses files at the tasks and items of the network test: the partner must not store its output (engagement.md §14, 17). */
export function refuseNetworkTest(attached: Attachment | null): void {
  const isOfTest =
    (attached?.to === 'task' && networkTestTasks.has(attached.id)) ||
    (attached?.to === 'checklistItem' && networkTestItems.has(attached.id))
  if (!isOfTest) return
  const message = {
    de: 'Ergebnisse des Netzwerktests beschreiben das innere Netz des Kunden und dürfen hier nicht gespeichert werden. Halten Sie stattdessen in einer Notiz fest: Standort, Datum, Anzahl der Befunde und die angelegten Korrekturpunkte. Ansehen können Sie das Ergebnis in einer gemeinsamen Sitzung.',
    en: 'Output of the network test describes the customer’s inner network and must not be stored here. Record in a note instead: site, date, number of findings and the remediation items created. Look at the output in a shared session.',
  }
  throw new Problem('rule-refused', {
    detail: message,
    errors: [{ field: 'attachedId', code: 'networkTestOutput', message }],
  })
}
