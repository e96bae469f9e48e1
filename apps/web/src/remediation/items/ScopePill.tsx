import type { RemediationScope } from '@lotse/contract'
import { useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'

const tones = { inScope: 'moving', check: 'warn', hidden: 'quiet' } as const

/** Whether an item is on the list. */
export function ScopePill({ scope }: { readonly scope: RemediationScope }) {
  const say = useText()
  return <Pill tone={tones[scope]}>{say(`remediation:scope.${scope}`)}</Pill>
}
