import type { UsagePoint } from '@lotse/contract'
import { useText } from '../../language/use-text.ts'
import { VerdictPill } from '../../ui/VerdictPill.tsx'

/** What one month says by itself, by the plain rule. */
export function RawPill({ raw }: Pick<UsagePoint, 'raw'>) {
  return <VerdictPill verdict={raw === 'insufficient-history' ? 'too-early' : raw} />
}

/** The state that more than one month has confirmed, and whether the goal is just reached or slipping away. */
export function ConfirmedPill({ state, qualifier }: Pick<UsagePoint['judged'], 'state' | 'qualifier'>) {
  const say = useText()
  const verdict = state === 'insufficient-history' ? 'too-early' : state
  return qualifier === null ? (
    <VerdictPill verdict={verdict} />
  ) : (
    <VerdictPill verdict={verdict} detail={`· ${say(`usage:qualifier.${qualifier}`)}`} />
  )
}
