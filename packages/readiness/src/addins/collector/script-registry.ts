/** Part of the collector: registry keys of add-ins, classes and recent files. Classes are looked up only where an add-in names them. */
export const REGISTRY_PART = String.raw`
# The 64-bit view shows both halves: the one of 32-bit programs lies below Wow6432Node.
$view = [Microsoft.Win32.RegistryView]::Default
if ([Environment]::Is64BitOperatingSystem) {
    $view = [Microsoft.Win32.RegistryView]::Registry64
}
$machine = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, $view)
$users = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::Users, $view)

function Get-Data($Key, [string]$Name) {
    $kind = $Key.GetValueKind($Name)
    $data = $Key.GetValue($Name, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
    if ($data -is [byte[]]) {
        $data = [Convert]::ToBase64String($data)
    }
    return @{ name = $Name; kind = [string]$kind; data = $data }
}

# Reads a key with what lies below it. A key that is not there is nothing special; one that is closed is a problem.
function Read-Key($Base, [string]$Hive, [string]$Path, [int]$Levels) {
    try {
        $key = $Base.OpenSubKey($Path)
    }
    catch {
        Add-Problem ($Hive + '\' + $Path) $_.Exception.Message
        return
    }
    if ($null -eq $key) {
        return
    }
    try {
        $values = New-Object System.Collections.Generic.List[object]
        foreach ($name in $key.GetValueNames()) {
            $values.Add((Get-Data $key $name))
        }
        $keys.Add(@{ path = $Hive + '\' + $Path; values = $values.ToArray() })
        if ($Levels -gt 0) {
            foreach ($below in $key.GetSubKeyNames()) {
                Read-Key $Base $Hive ($Path + '\' + $below) ($Levels - 1)
            }
        }
    }
    catch {
        Add-Problem ($Hive + '\' + $Path) $_.Exception.Message
    }
    finally {
        $key.Close()
    }
}

function Read-Default($Base, [string]$Path) {
    try {
        $key = $Base.OpenSubKey($Path)
    }
    catch {
        return $null
    }
    if ($null -eq $key) {
        return $null
    }
    $text = [string]$key.GetValue('')
    $key.Close()
    if ($text -eq '') {
        return $null
    }
    return $text
}

$clickToRun = 'Software\Microsoft\Office\ClickToRun\REGISTRY\MACHINE\Software'
$programs = @('Access', 'Excel', 'Outlook', 'PowerPoint', 'MS Project', 'Publisher', 'Word', 'Visio')
$versions = @('16.0', '15.0', '14.0', '12.0')

function Read-Software($Base, [string]$Hive, [string]$Software) {
    foreach ($program in $programs) {
        $addins = $Software + '\Microsoft\Office\' + $program + '\Addins'
        if ($program -eq 'Visio') {
            $addins = $Software + '\Microsoft\Visio\Addins'
        }
        Read-Key $Base $Hive $addins 1
        foreach ($version in $versions) {
            $office = $Software + '\Microsoft\Office\' + $version + '\' + $program
            Read-Key $Base $Hive ($office + '\Resiliency\DisabledItems') 0
            Read-Key $Base $Hive ($office + '\Resiliency\DoNotDisableAddinList') 0
        }
    }
    foreach ($version in $versions) {
        $office = $Software + '\Microsoft\Office\' + $version
        Read-Key $Base $Hive ($office + '\Excel\Options') 0
        Read-Key $Base $Hive ($office + '\Excel\Add-in Manager') 0
        Read-Key $Base $Hive ($office + '\PowerPoint\AddIns') 1
        Read-Key $Base $Hive ($office + '\Word\Options') 0
    }
    Read-Key $Base $Hive ($Software + '\Microsoft\Office\Outlook\FormRegions') 1
}

foreach ($software in @('Software', 'Software\Wow6432Node', $clickToRun, ($clickToRun + '\Wow6432Node'))) {
    Read-Software $machine 'HKLM' $software
}
$people = @($users.GetSubKeyNames() | Where-Object { $_ -match '^S-1-(5-21|12-1)-[0-9-]+$' })
foreach ($sid in $people) {
    Read-Software $users 'HKU' ($sid + '\Software')
}

# ProgIDs: names of add-in keys, and what stands behind /A in the list of Excel.
$progIds = New-Object System.Collections.Generic.List[string]
foreach ($key in $keys.ToArray()) {
    if ($key.path -match '\\Addins\\([^\\]+)$') {
        $progIds.Add($Matches[1])
    }
    foreach ($value in $key['values']) {
        if ($value.name -match '^OPEN[0-9]*$' -and [string]$value.data -match '/A\s+"?([^"]+)"?') {
            $progIds.Add($Matches[1])
        }
    }
}

$classRoots = @(
    @{ base = $machine; hive = 'HKLM'; path = 'Software\Classes' },
    @{ base = $machine; hive = 'HKLM'; path = 'Software\Classes\Wow6432Node' },
    @{ base = $machine; hive = 'HKLM'; path = ($clickToRun + '\Classes') },
    @{ base = $machine; hive = 'HKLM'; path = ($clickToRun + '\Classes\Wow6432Node') },
    @{ base = $machine; hive = 'HKLM'; path = ($clickToRun + '\Wow6432Node\Classes') }
)
foreach ($sid in $people) {
    $classRoots += @{ base = $users; hive = 'HKU'; path = ($sid + '\Software\Classes') }
    $classRoots += @{ base = $users; hive = 'HKU'; path = ($sid + '\Software\Classes\Wow6432Node') }
}
foreach ($progId in @($progIds | Select-Object -Unique)) {
    $classId = $null
    if ($progId.StartsWith('{')) {
        $classId = $progId
    }
    foreach ($root in $classRoots) {
        if ($null -eq $classId) {
            $classId = Read-Default $root.base ($root.path + '\' + $progId + '\CLSID')
            if ($null -ne $classId) {
                Read-Key $root.base $root.hive ($root.path + '\' + $progId + '\CLSID') 0
            }
        }
    }
    if ($null -ne $classId) {
        foreach ($root in $classRoots) {
            $class = $root.path + '\CLSID\' + $classId
            Read-Key $root.base $root.hive ($class + '\InprocServer32') 1
            Read-Key $root.base $root.hive ($class + '\LocalServer32') 0
        }
    }
}
`
