// Preloaded into a process of the product (`node --import`): its clock is ahead by so many milliseconds.
const ahead = Number(process.env.TEST_CLOCK_AHEAD_MS)
const machine = Date.now

globalThis.Date = new Proxy(Date, {
  construct: (real, given, newTarget) =>
    Reflect.construct(real, given.length === 0 ? [machine() + ahead] : given, newTarget),
})
Date.now = () => machine() + ahead
