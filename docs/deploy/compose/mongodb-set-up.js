// For mongosh, in the service mongodb-set-up of compose.yaml. Run again it changes nothing.
/* global Mongo, print, process, sleep */
const { MONGO_INITDB_ROOT_USERNAME: user, MONGO_INITDB_ROOT_PASSWORD: password } = process.env
const account = `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`
const hosts = ['mongodb-1', 'mongodb-2', 'mongodb-3']

/** The address of the set's primary, once there is one; the set is made where there is none. Members come up one by one. */
function primary() {
  // One alone may be asked before there is a set.
  const options = 'directConnection=true&serverSelectionTimeoutMS=2000'
  const first = new Mongo(`mongodb://${account}${hosts[0]}/admin?${options}`).getDB('admin')
  const said = first.hello()
  const members = hosts.map((host, id) => ({ _id: id, host: `${host}:27017` }))
  if (!said.setName) first.runCommand({ replSetInitiate: { _id: 'guiyan', members } })
  return said.primary
}

for (let turn = 1, found; !found; turn++) {
  try {
    found = primary()
  } catch (error) {
    if (turn === 120) throw error
    print(error.message)
  }
  sleep(1000)
}

const set = new Mongo(`mongodb://${account}${hosts.join(',')}/admin?replicaSet=guiyan`)
const database = set.getDB('guiyan')
if (database.getUser('guiyan') === null) {
  const roles = [
    { role: 'readWrite', db: 'guiyan' },
    { role: 'dbAdmin', db: 'guiyan' },
  ]
  database.createUser({ user: 'guiyan', pwd: process.env.GUIYAN_DATABASE_PASSWORD, roles })
}
