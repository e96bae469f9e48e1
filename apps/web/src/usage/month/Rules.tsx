import { useText } from '../../language/use-text.ts'
import styles from './month.module.css'

const explained = ['US5', 'US6', 'US20', 'US21', 'US23'] as const

/** The rules of the usage package's SPEC.md through which a figure passed, by number and in words. */
export function Rules({ rules }: { readonly rules: readonly string[] }) {
  const say = useText()
  return (
    <dl className={styles.rules}>
      {rules.map((rule) => {
        const known = explained.find((one) => one === rule)
        return (
          <div key={rule}>
            <dt>{rule}</dt>
            <dd>{known && say(`usage:rules.${known}`)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
