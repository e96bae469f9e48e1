import type { WorkbookPreview } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { countTaken } from './choices.ts'
import styles from './workbook.module.css'

/** What was taken over, cell by cell, with what stood there before. */
export function Taken({ taken }: { readonly taken: WorkbookPreview }) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const { may } = useEngagement()
  const lines = [
    ...taken.changes.filter(({ isTaken }) => isTaken).map((cell) => ({ ...cell, before: cell.from, after: cell.to })),
    ...taken.conflicts
      .filter(({ takesFile }) => takesFile)
      .map((cell) => ({ ...cell, before: cell.online, after: cell.file })),
  ]
  const words = (text: { readonly de: string; readonly en: string }) =>
    localised(text) || say('remediation:workbook.empty')
  return (
    <>
      <p role="status">{say('remediation:workbook.taken', { count: countTaken(taken) })}</p>
      <ul className={styles.lines}>
        {lines.map(({ key, row, field, before, after }) => (
          <li key={key}>
            <span className={styles.code}>{row}</span> {localised(field)} {words(before)} → {words(after)}
          </li>
        ))}
      </ul>
      {may.readHistory && (
        <p>
          <Link to="/customers/$customerId/engagements/$engagementId/history" params={place}>
            {say('remediation:workbook.history')}
          </Link>
        </p>
      )}
    </>
  )
}
