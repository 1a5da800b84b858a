'use client'

import { useForm } from '@payloadcms/ui'

/** Puts values into other fields of the form, by their paths, as if they were typed. */
export function useFill(): (values: Record<string, unknown>) => void {
  const { dispatchFields, setModified } = useForm()
  return (values) => {
    for (const [path, value] of Object.entries(values)) dispatchFields({ type: 'UPDATE', path, value })
    setModified(true)
  }
}
