import type { Transaction } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { findLabelNamed, type LabelKind, lockLabelNames } from './store.ts'

/**
 * Refuses a name that another label of the kind has, or one that differs only in case or accents. `own` is the label
 * that is to have the name. Problem: `already-exists`.
 */
export async function refuseTakenName(
  tx: Transaction,
  kind: LabelKind,
  name: string,
  own: string | null,
): Promise<void> {
  await lockLabelNames(tx, kind)
  const taken = await findLabelNamed(tx, kind, name)
  if (taken === null || taken.id === own) return
  throw new Problem('already-exists', {
    detail:
      kind === 'tag'
        ? {
            de: `Das Stichwort „${taken.name}“ gibt es schon. Verwenden Sie es, oder wählen Sie einen anderen Namen.`,
            en: `The tag “${taken.name}” exists already. Use it, or choose another name.`,
          }
        : {
            de: `Die Gruppe „${taken.name}“ gibt es schon. Verwenden Sie sie, oder wählen Sie einen anderen Namen.`,
            en: `The group “${taken.name}” exists already. Use it, or choose another name.`,
          },
  })
}
