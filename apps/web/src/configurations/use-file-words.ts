import type { ConfigurationFilePurpose } from '@lotse/contract'
import { useText } from '../language/use-text.ts'

/** What a file is for, in words: `Sprachpaket fr-fr`. */
export function useFileWords() {
  const say = useText()
  return function words(purpose: ConfigurationFilePurpose): string {
    switch (purpose.kind) {
      case 'install':
        return say('configurations:file.install')
      case 'removal':
        return say('configurations:file.removal', { what: words(purpose.of) })
      case 'product':
        return say('configurations:file.product', { what: purpose.id })
      default:
        return say(`configurations:file.${purpose.kind}`, { what: purpose.tag })
    }
  }
}
