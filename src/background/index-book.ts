import type { IndexState } from "../messages/calls.ts";

/** The indexes that the reader has: the bundled sample and the subscriptions. */
export interface IndexBook {
  list(): Promise<readonly IndexState[]>;
  /** Subscribes to an index at an address and loads it. */
  add(url: string): Promise<IndexState>;
  remove(id: string): Promise<void>;
  setOn(id: string, on: boolean): Promise<IndexState>;
  /** Asks every subscribed index for news. */
  update(): Promise<readonly IndexState[]>;
}
