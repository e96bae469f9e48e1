import type { CaseStep } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { TargetLink } from '../../engagements/TargetLink.tsx'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { stepLinks } from './step-links.ts'

interface Props {
  readonly caseId: string
  readonly step: CaseStep
}

/** The places where the step is done: those that begin what proves it, otherwise the page that the playbook names. */
export function WhereDone({ caseId, step: { key, title, target } }: Props) {
  const say = useText()
  const localised = useLocalised()
  const links = stepLinks(key, caseId, usePlace())
  if (links.length > 0)
    return links.map(({ label, to, search }) => (
      <Link key={label} to={to} search={search as never}>
        {say(`acceleration:plan.links.${label}`)}
      </Link>
    ))
  if (target === null || target.page === 'acceleration') return null
  return (
    <TargetLink target={target}>
      {say('acceleration:plan.go')}
      <span className="visually-hidden">: {localised(title)}</span>
    </TargetLink>
  )
}
