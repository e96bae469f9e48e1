import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import styles from '../remediation.module.css'

/** The list as a paper to sign, in either language whatever the interface speaks. (remediation.md §5, rule 6) */
export function Papers() {
  const say = useText()
  const { customerId, engagementId } = usePlace()
  const file = `/api/customers/${customerId}/engagements/${engagementId}/remediation/checklist.pdf`
  return (
    <p className={styles.plain}>
      {say('remediation:way.paper')}{' '}
      <a href={`${file}?language=de`} download="Checkliste.pdf">
        {say('remediation:way.paperDe')}
      </a>
      {' · '}
      <a href={`${file}?language=en`} download="Checklist.pdf">
        {say('remediation:way.paperEn')}
      </a>
    </p>
  )
}
