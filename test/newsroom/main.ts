import { serveNewsroom } from "./serve.ts";

/**
 * Serves the newsroom as a process of its own: prints `{"origins": …}` on one line, then runs until its standard input
 * ends, which it does when the parent ends in whatever way, or until a signal.
 */
const newsroom = await serveNewsroom();
console.log(JSON.stringify({ origins: newsroom.origins }));

async function end(): Promise<void> {
  await newsroom.close();
  process.exit(0);
}
process.stdin.resume();
for (const event of ["end", "close", "error"]) process.stdin.once(event, end);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
