import { useText } from '../language/use-text.ts'
import { PageHead } from '../ui/PageHead.tsx'

/** Who is in harbour, who is not, who stalls? */
export function PortfolioPage() {
  const say = useText()
  return <PageHead title={say('portfolio:title')} />
}
