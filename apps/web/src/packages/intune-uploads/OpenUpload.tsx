import type { IntuneUpload } from '@lotse/contract'
import { useText } from '../../language/use-text.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import { AtWork } from './AtWork.tsx'
import { ConfirmedBy } from './PastUploads.tsx'
import { Sending } from './Sending.tsx'
import { Stopped } from './Stopped.tsx'
import styles from './upload.module.css'
import type { FileOnItsWay } from './use-uploads.ts'

const TONES = { awaitingFile: 'warn', working: 'moving', stopped: 'warn', done: 'good', givenUp: 'quiet' } as const

/** The upload under way: how far it is, and what can be done with it. */
export function OpenUpload({ upload, way }: { readonly upload: IntuneUpload; readonly way: FileOnItsWay }) {
  const say = useText()
  const problemText = useProblemText()
  const { name, kind, state, app, jobId } = upload
  const refused = way.problem && problemText(way.problem)
  return (
    <div className={styles.open}>
      <p className={styles.row}>
        <Pill tone={TONES[state]}>{say(`intuneUploads:state.${state}`)}</Pill>
        <strong>{name}</strong>
        <span>{say(`intuneUploads:kind.${kind}Short`)}</span>
        {app && (
          <a href={app.address} target="_blank" rel="noreferrer">
            {say('intuneUploads:openApp')} ↗
          </a>
        )}
      </p>
      <p className={styles.quiet}>
        <ConfirmedBy upload={upload} />
      </p>
      {way.sent && <Sending sent={way.sent} onStop={way.stop} />}
      {refused && way.sent === null && (
        <p role="alert" className={styles.problem}>
          {refused.title} {refused.detail}
        </p>
      )}
      {jobId !== null && <AtWork jobId={jobId} />}
      {jobId === null && way.sent === null && <Stopped upload={upload} onFile={way.send} />}
    </div>
  )
}
