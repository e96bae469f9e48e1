import { Button } from '@fluentui/react-components'
import type { NoticePreferences } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useText } from '../language/use-text.ts'
import styles from './preferences.module.css'
import { wantedOf } from './wanted.ts'

/** Where the browser is in another time zone than the person chose, or never chose: one press takes it. */
export function ZoneOffer({ preferences }: { readonly preferences: NoticePreferences }) {
  const say = useText()
  const queries = useQueryClient()
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (!here || here === preferences.timeZone) return null
  const take = async () => {
    const body = { ...wantedOf(preferences), timeZone: here }
    const headers = { 'if-match': ifMatch(preferences.version) }
    await client.noticeSettings.change({ params: {}, headers, body }).catch(reportProblem)
    await queries.invalidateQueries({ queryKey: api.noticeSettings.key() })
  }
  return (
    <div className={styles.buttons}>
      <p>{say('notices:times.zoneDiffers', { zone: here.replaceAll('_', ' ') })}</p>
      <Button onClick={() => void take()}>{say('notices:times.takeZone')}</Button>
    </div>
  )
}
