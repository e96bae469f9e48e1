import { CONVERSATION_TOPICS } from '@lotse/assessment'
import type { Conversation, ConversationChange, ConversationKind } from '@lotse/contract'
import { useMemo } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { EntryDialog } from '../EntryDialog.tsx'
import { bodyOf, type EntryField, textsOf } from '../form-values.ts'
import { useMeetingOptions } from './use-meeting-options.ts'

interface Props {
  readonly conversation: Conversation | null
  /** What a new one is. */
  readonly kind: ConversationKind
  readonly onClose: () => void
}

type NewConversation = ConversationChange & { kind: ConversationKind; heldOn: never }

const nameOf = (topic: string) => `topic_${topic}`

/** Writes down a conversation, topic by topic. */
export function EditConversation({ conversation, kind, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const today = useToday()
  const own = useOwnFields(conversation)
  const topics = useTopicFields()
  const texts = (one: Conversation | null) => ({
    ...textsOf(own, one),
    ...Object.fromEntries(CONVERSATION_TOPICS.map(({ id }) => [nameOf(id), one?.results[id] ?? ''])),
  })
  const body = (values: Record<string, string>) => ({
    ...bodyOf(own, values),
    // The choices of a list are texts; the level is a number.
    knowledge: values.knowledge ? Number(values.knowledge) : null,
    results: Object.fromEntries(
      CONVERSATION_TOPICS.flatMap(({ id }) => {
        const words = values[nameOf(id)]?.trim()
        return words ? [[id, words]] : []
      }),
    ),
  })
  return (
    <EntryDialog<Conversation>
      title={say(conversation === null ? `adoption:conversation.add.${kind}` : 'adoption:conversation.edit')}
      fields={[...own.slice(0, 3), ...topics, ...own.slice(3)]}
      entry={conversation}
      begins={{ kind, heldOn: today }}
      texts={texts}
      body={body}
      add={(values) => client.adoption.addConversation({ ...place, ...(values as NewConversation) })}
      change={(values, on) =>
        client.adoption.changeConversation({
          params: { ...place, entryId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: values as ConversationChange,
        })
      }
      onClose={onClose}
    />
  )
}

function useOwnFields(conversation: Conversation | null): readonly EntryField[] {
  const say = useText()
  const meetings = useMeetingOptions(conversation?.meetingId ?? null)
  return useMemo(
    () => [
      {
        name: 'kind',
        kind: 'choice',
        label: say('adoption:conversationField.kind'),
        required: true,
        options: kinds.map((value) => ({ value, label: say(`adoption:conversation.kind.${value}`) })),
        beside: 'when',
      },
      { name: 'heldOn', kind: 'day', label: say('adoption:conversationField.heldOn'), required: true, beside: 'when' },
      { name: 'meetingId', kind: 'choice', label: say('adoption:conversationField.meetingId'), options: meetings },
      {
        name: 'knowledge',
        kind: 'choice',
        label: say('adoption:conversationField.knowledge'),
        options: levels.map((value) => ({ value, label: say(`adoption:level.l${value}`) })),
        beside: 'level',
      },
      {
        name: 'capacity',
        kind: 'choice',
        label: say('adoption:conversationField.capacity'),
        options: capacities.map((value) => ({ value, label: say(`adoption:capacity.${value}`) })),
        beside: 'level',
      },
      {
        name: 'valueOn',
        kind: 'day',
        label: say('adoption:conversationField.valueOn'),
        hint: say('adoption:conversationField.valueHint'),
      },
      { name: 'valueWords', kind: 'prose', label: say('adoption:conversationField.valueWords') },
    ],
    [say, meetings],
  )
}

const kinds = ['initial', 'restart'] as const
const levels = ['1', '2', '3', '4', '5'] as const
const capacities = ['yes', 'help', 'no'] as const

function useTopicFields(): readonly EntryField[] {
  const localised = useLocalised()
  return useMemo(
    () =>
      CONVERSATION_TOPICS.map(({ id, title, ask }, index) => ({
        name: nameOf(id),
        kind: 'prose',
        label: `${index + 1}. ${localised(title)}`,
        hint: localised(ask),
      })),
    [localised],
  )
}
