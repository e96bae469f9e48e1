import { type DeviceFacts, explainOdt, readOdtText } from '@lotse/odt'
import { useMemo } from 'react'
import { useLanguage, useText } from '../language/use-text.ts'
import { Empty } from '../ui/states/Empty.tsx'
import styles from './configurations.module.css'

interface Props {
  readonly text: string
  readonly devices: DeviceFacts | null
}

/** What the file will do on the devices that the inventories show, what it leaves to chance, and what people see. */
export function ExplanationView({ text, devices }: Props) {
  const say = useText()
  const language = useLanguage()
  const explained = useMemo(() => {
    const file = readOdtText(text)
    return file.parsed?.root.name === 'Configuration' ? explainOdt(file, devices ?? {}, language) : null
  }, [text, devices, language])
  if (explained === null)
    return <Empty what={say('configurations:explain.none')} why={say('configurations:explain.noneWhy')} level={3} />
  const { does, chance, sees } = explained
  const parts = [
    ['configurations:explain.does', does],
    ['configurations:explain.chance', chance],
    ['configurations:explain.sees', sees],
  ] as const
  return (
    <>
      <p className={styles.small}>
        {say(devices === null ? 'configurations:explain.noDevices' : 'configurations:explain.devices')}
      </p>
      {parts.map(([title, lines]) => (
        <section key={title}>
          <h3>{say(title)}</h3>
          {lines.length === 0 ? (
            <p>–</p>
          ) : (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  )
}
