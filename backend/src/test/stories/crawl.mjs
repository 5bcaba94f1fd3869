// Walks every page that links lead to from where somebody stands, one of each kind.
import { setTimeout as pause } from "node:timers/promises";

const MOST = 60;

/** The kind of a page: its path without what names one month, one thing or one tenant. */
export function kindOf(address) {
  const path = new URL(address, "http://page").pathname;
  return path
    .split("/")
    .map((part, index, parts) => {
      if (parts[index - 1] === "t") return ":tenant";
      if (/^\d{4}(-\d{2}){0,2}$/.test(part)) return ":when";
      if (
        /[A-Z]/.test(part) ||
        /^[0-9a-f-]{16,}$/.test(part) ||
        part.length > 20
      )
        return ":one";
      return parts[index - 1] === "units" ? ":one" : part;
    })
    .join("/");
}

/** Waits until the page has all it asked for and draws nothing more. */
export async function settled(page) {
  await page.waitForFunction(
    // what waits within something folded is asked for when it is unfolded
    () =>
      document.querySelector("h1, h2, #kc-page-title") &&
      ![...document.querySelectorAll('[data-testid="loading"]')].some(
        (waiting) => waiting.checkVisibility(),
      ),
    undefined,
    { timeout: 45_000 },
  );
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((animation) => animation.playState !== "running"),
  );
  await page.evaluate(() => document.fonts.ready);
  // two pictures later what was measured has been drawn
  await page.evaluate(
    () =>
      new Promise((drawn) =>
        requestAnimationFrame(() => requestAnimationFrame(drawn)),
      ),
  );
  await pause(40);
}

/** Opens a page as a click on a link would, without a new login. */
export async function follow(page, path) {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }, path);
  await pause(150);
  await settled(page);
}

async function links(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("a[href]")]
      .filter(
        (link) =>
          link.origin === location.origin &&
          !link.getAttribute("href").startsWith("#"),
      )
      .map((link) => link.pathname + link.search),
  );
}

/** Where the bell leads, whose links are there while it is open. */
async function linksOfTheBell(page) {
  const bell = page.getByTestId("bell");
  if (!(await bell.count())) return [];
  await bell.click();
  await page.getByTestId("bell-panel").waitFor();
  const found = await links(page);
  await page.keyboard.press("Escape");
  return found;
}

/**
 * Calls `visit(kind, path)` on each page that is reached, beginning where the browser stands. Tenants other than the
 * one of the start are not entered.
 */
export async function walk(page, visit) {
  await settled(page);
  const start = new URL(page.url());
  const tenant = start.pathname.match(/^\/t\/[^/]+\//)?.[0];
  const known = new Set();
  const waiting = [
    start.pathname + start.search,
    ...(await linksOfTheBell(page)),
  ];
  while (waiting.length > 0 && known.size < MOST) {
    const path = waiting.shift();
    const kind = kindOf(path);
    if (known.has(kind)) continue;
    known.add(kind);
    await follow(page, path);
    await visit(kind, path);
    if (page.url() !== new URL(path, start).href) await follow(page, path);
    for (const next of await links(page)) {
      const inside =
        !tenant || !next.startsWith("/t/") || next.startsWith(tenant);
      if (inside && next !== "/" && !known.has(kindOf(next)))
        waiting.push(next);
    }
  }
  return [...known];
}
