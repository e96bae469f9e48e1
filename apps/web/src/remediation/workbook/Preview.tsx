import type { Localised, RemediationRun, WorkbookPreview } from '@lotse/contract'
import type { ReactNode } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { saysNothingNew, withAllConflicts, withChange, withConflict } from './choices.ts'
import type { EditedWorkbook } from './use-workbook.ts'
import styles from './workbook.module.css'

interface Props {
  readonly preview: WorkbookPreview
  readonly run: RemediationRun
  readonly workbook: EditedWorkbook
}

/** Everything a workbook would do, before it is done; what a person has to decide comes first. */
export function Preview({ preview, run, workbook }: Props) {
  const say = useText()
  const localised = useLocalised()
  const { choices, choose, wasOvertaken } = workbook
  const lines = (texts: readonly Localised[]) => texts.map((text) => localised(text))
  return (
    <div className={styles.preview} aria-busy={workbook.isAsking}>
      <p className={styles.file}>{preview.fileName}</p>
      {wasOvertaken && (
        <p role="alert" className={styles.alarm}>
          {say('remediation:workbook.overtaken')}
        </p>
      )}
      {preview.fromVersion !== null && (
        <p>{say('remediation:workbook.fromVersion', { version: preview.fromVersion })}</p>
      )}
      {preview.isBaseLost && <p className={styles.alarm}>{say('remediation:workbook.baseLost')}</p>}
      {saysNothingNew(preview) && <p role="status">{say('remediation:workbook.nothingNew')}</p>}
      <Texts title={say('remediation:workbook.hindrances')} lines={lines(preview.hindrances)} isAlarm />
      <Conflicts preview={preview} run={run} workbook={workbook} />
      <Changes preview={preview} run={run} workbook={workbook} />
      <Texts
        title={say('remediation:workbook.withheld', { count: preview.withheld.length })}
        lines={preview.withheld.map(({ row, reason }) => `${row}: ${localised(reason)}`)}
        isAlarm
      />
      <Texts
        title={say('remediation:workbook.notUnderstood', { count: preview.notUnderstood.length })}
        lines={lines(preview.notUnderstood)}
        isAlarm
      />
      <Texts title={say('remediation:workbook.warnings')} lines={lines(preview.warnings)} />
      <Texts
        title={say('remediation:workbook.consequences', { count: preview.consequences.length })}
        lines={lines(preview.consequences)}
      />
      {preview.missingRows.length > 0 && (
        <Texts
          title={say('remediation:workbook.missing', { count: preview.missingRows.length })}
          lines={[preview.missingRows.join(', ')]}
        />
      )}
      {preview.needsAgreement && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={choices.agreed}
            onChange={({ target }) => choose({ ...choices, agreed: target.checked })}
          />
          {say(preview.reopens ? 'remediation:workbook.agreeReopen' : 'remediation:workbook.agreeLosing')}
        </label>
      )}
    </div>
  )
}

interface TextsProps {
  readonly title: string
  readonly lines: readonly string[]
  readonly isAlarm?: boolean
}

function Texts({ title, lines, isAlarm = false }: TextsProps) {
  if (lines.length === 0) return null
  return (
    <section className={styles.part} data-alarm={isAlarm || undefined}>
      <h3>{title}</h3>
      <ul className={styles.lines}>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

type Cell = WorkbookPreview['changes'][number] | WorkbookPreview['conflicts'][number]

/** What a cell is about: `ID-01 Verify domains · State`. */
function Where({ cell, run }: { readonly cell: Pick<Cell, 'row' | 'kind' | 'field'>; readonly run: RemediationRun }) {
  const localised = useLocalised()
  const question = cell.kind === 'question' ? run.questions.find(({ id }) => id === cell.row) : undefined
  const item = cell.kind === 'item' ? run.items.find(({ id }) => id === cell.row) : undefined
  const title = question?.text ?? item?.title
  return (
    <span>
      <span className={styles.code}>{cell.row}</span> {title && localised(title)}
      {localised(cell.field) !== '' && <> · {localised(cell.field)}</>}
    </span>
  )
}

function Value({ text }: { readonly text: Localised }): ReactNode {
  const say = useText()
  const localised = useLocalised()
  const words = localised(text)
  return words === '' ? <em>{say('remediation:workbook.empty')}</em> : <q className={styles.value}>{words}</q>
}

function Changes({ preview, run, workbook: { choices, choose } }: Props) {
  const say = useText()
  const held = new Set(preview.withheld.map(({ row }) => row))
  const offered = preview.changes.filter(({ row, kind }) => kind === 'question' || !held.has(row))
  if (offered.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>{say('remediation:workbook.changes', { count: offered.length })}</h3>
      <ul className={styles.rows}>
        {offered.map((cell) => (
          <li key={cell.key}>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={!choices.leaveOut.includes(cell.key)}
                onChange={({ target }) => choose(withChange(choices, cell.key, target.checked))}
              />
              <span>
                <Where cell={cell} run={run} />
                <br />
                <Value text={cell.from} /> → <Value text={cell.to} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Conflicts({ preview, run, workbook: { choices, choose } }: Props) {
  const say = useText()
  const { conflicts } = preview
  if (conflicts.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>{say('remediation:workbook.conflicts', { count: conflicts.length })}</h3>
      <p className={styles.small}>{say('remediation:workbook.conflictsWhy')}</p>
      {conflicts.length > 1 && (
        <p className={styles.all}>
          {([false, true] as const).map((takesFile) => (
            <button
              key={String(takesFile)}
              type="button"
              onClick={() => choose(withAllConflicts(choices, preview, takesFile))}
            >
              {say(takesFile ? 'remediation:workbook.allFile' : 'remediation:workbook.allOnline')}
            </button>
          ))}
        </p>
      )}
      <ul className={styles.rows}>
        {conflicts.map((cell) => (
          <li key={cell.key}>
            <fieldset className={styles.sides}>
              <legend>
                <Where cell={cell} run={run} />
              </legend>
              {cell.written !== null && (
                <p className={styles.small}>
                  {say('remediation:workbook.written')} <Value text={cell.written} />
                </p>
              )}
              {([false, true] as const).map((takesFile) => (
                <label key={String(takesFile)} className={styles.choice}>
                  <input
                    type="radio"
                    name={cell.key}
                    checked={choices.takeFile.includes(cell.key) === takesFile}
                    onChange={() => choose(withConflict(choices, cell.key, takesFile))}
                  />
                  <span>
                    {say(takesFile ? 'remediation:workbook.inFile' : 'remediation:workbook.online')}{' '}
                    <Value text={takesFile ? cell.file : cell.online} />
                  </span>
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
    </section>
  )
}
