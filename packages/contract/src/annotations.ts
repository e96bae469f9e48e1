import { z } from 'zod'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, line, month, personRef, version } from './shared.ts'

/** What happened at a tenant and may explain its curve of active use: it stands on the line, in the table and in the CSV. */

const tag = 'Annotations'
const place = { customerId: id, tenantId: id }
const one = { ...place, annotationId: id }

export const annotationKinds = ['wave', 'workshop', 'message', 'other'] as const
export const annotationKind = z.enum(annotationKinds)
export type AnnotationKind = z.infer<typeof annotationKind>

/** Whether people of the customer see it too. */
export const annotationAudience = z.enum(['team', 'both'])
export type AnnotationAudience = z.infer<typeof annotationAudience>

export const annotation = z.object({
  id,
  kind: annotationKind,
  month,
  day: isoDate.nullable().meta({ description: 'null: only the month is known' }),
  words: z.string(),
  audience: annotationAudience,
  createdBy: personRef.nullable(),
  changedAt: instant,
  version,
  may: z.object({ change: z.boolean() }),
})
export type Annotation = z.infer<typeof annotation>

/** A meeting outside the regular series that was held, such as a kickoff or a workshop. */
export const heldMeeting = z.object({ id, engagementId: id, title: z.string(), day: isoDate, month })
export type HeldMeeting = z.infer<typeof heldMeeting>

/** What was tried to get a stalled customer moving (engagement.md §12). */
export const triedEffort = z.object({ id, engagementId: id, words: z.string(), day: isoDate, month })
export type TriedEffort = z.infer<typeof triedEffort>

const fields = {
  kind: annotationKind,
  on: z.union([isoDate, month]).meta({ description: 'a day, YYYY-MM-DD, or a month, YYYY-MM' }),
  words: line(200),
  audience: annotationAudience,
}

export const annotations = {
  list: read('/customers/{customerId}/tenants/{tenantId}/annotations', {
    summary: 'What happened at a tenant and may explain its curve, oldest first',
    tag,
    input: place,
    output: z.object({
      items: z.array(annotation),
      meetings: z.array(heldMeeting),
      efforts: z.array(triedEffort).meta({ description: 'for the team only' }),
      may: z.object({ create: z.boolean() }),
    }),
  }),
  add: act('/customers/{customerId}/tenants/{tenantId}/annotations', {
    summary: 'Write something onto the curve of a tenant',
    tag,
    input: { ...place, ...fields, audience: fields.audience.default('both') },
    output: annotation,
  }),
  change: change('/customers/{customerId}/tenants/{tenantId}/annotations/{annotationId}', {
    summary: 'Change what stands on the curve',
    tag,
    params: one,
    body: {
      kind: fields.kind.optional(),
      on: fields.on.optional(),
      words: fields.words.optional(),
      audience: fields.audience.optional(),
    },
    output: annotation,
  }),
  remove: act('/customers/{customerId}/tenants/{tenantId}/annotations/{annotationId}', {
    summary: 'Take something off the curve; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: one,
    output: z.object({}),
  }),
  restore: act('/customers/{customerId}/tenants/{tenantId}/annotations/{annotationId}/restore', {
    summary: 'Bring back what was taken off the curve',
    tag,
    input: one,
    output: annotation,
  }),
}
