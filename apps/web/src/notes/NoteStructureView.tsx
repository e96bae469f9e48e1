import type { EnterpriseStructure, ExecutiveSummary, NoteStructure, TechnicalStructure } from '@lotse/contract'
import { concernKinds, deploymentReaches, engagementPaces, enterpriseColours, technicalStatuses } from '@lotse/playbook'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import type { Tone } from '../ui/verdict.ts'
import styles from './NoteStructure.module.css'
import { NoteText } from './NoteText.tsx'

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
      return <Summary structure={structure} words={words} />
    case 'enterprise':
      return <Enterprise structure={structure} words={words} />
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
            {insightId && ` · ${say('notes:concerns.insight', { id: insightId })}`}
            <NoteText text={text} words={words} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Part({
  label,
  text,
  words,
}: {
  readonly label: string
  readonly text: string
  readonly words: readonly string[]
}) {
  if (text === '') return null
  return (
    <div className={styles.part}>
      <p className={styles.label}>{label}</p>
      <NoteText text={text} words={words} />
    </div>
  )
}

function Summary({ structure, words }: Props<ExecutiveSummary>) {
  const say = useText()
  const localised = useLocalised()
  return (
    <>
      <Part label={say('notes:summary.customer')} text={structure.customer} words={words} />
      <Part label={say('notes:summary.relationship')} text={structure.relationship} words={words} />
      {structure.workloads.length > 0 && (
        <Table
          caption={say('notes:summary.workloads')}
          head={[say('notes:technical.prefix'), say('notes:technical.status'), say('notes:nextAction')]}
          rows={structure.workloads.map(({ prefix, status, nextAction }) => [
            prefix,
            localised(technicalStatuses[status].label),
            nextAction,
          ])}
        />
      )}
      <Part label={say('notes:summary.support')} text={structure.support} words={words} />
    </>
  )
}

function Enterprise({ structure, words }: Props<EnterpriseStructure>) {
  const say = useText()
  const format = useFormat()
  const { notGreen, activities } = structure
  return (
    <>
      <Part label={say('notes:enterprise.reason')} text={structure.reason} words={words} />
      {notGreen.length > 0 && (
        <Table
          caption={say('notes:enterprise.notGreen')}
          head={(['topic', 'description', 'impact', 'action'] as const).map((column) =>
            say(`notes:enterprise.${column}`),
          )}
          rows={notGreen.map(({ topic, description, impact, action }) => [topic, description, impact, action])}
        />
      )}
      <Part label={say('notes:enterprise.deployment')} text={structure.deployment} words={words} />
      {activities.length > 0 && (
        <Table
          caption={say('notes:enterprise.activities')}
          head={(['activity', 'blocker', 'date', 'owner'] as const).map((column) => say(`notes:enterprise.${column}`))}
          rows={activities.map(({ activity, blocker, date, owner }) => [
            activity,
            blocker,
            date === null ? '' : format.date(date),
            owner,
          ])}
        />
      )}
      <Part label={say('notes:enterprise.risk')} text={structure.risk} words={words} />
      <Part label={say('notes:enterprise.awareness')} text={structure.awareness} words={words} />
      <Part label={say('notes:enterprise.publicName')} text={structure.publicName} words={words} />
    </>
  )
}

interface TableProps {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function Table({ caption, head, rows }: TableProps) {
  return (
    <div className={styles.part}>
      <table className={styles.table}>
        <caption className={styles.label}>{caption}</caption>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((words, column) => (
                <td key={head[column]} data-label={head[column]}>
                  {words}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
