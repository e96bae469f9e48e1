import type { Person } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { OnceDialog } from '../ui/dialog/OnceDialog.tsx'

/** A one-time link as the server hands it over. */
export interface NewLink {
  readonly person: Person
  readonly link: string
  readonly expiresAt: string
}

/** The link of an invitation or a recovery, to pass on. */
export function LinkDialog({ made, onClose }: { readonly made: NewLink; readonly onClose: () => void }) {
  const say = useText()
  const format = useFormat()
  const { person, link, expiresAt } = made
  return (
    <OnceDialog
      title={say('people:link.title', { name: person.name })}
      label={say('people:link.label')}
      secret={link}
      onClose={onClose}
    >
      {say('people:link.words', { email: person.email, moment: format.moment(expiresAt) })}
    </OnceDialog>
  )
}
