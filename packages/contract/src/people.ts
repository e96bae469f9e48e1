import { z } from 'zod'
import { act, change, read } from './route.ts'
import { organisationRole } from './session.ts'
import { id, instant, language, line, version } from './shared.ts'

/** The people who may sign in: staff of the delivery organisation, and people of a customer. */

const tag = 'People'

export const person = z.object({
  id,
  name: z.string(),
  email: z.string(),
  language,
  kind: z.enum(['staff', 'customer']),
  customerId: id.nullable(),
  organisationRoles: z.array(organisationRole),
  state: z.enum(['invited', 'active', 'disabled']),
  lastSeenAt: instant.nullable(),
  version,
})
export type Person = z.infer<typeof person>

/** An invitation is handed over by the person who invites; Lotse shows the link once. */
export const invitation = z.object({ person, link: z.string(), expiresAt: instant })

export const people = {
  list: read('/people', { summary: 'Everybody who may sign in', tag, input: {}, output: z.array(person) }),
  invite: act('/people', {
    summary: 'Invite somebody; the answer holds the link to pass on',
    tag,
    repeatable: false,
    input: {
      name: line(),
      email: z.email(),
      language,
      customerId: id.nullable().default(null),
      organisationRoles: z.array(organisationRole).max(3).default([]),
    },
    output: invitation,
  }),
  renewLink: act('/people/{personId}/link', {
    summary: 'A new sign-in link for somebody who lost theirs; older links end',
    tag,
    repeatable: false,
    input: { personId: id },
    output: invitation,
  }),
  change: change('/people/{personId}', {
    summary: 'Change somebody’s name, rights or whether they may sign in',
    tag,
    params: { personId: id },
    body: {
      name: line().optional(),
      language: language.optional(),
      organisationRoles: z.array(organisationRole).max(3).optional(),
      state: z.enum(['active', 'disabled']).optional(),
    },
    output: person,
  }),
}
