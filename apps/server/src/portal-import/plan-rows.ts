import type { FieldError, Localised, PortalRow } from '@lotse/contract'
import { interpretRow, type PortalTask } from './interpret-row.ts'
import type { Directory, KnownTask } from './store.ts'

/** A row with the task it is about, or why there is none. */
export type Planned =
  | { readonly ok: true; readonly row: PortalRow; readonly task: PortalTask; readonly place: KnownTask }
  | { readonly ok: false; readonly row: PortalRow; readonly errors: readonly FieldError[] }

/** Finds the task of every row. Nothing is guessed: what is unknown, shared by two tenants or there twice is refused. */
export function planRows(rows: readonly PortalRow[], directory: Directory): Planned[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const understood = interpretRow(row)
    if (!understood.ok) return { ok: false, row, errors: understood.errors }
    const { task } = understood
    const refused = (field: 'tenant' | 'task', message: Localised): Planned => ({
      ok: false,
      row,
      errors: [{ field, code: 'unknown', message }],
    })
    const [tenantId, another] = directory.tenants(row.tenant)
    if (tenantId === undefined) return refused('tenant', noTenant(row.tenant))
    if (another !== undefined) return refused('tenant', sharedTenant(row.tenant))
    const place = directory.task(tenantId, task.taskId)
    if (place === undefined) return refused('task', noTask(task.taskId))
    const mark = `${place.engagementId} ${task.taskId}`
    const before = seen.get(mark)
    if (before !== undefined) return refused('task', twice(task.taskId, before))
    seen.set(mark, row.line)
    return { ok: true, row, task, place }
  })
}

const noTenant = (name: string): Localised => ({
  de: `„${name}“ ist hier kein Tenant und kein Kunde. Legen Sie den Kunden an oder berichtigen Sie den Namen.`,
  en: `“${name}” is neither a tenant nor a customer here. Create the customer or correct the name.`,
})
const sharedTenant = (name: string): Localised => ({
  de: `„${name}“ heißen hier mehrere. Schreiben Sie die Verzeichnis-ID oder die Domäne des Tenants.`,
  en: `Several are called “${name}” here. Write the directory id or the domain of the tenant.`,
})
const noTask = (taskId: string): Localised => ({
  de: `Die Aufgabe ${taskId} gibt es im Leitfaden dieses Engagements nicht.`,
  en: `Task ${taskId} does not exist in the playbook of this engagement.`,
})
const twice = (taskId: string, line: number): Localised => ({
  de: `Die Aufgabe ${taskId} steht schon in Zeile ${line}. Es gilt die erste.`,
  en: `Task ${taskId} stands in line ${line} already. The first one counts.`,
})
