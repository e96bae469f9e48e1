import { describe, expect, it } from 'vitest'
import { graphNetwork } from './addresses.ts'

describe('addresses', () => {
  it('are Microsoft’s own unless the server’s surroundings say otherwise', () => {
    const network = graphNetwork({})
    expect(network.addressesOf('dod').graph).toBe('https://dod-graph.microsoft.us')
    expect(network.addressesOf('gcc')).toEqual(network.addressesOf('commercial'))
    expect(network.isPlainAllowed).toBe(false)
    expect(network.downloadHosts.size).toBe(0)
  })

  it('may name the cloud', () => {
    const network = graphNetwork({
      LOTSE_GRAPH_ADDRESS: 'http://gateway:8080/{cloud}/',
      LOTSE_GRAPH_DOWNLOAD_HOSTS: ' Files.example:8443, b ',
    })
    expect(network.addressesOf('china').graph).toBe('http://gateway:8080/china')
    expect(network.addressesOf('china').signIn).toBe('https://login.partner.microsoftonline.cn')
    expect(network.isPlainAllowed).toBe(true)
    expect([...network.downloadHosts]).toEqual(['files.example:8443', 'b'])
  })

  it.each(['graph.example.com', 'ftp://graph.example.com', 'https://graph.example.com?x=1', 'https:// x'])(
    '%s is refused when Lotse starts',
    (value) => expect(() => graphNetwork({ LOTSE_GRAPH_ADDRESS: value })).toThrow(/LOTSE_GRAPH_ADDRESS/),
  )
})
