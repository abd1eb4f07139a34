import { describe, expect, it } from "vitest";
import { createAccess, EVERYWHERE } from "../../popup/accessState.ts";

/** A browser's list of granted origins, in which a request is answered with `yes`. */
function browserWith(origins: readonly string[], yes = true) {
  let granted = [...origins];
  let told = () => {};
  const access = createAccess({
    allowedOrigins: () => Promise.resolve(granted),
    async requestOrigins(patterns) {
      if (yes) granted.push(...patterns);
      return yes;
    },
    async withdrawOrigins(patterns) {
      granted = granted.filter((one) => !patterns.includes(one));
    },
    onAllowed(listener) {
      told = listener;
    },
  });
  const grant = (one: string) => {
    granted.push(one);
    told();
  };
  return { access, granted: () => granted, grant };
}
const [PARROT, HERON] = ["https://parrot.example/*", "https://heron.example/*"] as const;

describe("what Wireside may read, in the options", () => {
  it("are the sites that were allowed, in order, and those allowed meanwhile elsewhere", async () => {
    const { access, grant } = browserWith([PARROT]);
    await access.start();
    grant(HERON);
    await Promise.resolve();
    expect(access.sites.value).toEqual([HERON, PARROT]);
    expect(access.everywhere.value).toBe(false);
  });

  it("is taken back for one site, and the others stay", async () => {
    const { access, granted } = browserWith([PARROT, HERON]);
    await access.start();
    await access.withdraw([PARROT]);
    expect(granted()).toEqual([HERON]);
    expect(access.sites.value).toEqual([HERON]);
  });

  it("is every outlet after one question, and nothing once all is taken back", async () => {
    const { access, granted } = browserWith([PARROT]);
    await access.start();
    await access.allowAll();
    expect(access.everywhere.value).toBe(true);
    expect(granted()).toEqual(expect.arrayContaining([...EVERYWHERE]));
    await access.withdrawAll();
    expect(granted()).toEqual([]);
    expect([access.everywhere.value, access.sites.value]).toEqual([false, []]);
  });

  it("stays as it was where the question is answered with no, and that is said until something else is done", async () => {
    const { access, granted } = browserWith([PARROT], false);
    await access.start();
    await access.allowAll();
    expect([access.refused.value, access.everywhere.value]).toEqual([true, false]);
    expect(granted()).toEqual([PARROT]);
    await access.withdraw([PARROT]);
    expect(access.refused.value).toBe(false);
  });
});
