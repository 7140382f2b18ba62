// better-sqlite3 13 crashes the process on Node 20 instead of saying so; say it here, before it is loaded.
const major = Number(process.versions.node.split('.')[0])

if (major < 24) {
  throw new Error(
    `The tests need Node 24 or later and this is ${process.version}. ` +
      'Run them through npm (npm run test:unit -- <path>): npm ci installs the right Node in node_modules/.bin.',
  )
}
