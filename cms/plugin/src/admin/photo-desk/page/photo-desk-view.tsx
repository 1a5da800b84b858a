import type { AdminViewServerProps } from 'payload'
import { StaffView } from '../../staff-view.tsx'
import { PhotoDesk } from './photo-desk.tsx'

/** `/admin/photo-desk`, and `?batch=…`, one batch of it. */
export function PhotoDeskView(props: AdminViewServerProps) {
  const given = props.searchParams?.batch
  const batch = typeof given === 'string' && given !== '' ? given : null
  const query = batch === null ? '' : `?batch=${encodeURIComponent(batch)}`
  return (
    <StaffView path={`/photo-desk${query}`} view={props}>
      <PhotoDesk />
    </StaffView>
  )
}
