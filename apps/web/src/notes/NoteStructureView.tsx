import type { EnterpriseStructure, NoteStructure, TechnicalStructure } from '@lotse/contract'
import { concernKinds, deploymentReaches, engagementPaces, enterpriseColours, technicalStatuses } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useLocalised, useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import type { Tone } from '../ui/verdict.ts'
import styles from './NoteStructure.module.css'
import { NoteText } from './NoteText.tsx'

/** Rare beside technical notes, so what draws their tables is fetched when there is one. */
const SummaryBody = lazy(async () => ({ default: (await import('./NoteTables.tsx')).SummaryBody }))
const EnterpriseBody = lazy(async () => ({ default: (await import('./NoteTables.tsx')).EnterpriseBody }))

interface Props<Structure> {
  readonly structure: Structure
  readonly words: readonly string[]
}

const statusTones: Readonly<Record<TechnicalStructure['status'], Tone>> = {
  onTrack: 'good',
  paused: 'warn',
  waitingForCustomer: 'warn',
  waitingForInternal: 'warn',
}
const colourTones: Readonly<Record<EnterpriseStructure['colour'], Tone>> = { red: 'bad', yellow: 'warn', green: 'good' }

/** What the first line of a note says by its category: the prefix and the status, the colour, the pace. */
export function StructureSigns({ structure }: { readonly structure: NoteStructure }) {
  const say = useText()
  const localised = useLocalised()
  switch (structure.kind) {
    case 'technical':
      return (
        <>
          <span className={styles.prefix}>{`[${structure.prefixes.join('+')}]`}</span>
          <Pill tone={statusTones[structure.status]}>{localised(technicalStatuses[structure.status].label)}</Pill>
        </>
      )
    case 'executiveSummary':
      return (
        <>
          <Pill>{say('notes:summary.title')}</Pill>
          <Pill>{localised(engagementPaces[structure.engagement].label)}</Pill>
          <Pill>{localised(deploymentReaches[structure.deployment].label)}</Pill>
        </>
      )
    case 'enterprise':
      return <Pill tone={colourTones[structure.colour]}>{localised(enterpriseColours[structure.colour].label)}</Pill>
  }
}

/** What stands below the text of a note by its category. */
export function StructureBody({ structure, words }: Props<NoteStructure>) {
  switch (structure.kind) {
    case 'technical':
      return <Concerns structure={structure} words={words} />
    case 'executiveSummary':
      return (
        <Suspense>
          <SummaryBody structure={structure} words={words} />
        </Suspense>
      )
    case 'enterprise':
      return (
        <Suspense>
          <EnterpriseBody structure={structure} words={words} />
        </Suspense>
      )
  }
}

function Concerns({ structure: { concerns }, words }: Props<TechnicalStructure>) {
  const say = useText()
  const localised = useLocalised()
  if (concerns.length === 0) return null
  return (
    <div className={styles.part}>
      <p className={styles.label}>{say('notes:concerns.title')}</p>
      <ul className={styles.concerns}>
        {concerns.map(({ kind, text, insightId }) => (
          <li key={`${kind} ${text}`}>
            <strong>{localised(concernKinds[kind].label)}</strong>
            {insightId && (
              <>
                {' · '}
                <Link to="/insights" search={{ number: insightId } as never}>
                  {say('notes:concerns.insight', { id: insightId })}
                </Link>
              </>
            )}
            <NoteText text={text} words={words} />
          </li>
        ))}
      </ul>
    </div>
  )
}
