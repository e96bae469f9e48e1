import { useText } from '../../language/use-text.ts'
import styles from './month.module.css'

const explained = [
  'US5',
  'US6',
  'US20',
  'US21',
  'US23',
  'US30',
  'US31',
  'US32',
  'US44',
  'US48',
  'US50',
  'US51',
  'US52',
  'US53',
  'US54',
  'US55',
  'US56',
  'US57',
  'US58',
  'US60',
  'US62',
  'US90',
  'US91',
  'US92',
  'US93',
  'US94',
] as const

const anchor = (rule: string): string => `rule-${rule}`

/** The rules of the usage package's SPEC.md through which a figure passed, by number and in words. */
export function Rules({ rules }: { readonly rules: readonly string[] }) {
  const say = useText()
  return (
    <dl className={styles.rules}>
      {rules.map((rule) => {
        const known = explained.find((one) => one === rule)
        return (
          <div key={rule} id={anchor(rule)} tabIndex={-1}>
            <dt>{rule}</dt>
            <dd>{known && say(`provenance:rule.${known}`)}</dd>
          </div>
        )
      })}
    </dl>
  )
}

/** The numbers of rules, each leading to its sentence further down. */
export function RuleLinks({ rules }: { readonly rules: readonly string[] }) {
  const say = useText()
  const go = (rule: string) => {
    const sentence = document.getElementById(anchor(rule))
    sentence?.scrollIntoView({ block: 'center' })
    sentence?.focus({ preventScroll: true })
  }
  return (
    <p className={styles.links}>
      {rules.map((rule) => (
        <button
          key={rule}
          type="button"
          className={styles.link}
          aria-label={say('provenance:ruleLink', { rule })}
          onClick={() => go(rule)}
        >
          {rule}
        </button>
      ))}
    </p>
  )
}
