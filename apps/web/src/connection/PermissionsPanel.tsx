import { type Connection, type ConnectionView, UPLOAD_PERMISSION } from '@lotse/contract'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import styles from './connection.module.css'
import { ExternalLink } from './ExternalLink.tsx'
import { permissionWords } from './permission-words.ts'

interface Props {
  readonly view: ConnectionView
  readonly connection: Connection
}

/** Which permissions the application has, and how to give what is missing. */
export function PermissionsPanel({ view, connection }: Props) {
  const say = useText()
  const place = view.places.find(({ cloud }) => cloud === connection.cloud)
  const isWhole = connection.permissions.every(({ isGranted }) => isGranted === true)
  return (
    <Panel title={say('connection:permissions.title')}>
      <ul className={styles.permissions}>
        {connection.permissions.map(({ name, isGranted, isNeeded }) => (
          <li key={name}>
            <code>{name}</code>
            <Pill tone={isGranted === null ? 'quiet' : isGranted ? 'good' : isNeeded ? 'bad' : 'warn'}>
              {isGranted === null
                ? say('connection:permissions.unknown')
                : isGranted
                  ? `✓ ${say('connection:permissions.granted')}`
                  : `! ${say('connection:permissions.missing')}`}
            </Pill>
            <span className={styles.quiet}>{say(permissionWords(name))}</span>
          </li>
        ))}
      </ul>
      {!isWhole && place && (
        <>
          <p className={styles.lead}>{say('connection:permissions.how')}</p>
          <p className={styles.links}>
            <ExternalLink to={place.portal}>{say('connection:permissions.portal')}</ExternalLink>
            {place.consent && <ExternalLink to={place.consent}>{say('connection:permissions.consent')}</ExternalLink>}
          </p>
        </>
      )}
      <p className={styles.lead}>
        {say(connection.mayWrite ? 'connection:permissions.writes' : 'connection:permissions.readsOnly', {
          permission: UPLOAD_PERMISSION,
        })}
      </p>
    </Panel>
  )
}
