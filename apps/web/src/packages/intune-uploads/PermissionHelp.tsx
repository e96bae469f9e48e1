import { type IntuneUploads, UPLOAD_PERMISSION } from '@lotse/contract'
import { useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import styles from './upload.module.css'

type Connection = NonNullable<IntuneUploads['target']['connection']>

const TONES = { granted: 'good', missing: 'warn', unknown: 'quiet' } as const

/** The permission that only an upload needs: whether it is there, how it is given, how it is taken away. */
export function PermissionHelp({ connection: { permission, portal, consent } }: { readonly connection: Connection }) {
  const say = useText()
  return (
    <div className={styles.permission}>
      <p className={styles.row}>
        <span>{say('intuneUploads:permission.title')}:</span>
        <code>{UPLOAD_PERMISSION}</code>
        <Pill tone={TONES[permission]}>{say(`intuneUploads:permission.${permission}`)}</Pill>
        {permission !== 'unknown' && <span className={styles.quiet}>{say('intuneUploads:permission.asOf')}</span>}
      </p>
      <p className={styles.quiet}>{say('intuneUploads:permission.why')}</p>
      <details className={styles.details} open={permission === 'missing'}>
        <summary>{say('intuneUploads:permission.give')}</summary>
        <p>{say('intuneUploads:permission.giveSteps')}</p>
        <p className={styles.row}>
          <Outside to={portal}>{say('intuneUploads:permission.portal')}</Outside>
          <Outside to={consent}>{say('intuneUploads:permission.consent')}</Outside>
        </p>
      </details>
      <details className={styles.details}>
        <summary>{say('intuneUploads:permission.take')}</summary>
        <p>{say('intuneUploads:permission.takeSteps')}</p>
      </details>
    </div>
  )
}

function Outside({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {children} ↗
    </a>
  )
}
