import type { CustomerLabel } from '@lotse/contract'
import type { Actor } from '../../platform/access/actor.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { presentLabel } from './present.ts'
import { countedLabels, type LabelKind } from './store.ts'

/** All tags, or all groups, by name. Wants the portfolio scope. */
export async function listLabels(tx: Transaction, kind: LabelKind, actor: Actor): Promise<CustomerLabel[]> {
  return (await countedLabels(tx, kind)).map((label) => presentLabel(label, actor))
}

/** How many customers are under a label: its own transaction, because counting needs the portfolio. */
export async function customersUnder({ services }: ActingContext, kind: LabelKind, id: string): Promise<number> {
  const labels = await services.database.transaction('portfolio', (tx) => countedLabels(tx, kind))
  return labels.find((label) => label.id === id)?.customers ?? 0
}
