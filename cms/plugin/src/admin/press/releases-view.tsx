import type { AdminViewServerProps } from 'payload'
import { StaffView } from '../staff-view.tsx'
import { Releases } from './releases.tsx'

/** `/admin/releases`. */
export function ReleasesView(props: AdminViewServerProps) {
  return (
    <StaffView path="/releases" view={props}>
      <Releases />
    </StaffView>
  )
}
