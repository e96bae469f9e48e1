import type { AccountMessage, OutsideHelpView } from '@lotse/contract'
import { EntryDialog } from '../../adoption/EntryDialog.tsx'
import { api, client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import styles from '../outside-help.module.css'

interface Props {
  readonly message: AccountMessage
  readonly experts: OutsideHelpView['experts']
  readonly onClose: () => void
}

/** Records that the expert agreed to take the architect in again. */
export function ApproveMessage({ message, experts, onClose }: Props) {
  const say = useText()
  const today = useToday()
  const place = usePlace()
  return (
    <EntryDialog<AccountMessage>
      title={say('outsideHelp:message.approve')}
      submitLabel={say('outsideHelp:record')}
      intro={
        experts.length === 0 && (
          <div className={styles.intro}>
            <p className={styles.said}>{say('outsideHelp:message.noExpert')}</p>
          </div>
        )
      }
      fields={[
        {
          name: 'by',
          kind: 'choice',
          label: say('outsideHelp:message.expert'),
          required: true,
          options: experts.map(({ id, name }) => ({ value: id, label: name })),
          beside: 'by',
        },
        { name: 'on', kind: 'day', label: say('outsideHelp:on'), required: true, beside: 'by' },
        { name: 'words', kind: 'prose', label: say('outsideHelp:message.approvalWords'), required: true },
      ]}
      entry={null}
      begins={{ by: experts[0]?.id ?? '', on: today }}
      renews={api.outsideHelp.key()}
      add={(body) =>
        client.outsideHelp.approveMessage({
          params: { ...place, entryId: message.id },
          headers: { 'if-match': ifMatch(message.version) },
          body: body as { by: string; on: typeof today; words: string },
        })
      }
      onClose={onClose}
    />
  )
}
