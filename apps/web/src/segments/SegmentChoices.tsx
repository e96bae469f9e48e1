import { Field, Select } from '@fluentui/react-components'
import type { Segments } from '@lotse/contract'
import { useNavigate } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useNumeratorWords } from './numerator-words.ts'
import { attributes, numerators, type SegmentsSearch, segmentsSearch } from './search.ts'
import styles from './segments.module.css'

/** By what people are parted and whom "active" counts; both stand in the address. */
export function SegmentChoices({ view }: { readonly view: Segments }) {
  const say = useText()
  const format = useFormat()
  const words = useNumeratorWords()
  const navigate = useNavigate()
  const change = (next: { readonly [K in keyof SegmentsSearch]?: string }) =>
    void navigate({
      to: '.',
      search: (before: object) => segmentsSearch({ ...before, ...next }) as never,
      replace: true,
      resetScroll: false,
    })
  const share = (attribute: string): string => {
    const found = view.attributes.find((one) => one.attribute === attribute)
    return found === undefined || found.people === 0 ? '–' : format.percent(found.withValue / found.people, 0)
  }
  return (
    <search className={styles.choices}>
      <Field label={say('segments:by')}>
        <Select value={view.attribute} onChange={(_event, { value }) => change({ by: value })}>
          {attributes.map((attribute) => (
            <option key={attribute} value={attribute}>
              {say('segments:filled', {
                attribute: say(`segments:attribute.${attribute}`),
                share: share(attribute),
              })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('segments:counts')}>
        <Select value={view.numerator} onChange={(_event, { value }) => change({ numerator: value })}>
          {numerators.map((numerator) => (
            <option key={numerator} value={numerator}>
              {words(numerator)}
            </option>
          ))}
        </Select>
      </Field>
    </search>
  )
}
