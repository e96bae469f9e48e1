import { fieldLabels } from '@lotse/playbook'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ConflictDialog } from '../../ui/dialog/ConflictDialog.tsx'
import { useDescribe } from '../use-describe.ts'

interface Props<T extends object> {
  readonly base: T | undefined
  readonly mine: T
  /** Undefined where somebody took the part out. */
  readonly theirs: T | undefined
  readonly onResolve: (chosen: T) => void
  readonly onClose: () => void
}

/** Somebody saved the very same part meanwhile: both sides field by field, to choose from. */
export function PartConflict<T extends object>({ base, mine, theirs, onResolve, onClose }: Props<T>) {
  const say = useText()
  const local = useLocalised()
  const words = useDescribe()
  const names = Object.keys(mine)
  const shown = (of: T | undefined, name: string) =>
    of === undefined ? '' : words.value(name, partOf(of, name)).join('\n')
  const labelOf = (name: string) => {
    if (name === 'owner' || name === 'note') return say(`playbooks:edit.${name}`)
    if (name === 'behind') return say('playbooks:edit.position')
    return local(fieldLabels[name] ?? { de: name, en: name })
  }
  return (
    <ConflictDialog
      // A second conflict starts with nothing chosen.
      key={JSON.stringify(theirs)}
      fields={names.map((name) => ({
        name,
        label: labelOf(name),
        base: shown(base, name),
        mine: shown(mine, name),
        theirs: shown(theirs, name),
      }))}
      onResolve={(chosen) => {
        const taken = names.filter((name) => chosen[name] !== shown(mine, name))
        onResolve({ ...mine, ...Object.fromEntries(taken.map((name) => [name, partOf(theirs ?? mine, name)])) })
      }}
      onClose={onClose}
    />
  )
}

function partOf(of: object, name: string): unknown {
  return new Map<string, unknown>(Object.entries(of)).get(name)
}
