import type { AdoptionView } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'

const dibs = ['date', 'intent', 'businessReason', 'successOwner'] as const
const ssat = ['stakeholders', 'scenarios', 'awareness', 'training'] as const

/** What the programme asks for anyway: where one is missing, the conversation starts there. Nothing where all is known. */
export function Prerequisites({ state }: { readonly state: NonNullable<AdoptionView['state']> }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const missing = [
    ...dibs.filter((name) => !state.dibs[name]).map((name) => say(`adoption:prerequisite.${name}`)),
    ...ssat.filter((name) => !state.ssat[name]).map((name) => say(`adoption:prerequisite.${name}`)),
  ]
  if (missing.length === 0) return null
  return (
    <Panel
      title={say('adoption:prerequisite.title', { count: missing.length })}
      actions={
        <Link to="/customers/$customerId/engagements/$engagementId/status" params={place}>
          {say('adoption:prerequisite.go')}
        </Link>
      }
    >
      <p>{say('adoption:prerequisite.missing', { names: format.list(missing) })}</p>
    </Panel>
  )
}
