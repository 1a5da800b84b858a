// For mongosh, in the service mongodb-set-up of compose.yaml. Run again it changes nothing.
/* global Mongo, process, quit, sleep */
const { MONGO_INITDB_ROOT_USERNAME: user, MONGO_INITDB_ROOT_PASSWORD: password } = process.env
const account = `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`
const hosts = ['mongodb-1', 'mongodb-2', 'mongodb-3']

// One alone may be asked before there is a set.
const first = new Mongo(`mongodb://${account}${hosts[0]}/admin?directConnection=true`).getDB('admin')
try {
  const members = hosts.map((host, id) => ({ _id: id, host: `${host}:27017` }))
  first.runCommand({ replSetInitiate: { _id: 'guiyan', members } })
} catch (error) {
  if (error.codeName !== 'AlreadyInitialized') throw error
}
for (let turn = 0; !first.hello().setName || !first.hello().primary; turn++) {
  if (turn > 120) quit(1)
  sleep(500)
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
