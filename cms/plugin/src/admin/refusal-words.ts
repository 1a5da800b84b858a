/** What the CMS says where it refuses, in the person's language; the status where it says nothing. */
export async function refusalWords(response: Response): Promise<string> {
  const said = (await response.json().catch(() => ({}))) as { errors?: { message?: string }[] } // reason: Payload's errors
  return said.errors?.[0]?.message ?? `HTTP ${response.status}`
}
