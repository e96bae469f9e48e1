import type { TemplatePart } from '@lotse/contract'
import { useText } from '../../language/use-text.ts'
import { ConflictDialog } from '../../ui/dialog/ConflictDialog.tsx'
import { fieldOf } from '../compare-parts.ts'
import { useDescribe } from '../use-describe.ts'

interface Props<T extends object> {
  readonly around: TemplatePart['comesAlong']
  readonly base: T | undefined
  readonly mine: T
  /** Undefined where somebody took the entry out. */
  readonly theirs: T | undefined
  readonly onResolve: (chosen: T) => void
  readonly onClose: () => void
}

/** Somebody saved the very same entry meanwhile: both sides field by field, to choose from. */
export function EntryConflict<T extends object>({ around, base, mine, theirs, onResolve, onClose }: Props<T>) {
  const say = useText()
  const words = useDescribe(around)
  const names = Object.keys(mine)
  const shown = (of: T | undefined, name: string) => words.lines(name, fieldOf(of, name)).join('\n')
  return (
    <ConflictDialog
      // A second conflict starts with nothing chosen.
      key={JSON.stringify(theirs)}
      fields={names.map((name) => ({
        name,
        label: say(`remediationTemplates:field.${name as 'title'}`),
        base: shown(base, name),
        mine: shown(mine, name),
        theirs: shown(theirs, name),
      }))}
      onResolve={(chosen) => {
        const taken = names.filter((name) => chosen[name] !== shown(mine, name))
        onResolve({ ...mine, ...Object.fromEntries(taken.map((name) => [name, fieldOf(theirs ?? mine, name)])) })
      }}
      onClose={onClose}
    />
  )
}
