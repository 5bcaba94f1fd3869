package io.caizhi.stories;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * One browser window, told what a person would do. Everything waits until it can be done;
 * when it cannot, a picture of the page is kept.
 */
final class Window {

	private static final Path PICTURES = Path.of("target", "stories").toAbsolutePath();

	private final Browser browser;

	private final int number;

	Window(Browser browser, int number) {
		this.browser = browser;
		this.number = number;
	}

	Window open(String url) {
		run("await page.goto(args.url)", Map.of("url", url));
		return this;
	}

	Window button(String name) {
		return press("button", name);
	}

	Window link(String name) {
		return press("link", name);
	}

	/** Presses the thing of that role whose name contains the text. */
	Window press(String role, String name) {
		run("await page.getByRole(args.role, { name: args.name }).first().click()", Map.of("role", role, "name", name));
		return this;
	}

	/** Presses something within the part of the page that contains the text. */
	Window pressWithin(String part, String text, String role, String name) {
		run("""
				await page.locator(args.part).filter({ hasText: args.text }).first()
				  .getByRole(args.role, { name: args.name }).first().click()""",
				Map.of("part", part, "text", text, "role", role, "name", name));
		return this;
	}

	/** Types into the field of that label. */
	Window fill(String label, String text) {
		run("await page.getByLabel(args.label, { exact: true }).first().fill(args.text)",
				Map.of("label", label, "text", text));
		return this;
	}

	/** Ticks the box of that label. */
	Window tick(String label) {
		run("await page.getByLabel(args.label).first().check({ force: true })", Map.of("label", label));
		return this;
	}

	/** Chooses an entry of the list of that label, whatever kind of list it is. */
	Window choose(String label, String entry) {
		run("""
				const field = page.getByLabel(args.label, { exact: true }).first()
				if (await field.evaluate((element) => element.tagName === 'SELECT')) {
				  await field.selectOption({ label: args.entry })
				} else {
				  await field.click({ force: true })
				  await page.getByRole('option', { name: args.entry, exact: true }).locator('visible=true').first().click()
				}""",
				Map.of("label", label, "entry", entry));
		return this;
	}

	/** Waits until the text can be seen. */
	Window sees(String text) {
		run("await page.getByText(args.text).locator('visible=true').first().waitFor()", Map.of("text", text));
		return this;
	}

	/** The text of what the selector finds first, once it is there. */
	String text(String selector) {
		return run("return (await page.locator(args.selector).first().innerText()).trim()",
				Map.of("selector", selector))
			.asString();
	}

	/** All that can be read on the page. */
	String readable() {
		return run("return await page.locator('body').innerText()", Map.of()).asString();
	}

	/** The page as it stands, to the last attribute. */
	String source() {
		return run("return await page.content()", Map.of()).asString();
	}

	String url() {
		return run("return page.url()", Map.of()).asString();
	}

	/** What a script finds out on the page. */
	JsonNode run(String script, Map<String, Object> arguments) {
		try {
			return ask(script, arguments);
		}
		catch (AssertionError ex) {
			Path picture = PICTURES.resolve("failed-" + this.number + "-" + System.nanoTime() + ".png");
			ask("await page.screenshot({ path: args.path, fullPage: true })", Map.of("path", picture.toString()));
			throw new AssertionError(
					ex.getMessage() + "\nat " + url() + ", picture " + picture + "\nreadable: " + readable(), ex);
		}
	}

	/** Keeps a picture of the page. */
	Window picture(String name) {
		run("await page.screenshot({ path: args.path, fullPage: true })",
				Map.of("path", PICTURES.resolve(name + ".png").toString()));
		return this;
	}

	/** Errors that the page raised or logged. */
	List<String> troubles() {
		return run("return troubles", Map.of()).valueStream().map(JsonNode::asString).toList();
	}

	/**
	 * What hinders people with disabilities, as axe-core finds it: rule and first place.
	 */
	List<String> barriers() {
		return run("""
				await page.evaluate(axe)
				const result = await page.evaluate(() => globalThis.axe.run(document, {
				  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
				}))
				return result.violations.map((rule) => `${rule.id}: ${rule.nodes[0].target} (${rule.nodes.length})`)""",
				Map.of())
			.valueStream()
			.map(JsonNode::asString)
			.toList();
	}

	/** Whether the page is wider than the window. */
	boolean overflows() {
		return run("""
				return await page.evaluate(() =>
				  document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)""", Map.of())
			.asBoolean();
	}

	private JsonNode ask(String script, Map<String, Object> arguments) {
		return this.browser.ask(Map.of("window", this.number, "script", script, "args", arguments));
	}

}
