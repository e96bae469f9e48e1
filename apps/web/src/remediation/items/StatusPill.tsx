import type { RemediationItem } from '@lotse/contract'
import { useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import { ScopePill } from './ScopePill.tsx'

const tones = {
  open: 'warn',
  inProgress: 'moving',
  resolved: 'good',
  notApplicable: 'quiet',
  riskAccepted: 'quiet',
} as const

/** How far an item is; what is not on the list, or still to be checked, says that instead. */
export function StatusPill({ item }: { readonly item: RemediationItem }) {
  const say = useText()
  if (item.scope !== 'inScope' && item.status === 'open') return <ScopePill scope={item.scope} />
  const tone = item.isDue || (item.severity === 'blocking' && item.status === 'open') ? 'bad' : tones[item.status]
  return <Pill tone={tone}>{say(`remediation:status.${item.status}`)}</Pill>
}
