import { Select } from '@fluentui/react-components'
import type { NoticePreferences } from '@lotse/contract'
import { type NoticeChannel, type NoticeKind, noticeChannels, noticeKindMatter, noticeModes } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import styles from './preferences.module.css'
import { wantedOf } from './wanted.ts'

/** Every kind of notice with its two ways out; a choice is saved at once. */
export function KindModes({ preferences }: { readonly preferences: NoticePreferences }) {
  const say = useText()
  const pick = useLocalised()
  const queries = useQueryClient()
  const choose = async (kind: NoticeKind, channel: NoticeChannel, value: string) => {
    const mode = noticeModes.find((one) => one === value) ?? 'off'
    const wanted = wantedOf(preferences)
    const kinds = wanted.kinds.map((one) => (one.kind === kind ? { ...one, [channel]: mode } : one))
    const headers = { 'if-match': ifMatch(preferences.version) }
    await client.noticeSettings.change({ params: {}, headers, body: { ...wanted, kinds } }).catch(reportProblem)
    await queries.invalidateQueries({ queryKey: api.noticeSettings.key() })
  }
  return (
    <table className={styles.kinds}>
      <thead>
        <tr>
          <th scope="col">{say('notices:preferences.kind')}</th>
          {noticeChannels.map((channel) => (
            <th key={channel} scope="col">
              {say(`notices:channel.${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preferences.kinds.map(({ kind, ...modes }) => {
          const label = pick(noticeKindMatter[kind].label)
          return (
            <tr key={kind}>
              <th scope="row">
                {label}
                <span className={styles.meaning}>{pick(noticeKindMatter[kind].meaning)}</span>
              </th>
              {noticeChannels.map((channel) => (
                <td key={channel} data-channel={say(`notices:channel.${channel}`)}>
                  <Select
                    size="small"
                    aria-label={say('notices:preferences.modeOf', {
                      kind: label,
                      channel: say(`notices:channel.${channel}`),
                    })}
                    value={modes[channel]}
                    onChange={(_event, { value }) => void choose(kind, channel, value)}
                  >
                    {noticeModes.map((mode) => (
                      <option key={mode} value={mode}>
                        {say(`notices:mode.${mode}`)}
                      </option>
                    ))}
                  </Select>
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
