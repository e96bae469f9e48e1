import type { PackageBehind, PackageRow } from '@lotse/contract'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import styles from './packages.module.css'

/** How far a package is. */
export function State({ row: { state, removedAt } }: { readonly row: Pick<PackageRow, 'state' | 'removedAt'> }) {
  const say = useText()
  return (
    <span className={styles.pills}>
      <Pill tone={state === 'ready' ? 'good' : 'quiet'}>{say(`packages:state.${state}`)}</Pill>
      {removedAt !== null && <Pill tone="warn">{say('packages:removedPill')}</Pill>}
    </span>
  )
}

/** What a package no longer agrees with; nothing where it is up to date. */
export function Behind({ behind }: { readonly behind: PackageBehind | null }) {
  const say = useText()
  if (behind === null) return null
  const { latest, changedDecisions, configurationRemoved } = behind
  return (
    <span className={styles.pills}>
      {latest !== null && <Pill tone="warn">{say('packages:behind.version', { number: latest })}</Pill>}
      {changedDecisions > 0 && <Pill tone="warn">{say('packages:behind.decisions', { count: changedDecisions })}</Pill>}
      {configurationRemoved && <Pill tone="warn">{say('packages:behind.removed')}</Pill>}
    </span>
  )
}

/** What was open when a package was made, the worst first. */
export function Findings({ counts }: Pick<PackageRow, 'counts'>) {
  const say = useText()
  const { errors, warnings, information } = counts
  if (errors + warnings + information === 0) return <Pill tone="good">{say('packages:count.none')}</Pill>
  return (
    <span className={styles.pills}>
      {errors > 0 && <Pill tone="bad">{say('packages:count.error', { count: errors })}</Pill>}
      {warnings > 0 && <Pill tone="warn">{say('packages:count.warning', { count: warnings })}</Pill>}
      {information > 0 && <Pill>{say('packages:count.information', { count: information })}</Pill>}
    </span>
  )
}
