import type { Contact, NamingText } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './contacts.module.css'
import { addressOfText } from './text-address.ts'

/** The texts that name a contact, or named it when it was erased, each with the way to where it is put right. */
export function NamingTexts({ contact: { customerId, id, erased } }: { readonly contact: Contact }) {
  const say = useText()
  const query = useQuery(api.contacts.texts.queryOptions({ input: { customerId, contactId: id } }))
  return (
    <section aria-label={say('contacts:texts.title')}>
      <Loaded query={query} skeleton={<TextSkeleton lines={3} />}>
        {(texts) =>
          texts.length === 0 ? (
            <p className={styles.small}>{say(erased ? 'contacts:texts.noneErased' : 'contacts:texts.none')}</p>
          ) : (
            <>
              <p>{say(erased ? 'contacts:texts.erased' : 'contacts:texts.found', { count: texts.length })}</p>
              <ul className={styles.texts}>
                {texts.map((text) => (
                  <Line key={`${text.kind} ${text.id}`} customerId={customerId} text={text} />
                ))}
              </ul>
              <p className={styles.small}>{say('contacts:texts.rest')}</p>
            </>
          )
        }
      </Loaded>
    </section>
  )
}

/** Opens beside, so that the list stays. */
function Line({ customerId, text }: { readonly customerId: string; readonly text: NamingText }) {
  const say = useText()
  const format = useFormat()
  const { page, search, isApart } = addressOfText(text)
  const words = [say(`contacts:texts.kind.${text.kind}`), text.title ?? (text.kind === 'task' ? text.id : null)]
  return (
    <li>
      <Link
        to={(isApart ? page : `/customers/$customerId/engagements/$engagementId${page}`) as string}
        params={{ customerId, engagementId: text.engagementId } as never}
        search={search as never}
        target="_blank"
      >
        {words.filter(Boolean).join(' · ')}
      </Link>
      <span className={styles.small}>
        {text.kind === 'status' || text.kind === 'task' ? '' : ` ${format.date(text.at)}`}
        {text.excerpt && ` · ${text.excerpt}`}
      </span>
    </li>
  )
}
