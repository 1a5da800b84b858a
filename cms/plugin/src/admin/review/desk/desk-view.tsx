import type { AdminViewServerProps } from 'payload'
import { StaffView } from '../../staff-view.tsx'
import { DeskPage } from './desk-page.tsx'

/** `/admin/desk`. */
export function DeskView(props: AdminViewServerProps) {
  return (
    <StaffView path="/desk" view={props}>
      <DeskPage />
    </StaffView>
  )
}
