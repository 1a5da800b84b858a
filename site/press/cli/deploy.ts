import { Bucket, BucketError } from '../delivery/bucket.ts'
import { deploy } from '../delivery/deploy.ts'
import { purgeAfterDeploy } from '../delivery/purge-after-deploy.ts'
import { NoReleaseError, withRelease } from '../delivery/release-store.ts'
import { pressFolder } from '../installation.ts'
import { PurgeError } from '../purge/purge-request.ts'
import { purgedWords } from '../purge/tell-changed.ts'
import { type Command, noWords, releaseNumber } from './command.ts'
import { CommandError } from './errors.ts'
import { nameOf } from './words.ts'

export const command: Command = {
  usage: 'deploy [--release N] [--compare]',
  summary:
    '部署到 S3 兼容的存储桶，只传差别 to an S3-compatible bucket, by difference (DEPLOY_S3_*), then purge (PURGE_URL)',
  options: { release: { type: 'string' }, compare: { type: 'boolean' } },
  async run(given, { settings, print }) {
    noWords(given)
    const { options } = given
    if (!settings.deploy)
      throw new CommandError(
        '没有设置存储桶，请设置 DEPLOY_S3_BUCKET 等，见 docs/deploy.md (no bucket is set)',
      )
    const number = options['release'] === undefined ? null : releaseNumber(String(options['release']))
    const bucket = new Bucket(settings.deploy)
    const { siteUrl, purge: target } = settings
    try {
      await withRelease(pressFolder(settings), number, async (releases, release) => {
        const compare = options['compare'] === true
        const { uploaded, removed } = await deploy(releases, release, bucket, { compare })
        print(`${nameOf(release)}已部署：上传 ${uploaded}，删除 ${removed} (deployed: uploaded, removed)`)
        if (!target) return
        const purged = await purgeAfterDeploy(releases, bucket, { siteUrl, target })
        if (purged !== null) print(`${purgedWords(purged)} (asked the cache to purge these)`)
      })
    } catch (cause) {
      if (cause instanceof PurgeError)
        throw new CommandError(
          `${cause.message}；存储桶已是新的，再运行一次 press deploy 就再告诉缓存 (the bucket is deployed; run it again to tell the cache again)`,
          { cause },
        )
      const isExpected = cause instanceof BucketError || cause instanceof NoReleaseError
      throw isExpected ? new CommandError(cause.message, { cause }) : cause
    }
  },
}
