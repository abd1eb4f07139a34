import { execFile, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import type { ScreenTools } from "../../../src/tools/browsers.ts";
import { poll } from "./driver.ts";

const run = promisify(execFile);

/** A screen that nobody sees, with a real mouse and a real keyboard: what a browser draws outside its pages can be used here. */
export interface Screen {
  /** What a browser has to be started with to open its windows here. */
  readonly environment: NodeJS.ProcessEnv;
  /** A right click at a point of the screen, in pixels; done once a menu has opened. */
  rightClick(x: number, y: number): Promise<void>;
  /** A key that opens a menu, by its X name; done once that has opened: keys that come before go to the menu around it. */
  pressForMenu(key: string): Promise<void>;
  /** Keys one after the other, by their X names. */
  press(...keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens a screen on the next free number. */
export async function openScreen({ xvfb, xdotool }: ScreenTools): Promise<Screen> {
  const server = spawn(xvfb, ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const number = await new Promise<string>((resolve, reject) => {
    (server.stdio[3] as Readable).once("data", (data: Buffer) => resolve(String(data).trim()));
    server.once("exit", (code) => reject(new Error(`${xvfb} ended with ${code} before its screen was there`)));
  });
  const environment = { ...process.env, DISPLAY: `:${number}` };
  const x = async (...words: string[]) => (await run(xdotool, words, { env: environment })).stdout;
  const windows = async () => (await x("search", "--onlyvisible", "--name", ".*")).split("\n").length;
  async function untilMenu(...words: string[]): Promise<void> {
    const before = await windows();
    await x(...words);
    await poll(async () => (await windows()) > before, "the menu");
  }
  return {
    environment,
    rightClick: (left, top) => untilMenu("mousemove", String(Math.round(left)), String(Math.round(top)), "click", "3"),
    pressForMenu: (key) => untilMenu("key", key),
    press: async (...keys) => void (await x("key", ...keys)),
    async close() {
      server.kill();
      await ended;
    },
  };
}
