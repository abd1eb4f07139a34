import type { VersionSummary } from "../../src/messages/calls.ts";
import type { VersionGroup } from "../view-model/versions.ts";
import { VersionCard } from "./VersionCard.tsx";
import { useWords } from "./WordsContext.ts";

interface Props {
  readonly groups: readonly VersionGroup[];
  /** All versions in the order that the number keys take. */
  readonly order: readonly VersionSummary[];
  readonly chosen: string | null;
  readonly onOpen: (id: string) => void;
}

const GROUP_KEYS = { "same-report": "groupSame", related: "groupRelated", unrelated: "groupUnrelated" } as const;

/** The versions under what they are to this page. */
export function VersionList({ groups, order, chosen, onOpen }: Props) {
  const words = useWords();
  return (
    <>
      {groups.map(({ relation, versions }) => (
        <section key={relation} class="version-group" data-relation={relation}>
          <h3>{words.t(GROUP_KEYS[relation])}</h3>
          <ul>
            {versions.map((version) => (
              <li key={version.id}>
                <VersionCard
                  version={version}
                  place={order.indexOf(version) + 1}
                  chosen={version.id === chosen}
                  onOpen={() => onOpen(version.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
