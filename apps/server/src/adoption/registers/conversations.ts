import { CONVERSATION_TOPICS, colourOf } from '@lotse/assessment'
import type { Conversation, ConversationChange } from '@lotse/contract'
import { meetingExists } from '../../meetings/look-up.ts'
import { atField } from '../../platform/http/problem.ts'
import { unknownAt } from '../problems.ts'
import { named, type Register, requireKnown } from '../register.ts'
import { answeredIn, registersOf } from '../standing.ts'

/** Conversations about adoption, held once or again (acm.md §1, §2). */
export const conversations: Register<'conversation', ConversationChange, Conversation> = {
  id: 'conversation',
  async columns(here, input) {
    const { today, tx } = here
    if (input.meetingId && !(await meetingExists(tx, here, input.meetingId)))
      throw unknownAt('meetingId', { de: 'Diesen Termin', en: 'meeting' })
    requireKnown('results', input.results && Object.keys(input.results), CONVERSATION_TOPICS)
    for (const field of ['heldOn', 'valueOn'] as const)
      if ((input[field] ?? today) > today)
        throw atField('rule-refused', field, 'ahead', {
          de: 'Das Gespräch liegt noch vor Ihnen. Planen Sie dafür einen Termin, und halten Sie danach fest, was gesagt wurde.',
          en: 'That conversation still lies ahead. Plan a meeting for it, and write down afterwards what was said.',
        })
    return named(input)
  },
  subject: ({ heldOn }) => heldOn,
  async present(here, rows) {
    const registers = await registersOf(here.tx, here)
    const gone = new Set<string>()
    for (const { meetingId } of rows)
      if (meetingId && !(await meetingExists(here.tx, here, meetingId))) gone.add(meetingId)
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      heldOn: row.heldOn,
      meetingId: row.meetingId === null || gone.has(row.meetingId) ? null : row.meetingId,
      results: row.results,
      knowledge: row.knowledge,
      capacity: row.capacity,
      valueOn: row.valueOn,
      valueWords: row.valueWords,
      open: [...colourOf(answeredIn(row, registers), registers).open],
      changedAt: row.changedAt.toISOString(),
      version: row.version,
    }))
  },
}
