import type { TemplatePart } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useLocalised, useText } from '../../language/use-text.ts'
import { problemPlace } from '../problem-place.ts'
import { templatesSearch } from '../search.ts'
import styles from '../templates.module.css'
import { useTemplatesSearch } from '../use-templates-search.ts'

/** Everything that keeps the draft from being published, each with the way to its editor. */
export function ProblemsPanel({ template }: { readonly template: TemplatePart }) {
  const say = useText()
  const local = useLocalised()
  const { search } = useTemplatesSearch()
  const { problems, part, may } = template
  if (problems.length === 0) return <p className={styles.ready}>{say('remediationTemplates:problems.none')}</p>
  return (
    <section className={styles.problems}>
      <h2>{say('remediationTemplates:problems.title', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ path, message }) => {
          const { name, edit } = problemPlace(part, path)
          const words = name === 'note' ? say('remediationTemplates:edit.note') : name
          return (
            <li key={path + message.en}>
              {may.change && edit ? (
                <Link
                  to="/checklist-templates"
                  search={templatesSearch({ ...search, edit }) as never}
                  resetScroll={false}
                >
                  {words}
                </Link>
              ) : (
                words
              )}
              : {local(message)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
