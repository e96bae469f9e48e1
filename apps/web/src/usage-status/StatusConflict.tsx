import { isIsoDate } from '@lotse/calendar'
import { demandedFieldIds, demandedFields, reasonIds, reasons, usageStatuses } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { renewEngagement } from '../engagements/renew.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { ConflictDialog } from '../ui/dialog/ConflictDialog.tsx'
import type { ConflictField } from '../ui/dialog/conflict.ts'
import type { StatusConflictSides } from './conflict-sides.ts'
import { type StatusValues, statusValues } from './status-values.ts'

interface Props {
  readonly sides: StatusConflictSides
  /** What was chosen, to be saved on top of what somebody else saved. */
  readonly onResolve: (chosen: StatusValues) => void
  readonly onClose: () => void
}

type Name = 'l1' | 'l3' | 'count' | (typeof demandedFieldIds)[number]

/** Somebody else set the status meanwhile: both sides, field by field. */
export function StatusConflict({ sides, onResolve, onClose }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const place = usePlace()
  const queries = useQueryClient()
  const { base, mine, theirs } = sides
  const all = { base: statusValues(base), mine, theirs: statusValues(theirs) }
  const shown = (values: StatusValues, name: Name): string => {
    if (name === 'l1') return localised(usageStatuses[values.l1].label)
    const reason = name === 'l2' ? reasonIds.find((id) => id === values.l2) : undefined
    if (reason) return localised(reasons[reason].label)
    return isIsoDate(values[name]) ? format.date(values[name]) : values[name]
  }
  const field = (name: Name, label: string): ConflictField<Name> => ({
    name,
    label,
    base: shown(all.base, name),
    mine: shown(all.mine, name),
    theirs: shown(all.theirs, name),
  })
  const resolve = (chosen: Record<Name, string>) => {
    const side = (name: Name) => (chosen[name] === shown(all.mine, name) ? all.mine : all.theirs)
    const values: { -readonly [K in keyof StatusValues]: StatusValues[K] } = { ...mine, l1: side('l1').l1 }
    for (const name of ['count', 'l3', ...demandedFieldIds] as const) values[name] = side(name)[name]
    onResolve(values)
  }
  return (
    <ConflictDialog
      fields={[
        field('l1', say('usageStatus:set.l1')),
        field('count', say('usageStatus:set.count')),
        field('l3', say('usageStatus:set.l3')),
        ...demandedFieldIds.map((name) => field(name, localised(demandedFields[name].label))),
      ]}
      onResolve={resolve}
      onClose={() => {
        onClose()
        void renewEngagement(queries, place)
      }}
    />
  )
}
