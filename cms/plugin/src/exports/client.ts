export { DocumentStateBadge, DocumentStateCell } from '../admin/press/document-state-cell.tsx'
export { DocumentStateField } from '../admin/press/document-state-field.tsx'
export { PressBanner } from '../admin/press/press-banner.tsx'
export { ReleasesLink } from '../admin/press/releases-link.tsx'
