import { z } from 'zod'
import { id, localised, text } from './shared.ts'

/** The agenda of a meeting: points that follow from what is open, and points that people wrote. */

/** Where a point comes from; they stand in this order. */
export const pointSections = [
  'standing',
  'lastTime',
  'checklist',
  'ring',
  'overdue',
  'nextAction',
  'question',
  'decision',
  'gate',
  'finding',
  'own',
] as const
export const pointSection = z.enum(pointSections)
export type PointSection = z.infer<typeof pointSection>

/** `team`: never shown to people of the customer, and left out of what is printed or copied for them. */
export const pointAudience = z.enum(['team', 'both'])

export const meetingPoint = z.object({
  id,
  key: z.string().nullable().meta({ description: 'what it follows from; null where a person added it' }),
  section: pointSection,
  audience: pointAudience,
  words: localised.nullable().meta({ description: 'as it was generated' }),
  text: z.string().nullable().meta({ description: 'as a person wrote it; goes before `words`' }),
  struck: z.boolean().meta({ description: 'taken off the agenda by a person; it does not come back by itself' }),
})
export type MeetingPoint = z.infer<typeof meetingPoint>

/** A point as a person leaves it. Of generated ones only text, audience, order and whether it is struck can differ. */
export const ownPoint = z.object({
  id: id.nullable().default(null).meta({ description: 'null for a new one' }),
  text: text(1000).nullable().default(null),
  audience: pointAudience.default('both'),
  struck: z.boolean().default(false),
})
export type OwnPoint = z.infer<typeof ownPoint>
