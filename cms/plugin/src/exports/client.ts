export { SiteUrlField } from '../admin/site-url-field.tsx'
