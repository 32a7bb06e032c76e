/** `2025-12-09 → 2025年12月9日 星期二`; `2025-12 → 2025年12月`; `2025 → 2025年`. */
import { strings } from "../strings.ts";

export function formatDate(date: string, withWeekday = false): string {
  const [year = 0, month, day] = date.split("-").map(Number);
  const parts = [strings.year(year)];
  if (month !== undefined) parts.push(strings.month(month));
  if (day !== undefined) parts.push(strings.day(day));
  const text = parts.join("");
  if (!withWeekday || day === undefined) return text;
  const weekday = strings.weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return weekday ? `${text} ${weekday}` : text;
}
