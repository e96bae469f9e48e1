import { Button } from '@fluentui/react-components'
import type { AccountMessage, OutsideHelpView } from '@lotse/contract'
import { useState } from 'react'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import { Entry } from '../Entry.tsx'
import styles from '../outside-help.module.css'
import { useNew } from '../use-new.ts'
import { MessageItem } from './MessageItem.tsx'

const NewMessage = onDemand(async () => (await import('./NewMessage.tsx')).NewMessage)
const EditMessage = onDemand(async () => (await import('./EditMessage.tsx')).EditMessage)

/** Messages to the vendor's account side: drafted from the facts, sent by hand or through Lotse, answered. */
export function Messages({ view }: { readonly view: OutsideHelpView }) {
  const say = useText()
  const { messages, may } = view
  const [edited, setEdited] = useState<AccountMessage | null>(null)
  const { isOpen, search, open, close } = useNew('message', may.write)
  const add = may.write && (
    <Button {...NewMessage.fetchedBy} onClick={open}>
      {say('outsideHelp:message.add')}
    </Button>
  )
  return (
    <Panel title={say('outsideHelp:message.title')} actions={messages.length > 0 && add}>
      {messages.length === 0 ? (
        <Empty what={say('outsideHelp:message.none')} why={say('outsideHelp:message.noneWhy')} how={add} level={3} />
      ) : (
        <ul className={styles.list}>
          {messages.toReversed().map((one) => (
            <Entry key={one.id} kind="message" id={one.id}>
              <MessageItem message={one} view={view} onEdit={() => setEdited(one)} />
            </Entry>
          ))}
        </ul>
      )}
      {isOpen && (
        <NewMessage
          caseId={search.case ?? null}
          reason={search.reason ?? 'priority'}
          hasArchitect={view.architects.length > 0}
          onClose={close}
        />
      )}
      {edited !== null && <EditMessage message={edited} view={view} onClose={() => setEdited(null)} />}
    </Panel>
  )
}
