import type { TextareaFieldValidation } from 'payload'
import { textarea } from 'payload/shared'
import { inLanguage } from '../../language.ts'
import { lacksAlt } from '../../photo/alt.ts'
import { effectOf } from '../../publishing/intent.ts'

/** Alternative text is required to publish. Uploading, saving and taking down need none. */
export const needsAlt: TextareaFieldValidation = (value, options) => {
  const { data, req, siblingData } = options
  const status = (data as { _status?: unknown })._status // reason: a photo's data
  const publishes = effectOf(req.context, 'photos', status) === 'publish'
  if (publishes && lacksAlt({ ...siblingData, alt: value })) {
    return inLanguage(req, {
      zh: '没有替代文字的照片不能发布：请写画面里有什么；纯装饰的图勾选“纯装饰”。',
      en: 'A photo is published with alternative text only: say what it shows, or mark it as decorative.',
    })
  }
  return textarea(value, options)
}
