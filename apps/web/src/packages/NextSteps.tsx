import { Button } from '@fluentui/react-components'
import type { Package } from '@lotse/contract'
import { useState } from 'react'
import { useText } from '../language/use-text.ts'
import { type Command, commandsOf } from './commands.ts'
import styles from './packages.module.css'

/** How to go on with a package that was downloaded: the commands, each to be copied. */
export function NextSteps({ one }: { readonly one: Package }) {
  const say = useText()
  return (
    <section>
      <h3>{say('packages:next.title')}</h3>
      <p>{say('packages:next.about')}</p>
      <ol className={styles.commands}>
        {commandsOf(one).map((command) => (
          <CommandLine key={command.id} command={command} />
        ))}
      </ol>
      {one.rollout.length > 0 && (
        <>
          <h4>{say('packages:next.rollout')}</h4>
          <ul>
            {one.rollout.map(({ name, available, deadline }) => (
              <li key={name}>
                {deadline === null
                  ? say('packages:next.offered', { name, from: clock(available) })
                  : say('packages:next.required', { name, from: clock(available), until: clock(deadline) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const clock = (time: string): string => time.replace('T', ' ')

function CommandLine({ command: { id, text } }: { readonly command: Command }) {
  const say = useText()
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready')
  const copy = async () => {
    // Without HTTPS browsers have no clipboard; the command can be marked by hand.
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <li>
      <span>{say(`packages:command.${id}`)}</span>
      <span className={styles.command}>
        <code>{text}</code>
        <Button
          size="small"
          aria-label={say('packages:next.copyOf', { what: say(`packages:command.${id}`) })}
          onClick={() => void copy()}
        >
          {say('packages:next.copy')}
        </Button>
        <span role="status" className={styles.small}>
          {state !== 'ready' && say(`packages:next.${state}`)}
        </span>
      </span>
    </li>
  )
}
