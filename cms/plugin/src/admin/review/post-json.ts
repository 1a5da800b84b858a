/** Posts to the CMS as the signed-in person. @returns the answer, or what the CMS says against it; null without an answer */
export async function postJson<Answer>(
  address: string,
  body: object,
): Promise<{ answer: Answer } | { problem: string; status: number } | null> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const said = (await response.json()) as Answer & { errors?: { message?: string }[] } // reason: our own endpoints
    if (response.ok) return { answer: said }
    return { problem: said.errors?.[0]?.message ?? `HTTP ${response.status}`, status: response.status }
  } catch {
    return null
  }
}
