import { bucketAddress, bucketSettings } from '@guiyan/shared/bucket'
import type { Environment } from '../env.ts'
import type { KeptArchive, NewArchive } from './archive.ts'
import { type BackupBucket, openBackupBucket } from './backup-bucket.ts'
import { BackupError } from './backup-error.ts'
import { backupName, isBackupName } from './backup-name.ts'
import { namedIn, newestIn, unpackFromBucket, writeToBucket } from './bucket-archive.ts'
import { keptTar, newTar } from './tar-archive.ts'

/**
 * The backup that is to be made: a tar where `address` is a path, else in the place that `s3://bucket/path` names, by
 * default under the name of now.
 * @throws BackupError where it cannot be used
 */
export function newArchive(env: Environment, address: string): NewArchive {
  if (!isBucket(address)) return newTar(address)
  const { bucket, place, name = backupName() } = backupPlace(env, address)
  return {
    address: `${place}${name}`,
    workFolder: env.dataDir,
    write: writeToBucket(bucket, name),
  }
}

/**
 * The backup that is at an address: a tar, or of a bucket the one that the address ends with, else its newest.
 * @throws BackupError where there is none
 */
export async function keptArchive(env: Environment, address: string): Promise<KeptArchive> {
  if (!isBucket(address)) return keptTar(address)
  const { bucket, name } = backupPlace(env, address)
  const found = name === undefined ? await newestIn(bucket) : await namedIn(bucket, name)
  if (!found) throw new BackupError(`这里没有完整的备份 (no whole backup here): ${address}`)
  return {
    unpack: async (folder) => {
      await unpackFromBucket(bucket, found, folder)
      return found.contents
    },
  }
}

/** Whether an address is one of a bucket. */
export function isBucket(address: string): boolean {
  return address.startsWith('s3:')
}

/**
 * Where backups are kept in a bucket, and the one among them that the address names.
 * @throws BackupError where it cannot be used
 */
export function backupPlace(
  env: Environment,
  address: string,
): { bucket: BackupBucket; place: string; name?: string } {
  const at = bucketAddress(address)
  if (!at) throw new BackupError(`须是 s3://存储桶/路径 (must be s3://bucket/path): ${address}`)
  if (env.deploy?.bucket === at.bucket && env.deploy.endpoint === env.backupStore.endpoint)
    throw new BackupError(
      `这个桶里是公开的网站，备份里有密钥，请换一个私有的桶 (the public site's bucket; use a private one): ${address}`,
    )
  const parts = at.prefix.split('/').filter((part) => part !== '')
  const name = isBackupName(parts.at(-1) ?? '') ? parts.pop() : undefined
  const settings = bucketSettings({ bucket: at.bucket, prefix: parts.join('/'), ...env.backupStore })
  const place = `s3://${settings.bucket}/${settings.prefix}`
  return { bucket: openBackupBucket(settings), place, ...(name && { name }) }
}
