import { MongoClient } from 'mongodb'
import { setName } from './arguments.ts'

/** Makes a replica set of the servers on these ports of loopback and waits until it takes writes. @throws what MongoDB says */
export async function initiate(ports: readonly number[]): Promise<void> {
  const hosts = ports.map((port) => `127.0.0.1:${port}`)
  const members = hosts.map((host, _id) => ({ _id, host }))
  await ask(`mongodb://${hosts[0]}/?directConnection=true`, { replSetInitiate: { _id: setName, members } })
  // This one connects to the primary, once there is one.
  await ask(`mongodb://${hosts.join(',')}/?replicaSet=${setName}`, { ping: 1 })
}

async function ask(url: string, command: object): Promise<void> {
  const client = new MongoClient(url)
  await client
    .db('admin')
    .command(command)
    .finally(() => client.close())
}
