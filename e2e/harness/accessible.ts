import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { everyLanguageAndTheme, type Looks, setLooks } from './looks.ts'

/** WCAG 2.2 on levels A and AA, and axe's own best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What another theme or language can change of a page that was found accessible in one; roles and names it cannot. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'html-has-lang', 'html-lang-valid', 'target-size']

/**
 * What axe finds on the page as it stands: rule, how bad, and the elements concerned; in the first look of everything, in
 * the others of what looks can change. Empty when nothing. The "legacy mode" leaves out frames of other origins, which no
 * page has, and takes half of the time.
 */
async function accessibilityFindings(page: Page, isFirst: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (isFirst ? axe.withTags(tags) : axe.withRules(ofLooks)).analyze()
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${impact}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

/**
 * Asks axe about the page in both languages and both themes, and leaves it in the last of these looks.
 * @throws {Error} naming every finding with the looks in which it occurs
 */
export async function expectAccessible(page: Page, looks: readonly Looks[] = everyLanguageAndTheme): Promise<void> {
  const findings: string[] = []
  for (const [nth, look] of looks.entries()) {
    await setLooks(page, look)
    const found = await accessibilityFindings(page, nth === 0)
    findings.push(...found.map((finding) => `${look.language}, ${look.theme}: ${finding}`))
  }
  if (findings.length > 0) throw new Error(`${page.url()} is not accessible:\n${findings.join('\n')}`)
}
