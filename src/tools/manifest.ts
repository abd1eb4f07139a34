export type Target = "chromium" | "firefox";

export const TARGETS: readonly Target[] = ["chromium", "firefox"];

/** The add-on id that Firefox keeps settings under. */
export const GECKO_ID = "wireside@wireside.example";

/** Our page beside the reader's. */
const PANEL = "popup/panel.html";

interface Manifest {
  permissions: string[];
  [key: string]: unknown;
}

/** The manifest of one browser out of the common one: the two disagree about the background, what extracts in it, and the panel. */
export function manifestFor(source: unknown, target: Target): Manifest {
  const common = source as Manifest;
  if (target === "chromium")
    return {
      ...common,
      // The first that hands highlights down to the elements inside.
      minimum_chrome_version: "134",
      permissions: [...common.permissions, "offscreen", "sidePanel"],
      side_panel: { default_path: PANEL },
      background: { service_worker: "background.js", type: "module" },
    };
  return {
    ...common,
    // Only "menus" tells which element the menu was opened on.
    permissions: [...common.permissions.filter((name) => name !== "contextMenus"), "menus"],
    background: { scripts: ["background.js"], type: "module" },
    sidebar_action: {
      default_panel: PANEL,
      default_title: "__MSG_name__",
      default_icon: common.icons,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: { id: GECKO_ID, strict_min_version: "142.0", data_collection_permissions: { required: ["none"] } },
    },
  };
}
