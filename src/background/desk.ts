import type { Article } from "../core/types.ts";
import type { DrawnMarks, OpenedVersion, ReadArticle, Searched, VersionSummary } from "../messages/calls.ts";
import { refuse } from "../messages/failure.ts";
import type { SessionStore } from "./session-store.ts";

/** What was found for an article. */
export interface FoundVersions {
  readonly versions: readonly VersionSummary[];
  readonly searched: readonly Searched[];
}

/** An intent that a permission prompt interrupted. */
export interface Intent {
  readonly key: string;
  readonly id: string;
}

/** What lies on the desk in this session, by name and type: the one place that knows how things are called in the store. */
export class Desk {
  readonly #store: SessionStore;

  constructor(store: SessionStore) {
    this.#store = store;
  }

  /** Lays an article of a tab down and answers with its key, which is the same as long as the text is; `named` hears it before it lies. */
  async lay(
    tabId: number,
    article: Article,
    reading?: string,
    named: (read: ReadArticle) => void = () => {},
  ): Promise<ReadArticle> {
    const key = await hashOf(`${article.url}\n${article.title}\n${article.text}`);
    const read: ReadArticle = { key, tabId, article, ...(reading === undefined ? {} : { reading }) };
    const laid = this.#store.putAll({ [`article ${key}`]: read, [`tab ${tabId}`]: key });
    named(read);
    await laid;
    return read;
  }

  /** The article of a key; where it has been forgotten, its page has to be read again. */
  async read(key: string): Promise<ReadArticle> {
    return (await this.#store.get<ReadArticle>(`article ${key}`)) ?? refuse("page-gone", key);
  }

  /** The article that was last read in a tab, if any. */
  async readIn(tabId: number): Promise<ReadArticle | null> {
    const key = await this.#store.get<string>(`tab ${tabId}`);
    return key === null ? null : this.#store.get<ReadArticle>(`article ${key}`);
  }

  forgetTab(tabId: number): Promise<void> {
    return this.#store.remove(`tab ${tabId}`);
  }

  /** What is drawn on the page of an article, as long as the tab has not gone elsewhere. */
  marks(key: string): Promise<DrawnMarks | null> {
    return this.#store.get(`marks ${key}`);
  }

  setMarks(key: string, marks: DrawnMarks | null): Promise<void> {
    return marks === null ? this.#store.remove(`marks ${key}`) : this.#store.put(`marks ${key}`, marks);
  }

  found(key: string): Promise<FoundVersions | null> {
    return this.#store.get(`found ${key}`);
  }

  setFound(key: string, found: FoundVersions): Promise<void> {
    return this.#store.put(`found ${key}`, found);
  }

  /** Versions that the reader brought: tabs, addresses, pasted texts. */
  async joined(key: string): Promise<readonly VersionSummary[]> {
    return (await this.#store.get<readonly VersionSummary[]>(`joined ${key}`)) ?? [];
  }

  async join(key: string, version: VersionSummary): Promise<void> {
    const others = (await this.joined(key)).filter(({ id }) => id !== version.id);
    await this.#store.put(`joined ${key}`, [...others, version]);
  }

  /** What live searches for the article have found. */
  live(key: string): Promise<FoundVersions | null> {
    return this.#store.get(`live ${key}`);
  }

  setLive(key: string, found: FoundVersions): Promise<void> {
    return this.#store.put(`live ${key}`, found);
  }

  /** What an index answered that was asked about the article, by the index's id. */
  asked(key: string, index: string): Promise<FoundVersions | null> {
    return this.#store.get(`asked ${key} ${index}`);
  }

  setAsked(key: string, index: string, found: FoundVersions): Promise<void> {
    return this.#store.put(`asked ${key} ${index}`, found);
  }

  opened(key: string, id: string): Promise<OpenedVersion | null> {
    return this.#store.get(`opened ${key} ${id}`);
  }

  /** The comparisons with each of these versions, null where there is none. */
  openedOf(key: string, ids: readonly string[]): Promise<(OpenedVersion | null)[]> {
    return this.#store.getAll(ids.map((id) => `opened ${key} ${id}`));
  }

  setOpened(key: string, opened: OpenedVersion): Promise<void> {
    return this.#store.put(`opened ${key} ${opened.version.id}`, opened);
  }

  /** Clears the desk: what was read in this session and what was made of it. Pages that are still open can be read again. */
  clear(): Promise<void> {
    return this.#store.clear();
  }

  intent(): Promise<Intent | null> {
    return this.#store.get("intent");
  }

  setIntent(intent: Intent | null): Promise<void> {
    return intent === null ? this.#store.remove("intent") : this.#store.put("intent", intent);
  }
}

/** Hexadecimal digits of a key: enough that no two texts of a session meet. */
const KEY_DIGITS = 24;

/** A short name for a text. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.slice(0, KEY_DIGITS);
}
