import type { EnterpriseStructure, ExecutiveSummary } from '@lotse/contract'
import { technicalStatuses } from '@lotse/playbook'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import styles from './NoteStructure.module.css'
import { NoteText } from './NoteText.tsx'

interface Props<Structure> {
  readonly structure: Structure
  readonly words: readonly string[]
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

/** An executive summary below the text of its note. */
export function SummaryBody({ structure, words }: Props<ExecutiveSummary>) {
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

/** An enterprise note below its summary: reason, why not green, deployment, activities, risks. */
export function EnterpriseBody({ structure, words }: Props<EnterpriseStructure>) {
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
