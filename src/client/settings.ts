/** Before the first paint: what the reader chose for theme and text size → attributes of the root, which the style sheet reads. */

/** Keys in storage; the attributes of the root are named the same. */
const SETTINGS = ["theme", "textSize"] as const;

for (const setting of SETTINGS) {
  try {
    const value = localStorage.getItem(`banmian.${setting}`);
    if (value !== null) document.documentElement.dataset[setting] = value;
  } catch {
    // Storage may be refused; the page then follows the system.
  }
}
