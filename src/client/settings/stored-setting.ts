/** A setting as the browser keeps it; the empty string is the usual value. Where storage is refused a choice lasts as long as the page. */

/** Keys in storage; the attributes of the root are named the same. */
export const SETTINGS = ["theme", "textSize", "offline"] as const;
export type Setting = (typeof SETTINGS)[number];

const unstored = new Map<Setting, string>();
const keyOf = (setting: Setting) => `banmian.${setting}`;

export const isSetting = (name: string | undefined): name is Setting =>
  SETTINGS.some((setting) => setting === name);

export function readSetting(setting: Setting): string {
  try {
    return localStorage.getItem(keyOf(setting)) ?? unstored.get(setting) ?? "";
  } catch {
    return unstored.get(setting) ?? "";
  }
}

export function storeSetting(setting: Setting, value: string): void {
  unstored.set(setting, value);
  try {
    if (value === "") localStorage.removeItem(keyOf(setting));
    else localStorage.setItem(keyOf(setting), value);
  } catch {
    // The page itself follows all the same.
  }
}
