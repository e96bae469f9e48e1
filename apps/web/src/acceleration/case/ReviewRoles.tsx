import { roles } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { stepLinks } from './step-links.ts'
import type { ReviewRole } from './use-missing-roles.ts'

interface Props {
  readonly missing: readonly ReviewRole[]
}

/** Who is missing before the discussion can be proposed. */
export function RolesMissing({ missing }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  return (
    <p>
      {say('acceleration:review.missing', { roles: format.list(missing.map((role) => localised(roles[role].label))) })}{' '}
      {missing.includes('SME') && say('acceleration:review.missingExpert')}
    </p>
  )
}

/** The ways to them: the request for an expert first, and the dialog of the team. */
export function RoleLinks({ missing, caseId }: Props & { readonly caseId: string }) {
  const say = useText()
  const place = usePlace()
  const team: string = `/customers/${place.customerId}/engagements/${place.engagementId}`
  const requests = missing.includes('SME') ? stepLinks('involveExpert', caseId, place) : []
  return (
    <>
      {requests.map(({ to, search }) => (
        <Link key={to} to={to} search={search as never}>
          {say('acceleration:review.request')}
        </Link>
      ))}
      <Link to={team} search={{ open: 'team' } as never}>
        {say('acceleration:review.assign')}
      </Link>
    </>
  )
}
