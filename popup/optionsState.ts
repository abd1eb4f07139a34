import { signal } from "@preact/signals";
import type { Failure, IndexState } from "../src/messages/calls.ts";
import type { Words } from "../src/messages/words.ts";
import { LOADING, type Loadable, settled } from "./loadable.ts";
import type { Seam } from "./seam.ts";
import { patternOf } from "./view-model/host.ts";

/** The options page: what it shows, and what the reader can do there. Everything takes effect at once. */
export function createOptions(seam: Seam, words: Words) {
  const indexes = signal<Loadable<readonly IndexState[]>>(LOADING);
  /** What went wrong last, until the next thing is tried. */
  const failure = signal<Failure | null>(null);
  const busy = signal(false);
  const announcement = signal("");
  /** Bytes that the browser lets us keep; null where it does not tell. */
  const room = signal<number | null>(null);

  function replace(next: IndexState): void {
    if (indexes.value.status !== "ready") return;
    const known = indexes.value.value.some(({ id }) => id === next.id);
    const value = known
      ? indexes.value.value.map((each) => (each.id === next.id ? next : each))
      : [...indexes.value.value, next];
    indexes.value = { status: "ready", value };
  }

  /** One thing at a time: a second click while the first is at work does nothing. */
  async function alone(work: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    failure.value = null;
    announcement.value = "";
    await work();
    busy.value = false;
  }

  return {
    indexes,
    failure,
    busy,
    announcement,
    room,
    async start(): Promise<void> {
      void seam.room().then((bytes) => {
        room.value = bytes;
      });
      const answer = await seam.ask("indexes", {});
      indexes.value = settled(answer.ok ? { ok: true, value: answer.value.indexes } : answer);
    },
    /** Resolves to true once the index is in the list. The permission is asked first, inside the click. */
    add(address: string): Promise<boolean> {
      const url = /^https?:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
      const pattern = patternOf(url);
      const granted = pattern === null ? Promise.resolve(true) : seam.requestOrigins([pattern]);
      let added = false;
      return alone(async () => {
        if (!(await granted)) {
          failure.value = { code: "permission-refused", detail: url };
          return;
        }
        const answer = await seam.ask("addIndex", { url });
        if (answer.ok) {
          replace(answer.value);
          announcement.value = words.t("optionsAdded", answer.value.name);
          added = true;
        } else failure.value = answer.error;
      }).then(() => added);
    },
    remove: (index: IndexState) =>
      alone(async () => {
        const answer = await seam.ask("removeIndex", { id: index.id });
        if (!answer.ok) failure.value = answer.error;
        else if (indexes.value.status === "ready") {
          indexes.value = { status: "ready", value: indexes.value.value.filter(({ id }) => id !== index.id) };
          announcement.value = words.t("optionsRemoved", index.name);
        }
      }),
    /** An index that was never loaded is fetched now: the permission is asked first, inside the click. */
    setOn(index: IndexState, on: boolean): Promise<void> {
      const pattern = on && index.updated === null ? patternOf(index.url) : null;
      const granted = pattern === null ? Promise.resolve(true) : seam.requestOrigins([pattern]);
      return alone(async () => {
        if (!(await granted)) {
          failure.value = { code: "permission-refused", detail: index.url };
          // Drawn anew, so that the box shows what holds.
          replace({ ...index });
          return;
        }
        const answer = await seam.ask("setIndexOn", { id: index.id, on });
        if (answer.ok) replace(answer.value);
        else failure.value = answer.error;
      });
    },
    /** The reader agrees to an index being asked, or takes that back: the permission for its server is asked first, inside the click. */
    setAsked(index: IndexState, asked: boolean): Promise<void> {
      const pattern = asked ? patternOf(index.url) : null;
      const granted = pattern === null ? Promise.resolve(true) : seam.requestOrigins([pattern]);
      return alone(async () => {
        if (!(await granted)) {
          failure.value = { code: "permission-refused", detail: index.url };
          return;
        }
        const answer = await seam.ask("setIndexAsked", { id: index.id, asked });
        if (answer.ok) {
          replace(answer.value);
          announcement.value = words.t(asked ? "bucketsAskedSaid" : "bucketsStoppedSaid", index.name);
        } else failure.value = answer.error;
      });
    },
    update: () =>
      alone(async () => {
        const answer = await seam.ask("updateIndexes", {});
        if (answer.ok) {
          indexes.value = { status: "ready", value: answer.value.indexes };
          announcement.value = words.t("optionsUpdatedAll");
        } else failure.value = answer.error;
      }),
  };
}

export type Options = ReturnType<typeof createOptions>;
