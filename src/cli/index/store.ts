import { AwsClient } from "aws4fetch";
import { XMLParser } from "fast-xml-parser";
import { sha256 } from "../../index/sha256.ts";
import { CliFailure } from "../failure.ts";

/** A file in an object store. */
export interface StoredFile {
  /** Below the place's prefix. */
  readonly name: string;
  readonly bytes: number;
}

/** The files below s3://bucket/prefix, in any store that speaks S3. Each call throws {@link CliFailure} with what the store said. */
export interface Store {
  /** Null where there is none of that name. */
  get(name: string): Promise<ArrayBuffer | null>;
  /** The same with the store's own mark of this state of it; null where the store gives none. */
  tagged(name: string): Promise<{ readonly bytes: ArrayBuffer; readonly tag: string | null } | null>;
  /** False where `how.over` names a state that is not there any more, and nothing was written. */
  put(name: string, bytes: Uint8Array<ArrayBuffer>, how: PutOptions): Promise<boolean>;
  remove(name: string): Promise<void>;
  list(): Promise<readonly StoredFile[]>;
}

export interface PutOptions {
  /** SHA-256 in hexadecimal, which the store checks. */
  readonly hash: string;
  readonly type: string;
  readonly cache: string;
  /** Write only over the state of this mark, or with null only where there is nothing. A store that knows no such condition writes. */
  readonly over?: string | null;
}

/** The usual environment of S3 tools. */
export type StoreEnvironment = Readonly<Record<string, string | undefined>>;

const PLACE = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/;
const DEFAULT_REGION = "us-east-1";
const TIMEOUT_MS = 120_000;
/** Requests that a store answered as too busy for, or not at all, are sent again so often. */
const RETRIES = 4;
/** Pause before the first repetition; each further one is twice as long. */
const RETRY_MS = 250;
/** What a store answers where the state that was to be written over is another, or is being written by somebody else. */
const CHANGED: ReadonlySet<number> = new Set([409, 412]);
/** What a store answers that knows the header but not how to do it. */
const UNKNOWN_CONDITION: ReadonlySet<number> = new Set([501]);
/** Pages of a listing, a thousand files each. */
const MAX_PAGES = 200;

