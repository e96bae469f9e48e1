import { Button } from '@fluentui/react-components'
import type { ExpertRequest } from '@lotse/contract'
import { printExpertRequest } from '@lotse/playbook'
import { showToast } from '../app/toasts/toast-store.ts'
import { useText } from '../language/use-text.ts'

const languages = ['de', 'en'] as const

/** The request as text for the vendor’s own form: into the clipboard or as a file, in either language. */
export function TakeAlong({ request }: { readonly request: ExpertRequest }) {
  const say = useText()
  const { customerId, engagementId, id, form } = request
  const copy = async (language: 'de' | 'en') => {
    try {
      await navigator.clipboard.writeText(printExpertRequest(form, language))
      showToast({ words: { key: 'expertRequests:take.copied' } })
    } catch {
      showToast({ words: { key: 'expertRequests:take.notCopied' } })
    }
  }
  return (
    <>
      {languages.map((language) => (
        <Button key={language} size="small" onClick={() => void copy(language)}>
          {say(`expertRequests:take.copy.${language}`)}
        </Button>
      ))}
      {languages.map((language) => (
        <Button
          key={`${language}.txt`}
          as="a"
          size="small"
          href={`/api/customers/${customerId}/engagements/${engagementId}/expert-requests/${id}/form.txt?language=${language}`}
          download
        >
          {say(`expertRequests:take.file.${language}`)}
        </Button>
      ))}
    </>
  )
}
