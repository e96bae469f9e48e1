import type { Configuration } from '@lotse/contract'
import { maskKeys } from '@lotse/odt'
import { useText } from '../language/use-text.ts'
import { ConflictDialog } from '../ui/dialog/ConflictDialog.tsx'
import { differsInKeys } from './differs-in-keys.ts'

interface Props {
  /** The text that was to become the next version. */
  readonly mine: string
  /** The configuration that somebody else saved meanwhile. */
  readonly theirs: Configuration
  /** The text that was there when the person began. */
  readonly base: string
  readonly onMine: () => void
  readonly onTheirs: () => void
  readonly onClose: () => void
}

/** A text that was to become the next version, beside the one that somebody else saved meanwhile. */
export function TextConflict({ base, mine, theirs, onMine, onTheirs, onClose }: Props) {
  const say = useText()
  return (
    <ConflictDialog
      fields={[
        {
          name: 'text',
          label: say('configurations:field.text'),
          base,
          mine,
          theirs: theirs.text,
          shown: { mine: maskKeys(mine), theirs: maskKeys(theirs.text) },
          note: differsInKeys(mine, theirs.text) ? say('configurations:conflict.keys') : undefined,
        },
      ]}
      onResolve={({ text }) => (text === theirs.text ? onTheirs() : onMine())}
      onClose={onClose}
    />
  )
}
