import { describe, expect, it } from "vitest";
import { client } from "../../src/messages/client.ts";
import type { Envelope } from "../../src/messages/envelope.ts";
import { refuse } from "../../src/messages/failure.ts";
import { record, text } from "../../src/messages/read.ts";
import { type Sender, serve } from "../../src/messages/serve.ts";

interface Greetings {
  greet(q: { name: string }): string;
  fail(q: { name: string }): null;
}

const readName = record({ name: text(10) });
const ours: Sender = { id: "us", url: "chrome-extension://us/popup/popup.html" };

function listener(greeted: string[] = []) {
  return serve<Greetings>({
    recipient: "background",
    handlers: {
      greet: ({ name }) => {
        greeted.push(name);
        return `hello ${name}`;
      },
      fail: ({ name }) => refuse("page-gone", name),
    },
    readers: { greet: (q) => readName(q) ?? null, fail: (q) => readName(q) ?? null },
    accepts: (sender) => sender.id === "us" && sender.tab === undefined,
  });
}

const asked = (message: Envelope, sender: Sender = ours) => listener()(message, sender);

describe("a call from a page of ours", () => {
  it("is answered with a value", async () => {
    const call = client<Greetings>("background", async (message) => listener()(message, ours));
    expect(await call("greet", { name: "Ana" })).toEqual({ ok: true, value: "hello Ana" });
  });

  it("brings an expected failure back as a value with its detail", async () => {
    const call = client<Greetings>("background", async (message) => listener()(message, ours));
    expect(await call("fail", { name: "there" })).toEqual({ ok: false, error: { code: "page-gone", detail: "there" } });
  });

  it("leaves messages to others alone, synchronously", () => {
    const greeted: string[] = [];
    const listen = listener(greeted);
    expect(listen({ wireside: "page", name: "greet", q: { name: "Ana" } }, ours)).toBeUndefined();
    expect(listen({ wireside: "background", name: "toString", q: {} }, ours)).toBeUndefined();
    expect(listen("greet", ours)).toBeUndefined();
    expect(listen(null, ours)).toBeUndefined();
    expect(greeted).toEqual([]);
  });

  it("is not answered when somebody's page sends it through our own script", () => {
    const message: Envelope = { wireside: "background", name: "greet", q: { name: "Ana" } };
    expect(asked(message, { id: "us", url: "https://outlet.example/", tab: {} })).toBeUndefined();
    expect(asked(message, { id: "them", url: "chrome-extension://them/x.html" })).toBeUndefined();
  });

  it("is refused where the question has another shape", async () => {
    const result = await asked({ wireside: "background", name: "greet", q: { name: "a name that is too long" } });
    expect(result).toMatchObject({ ok: false, error: { code: "internal" } });
  });
});

describe("a worker that dies in the middle", () => {
  it("is asked once more, and the second answer counts", async () => {
    let deaths = 1;
    const call = client<Greetings>("background", async (message) => {
      if (deaths-- > 0) throw new Error("The message channel closed before a response was received.");
      return listener()(message, ours);
    });
    expect(await call("greet", { name: "Ana" })).toEqual({ ok: true, value: "hello Ana" });
  });

  it("is also asked again where the browser answers nothing at all", async () => {
    const answers: unknown[] = [undefined, { ok: true, value: "hello" }];
    const call = client<Greetings>("background", async () => answers.shift());
    expect(await call("greet", { name: "Ana" })).toEqual({ ok: true, value: "hello" });
  });

  it("is given up after the second death, with what the browser said", async () => {
    let sent = 0;
    const call = client<Greetings>("background", async () => {
      sent++;
      throw new Error("Could not establish connection.");
    });
    expect(await call("greet", { name: "Ana" })).toEqual({
      ok: false,
      error: { code: "internal", detail: "Could not establish connection." },
    });
    expect(sent).toBe(2);
  });
});
