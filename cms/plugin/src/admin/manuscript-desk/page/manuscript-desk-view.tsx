import type { AdminViewServerProps } from 'payload'
import { StaffView } from '../../staff-view.tsx'
import { ManuscriptDesk } from './manuscript-desk.tsx'

/** `/admin/manuscript-desk`; `?id=…` one manuscript of it, and with `&article=beside` that beside its article. */
export function ManuscriptDeskView(props: AdminViewServerProps) {
  const { article, id } = props.searchParams ?? {}
  const query = new URLSearchParams()
  if (typeof id === 'string' && id !== '') query.set('id', id)
  if (article === 'beside') query.set('article', article)
  return (
    <StaffView path={`/manuscript-desk${query.size > 0 ? `?${query}` : ''}`} view={props}>
      <ManuscriptDesk />
    </StaffView>
  )
}
