import { Button } from '@fluentui/react-components'
import type { Sent } from '../../app/send-files.ts'
import { useText } from '../../language/use-text.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import styles from './upload.module.css'

/** The file on its way from this browser to the server. */
export function Sending({ sent: { done, total }, onStop }: { readonly sent: Sent; readonly onStop: () => void }) {
  const say = useText()
  return (
    <div className={styles.progress}>
      <ProgressLine label={say('intuneUploads:sending')} step="" done={done} total={total > 0 ? total : null} inBytes />
      <p className={styles.quiet}>{say('intuneUploads:keepOpen')}</p>
      <div>
        <Button size="small" onClick={onStop}>
          {say('intuneUploads:act.stop')}
        </Button>
      </div>
    </div>
  )
}
