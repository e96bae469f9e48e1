import { type DeviceFacts, explainOdt, maskKeys, type View } from '@lotse/odt'
import { memo, useMemo } from 'react'
import { type Say, useLanguage, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import styles from './Workbench.module.css'

interface Props {
  readonly view: View | null
  /** Whether `view` is what the text says now. */
  readonly current: boolean
  readonly devices: DeviceFacts | null
}

/** What the configuration will do, in plain words: what is sure, what is left to the device, what people see. */
export const Explanation = memo(function Explanation({ view, current, devices }: Props) {
  const say = useText()
  const language = useLanguage()
  const said = useMemo(() => view && explainOdt(view.file, devices ?? {}, language), [view, devices, language])
  if (said === null) return null
  return (
    <Panel title={say('designer:explanation.title')}>
      <p className={styles.small}>{current ? knownOf(devices, say) : say('designer:explanation.stale')}</p>
      {(['does', 'chance', 'sees'] as const).map((part) => (
        <section key={part}>
          <h3>{say(`designer:explanation.${part}`)}</h3>
          {said[part].length === 0 ? (
            <p className={styles.small}>{say('designer:explanation.nothing')}</p>
          ) : (
            <ul className={styles.lines}>
              {said[part].map((line) => (
                <li key={line}>{maskKeys(line)}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </Panel>
  )
})

/** Which devices the words are about. */
function knownOf(devices: DeviceFacts | null, say: Say): string {
  const { architecture, msi, clickToRun, languages } = devices ?? {}
  const known = [
    architecture && say('designer:explanation.architecture', { edition: architecture }),
    msi && say('designer:explanation.msi', { list: msi.join(', ') || '–' }),
    clickToRun && say('designer:explanation.clickToRun', { list: clickToRun.join(', ') || '–' }),
    languages && say('designer:explanation.languages', { list: languages.join(', ') || '–' }),
  ].filter((one) => typeof one === 'string')
  return known.length === 0 ? say('designer:explanation.unknown') : known.join(' · ')
}
