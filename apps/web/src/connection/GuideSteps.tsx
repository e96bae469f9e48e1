import type { Cloud, ConnectionView } from '@lotse/contract'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import styles from './connection.module.css'
import { ExternalLink } from './ExternalLink.tsx'
import { permissionWords } from './permission-words.ts'

const worldwide: readonly Cloud[] = ['commercial', 'gcc']

/** What an administrator of the customer does in Entra, with the addresses of the chosen cloud. */
export function GuideSteps({ view, cloud }: { readonly view: ConnectionView; readonly cloud: Cloud }) {
  const say = useText()
  const place = view.places.find((one) => one.cloud === cloud)
  if (place === undefined) return null
  return (
    <ol className={styles.steps}>
      <li>
        {say('connection:guide.portal')} <ExternalLink to={place.portal} />
      </li>
      <li>{say('connection:guide.register')}</li>
      <li>
        {say('connection:guide.permissions')}
        <ul className={styles.permissions}>
          {view.permissions.map(({ name, isNeeded }) => (
            <li key={name}>
              <code>{name}</code>
              <Pill tone={isNeeded ? 'moving' : 'quiet'}>
                {say(isNeeded ? 'connection:guide.needed' : 'connection:guide.optional')}
              </Pill>
              <span className={styles.quiet}>{say(permissionWords(name))}</span>
            </li>
          ))}
        </ul>
      </li>
      <li>{say('connection:guide.consent')}</li>
      <li>{say('connection:guide.credential')}</li>
      <li>{say('connection:guide.copy')}</li>
      {!worldwide.includes(cloud) && (
        <li>
          {say('connection:guide.nationalCloud')} <ExternalLink to={place.adminCentre} />
        </li>
      )}
    </ol>
  )
}
