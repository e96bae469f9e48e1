import type { AccountMessage } from '@lotse/contract'
import { type MessageReasonId, messageAudiences, messageReasonIds, messageReasons } from '@lotse/playbook'
import { EntryDialog } from '../../adoption/EntryDialog.tsx'
import { api, client } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLanguage, useLocalised, useText } from '../../language/use-text.ts'
import styles from '../outside-help.module.css'

interface Props {
  readonly caseId: string | null
  readonly reason: MessageReasonId
  readonly hasArchitect: boolean
  readonly onClose: () => void
}

/** Has a message drafted from the facts; its words are read and changed before anything is sent. */
export function NewMessage({ caseId, reason, hasArchitect, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const language = useLanguage()
  const place = usePlace()
  const audiences = hasArchitect ? (['accountTeam', 'gmFta'] as const) : (['accountTeam'] as const)
  return (
    <EntryDialog<AccountMessage>
      title={say('outsideHelp:message.add')}
      submitLabel={say('outsideHelp:message.draft')}
      intro={
        <div className={styles.intro}>
          <p className={styles.small}>
            {say(hasArchitect ? 'outsideHelp:message.draftWhy' : 'outsideHelp:message.draftWithoutArchitect')}
          </p>
        </div>
      }
      fields={[
        {
          name: 'reason',
          kind: 'choice',
          label: say('outsideHelp:message.reason'),
          required: true,
          options: messageReasonIds.map((value) => ({ value, label: localised(messageReasons[value]) })),
        },
        {
          name: 'audience',
          kind: 'choice',
          label: say('outsideHelp:message.audience'),
          required: true,
          options: audiences.map((value) => ({ value, label: localised(messageAudiences[value]) })),
        },
        {
          name: 'language',
          kind: 'choice',
          label: say('outsideHelp:message.language'),
          required: true,
          options: (['de', 'en'] as const).map((value) => ({ value, label: say(`outsideHelp:language.${value}`) })),
        },
      ]}
      entry={null}
      begins={{ reason, audience: 'accountTeam', language }}
      renews={api.outsideHelp.key()}
      add={(body) =>
        client.outsideHelp.addMessage({
          ...place,
          caseId,
          ...(body as Pick<AccountMessage, 'reason' | 'audience' | 'language'>),
        })
      }
      onClose={onClose}
    />
  )
}
