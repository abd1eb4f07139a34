import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { poll } from "../e2e/drivers/driver.ts";

/** A running object store with an S3 API that checks signatures. */
export interface RunningStore {
  /** What a client needs in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const SERVERS = ["account", "container", "object", "proxy"] as const;
const KEY = "test:tester";
const SECRET = "testing";
const READY_MS = 60_000;
/** Seconds that its servers wait for one another: a busy machine is no failed disk. */
const PATIENCE_S = 30;

/** Whether OpenStack Swift is installed (Debian: swift-proxy swift-account swift-container swift-object memcached). */
export const hasSwift = () => ["swift-proxy-server", "memcached"].every((name) => existsSync(`/usr/bin/${name}`));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a Swift of one node, with one device and one replica, in a folder of its own and on loopback only. */
export async function startSwift(): Promise<RunningStore> {
  const dir = mkdtempSync(join(tmpdir(), "wireside-swift-"));
  mkdirSync(join(dir, "devices/d1"), { recursive: true });
  const ports = Object.fromEntries(
    await Promise.all([...SERVERS, "memcached"].map(async (name) => [name, await freePort()] as const)),
  );
  writeFileSync(join(dir, "swift.conf"), "[swift-hash]\nswift_hash_path_suffix = bench\n");
  const common = (name: string) =>
    `[DEFAULT]\nbind_ip = 127.0.0.1\nbind_port = ${ports[name]}\nuser = ${userName()}\nswift_dir = ${dir}\ndevices = ${dir}/devices\nmount_check = false\nworkers = 0\n`;
  for (const name of SERVERS.slice(0, 3)) {
    writeFileSync(
      join(dir, `${name}-server.conf`),
      `${common(name)}[pipeline:main]\npipeline = ${name}-server\n[app:${name}-server]\nuse = egg:swift#${name}\nconn_timeout = ${PATIENCE_S}\nnode_timeout = ${PATIENCE_S}\n`,
    );
    const builder = join(dir, `${name}.builder`);
    const ring = (...words: string[]) =>
      execFileSync("swift-ring-builder", [builder, ...words], { cwd: dir, stdio: "ignore" });
    ring("create", "4", "1", "0");
    ring("add", `r1z1-127.0.0.1:${ports[name]}/d1`, "1");
    ring("rebalance");
  }
  writeFileSync(
    join(dir, "proxy-server.conf"),
    `${common("proxy")}[pipeline:main]\npipeline = catch_errors cache s3api tempauth proxy-server\n[app:proxy-server]\nuse = egg:swift#proxy\nallow_account_management = true\naccount_autocreate = true\nconn_timeout = ${PATIENCE_S}\nnode_timeout = ${PATIENCE_S}\nrecoverable_node_timeout = ${PATIENCE_S}\n[filter:catch_errors]\nuse = egg:swift#catch_errors\n[filter:cache]\nuse = egg:swift#memcache\nmemcache_servers = 127.0.0.1:${ports.memcached}\n[filter:s3api]\nuse = egg:swift#s3api\nlocation = us-east-1\n[filter:tempauth]\nuse = egg:swift#tempauth\nuser_test_tester = ${SECRET} .admin\n`,
  );
  const log = openSync(join(dir, "log"), "a");
  const started = (command: string, ...words: string[]) =>
    spawn(command, words, { cwd: dir, stdio: ["ignore", log, log] });
  const memcached = started("memcached", "-l", "127.0.0.1", "-p", String(ports.memcached), "-u", userName());
  const servers = SERVERS.map(
    (name) => [name, started(`swift-${name}-server`, join(dir, `${name}-server.conf`))] as const,
  );
  const stop = async () => {
    await Promise.all([memcached, ...servers.map(([, child]) => child)].map(ended));
    rmSync(dir, { recursive: true, force: true });
  };
  const endpoint = `http://127.0.0.1:${ports.proxy}`;
  try {
    await Promise.all(
      servers.map(([name, child]) => answering(`swift-${name}-server`, `http://127.0.0.1:${ports[name]}`, child)),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    environment: {
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_ACCESS_KEY_ID: KEY,
      AWS_SECRET_ACCESS_KEY: SECRET,
      AWS_REGION: "us-east-1",
    },
    stop,
  };
}

const userName = () => execFileSync("id", ["-un"], { encoding: "utf8" }).trim();

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill();
  });
}

/** Waits until a server answers, whatever it says; gives up at once where it has ended. */
async function answering(name: string, endpoint: string, child: ChildProcess): Promise<void> {
  const ended = new Promise<never>((_, reject) =>
    child.once("exit", (code) => reject(new Error(`bench: ${name} ended with ${code} before it answered`))),
  );
  await Promise.race([ended, poll(() => fetch(endpoint), `${name} at ${endpoint}`, READY_MS)]);
}
