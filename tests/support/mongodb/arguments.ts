/** The replica set of the tests. */
export const setName = 'guiyan'

/** Arguments of a mongod on loopback with its data in a folder; of the set, or alone. It takes little memory and keeps no diagnostics. */
export function mongodArguments({
  port,
  folder,
  isSet,
}: {
  port: number
  folder: string
  isSet: boolean
}): string[] {
  const own = ['--port', `${port}`, '--bind_ip', '127.0.0.1', '--dbpath', folder, '--nounixsocket']
  const small = ['--wiredTigerCacheSizeGB', '0.25', '--setParameter', 'diagnosticDataCollectionEnabled=false']
  return [...own, ...small, ...(isSet ? ['--replSet', setName, '--oplogSize', '128'] : [])]
}
