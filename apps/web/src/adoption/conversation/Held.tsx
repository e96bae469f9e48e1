import { Button } from '@fluentui/react-components'
import { CONVERSATION_TOPICS } from '@lotse/assessment'
import type { AdoptionView, Conversation, ConversationKind } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import styles from '../adoption.module.css'
import { EntryActions } from '../EntryActions.tsx'
import { EntryItem } from '../EntryItem.tsx'

const EditConversation = onDemand(async () => (await import('./EditConversation.tsx')).EditConversation)

/** The conversations that were held, the newest first: the first one, and those that restarted a customer. */
export function Held({ view: { conversations, may } }: { readonly view: AdoptionView }) {
  const say = useText()
  const format = useFormat()
  const [open, setOpen] = useState<Conversation | ConversationKind | null>(null)
  const next: ConversationKind = conversations.length === 0 ? 'initial' : 'restart'
  const add = may.keep && (
    <Button {...EditConversation.fetchedBy} onClick={() => setOpen(next)}>
      {say(`adoption:conversation.add.${next}`)}
    </Button>
  )
  return (
    <Panel title={say('adoption:conversation.title')} actions={conversations.length > 0 && add}>
      {conversations.length === 0 ? (
        <Empty
          what={say('adoption:conversation.none')}
          why={say('adoption:conversation.noneWhy')}
          how={add}
          level={3}
        />
      ) : (
        <ul className={styles.list}>
          {conversations
            .toSorted((a, b) => b.heldOn.localeCompare(a.heldOn) || b.id.localeCompare(a.id))
            .map((one) => (
              <EntryItem key={one.id} id={one.id}>
                <One conversation={one} />
                {may.keep && (
                  <EntryActions
                    entryId={one.id}
                    name={format.date(one.heldOn)}
                    onEdit={() => setOpen(one)}
                    onNear={EditConversation.fetchedBy}
                  />
                )}
              </EntryItem>
            ))}
        </ul>
      )}
      {open !== null && (
        <EditConversation
          conversation={typeof open === 'string' ? null : open}
          kind={typeof open === 'string' ? open : open.kind}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  )
}

function One({ conversation }: { readonly conversation: Conversation }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const place = usePlace()
  const { kind, heldOn, meetingId, open, knowledge, capacity, valueOn, valueWords, results } = conversation
  const said = CONVERSATION_TOPICS.filter(({ id }) => results[id])
  const about = [
    knowledge !== null && say('adoption:conversation.knowledge', { level: knowledge }),
    capacity !== null && say(`adoption:capacity.${capacity}`),
    valueOn !== null && say('adoption:conversation.value', { day: format.date(valueOn) }),
  ].filter(Boolean)
  return (
    <div>
      <p className={styles.name}>
        {say(`adoption:conversation.kind.${kind}`)}, {format.date(heldOn)}
        <Pill tone={open.length === 0 ? 'good' : 'warn'}>
          {open.length === 0
            ? say('adoption:conversation.whole')
            : say('adoption:conversation.open', { count: open.length })}
        </Pill>
      </p>
      {about.length > 0 && <p className={styles.small}>{about.join(' · ')}</p>}
      {meetingId !== null && (
        <p className={styles.small}>
          <Link
            to="/customers/$customerId/engagements/$engagementId/meetings"
            params={place}
            search={{ meeting: meetingId } as never}
          >
            {say('adoption:conversation.meeting')}
          </Link>
        </p>
      )}
      {valueWords !== null && <p className={styles.words}>{valueWords}</p>}
      {capacity === 'no' && <p>{say('adoption:conversation.refer')}</p>}
      {said.length > 0 && (
        <details className={styles.detail}>
          <summary>{say('adoption:conversation.said', { count: said.length })}</summary>
          {said.map(({ id, title }) => (
            <p key={id} className={styles.words}>
              <strong>{localised(title)}:</strong> {results[id]}
            </p>
          ))}
        </details>
      )}
    </div>
  )
}
