import { SettingsError } from '@guiyan/shared/settings'
import { type Environment, readEnvironment } from '../env.ts'
import { MoveError } from './move-error.ts'

/** Where to: a database as `DATABASE_URL` names it, and pictures in a bucket, on this disk (`disk`), or where they are. */
export type Destination = { to: string | undefined; media: string | undefined }

/**
 * The settings of the newsroom after the move: those of now with another database and another place for pictures.
 * @throws MoveError where there is no such place
 */
export function settingsThere({ to, media }: Destination): Environment {
  if (to === undefined) {
    throw new MoveError(
      '请写明目标，如 npm run move -- --to mongodb://… [--media s3://bucket] (say where to; or set MOVE_TO)',
    )
  }
  const pictures = media === undefined ? {} : { MEDIA_URL: media === 'disk' ? '' : media }
  try {
    return readEnvironment({ ...process.env, DATABASE_URL: to, ...pictures })
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    throw new MoveError(error.message.replaceAll(/\s*\n\s*/g, ' '), { cause: error })
  }
}
