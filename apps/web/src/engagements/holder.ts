import type { Engagement, RoleCode } from '@lotse/contract'

/** Who has a role in an engagement, by name: of several the one who comes first. Null where nobody has it. */
export function holderOf({ assignments }: Pick<Engagement, 'assignments'>, wanted: RoleCode): string | null {
  const those = assignments.filter(({ role }) => role === wanted)
  return (those.find(({ isPrimary }) => isPrimary) ?? those[0])?.person.name ?? null
}
