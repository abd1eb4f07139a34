import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExpectedFailure } from "../../src/messages/failure.ts";
import { checkedAddress, originPattern, reachOf } from "../../src/sources/address-policy.ts";

const reach = (address: string) => reachOf(new URL(address).hostname);

function refused(address: string, allowed: "public" | "private" | "loopback") {
  try {
    checkedAddress(address, allowed);
    return null;
  } catch (error) {
    return (error as ExpectedFailure).failure.code;
  }
}

describe("how far an address reaches", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.9.9.9:81/",
    "http://0.0.0.0/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://017700000001/",
    "http://localhost./",
    "http://news.localhost/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
  ])("%s is this machine", (address) => expect(reach(address)).toBe("loopback"));

  it.each([
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://172.31.255.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data",
    "http://100.64.0.1/",
    "http://255.255.255.255/",
    "http://[fe80::1]/",
    "http://[fc00::1]/",
    "http://[fd12:3456::1]/",
    "http://[ff02::1]/",
    "http://[::ffff:192.168.0.1]/",
    "http://router/",
    "http://printer.local/",
    "http://wiki.corp/",
  ])("%s is a network of one's own", (address) => expect(reach(address)).toBe("private"));

  it.each([
    "https://outlet.example/",
    "http://172.32.0.1/",
    "http://8.8.4.4/",
    "http://[2606:4700::1111]/",
  ])("%s is public", (address) => expect(reach(address)).toBe("public"));
});

describe("an address out of an index", () => {
  it("may be as private as the index itself, and no more", () => {
    expect(refused("https://outlet.example/a", "public")).toBeNull();
    expect(refused("http://127.0.0.1:8080/a", "public")).toBe("address-refused");
    expect(refused("http://192.168.0.7/a", "public")).toBe("address-refused");
    expect(refused("http://192.168.0.7/a", "private")).toBeNull();
    expect(refused("http://127.0.0.1/a", "private")).toBe("address-refused");
    expect(refused("http://127.0.0.1/a", "loopback")).toBeNull();
  });

  it("is http or https, without a password, and can be read as an address", () => {
    for (const address of [
      "file:///etc/passwd",
      "javascript:alert(1)",
      "data:text/html,x",
      "ftp://outlet.example/",
      "outlet",
      "",
    ])
      expect(refused(address, "loopback"), address).toBe("address-refused");
    expect(refused("https://reader:secret@outlet.example/", "loopback")).toBe("address-refused");
  });

  it("never gets past the policy as loopback in whatever way IPv4 is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), fc.constantFrom(10, 16, 8), (rest, base) => {
        const address = 0x7f000000 + rest;
        const prefix = { 10: "", 16: "0x", 8: "0" }[base as 8 | 10 | 16];
        return refused(`http://${prefix}${address.toString(base)}/`, "private") === "address-refused";
      }),
    );
  });

  it("asks for the pattern of its host, without its port", () => {
    expect(originPattern(new URL("http://127.0.0.1:8080/a?b"))).toBe("http://127.0.0.1/*");
  });
});
