export { ReleasesView } from '../admin/press/releases-view.tsx'
