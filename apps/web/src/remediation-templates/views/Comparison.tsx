import type { TemplatePart } from '@lotse/contract'
import { Loaded } from '../../app/Loaded.tsx'
import { useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { compareParts, type EntryDifference, fieldOf } from '../compare-parts.ts'
import styles from '../templates.module.css'
import { type Edition, useTemplate } from '../templates-query.ts'
import { useDescribe } from '../use-describe.ts'

const tones = { added: 'good', removed: 'bad', changed: 'warn' } as const

interface Props {
  readonly edition: Edition
  readonly from: string
  readonly to: string
}

/** What one version has, lacks or says differently than another, field by field. */
export function Comparison({ edition, from, to }: Props) {
  const before = useTemplate(edition, from)
  const after = useTemplate(edition, to)
  return (
    <Loaded query={before} skeleton={<TextSkeleton lines={4} />}>
      {(one) => (
        <Loaded query={after} skeleton={<TextSkeleton lines={4} />}>
          {(two) => <Differences before={one} after={two} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Differences({ before, after }: { readonly before: TemplatePart; readonly after: TemplatePart }) {
  const say = useText()
  const found = compareParts(before.part, after.part)
  return (
    <>
      <p>
        {found.length === 0
          ? say('remediationTemplates:compare.same')
          : say('remediationTemplates:compare.count', { count: found.length })}
      </p>
      {found.map((one) => (
        <Difference key={`${one.list} ${one.key}`} difference={one} around={after.comesAlong} />
      ))}
    </>
  )
}

interface DifferenceProps {
  readonly difference: EntryDifference
  readonly around: TemplatePart['comesAlong']
}

function Difference({ difference, around }: DifferenceProps) {
  const say = useText()
  const words = useDescribe(around)
  const { list, key, kind, before, after, fields } = difference
  const told = fields
    .map((field) => ({
      field: field as 'title',
      old: words.lines(field, fieldOf(before, field)),
      now: words.lines(field, fieldOf(after, field)),
    }))
    .filter(({ old, now }) => old.length + now.length > 0)
  return (
    <article className={styles.difference}>
      <h3>
        {say(`remediationTemplates:compare.list.${list}`)} {list === 'services' ? words.service(key) : key}
        <Pill tone={tones[kind]}>{say(`remediationTemplates:compare.${kind}`)}</Pill>
      </h3>
      {told.map(({ field, old, now }) => (
        <div key={field}>
          <h4>{say(`remediationTemplates:field.${field}`)}</h4>
          <div className={styles.sides}>
            <Side title={say('remediationTemplates:compare.before')} lines={old} mark="del" />
            <Side title={say('remediationTemplates:compare.after')} lines={now} mark="ins" />
          </div>
        </div>
      ))}
    </article>
  )
}

interface SideProps {
  readonly title: string
  readonly lines: readonly string[]
  readonly mark: 'ins' | 'del'
}

function Side({ title, lines, mark: Mark }: SideProps) {
  const say = useText()
  return (
    <div>
      <span className={styles.small}>{title}</span>
      {lines.length === 0 ? (
        <p>{say('remediationTemplates:none')}</p>
      ) : (
        lines.map((line) => (
          <p key={line}>
            <Mark>{line}</Mark>
          </p>
        ))
      )}
    </div>
  )
}
