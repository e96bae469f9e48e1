import type { Package } from '@lotse/contract'

/** A command to copy, by the name of its words. */
export interface Command {
  readonly id: 'build' | 'verify' | 'whatIf' | 'create' | 'install' | 'remove' | 'sums'
  readonly text: string
}

/** What a person types next, in the folder into which the package was unpacked, by way of distributing. */
export function commandsOf({ options: { targets, setupFile } }: Pick<Package, 'options'>): readonly Command[] {
  const setup = setupFile === 'setup.exe' ? '' : ` --setup ${quoted(setupFile)}`
  return [
    { id: 'sums', text: 'sha256sum -c checksums.sha256' },
    ...(targets.includes('intune')
      ? ([
          {
            id: 'build',
            text: `lotse package intunewin build content --configuration configuration/install.xml --uninstall configuration/uninstall.xml${setup} --out package.intunewin`,
          },
          { id: 'verify', text: 'lotse package intunewin verify package.intunewin' },
        ] as const)
      : []),
    ...(targets.includes('configmgr')
      ? ([
          { id: 'whatIf', text: '.\\configmgr\\create.ps1 -SiteCode P01 -WhatIf' },
          { id: 'create', text: '.\\configmgr\\create.ps1 -SiteCode P01' },
        ] as const)
      : []),
    ...(targets.includes('script')
      ? ([
          { id: 'install', text: 'powershell -ExecutionPolicy Bypass -File scripts\\install.ps1' },
          { id: 'remove', text: 'powershell -ExecutionPolicy Bypass -File scripts\\remove.ps1' },
        ] as const)
      : []),
  ]
}

/** As a word of a shell, whatever it holds. */
const quoted = (value: string): string => `'${value.replaceAll("'", "'\\''")}'`
