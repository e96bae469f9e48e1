import { literal, literals, scriptText } from '../powershell/literal.ts'
import { CLICK_TO_RUN, type Condition } from './conditions.ts'

/**
 * A detection script: says `Installed` and ends with 0 where every condition holds, else says nothing and ends with 1. It reads
 * the registry in the 64-bit view, whatever PowerShell it runs in. A product is one of a list whose order means nothing; a
 * language is told by the entries that setup makes for uninstalling, one for each product and language.
 */
export function detectionScript(conditions: readonly Condition[]): string {
  const of = <What extends Condition['what']>(what: What): readonly Extract<Condition, { what: What }>[] =>
    conditions.filter((one): one is Extract<Condition, { what: What }> => one.what === what)
  const [version] = of('version')
  const [platform] = of('platform')
  const products = of('product').map(({ id }) => id)
  const languages = of('language').map(({ tag }) => tag)
  return scriptText([
    ...OPENING,
    `$office = $machine.OpenSubKey(${literal(CLICK_TO_RUN)})`,
    'if ($null -eq $office) { exit 1 }',
    ...(version === undefined
      ? []
      : [
          '$version = $null',
          "if (-not [version]::TryParse([string]$office.GetValue('VersionToReport'), [ref]$version)) { exit 1 }",
          `if ($version -lt [version]${literal(version.atLeast)}) { exit 1 }`,
        ]),
    ...(platform === undefined
      ? []
      : [`if ([string]$office.GetValue('Platform') -ne ${literal(platform.equals)}) { exit 1 }`]),
    ...(products.length === 0
      ? []
      : [
          "$present = ([string]$office.GetValue('ProductReleaseIds')).Split(',') | ForEach-Object { $_.Trim() }",
          `foreach ($product in ${literals(products)}) {`,
          '    if ($present -notcontains $product) { exit 1 }',
          '}',
        ]),
    ...(languages.length === 0 ? [] : languageLines(languages)),
    "Write-Output 'Installed'",
    'exit 0',
  ])
}

const OPENING = [
  "$ErrorActionPreference = 'Stop'",
  '$hive = [Microsoft.Win32.RegistryHive]::LocalMachine',
  '$machine = [Microsoft.Win32.RegistryKey]::OpenBaseKey($hive, [Microsoft.Win32.RegistryView]::Registry64)',
]

const languageLines = (tags: readonly string[]): readonly string[] => [
  '$entries = foreach ($view in [Microsoft.Win32.RegistryView]::Registry64, [Microsoft.Win32.RegistryView]::Registry32) {',
  '    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey($hive, $view)',
  "    $uninstall = $base.OpenSubKey('SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall')",
  '    if ($null -ne $uninstall) { $uninstall.GetSubKeyNames() }',
  '}',
  `foreach ($language in ${literals(tags)}) {`,
  '    if (-not ($entries | Where-Object { $_.EndsWith(" - $language", [StringComparison]::OrdinalIgnoreCase) })) { exit 1 }',
  '}',
]
