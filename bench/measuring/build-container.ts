/** Builds or verifies a container and sends what that took: `build-container.ts build|verify SOURCE CONTAINER`. */
import { buildIntunewin, verifyIntunewin } from '@lotse/packaging/node'

const [what, source = '', out = ''] = process.argv.slice(2)
const start = performance.now()
if (what === 'build') await buildIntunewin({ source, added: [], setupFile: 'setup.exe', name: 'setup.exe', out })
else if ((await verifyIntunewin(out)).errors.length > 0) throw new Error('the container is not whole')
const seconds = (performance.now() - start) / 1000
// Kilobytes, and the largest the process ever had.
const memory = process.resourceUsage().maxRSS / 1000
process.send?.({ seconds, memory })
process.disconnect?.()
