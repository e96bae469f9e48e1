import type { IntuneUpload } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import styles from './upload.module.css'

/** Uploads that have ended: what they became, with the way to it. */
export function PastUploads({ uploads }: { readonly uploads: readonly IntuneUpload[] }) {
  const say = useText()
  return (
    <>
      <h4>{say('intuneUploads:past.title')}</h4>
      <ul className={styles.past}>
        {uploads.map((upload) => (
          <Past key={upload.id} upload={upload} />
        ))}
      </ul>
    </>
  )
}

function Past({ upload }: { readonly upload: IntuneUpload }) {
  const say = useText()
  const format = useFormat()
  const { state, kind, name, app, endedAt } = upload
  const isDone = state === 'done'
  return (
    <li>
      <p className={styles.row}>
        <Pill tone={isDone ? 'good' : 'quiet'}>{say(`intuneUploads:state.${isDone ? 'done' : 'givenUp'}`)}</Pill>
        <strong>{name}</strong>
        <span>{say(`intuneUploads:kind.${kind}Short`)}</span>
        {app && (
          <a href={app.address} target="_blank" rel="noreferrer">
            {say('intuneUploads:openApp')} ↗
          </a>
        )}
      </p>
      <p className={styles.quiet}>
        {endedAt &&
          say(isDone ? 'intuneUploads:past.done' : 'intuneUploads:past.givenUp', { at: format.moment(endedAt) })}
        {isDone && `, ${say('intuneUploads:past.notAssigned')}`}. <ConfirmedBy upload={upload} />
      </p>
      {app && (
        <p className={styles.quiet}>
          {say('intuneUploads:past.appId')} <code className={styles.id}>{app.id}</code>
        </p>
      )}
    </li>
  )
}

/** Who confirmed it, and when. */
export function ConfirmedBy({ upload: { confirmedAt, confirmedBy } }: { readonly upload: IntuneUpload }) {
  const say = useText()
  const format = useFormat()
  const name = confirmedBy?.name ?? say('intuneUploads:somebody')
  return <>{say('intuneUploads:confirmedBy', { at: format.moment(confirmedAt), name })}</>
}
