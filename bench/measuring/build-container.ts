/** Builds, verifies or unpacks a container and sends what that took: `build-container.ts build|verify|unpack FOLDER CONTAINER`. */
import { buildIntunewin, unpackIntunewin, verifyIntunewin } from '@lotse/packaging/node'

const [what, folder = '', container = ''] = process.argv.slice(2)
const start = performance.now()
if (what === 'build')
  await buildIntunewin({ source: folder, added: [], setupFile: 'setup.exe', name: 'setup.exe', out: container })
else {
  const { errors } = await (what === 'verify' ? verifyIntunewin(container) : unpackIntunewin(container, folder))
  if (errors.length > 0) throw new Error('the container is not whole')
}
const seconds = (performance.now() - start) / 1000
// Kilobytes, and the largest the process ever had.
const memory = process.resourceUsage().maxRSS / 1000
process.send?.({ seconds, memory })
process.disconnect?.()
