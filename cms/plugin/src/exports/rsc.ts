export { ManuscriptDeskView } from '../admin/manuscript-desk/page/manuscript-desk-view.tsx'
export { PhotoDeskView } from '../admin/photo-desk/page/photo-desk-view.tsx'
export { ReleasesView } from '../admin/press/releases-view.tsx'
export { DeskView } from '../admin/review/desk/desk-view.tsx'
