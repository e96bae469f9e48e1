import { literal } from '../powershell/literal.ts'
import type { ConfigMgrPlan } from './plan.ts'

/** What every script begins with: what it is, how to try it, its parameters, and the way to the site. */
export function opening(
  purpose: readonly string[],
  more: readonly string[],
  impact: 'Medium' | 'High',
): readonly string[] {
  return [
    '#Requires -Version 5.1',
    '<#',
    ...purpose.map((line) => `    ${line}`),
    '    Run it where the console of Configuration Manager is installed. -WhatIf shows what would be done and changes nothing.',
    '#>',
    `[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = '${impact}')]`,
    'param(',
    '    [Parameter(Mandatory = $true)]',
    "    [ValidatePattern('^[A-Za-z0-9]{3}$')]",
    '    [string]$SiteCode,',
    '',
    '    # Only needed where the drive of the site does not exist yet.',
    '    [string]$ProviderMachineName,',
    '',
    ...more,
    ')',
    '',
    'Set-StrictMode -Version 3.0',
    "$ErrorActionPreference = 'Stop'",
    '',
    "Import-Module (Join-Path (Split-Path $env:SMS_ADMIN_UI_PATH) 'ConfigurationManager.psd1')",
    'if ($null -eq (Get-PSDrive -Name $SiteCode -PSProvider CMSite -ErrorAction SilentlyContinue)) {',
    '    New-PSDrive -Name $SiteCode -PSProvider CMSite -Root $ProviderMachineName -WhatIf:$false -Confirm:$false | Out-Null',
    '}',
    '',
  ]
}

/** The rings as data, for both scripts. */
export function ringLines(rings: ConfigMgrPlan['rings']): readonly string[] {
  if (rings.length === 0) return ['$rings = @()']
  const time = (value: string | null): string => (value === null ? '$null' : `[datetime]${literal(`${value}:00`)}`)
  return [
    '$rings = @(',
    ...rings.flatMap(({ name, available, deadline, query }) => [
      '    [pscustomobject]@{',
      `        Name      = ${literal(name)}`,
      `        Available = ${time(available)}`,
      `        Deadline  = ${time(deadline)}`,
      `        Query     = ${query === null ? '$null' : literal(query)}`,
      '    }',
    ]),
    ')',
  ]
}

/** Lines within a block, one step further in. */
export const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `    ${line}`))

/** Lines at the drive of the site, and back again whatever happens. */
export const atSite = (lines: readonly string[]): readonly string[] => [
  "Push-Location -LiteralPath ($SiteCode + ':\\')",
  'try {',
  ...indented(lines),
  '}',
  'finally {',
  '    Pop-Location',
  '}',
]
