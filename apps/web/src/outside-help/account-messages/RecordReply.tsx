import type { AccountMessage } from '@lotse/contract'
import { useMemo } from 'react'
import { EntryDialog } from '../../adoption/EntryDialog.tsx'
import { useContactOptions } from '../../adoption/use-contact-options.ts'
import { api, client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'

/** Records what was answered to a message. */
export function RecordReply({ message, onClose }: { readonly message: AccountMessage; readonly onClose: () => void }) {
  const say = useText()
  const today = useToday()
  const place = usePlace()
  const contacts = useContactOptions(useMemo(() => [message.reply?.from], [message]))
  return (
    <EntryDialog<AccountMessage>
      title={say('outsideHelp:message.reply')}
      submitLabel={say('outsideHelp:record')}
      fields={[
        { name: 'on', kind: 'day', label: say('outsideHelp:on'), required: true, beside: 'on' },
        { name: 'from', kind: 'choice', label: say('outsideHelp:message.from'), options: contacts, beside: 'on' },
        { name: 'words', kind: 'prose', label: say('outsideHelp:message.replyWords'), required: true },
      ]}
      entry={null}
      begins={{
        on: message.reply?.on ?? today,
        from: message.reply?.from?.id ?? message.recipientIds[0] ?? '',
        words: message.reply?.words ?? '',
      }}
      renews={api.outsideHelp.key()}
      add={(body) =>
        client.outsideHelp.recordReply({
          params: { ...place, entryId: message.id },
          headers: { 'if-match': ifMatch(message.version) },
          body: body as { on: typeof today; from: string | null; words: string },
        })
      }
      onClose={onClose}
    />
  )
}