/** Opens a place in a store; throws {@link CliFailure} where the address or the environment lacks something. */
export function openStorePlace(place: string, environment: StoreEnvironment = process.env): Store {
  const [, bucket, path = ""] = PLACE.exec(place) ?? [];
  if (bucket === undefined) throw new CliFailure(`${place} is no place in a store; give s3://bucket/prefix`);
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  if (!accessKeyId || !secretAccessKey)
    throw new CliFailure(`${place} needs keys; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY`);
  const region = environment.AWS_REGION || environment.AWS_DEFAULT_REGION || DEFAULT_REGION;
  const base = bucketAddress(bucket, region, environment);
  const prefix = path === "" ? "" : path.replace(/\/*$/, "/");
  const sessionToken = environment.AWS_SESSION_TOKEN;
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken ? { sessionToken } : {}),
    service: "s3",
    region,
    retries: 0,
  });

  async function send(url: URL, init: RequestInit = {}): Promise<Response> {
    for (let attempt = 0; ; attempt++) {
      let failed: string;
      try {
        const response = await client.fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
        const passes = response.status >= 500 || response.status === 429;
        if (!passes || UNKNOWN_CONDITION.has(response.status)) return response;
        failed = await said(response);
      } catch (error) {
        const { cause, message } = error as Error & { cause?: { code?: string } };
        failed = cause?.code ?? message;
      }
      if (attempt >= RETRIES) throw new CliFailure(`${place}: ${init.method ?? "GET"} ${url.pathname}: ${failed}`, 1);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS * 2 ** attempt));
    }
  }

  async function refused(what: string, response: Response): Promise<never> {
    throw new CliFailure(
      `${place}: cannot ${what}: ${await said(response)}; check the bucket, the keys and their rights`,
      1,
    );
  }

  const addressOf = (name: string) =>
    new URL(`${base}${`${prefix}${name}`.split("/").map(encodeURIComponent).join("/")}`);

  async function tagged(name: string) {
    const response = await send(addressOf(name));
    if (response.status === 404) {
      await response.body?.cancel();
      return null;
    }
    if (!response.ok) return refused(`read ${name}`, response);
    return { bytes: await response.arrayBuffer(), tag: response.headers.get("etag") };
  }

  return {
    tagged,
    get: async (name) => (await tagged(name))?.bytes ?? null,
    async put(name, bytes, { hash, type, cache, over }) {
      const condition = over === undefined ? {} : over === null ? { "if-none-match": "*" } : { "if-match": over };
      const headers = { "x-amz-content-sha256": hash, "content-type": type, "cache-control": cache };
      const written = (more: Record<string, string>) =>
        send(addressOf(name), { method: "PUT", body: bytes, headers: { ...headers, ...more } });
      let response = await written(condition);
      if (over !== undefined && UNKNOWN_CONDITION.has(response.status)) {
        await response.body?.cancel();
        response = await written({});
      }
      if (over !== undefined && CHANGED.has(response.status)) {
        await response.body?.cancel();
        // A write whose answer was lost has been repeated, and then stands in its own way.
        const there = await tagged(name);
        return there !== null && (await sha256(there.bytes)) === hash;
      }
      if (!response.ok) await refused(`write ${name}`, response);
      await response.body?.cancel();
      return true;
    },
    async remove(name) {
      const response = await send(addressOf(name), { method: "DELETE" });
      if (!response.ok && response.status !== 404) await refused(`remove ${name}`, response);
      await response.body?.cancel();
    },
    async list() {
      const files: StoredFile[] = [];
      let token: string | null = null;
      for (let page = 0; page < MAX_PAGES; page++) {
        const url: URL = new URL(base);
        url.searchParams.set("list-type", "2");
        url.searchParams.set("prefix", prefix);
        if (token !== null) url.searchParams.set("continuation-token", token);
        const response = await send(url);
        if (!response.ok) await refused("list it", response);
        const listed = listedIn(await response.text());
        for (const { key, bytes } of listed.files)
          if (key.startsWith(prefix)) files.push({ name: key.slice(prefix.length), bytes });
        token = listed.next;
        if (token === null) return files;
      }
      throw new CliFailure(`${place} has more than ${MAX_PAGES} thousand files; give a prefix of its own`, 1);
    },
  };
}

/** Where a bucket's files are: below an endpoint that was set, else at the host that AWS gives each bucket. */
function bucketAddress(bucket: string, region: string, environment: StoreEnvironment): string {
  const endpoint = environment.AWS_ENDPOINT_URL_S3 || environment.AWS_ENDPOINT_URL;
  if (!endpoint) {
    // A point in the name would not fit the host's certificate.
    const host = `s3.${region}.amazonaws.com`;
    return bucket.includes(".") ? `https://${host}/${bucket}/` : `https://${bucket}.${host}/`;
  }
  if (!URL.canParse(endpoint) || !/^https?:/i.test(endpoint))
    throw new CliFailure(`AWS_ENDPOINT_URL is ${endpoint}; give the http address of a store`);
  return `${endpoint.replace(/\/*$/, "")}/${bucket}/`;
}

const parser = new XMLParser({ parseTagValue: false });

/** What a store says of a request that failed: its code and message, as S3 has them. */
async function said(response: Response): Promise<string> {
  const text = await response.text().catch(() => "");
  const [, code = ""] = /<Code>([^<]{1,80})<\/Code>/.exec(text) ?? [];
  const [, message = ""] = /<Message>([^<]{1,200}?)\.?<\/Message>/.exec(text) ?? [];
  return [`status ${response.status}`, code, message].filter(Boolean).join(", ");
}

interface ListedPage {
  readonly files: readonly { readonly key: string; readonly bytes: number }[];
  readonly next: string | null;
}

function listedIn(xml: string): ListedPage {
  const result = (parser.parse(xml) as { ListBucketResult?: Record<string, unknown> }).ListBucketResult ?? {};
  const contents = [result.Contents ?? []].flat() as { Key?: unknown; Size?: unknown }[];
  return {
    files: contents.map(({ Key, Size }) => ({ key: String(Key ?? ""), bytes: Number(Size ?? 0) })),
    next: result.IsTruncated === "true" ? String(result.NextContinuationToken ?? "") : null,
  };
}
