import type { AccountMessage, OutsideHelpView } from '@lotse/contract'
import { type MessageWayId, messageWayIds, messageWays } from '@lotse/playbook'
import { EntryDialog } from '../../adoption/EntryDialog.tsx'
import { api, client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import styles from '../outside-help.module.css'

interface Props {
  readonly message: AccountMessage
  readonly view: OutsideHelpView
  readonly onClose: () => void
}

/** Sends a message through Lotse, or records that somebody sent it by hand. */
export function SendMessage({ message, view: { hasMailServer, staysInside }, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const today = useToday()
  const place = usePlace()
  const mails = hasMailServer && !staysInside
  const ways = messageWayIds.filter((way) => way !== 'lotse' || mails)
  return (
    <EntryDialog<AccountMessage>
      title={say('outsideHelp:message.send')}
      submitLabel={say('outsideHelp:message.sendOrRecord')}
      intro={
        <div className={styles.intro}>
          <p className={styles.small}>
            {say('outsideHelp:message.to', { names: message.recipients.map(({ name }) => name).join(', ') || '–' })}
            {!mails && ` ${say(hasMailServer ? 'outsideHelp:message.staysInside' : 'outsideHelp:message.noServer')}`}
          </p>
        </div>
      }
      fields={[
        {
          name: 'way',
          kind: 'choice',
          label: say('outsideHelp:message.way'),
          required: true,
          options: ways.map((value) => ({ value, label: localised(messageWays[value]) })),
        },
        {
          name: 'on',
          kind: 'day',
          label: say('outsideHelp:on'),
          required: true,
          when: ({ way }) => way !== 'lotse',
        },
      ]}
      entry={null}
      begins={{ way: mails ? 'lotse' : 'copied', on: today }}
      renews={api.outsideHelp.key()}
      add={(body) =>
        client.outsideHelp.sendMessage({
          params: { ...place, entryId: message.id },
          headers: { 'if-match': ifMatch(message.version) },
          body: body as { way: MessageWayId; on: typeof today },
        })
      }
      onClose={onClose}
    />
  )
}
