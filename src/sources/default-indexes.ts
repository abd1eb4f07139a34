import list from "./default-indexes.json";

/**
 * An index that every reader is offered in the options, from `default-indexes.json`: `{"indexes": [{"name", "address"}, …]}`. It is
 * listed turned off, and nothing is fetched from it before the reader turns it on.
 */
export interface DefaultIndex {
  /** Shown until the index itself tells its name. */
  readonly name: string;
  /** Of the index's folder, with its publisher's public key: "https://…/#key=…". */
  readonly address: string;
}

/** The indexes that come with this release, none so far: nobody publishes one yet that we could vouch for. */
export const DEFAULT_INDEXES: readonly DefaultIndex[] = list.indexes;
