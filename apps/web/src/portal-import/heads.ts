import type { PortalField } from '@lotse/contract'
import type { KnownHeads } from '../list-import/columns.ts'

/** What exports of the vendor's portal call their columns. */
export const portalHeads: KnownHeads<PortalField> = {
  tenant: ['tenantid', 'tenant', 'tenantname', 'mandant', 'kunde', 'customer', 'organisation', 'organization'],
  task: ['task', 'taskid', 'tasknumber', 'aufgabe', 'aufgabennummer', 'aufgabenid'],
  status: ['status', 'taskstatus', 'state', 'zustand', 'aufgabenstatus', 'stand'],
  percent: ['percent', 'percentcomplete', 'complete', 'fortschritt', 'prozent'],
  due: ['due', 'duedate', 'targetdate', 'fällig', 'fälligam', 'zieltermin'],
  confirmedBy: ['confirmedby', 'bestätigtvon', 'bestätigtdurch'],
  confirmedOn: ['confirmedon', 'bestätigtam', 'confirmationdate'],
  reason: ['reason', 'comment', 'note', 'notes', 'grund', 'bemerkung', 'notiz', 'kommentar'],
}

/** The fields of a list, in the order in which people are asked. */
export const portalFields = Object.keys(portalHeads) as PortalField[]
