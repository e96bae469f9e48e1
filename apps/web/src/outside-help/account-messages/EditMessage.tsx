import type { AccountMessage, MessageChange, OutsideHelpView } from '@lotse/contract'
import { contactRoles } from '@lotse/playbook'
import { EntryDialog } from '../../adoption/EntryDialog.tsx'
import { api, client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'

interface Props {
  readonly message: AccountMessage
  readonly view: OutsideHelpView
  readonly onClose: () => void
}

/** Changes the words of a message, and whom it goes to. */
export function EditMessage({ message, view, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const recipients = {
    name: 'recipientIds',
    kind: 'many' as const,
    label: say('outsideHelp:message.recipients'),
    options: view.accountTeam.map(({ id, name, roles }) => ({
      value: id,
      label: name,
      about: roles.map((role) => localised(contactRoles[role].label)).join(', '),
    })),
  }
  return (
    <EntryDialog<AccountMessage>
      title={say('outsideHelp:message.edit')}
      fields={[
        ...(message.audience === 'accountTeam' ? [recipients] : []),
        { name: 'subject', kind: 'line', label: say('outsideHelp:message.subject'), required: true },
        { name: 'text', kind: 'letter', label: say('outsideHelp:message.text'), required: true },
      ]}
      entry={message}
      renews={api.outsideHelp.key()}
      add={async () => undefined}
      change={(body, on) =>
        client.outsideHelp.changeMessage({
          params: { ...place, entryId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: body as MessageChange,
        })
      }
      onClose={onClose}
    />
  )
}
