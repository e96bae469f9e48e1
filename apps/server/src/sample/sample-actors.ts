import type { Language } from '@lotse/contract'
import { invitePerson } from '../people/invite-person.ts'
import { listPeople } from '../people/list-people.ts'
import type { Actor } from '../platform/access/actor.ts'
import { Problem } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { type StaffSlug, staff, staffSlugs } from './staff.ts'

/** The invented team, as people of this installation. */
export type SampleTeam = Readonly<
  Record<StaffSlug, { readonly id: string; readonly name: string; readonly language: Language }>
>

/** Invites the invented team; whoever is there already stays. */
export async function inviteTeam(services: Services, administrator: Actor): Promise<SampleTeam> {
  for (const slug of staffSlugs) {
    const { name, email, language, organisationRoles } = staff[slug]
    const person = { name, email, language, customerId: null, organisationRoles: [...organisationRoles] }
    try {
      await invitePerson({ services, actor: administrator }, person)
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'already-exists')) throw error
    }
  }
  const people = await listPeople({ services, actor: administrator })
  const found = staffSlugs.map((slug) => {
    const person = people.find(({ email }) => email === staff[slug].email)
    if (!person) throw new Error(`the sample's ${staff[slug].name} is missing after the invitation`)
    return [slug, { id: person.id, name: person.name, language: person.language }] as const
  })
  return Object.fromEntries(found) as unknown as SampleTeam
}

/** One of the team at work on a customer, with the rights that the sample's assignments give. */
export function teamMember(team: SampleTeam, slug: StaffSlug, assignments: Actor['assignments']): Actor {
  const { id, name, language } = team[slug]
  return {
    personId: id,
    name,
    email: staff[slug].email,
    language,
    kind: 'staff',
    customerId: null,
    organisationRoles: [],
    assignments,
    rights: 'write',
  }
}
