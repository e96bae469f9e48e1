import { Button } from '@fluentui/react-components'
import type { Pilot } from '@lotse/contract'
import { pilotWarnings } from '@lotse/playbook'
import { useState } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { Facts } from '../ui/Facts.tsx'
import { onDemand } from '../ui/on-demand.ts'
import styles from './delivery.module.css'
import { pilotStanding } from './pilot-values.ts'

const PilotDialog = onDemand(async () => (await import('./PilotDialog.tsx')).PilotDialog)

/** The pilot: how it stands, what it covers, what should be said about it. */
export function PilotSection({ pilot, mayKeep }: { readonly pilot: Pilot; readonly mayKeep: boolean }) {
  const say = useText()
  const localised = useLocalised()
  const today = useToday()
  const [editing, setEditing] = useState<'plan' | 'waive' | null>(null)
  const recorded = pilot.version > 0
  return (
    <section className={styles.section}>
      <h3>
        {say('delivery:pilot.title')}
        {recorded && `: ${say(`delivery:pilot.${pilotStanding(pilot, today)}`)}`}
      </h3>
      {!recorded && <p>{say('delivery:pilot.none')}</p>}
      {recorded &&
        pilotWarnings(pilot).map((warning) => (
          <p key={warning.en} className={styles.warning}>
            {localised(warning)}
          </p>
        ))}
      {recorded && <Recorded pilot={pilot} />}
      {mayKeep && (
        <div className={styles.buttons}>
          <Button onClick={() => setEditing('plan')} {...PilotDialog.fetchedBy}>
            {say(recorded ? 'delivery:pilot.edit' : 'delivery:pilot.plan')}
          </Button>
          {pilot.verdict === null && (
            <Button appearance="subtle" onClick={() => setEditing('waive')} {...PilotDialog.fetchedBy}>
              {say('delivery:pilot.waive')}
            </Button>
          )}
        </div>
      )}
      {editing && <PilotDialog pilot={pilot} waive={editing === 'waive'} onClose={() => setEditing(null)} />}
    </section>
  )
}

function Recorded({ pilot }: { readonly pilot: Pilot }) {
  const say = useText()
  const format = useFormat()
  const open = say('delivery:pilot.open')
  const day = (value: Pilot['startsOn']) => (value ? format.date(value) : open)
  const count = (value: number | null) => (value === null ? '–' : format.number(value))
  const words = (value: string | null) => value && <span className={styles.words}>{value}</span>
  if (pilot.verdict === 'waived') {
    if (!pilot.waivedBecause) return null
    return <Facts facts={[{ label: say('delivery:pilot.waivedBecause'), value: words(pilot.waivedBecause) }]} />
  }
  const covers = [
    ...(pilot.representative ? [say('delivery:pilot.representative')] : []),
    ...(pilot.bothArchitectures ? [say('delivery:pilot.bothArchitectures')] : []),
  ]
  const facts = [
    { label: say('delivery:pilot.groups'), value: words(pilot.groups) },
    {
      label: say('delivery:pilot.devices'),
      value: say('delivery:pilot.size', { users: count(pilot.users), devices: count(pilot.devices) }),
    },
    { label: say('delivery:pilot.coverage'), value: covers.length > 0 && covers.join('; ') },
    { label: say('delivery:pilot.criticalApps'), value: words(pilot.criticalApps) },
    { label: say('delivery:pilot.startsOn'), value: `${day(pilot.startsOn)} – ${day(pilot.endsOn)}` },
    {
      label: say('delivery:pilot.exitCriteria'),
      value: pilot.exitCriteria && (
        <>
          {words(pilot.exitCriteria)}
          {pilot.exitCriteriaOn && (
            <span className={styles.meta}>
              {say('delivery:pilot.criteriaOn', { date: format.date(pilot.exitCriteriaOn) })}
            </span>
          )}
        </>
      ),
    },
    { label: say('delivery:pilot.findings'), value: words(pilot.findings) },
  ]
  return <Facts facts={facts.filter(({ value }) => value)} />
}
